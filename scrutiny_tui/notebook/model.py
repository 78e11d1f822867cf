"""What the notebook holds, as frozen classes; how it is kept is in `store` and its neighbours."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from scrutiny_tui.frozen import dataclass


class Origin(StrEnum):
    """Where a question's words come from."""

    OFFICER = "officer"
    """The pack's own words, as the officer suggested them."""
    REWORDED = "reworded"
    """The pack's question in the member's words."""
    MINE = "mine"
    """A question that the member added."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One question on the member's list."""

    id: str
    """The question's id in the pack; `my-1`, `my-2`… for the member's own."""
    own: bool = False
    """True for a question that the member added."""
    wording: str | None = None
    """The member's words: the rewording, or the whole question where it is their own; None for the officer's words."""
    position: int = 0
    """Place on the list, from 1 without gaps; 0 for a question that was taken off the list."""
    note: str = ""
    """The member's private note on it."""
    minutes: int | None = None
    """Minutes to allow, where the member set them."""
    witness: str = ""
    """Own questions: whom it is put to, as the member wrote it."""
    line: str = ""
    """Own questions: the id of the line of enquiry that it serves."""
    officer: str = ""
    """The officer's words as they stood when the member chose or reworded the question."""
    exempt: bool | None = None
    """Whether the question was exempt then; None where that was not told."""
    chosen: datetime | None = None
    """When it was put on the list."""

    @property
    def origin(self) -> Origin:
        """Where its words come from."""
        if self.own:
            return Origin.MINE
        return Origin.OFFICER if self.wording is None else Origin.REWORDED

    @property
    def put_to(self) -> tuple[str, ...]:
        """Own questions: whom it is put to."""
        return (self.witness,) if self.witness else ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where the member was in a pack."""

    room: str
    """Key of the room."""
    item: str
    """Id of what was shown there; "" for nothing in particular."""


@dataclass(frozen=True, slots=True)
class Opened:
    """When a pack was opened, and what was seen of it."""

    first: datetime
    last: datetime
    edition: int
    """The newest edition that was opened."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """Words that the member replaced or removed. They are kept, so that nothing typed is ever lost."""

    item: str
    what: str
    """"wording" or "note"."""
    words: str
    when: datetime
    """When they were replaced."""
