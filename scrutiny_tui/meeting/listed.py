"""A question as it is taken into a meeting."""

from __future__ import annotations

from enum import StrEnum

from scrutiny_tui.frozen import dataclass
from scrutiny_tui.tongue import N_


class Priority(StrEnum):
    """How a committee sorts a question beforehand. `_(priority)` says it in the language spoken."""

    MUST = N_("must ask")
    IF_TIME = N_("if time")
    WRITING = N_("in writing")
    """To be sent to the witness for a written answer; it takes no time in the meeting."""
    OUT = N_("left out")
    """Not to be asked; what its authors wrote is kept."""
    UNSORTED = N_("not sorted")

    @property
    def spoken(self) -> bool:
        """True where the question takes time in the meeting."""
        return self not in (Priority.WRITING, Priority.OUT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One question of the running list, as it stood when the meeting began: later editions change nothing in it."""

    id: str
    """The question's id in the pack; `cllr-a/my-1` for one of a member's own on the board, `my-1` on one's own list,
    `floor-1` for one that came up in the meeting."""
    words: str
    """As it is to be asked."""
    witness: tuple[str, ...] = ()
    """Names of those it is put to."""
    line: str = ""
    """Id of its line of enquiry, or nothing."""
    minutes: int = 5
    priority: Priority = Priority.UNSORTED
    lead: str = ""
    """Who asks it; nothing where that was not agreed."""
    reserve: str = ""
    """Who asks it where the lead cannot."""
    authors: tuple[str, ...] = ()
    """Who brought it to the pre-meeting."""
    merged: tuple[str, ...] = ()
    """Ids of the questions that were made one with it beforehand: what becomes of it becomes of them."""
    exempt: bool = False
    """It must be kept from the public, with all that is said in answer."""
