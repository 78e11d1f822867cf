"""A session with an empty shelf, packs to put on it, and the screens that rooms are tested on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from textual.notifications import Notification

from scrutiny_tui.paths import Paths
from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.tui import app
from tests.tiny import write_tiny
from tests.tui.hostile import write_hostile

SIZES = [(80, 24), (120, 40)]
"""The screens that every room is tested on: an old laptop's terminal, and a good one."""


@pytest.fixture(autouse=True)
def notices_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    """No notice goes away by time: on a slow machine a test would find it gone."""
    monkeypatch.setattr(Notification, "has_expired", False)
    monkeypatch.setattr(Notification, "time_left", 3600.0)
    monkeypatch.setattr(app, "monotonic", lambda: 0.0)


@pytest.fixture
def session(paths: Paths, shelf: Path, clock: Callable[[], datetime]) -> Iterator[Session]:
    """A session whose shelf is empty."""
    with Session(paths, clock) as opened:
        yield opened


@pytest.fixture
def tiny(session: Session, shelf: Path) -> OpenPack:
    """The tiny pack on the shelf, with its texts, open."""
    write_tiny(shelf)
    return session.open("tiny")


@pytest.fixture
def hostile(session: Session, shelf: Path) -> OpenPack:
    """The pack whose words are hostile to screens, on the shelf and open."""
    write_hostile(shelf)
    return session.open("hostile")


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    """Columns and rows of the screen."""
    found: tuple[int, int] = request.param
    return found
