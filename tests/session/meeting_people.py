"""Several people with a home each, one shelf, and a clock that the test sets: who takes part in a meeting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

from scrutiny_tui.paths import Paths
from scrutiny_tui.session import Session
from tests.conftest import NOW
from tests.tiny import write_tiny


@dataclass
class Clock:
    """A clock that is a second later each time it is asked, and can be set."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        """The time."""
        self.now += timedelta(seconds=1)
        return self.now

    def pass_minutes(self, minutes: float) -> None:
        """Let time pass."""
        self.now += timedelta(minutes=minutes)


@dataclass
class People:
    """The members and the chair."""

    paths: Paths
    top: Path
    clock: Clock = field(default_factory=Clock)

    def session(self, who: str) -> Session:
        """A person's program, as newly started."""
        return Session(replace(self.paths, home=self.top / "homes" / who), self.clock)


def one_member(paths: Paths, shelf: Path, top: Path, chosen: Sequence[str]) -> People:
    """One member with the tiny pack and these questions of it on their list, in this order."""
    write_tiny(shelf)
    found = People(paths, top)
    with found.session("member") as session:
        session.open("tiny").choose_all(chosen)
    return found
