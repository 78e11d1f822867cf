"""What a screen does when the program changes its language under it."""

from __future__ import annotations

from typing import Protocol, runtime_checkable


@runtime_checkable
class Speaking(Protocol):
    """A screen that stays open while the language is changed, and then shows its words anew."""

    async def speak(self) -> None:
        """Show all words in the language spoken now; the reader stays where they are and loses nothing typed."""
