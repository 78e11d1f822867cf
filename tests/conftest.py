"""What every test stands on: a home of its own, a fixed clock, no network."""

from __future__ import annotations

import gc
import os
import socket
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from scrutiny_tui import tongue
from scrutiny_tui.paths import Paths, find

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
"""The time by the clock of tests: a Monday."""
COLLECTED_AFTER = (20_000, 20, 20)
"""How much is made before the collector looks for what is gone: an app that is started and stopped a test makes much
that lives as long as the test. A tenth of the time of the tests of the screens went into looking."""
LOOPBACK = ("127.0.0.1", "::1", "localhost")

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
# New examples are sought where somebody can mend what they find; a shared run judges only the change at hand.
settings.load_profile("ci" if os.environ.get("CI") else "here")


def pytest_xdist_auto_num_workers() -> int:
    """Half as many workers again as there are cores: tests of the screens wait for frames for a third of their time."""
    return max(2, (os.cpu_count() or 1) * 3 // 2)


def pytest_collection_finish() -> None:
    """What was imported and collected stays to the end: the collector need not look through it again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECTED_AFTER)


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folders lie in the test's own folder, and no setting of the machine reaches the test."""
    home = tmp_path / "home"
    home.mkdir()
    for name in ("HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA"):
        monkeypatch.setenv(name, str(home))
    for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "NO_COLOR", "FORCE_COLOR", "EDITOR", "VISUAL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SCRUTINY_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("SCRUTINY_PACKS", str(tmp_path / "packs"))
    monkeypatch.setenv("SCRUTINY_INDEX", str(tmp_path / "index"))
    monkeypatch.setenv(tongue.VARIABLE, "en")
    tongue.use("en")
    return home


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection to anywhere but this machine fails the test."""
    connect = socket.socket.connect

    def refuse(self: socket.socket, address: Any) -> None:
        if isinstance(address, tuple) and address[0] not in LOOPBACK:
            raise AssertionError(f"a test tried to reach {address}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture
def clock() -> Callable[[], datetime]:
    """A clock that stands still."""
    return lambda: NOW


@pytest.fixture
def paths() -> Paths:
    """The folders of this test's user; nothing is in them yet."""
    return find(os.environ)


@pytest.fixture
def shelf(paths: Paths) -> Path:
    """The shelf folder, empty."""
    paths.packs[0].mkdir()
    return paths.packs[0]
