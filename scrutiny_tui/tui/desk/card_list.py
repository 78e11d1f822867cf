"""The list of proposals: as any drawn list, but what comes next is always in sight."""

from __future__ import annotations

from scrutiny_tui.tui.widgets.drawn import Drawn

BEFORE, AFTER = 3, 6
"""Rows kept in sight above and below the proposal looked at, where there is room for them."""


class CardList(Drawn):
    """Proposals, a row or two each."""

    def reveal(self, first: int, last: int) -> None:
        """Scroll as little as needed to show rows `first` to `last` and what stands next to them."""
        spare = self.tall - (last - first + 1)
        before = min(BEFORE, max(0, spare // 3))
        after = min(AFTER, max(0, spare - before) // 2)
        super().reveal(max(0, first - before), min(len(self.rows) - 1, last + after))
