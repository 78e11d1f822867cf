"""A paragraph as it is shown, and where each shown character came from: hidden characters take more room than they did.

Pure. Positions of quotes are offsets in the report; the screen needs them in what it shows.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Self

from scrutiny_tui.tui import safe


@dataclass(frozen=True, slots=True)
class Shown:
    """One paragraph, its line ends run on."""

    text: str
    """What the screen shows."""
    origin: tuple[int, ...] | None = None
    """For each shown character its offset in the paragraph; None where they are the same."""

    @classmethod
    def of(cls, text: str) -> Self:
        """The paragraph `text` as it is shown."""
        text = text.replace("\n", " ")
        if text.isprintable():
            return cls(text)
        # A form feed within a paragraph turns the page behind a space, which is enough to see.
        signs = ["" if each == "\f" else safe.shown(each) for each in text]
        return cls("".join(signs), tuple(at for at, sign in enumerate(signs) for _ in sign))

    def offset(self, at: int) -> int:
        """The offset in the paragraph behind the shown character `at`; the paragraph's end beyond the last."""
        if self.origin is None:
            return at
        if at < len(self.origin):
            return self.origin[at]
        return self.origin[-1] + 1 if self.origin else 0

    def place(self, offset: int) -> int:
        """The shown character at which offset `offset` of the paragraph begins."""
        if self.origin is None:
            return max(0, min(offset, len(self.text)))
        return bisect_right(self.origin, offset - 1)
