"""Running commands as a user would, in this process, with the tests' clock."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from scrutiny_tui.cli.main import main
from scrutiny_tui.paths import find
from scrutiny_tui.session import Session
from tests.tiny import write_tiny


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """Its JSON."""
        return json.loads(self.out)


Run = Callable[..., Ran]
"""Runs `scrutiny` with the given words; `typed` is its standard input."""


@pytest.fixture
def run(clock: Callable[[], datetime]) -> Run:
    """Run a command, each in a session of its own."""

    def command(*words: str | Path, typed: str | bytes = "") -> Ran:
        done = CliRunner().invoke(main, [str(word) for word in words], input=typed, obj=Session(find(), clock))
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        return Ran(done.exit_code, done.stdout, done.stderr)

    return command


@pytest.fixture
def tiny(shelf: Path) -> Path:
    """The folder of the tiny pack, on the shelf, with its texts."""
    return write_tiny(shelf)
