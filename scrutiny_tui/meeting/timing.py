"""How much time passed between what was kept, by a computer's clock that may be changed meanwhile.

A step back counts as nothing. Where the clock leaps ahead later by as much or more, it was put right, and so much of
that step counts as nothing either. Nor does a step that is too long for a committee that goes on.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

CHANGED = 600
"""Seconds that a clock must be set back for a later leap ahead to be looked for: a silence may well be shorter."""
IDLE = 3 * 3600
"""Seconds between two steps that are too long for a meeting in which anything is kept at all."""


@dataclass(slots=True)
class Timing:
    """The steps of one meeting's clock."""

    since: datetime | None = None
    """The time of the last step; None before the first."""
    leap: float = 0
    """Seconds of the longest change of the clock, or silence, that was not counted."""
    _behind: float = 0

    def step(self, now: datetime) -> float:
        """The seconds that passed since the last step, as far as that can be believed."""
        gone = (now - self.since).total_seconds() if self.since else 0.0
        self.since = now
        if gone <= -CHANGED:
            self._behind -= gone
            self.leap = max(self.leap, -gone)
        elif self._behind and gone >= self._behind:
            gone -= self._behind
            self._behind = 0
        if gone > IDLE:
            self.leap = max(self.leap, gone)
            return 0.0
        return max(0.0, gone)
