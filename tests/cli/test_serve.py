"""`scrutiny serve`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from scrutiny_tui.browser import serving
from scrutiny_tui.paths import install_command
from tests.cli.conftest import Run

Served = list[tuple[int, str | None]]


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> Served:
    """What was served, in place of serving it."""
    found: Served = []

    def serve(port: int, ref: str | None, tell: Callable[[str], None]) -> None:
        found.append((port, ref))
        tell("http://127.0.0.1/?key=k")

    monkeypatch.setattr(serving, "serve", serve)
    return found


def test_the_address_is_told(run: Run, tiny: Path, served: Served) -> None:
    done = run("serve", "tiny", "--port", 9000)
    assert (done.code, served) == (0, [(9000, "tiny")])
    assert "http://127.0.0.1/?key=k\n" in done.out


def test_an_unknown_pack_is_told_before_anything_is_served(run: Run, tiny: Path, served: Served) -> None:
    assert run("serve", "tinny").code == 2
    assert served == []


def test_without_the_extra_it_says_what_to_install(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "scrutiny_tui.browser.serving", None)
    done = run("serve")
    assert done.code == 1
    assert install_command("serve") in done.err
