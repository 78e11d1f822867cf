"""Questions that somebody wants asked, from whoever's list they come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


class Chosen(Protocol):
    """A question on a list, as the notebook gives it (`scrutiny_tui.notebook.Choice`) or as `Entry` does."""

    @property
    def id(self) -> str:
        """Its id in the pack, or the notebook's for the member's own."""

    @property
    def own(self) -> bool:
        """True for a member's own."""

    @property
    def wording(self) -> str | None:
        """The member's words, None for the officer's."""

    @property
    def note(self) -> str:
        """The member's private note."""

    @property
    def minutes(self) -> int | None:
        """Minutes that the member set."""

    @property
    def put_to(self) -> tuple[str, ...]:
        """Ids or names of those it is put to, where the pack does not say."""

    @property
    def line(self) -> str:
        """Id of its line of enquiry, where the pack does not say; or nothing."""

    @property
    def officer(self) -> str:
        """The officer's words when it was chosen or reworded."""

    @property
    def exempt(self) -> bool | None:
        """Whether it was exempt then; None where that is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Such a question as a value: one that stands in no notebook, or that needs more than the notebook holds of it."""

    id: str
    own: bool = False
    wording: str | None = None
    note: str = ""
    minutes: int | None = None
    put_to: tuple[str, ...] = ()
    line: str = ""
    officer: str = ""
    exempt: bool | None = None
