"""What a pack holds: one frozen class a kind of item, and each field's meaning beside it.

These classes are the definition of the format: the loader, the JSON Schema and the clerks' document read their specs.
What the pack says of itself is in `scrutiny_tui.pack.about`; what ties items together (links, coverage) is in
`scrutiny_tui.pack.whole` and `scrutiny_tui.pack.links`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from scrutiny_tui.frozen import dataclass
from scrutiny_tui.pack import spec
from scrutiny_tui.pack.dates import PackDate
from scrutiny_tui.pack.parts import Accepted, Derived
from scrutiny_tui.pack.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What every item has: an id, and whether the public may see it."""

    kind: ClassVar[str] = ""
    """The field's word for one such item."""
    headed_by: ClassVar[str] = "title"
    """The field that names the item in lists."""

    id: str = spec.identity("Short name, unique in the pack, that never changes between editions.")
    access: str = spec.choice("Who may see this item.", "open", "exempt")
    paragraph: str = spec.text("Exempt: the paragraph of Schedule 12A relied on.", example="14")
    reason: Words = spec.words("Exempt: why the public interest is better served by keeping this back.")
    review: PackDate | None = spec.when("Exempt: when to look again at whether it must stay back.")
    accepted: tuple[Accepted, ...] = spec.group("Advice of the check that stays as it is.", Accepted, many=True)

    @property
    def exempt(self) -> bool:
        """True where the item must be kept from the public."""
        return self.access == "exempt"

    @property
    def heading(self) -> Words:
        """The item in one line, for lists."""
        found: Words = getattr(self, self.headed_by)
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Item):
    """One report that the pack rests on; its text may or may not be here."""

    kind: ClassVar[str] = "source"

    title: Words = spec.words("Title as printed.", required=True)
    publisher: Words = spec.words("Who published it.", required=True)
    author: str = spec.text("Who wrote it, where named.")
    date: PackDate | None = spec.when("Date of the report; leave out what is not known.")
    dated_by: Words = spec.words("How the date is known, where the report does not print it.")
    form: str = spec.choice(
        "What sort of report it is.",
        "report", "press", "inspection", "audit", "review", "minutes", "letter", "data", "other",
    )  # fmt: skip
    language: str = spec.choice("Language of its text.", "en", "cy")
    fingerprint: str = spec.fingerprint("SHA-256 of its text (UTF-8, line feeds), as `scrutiny check` prints it.")
    pages: str = spec.text(
        "Page numbers as printed, in order, where they are not simply 1, 2, 3; a page without one in square brackets.",
        example="i-iv, 1-20",
    )
    about: Words = spec.words("What it is and how far it can be relied on, in our words.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line(Item):
    """A line of enquiry: the theme that questions serve."""

    kind: ClassVar[str] = "line"

    title: Words = spec.words("A few words that name the theme.", required=True)
    question: Words = spec.words("The theme as one big question.", required=True)
    why: Words = spec.words("Why the committee should take it.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Item):
    """A person or body that speaks, acts or can be called."""

    kind: ClassVar[str] = "person"
    headed_by: ClassVar[str] = "name"

    name: Words = spec.words("Name as the reports print it.", required=True)
    role: Words = spec.words("Office held, and where.", example="Leader, Powys County Council")
    sort: str = spec.choice("A person, or a body (a council, an inspectorate, a firm).", "person", "body")
    also: tuple[str, ...] = spec.text("Other names that the reports use.", many=True)
    lane: Words = spec.words("Name of the timeline's lane for what they did; their own name where left out.")
    about: Words = spec.words("What the reports say of them.")
    evidence: tuple[str, ...] = spec.evidence("What this rests on.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Item):
    """Verbatim words from one source."""

    kind: ClassVar[str] = "quote"
    headed_by: ClassVar[str] = "words"

    words: Words = spec.words(
        "The words as printed. … joins two fragments; [words] in square brackets are the editor's.",
        required=True,
    )
    source: str = spec.ref("The report that they stand in.", "sources", required=True)
    speaker: str = spec.party("Who said or wrote them; leave out only where the report names nobody.")
    role: Words = spec.words("The speaker's office as that report gives it; the person's own where left out.")
    form: str = spec.choice("How the words reached print.", "speech", "writing", "headline", "caption")
    context: Words = spec.words("What was being spoken of, in our words.")
    page: str = spec.text("Printed page, where the clerk knows it and the text is not here.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding(Item):
    """One assertion in our own words, resting on quotes or passages."""

    kind: ClassVar[str] = "finding"

    title: Words = spec.words("The finding in a few words.", required=True)
    statement: Words = spec.words("The assertion, whole, in our own words.", required=True)
    status: str = spec.choice("How sure it is.", "established", "disputed", "alleged")
    weight: str = spec.choice("How much it matters to this meeting.", "normal", "high", "low")
    lines: tuple[str, ...] = spec.ref("The lines of enquiry that it bears on.", "lines", many=True)
    evidence: tuple[str, ...] = spec.evidence("What it rests on.", required=True)
    derived: tuple[Derived, ...] = spec.group("Its figures that no report prints, with their sums.", Derived, many=True)
    matters: Words = spec.words("Why it matters, in our own words.")


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """What to ask next, by the likely answer."""

    answer: Words = spec.words("If the witness says…", required=True)
    ask: Words = spec.words("…ask this.", required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Item):
    """An open question that a member may put to a witness."""

    kind: ClassVar[str] = "question"
    headed_by: ClassVar[str] = "words"

    words: Words = spec.words("The question as it could be asked.", required=True)
    witness: tuple[str, ...] = spec.party("Whom it is put to.", required=True, many=True)
    line: str = spec.ref("The line of enquiry that it serves.", "lines", required=True)
    why: Words = spec.words("Why it is worth asking.")
    evidence: tuple[str, ...] = spec.evidence("What it rests on.")
    findings: tuple[str, ...] = spec.ref("The findings that it tests.", "findings", many=True)
    listen_for: tuple[Words, ...] = spec.words("What a good answer holds, and what a poor one does.", many=True)
    follow_ups: tuple[FollowUp, ...] = spec.group("What to ask next, by the likely answer.", FollowUp, many=True)
    minutes: int | None = spec.whole("Minutes to allow for it; 5 where left out.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Item):
    """Something that happened on a date."""

    kind: ClassVar[str] = "event"

    date: PackDate = spec.when("When, as exactly as the reports allow.", required=True)
    title: Words = spec.words("What happened, in a few words.", required=True)
    about: Words = spec.words("What happened, in full, in our own words.")
    who: tuple[str, ...] = spec.party("Who acted; the first gives the lane of the timeline.", many=True)
    printed: Words = spec.words(
        "The date's words in the report, where they are relative: “last December”.", needs=("against",)
    )
    against: str = spec.ref("The source whose date `printed` was resolved against.", "sources", needs=("printed",))
    evidence: tuple[str, ...] = spec.evidence("What it rests on.", required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Item):
    """Something counted: how much, of what, when."""

    kind: ClassVar[str] = "figure"
    headed_by: ClassVar[str] = "measures"

    value: Decimal = spec.number("The number, in digits: 2700000 for £2.7 million.", required=True)
    unit: Words = spec.words("What is counted: £, %, cases, days.", required=True)
    bound: str = spec.choice("How the report hedges it.", "exactly", "about", "almost", "over", "at least", "up to")
    measures: Words = spec.words("What it measures.", required=True)
    period: Words = spec.words("The time it is for, in words; “not stated” where the report does not say.")
    date: PackDate | None = spec.when("The same time as a date or span, where it can be written so.")
    printed: Words = spec.words("As the report prints it: “almost £10 million”.")
    group: str = spec.text("A short name shared by figures that measure the same thing, to show side by side.")
    evidence: tuple[str, ...] = spec.evidence("Where it stands.", required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment(Item):
    """Who promised what, by when, and what became of it."""

    kind: ClassVar[str] = "commitment"

    who: str = spec.party("Who promised, or of whom it was required.", required=True)
    title: Words = spec.words("What was promised, in a few words.", required=True)
    about: Words = spec.words("What was promised, in full, in our own words.")
    made: PackDate | None = spec.when("When it was promised.")
    due: PackDate | None = spec.when("By when.")
    status: str = spec.choice(
        "What became of it, so far as the reports say.", "unknown", "open", "kept", "part kept", "broken"
    )
    outcome: Words = spec.words("What became of it, in our words.")
    evidence: tuple[str, ...] = spec.evidence("Where it stands.", required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What one side says."""

    says: Words = spec.words("What it says, in our own words.", required=True)
    by: str = spec.party("Who says so, where that is not simply the report.")
    evidence: tuple[str, ...] = spec.evidence("Where it says so.", required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account(Item):
    """A matter on which two or more sources do not agree."""

    kind: ClassVar[str] = "account"

    title: Words = spec.words("The matter in a few words.", required=True)
    positions: tuple[Position, ...] = spec.group("What each says, side by side.", Position, many=True, required=True)
    differ: Words = spec.words("How they differ, in our own words.", required=True)
    derived: tuple[Derived, ...] = spec.group("Our own figures in `differ`, with their sums.", Derived, many=True)
    settle: Words = spec.words("What would settle it.")
    lines: tuple[str, ...] = spec.ref("The lines of enquiry that it bears on.", "lines", many=True)


KINDS: dict[str, type[Item]] = {
    "sources": Source,
    "lines": Line,
    "findings": Finding,
    "quotes": Quote,
    "questions": Question,
    "events": Event,
    "figures": Figure,
    "commitments": Commitment,
    "accounts": Account,
    "people": Person,
}
"""Top-level key of a pack's file to the class of its items, in the order that documents list them."""
