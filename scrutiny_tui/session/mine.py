"""The member's own list: the questions chosen, reworded and added, joined with what the pack says of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from scrutiny_tui.notebook import Choice
from scrutiny_tui.pack.model import Question
from scrutiny_tui.pack.whole import Pack

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

    @property
    def id(self) -> str:
        """The question's id in the pack; `my-1`, `my-2`… for the member's own."""
        return self.choice.id

    @property
    def gone(self) -> bool:
        """True for a suggested question that this edition of the pack no longer holds."""
        return self.question is None and not self.choice.own


def joined(pack: Pack, choices: Iterable[Choice]) -> tuple[Mine, ...]:
    """The member's list in their order."""
    return tuple(_mine(pack, number, choice) for number, choice in enumerate(choices, 1))


def budget(pack: Pack) -> int:
    """Minutes that the meeting allows for this item."""
    meeting = pack.about.meeting
    return (meeting.minutes if meeting else None) or BUDGET


def _mine(pack: Pack, number: int, choice: Choice) -> Mine:
    found = pack.by_id.get(choice.id)
    question = found if isinstance(found, Question) and not choice.own else None
    if question is None:
        put_to: tuple[str, ...] = (choice.witness,) if choice.witness else ()
        words, line, minutes = choice.wording or choice.officer, choice.line, MINUTES
    else:
        put_to, line, minutes = question.witness, question.line, question.minutes or MINUTES
        words = choice.wording or str(question.words)
    names = tuple(str(pack.name(party)) for party in put_to)
    return Mine(number, choice, question, words, names, line, choice.minutes or minutes)
