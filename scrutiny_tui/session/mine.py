"""The member's own list: the questions chosen, reworded and added, joined with what the pack says of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from scrutiny_tui.frozen import dataclass
from scrutiny_tui.notebook import Choice
from scrutiny_tui.notebook.seen import Seen
from scrutiny_tui.pack.model import Question
from scrutiny_tui.pack.whole import Pack

if TYPE_CHECKING:
    from scrutiny_tui.edition.changes_told import Told

MINUTES = 5
"""Minutes that a question takes where neither the member nor the pack says otherwise."""
BUDGET = 45
"""Minutes for the whole item where the pack does not say."""


@dataclass(frozen=True, slots=True)
class Mine:
    """One question on the list."""

    number: int
    """Its place on the list, from 1."""
    choice: Choice
    question: Question | None
    """What the pack suggests; None for the member's own, and for one that this edition no longer holds."""
    words: str
    """As the member will ask it."""
    witness: tuple[str, ...]
    """Names of those it is put to."""
    line: str
    """Id of its line of enquiry, or nothing."""
    minutes: int
    withdrawn: int | None = None
    """The first edition without it, where it is gone and was seen before."""

    @property
    def id(self) -> str:
        """The question's id in the pack; `my-1`, `my-2`… for the member's own."""
        return self.choice.id

    @property
    def gone(self) -> bool:
        """True for a suggested question that this edition of the pack no longer holds."""
        return self.question is None and not self.choice.own

    @property
    def reworded_by_officer(self) -> tuple[str, str] | None:
        """(the officer's words when it was chosen or reworded, their words now), where these differ."""
        versions = dict(self.question.words.versions) if self.question else {}
        then, now = self.choice.officer, next(iter(versions.values()), "")
        return (then, now) if then and now and then not in versions.values() else None


def joined(pack: Pack, choices: Iterable[Choice], seen: Mapping[str, Seen] | None = None) -> tuple[Mine, ...]:
    """The member's list in their order; `seen` tells of what this edition no longer holds."""
    return tuple(_mine(pack, number, choice, seen or {}) for number, choice in enumerate(choices, 1))


def budget(pack: Pack) -> int:
    """Minutes that the meeting allows for this item."""
    meeting = pack.about.meeting
    return (meeting.minutes if meeting else None) or BUDGET


def _mine(pack: Pack, number: int, choice: Choice, seen: Mapping[str, Seen]) -> Mine:
    found = pack.by_id.get(choice.id)
    question = found if isinstance(found, Question) and not choice.own else None
    kept = seen.get(choice.id) if question is None and not choice.own else None
    put_to: tuple[str, ...]
    if question is not None:
        put_to, line, minutes = question.witness, question.line, question.minutes or MINUTES
        words = choice.wording or str(question.words)
    elif kept is not None:
        told = _last_told(kept)
        put_to, line, minutes = told.many("witness"), told.one("line"), int(told.one("minutes") or MINUTES)
        words = choice.wording or choice.officer or told.heading
    else:
        put_to = (choice.witness,) if choice.witness else ()
        words, line, minutes = choice.wording or choice.officer, choice.line, MINUTES
    names = tuple(_name(pack, party, seen) for party in put_to)
    withdrawn = (kept.gone or pack.about.edition or 1) if kept else None
    return Mine(number, choice, question, words, names, line, choice.minutes or minutes, withdrawn)


def _name(pack: Pack, party: str, seen: Mapping[str, Seen]) -> str:
    """Whom a question is put to, by name, also where this edition no longer holds them."""
    if pack.person(party) is None and party in seen:
        return _last_told(seen[party]).heading
    return str(pack.name(party))


def _last_told(seen: Seen) -> Told:
    from scrutiny_tui.session.supplement import last_told  # noqa: PLC0415 - few lists hold what is gone

    return last_told(seen)
