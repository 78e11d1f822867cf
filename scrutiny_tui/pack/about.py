"""What a pack says of itself, under its key `pack`: a part of the format, as the items of `scrutiny_tui.pack.model`."""

from __future__ import annotations

from scrutiny_tui.frozen import dataclass
from scrutiny_tui.pack import spec
from scrutiny_tui.pack.dates import PackDate
from scrutiny_tui.pack.parts import Accepted
from scrutiny_tui.pack.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """When and where the pack is taken; all of it may be open."""

    date: PackDate | None = spec.when("Day of the meeting; leave out while it is not fixed.")
    time: str = spec.text("Time of day.", example="10:30")
    place: Words = spec.words("Where.")
    minutes: int | None = spec.whole("Minutes for this item; 45 where left out.")
    about: Words = spec.words("What is known of the meeting, where it has no date.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word that needs explaining."""

    term: Words = spec.words("The word or letters.", required=True)
    meaning: Words = spec.words("What it means.", required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the pack itself is: the key `pack`."""

    id: str = spec.identity("The pack's own id: the name of its folder.")
    title: Words = spec.words("What the item of business is.", required=True)
    council: Words = spec.words("The council.", required=True)
    nation: str = spec.choice("Whose law numbers the paragraphs of exempt items.", "not said", "england", "wales")
    committee: Words = spec.words("The committee that will meet.")
    meeting: Meeting | None = spec.group("When and where it meets.", Meeting)
    edition: int | None = spec.whole("Number of this edition; 1 where left out.")
    language: str = spec.choice("Language of words that are given in one language only.", "en", "cy")
    prepared_by: Words = spec.words("Who prepared the pack.")
    notice: Words = spec.words("A warning to show on every page, such as that the council is invented.")
    summary: Words = spec.words("What this is about, in a paragraph or two.", required=True)
    glossary: tuple[Term, ...] = spec.group("Words and letters explained.", Term, many=True)
    accepted: tuple[Accepted, ...] = spec.group(
        "Advice of the check on the pack as a whole that stays as it is.", Accepted, many=True
    )
