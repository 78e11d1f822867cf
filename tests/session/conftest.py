"""A session over a shelf that the test fills."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from scrutiny_tui.paths import Paths
from scrutiny_tui.session import OpenPack, Session
from tests.tiny import write_tiny


@pytest.fixture
def session(paths: Paths, clock: Callable[[], datetime], shelf: Path) -> Iterator[Session]:
    """A session whose shelf is empty; it is closed after the test."""
    assert shelf.is_dir()
    with Session(paths, clock) as opened:
        yield opened


@pytest.fixture
def tiny(session: Session, shelf: Path) -> OpenPack:
    """The tiny pack, opened from the shelf, with its texts."""
    write_tiny(shelf)
    return session.open("tiny")
