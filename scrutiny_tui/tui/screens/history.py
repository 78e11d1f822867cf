"""Where the reader was: back and forward through rooms and items. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field

DEPTH = 200
"""Places that are remembered; older ones are forgotten."""


@dataclass(frozen=True, slots=True)
class Spot:
    """An item in a room."""

    room: str
    item: str
    """Its id, or a passage; "" for nothing in particular."""


@dataclass(slots=True)
class History:
    """The places behind and ahead."""

    behind: list[Spot] = field(default_factory=list)
    ahead: list[Spot] = field(default_factory=list)

    def leave(self, here: Spot) -> None:
        """Remember `here` as the place to come back to; what was ahead is forgotten."""
        if not self.behind or self.behind[-1] != here:
            self.behind.append(here)
            del self.behind[:-DEPTH]
        self.ahead.clear()

    def back(self, here: Spot) -> Spot | None:
        """The place before `here`, or None."""
        return self._step(self.behind, self.ahead, here)

    def forward(self, here: Spot) -> Spot | None:
        """The place after `here`, or None."""
        return self._step(self.ahead, self.behind, here)

    @staticmethod
    def _step(away: list[Spot], towards: list[Spot], here: Spot) -> Spot | None:
        while away:
            spot = away.pop()
            if spot != here:
                towards.append(here)
                return spot
        return None
