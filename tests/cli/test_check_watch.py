"""`scrutiny check --watch`: what is told on each save, and how it ends; nothing here waits."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from scrutiny_tui.cli import watching
from tests.cli.conftest import Run
from tests.tiny import write_tiny

SLIP = ("every bin by Friday\n    source", "every bin by Monday\n    source")


class Editor:
    """Stands in for the time that passes: each pause does the next thing that somebody does, and the last stops."""

    def __init__(self, *deeds: Callable[[], object]) -> None:
        self.deeds = list(deeds)
        self.tick = 1_000_000_000

    def __call__(self, seconds: float) -> None:
        """Let the next thing happen."""
        assert seconds == watching.EVERY
        if not self.deeds:
            raise KeyboardInterrupt
        self.deeds.pop(0)()

    def save(self, path: Path, old: str, new: str) -> None:
        """Change a file as an editor does, a second after the last change."""
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        self.tick += 1
        os.utime(path, (self.tick, self.tick))


def nothing() -> None:
    """Nobody does anything for a while."""


@pytest.fixture
def editor(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Editor]:
    def make(*deeds: Callable[[], object]) -> Editor:
        made = Editor(*deeds)
        original = watching.Watch.__init__

        def begin(self: watching.Watch, *given: object, **more: object) -> None:
            original(self, *given, **more)  # type: ignore[arg-type]
            self.pause = made

        monkeypatch.setattr(watching.Watch, "__init__", begin)
        return made

    return make


def test_ctrl_c_ends_the_watch_with_0_and_no_traceback(run: Run, tiny: Path, editor: Callable[..., Editor]) -> None:
    editor()
    done = run("check", "tiny", "--watch")
    assert (done.code, done.err) == (0, "")
    assert done.out.endswith("Watching for changes. Press Ctrl-C to stop.\nStopped.\n")
    assert tiny.is_dir()


def test_a_save_tells_what_is_new_and_then_what_is_mended(run: Run, tiny: Path, editor: Callable[..., Editor]) -> None:
    hand = editor()
    file = tiny / "pack.yaml"
    hand.deeds = [nothing, lambda: hand.save(file, *SLIP), nothing, lambda: hand.save(file, *reversed(SLIP)), nothing]
    out = run("check", "tiny", "--watch").out
    first, second, third = out.split("Saved: pack.yaml")
    assert "no problem" in first
    assert "New:" in second
    assert "The quote has “Monday”, the source has “Friday”." in second
    assert "1 problem" in second
    assert "Mended: quote-friday: " in third
    assert "New:" not in third


def test_lines_that_move_are_no_news(run: Run, tiny: Path, editor: Callable[..., Editor]) -> None:
    hand = editor()
    file = tiny / "pack.yaml"
    hand.save(file, *SLIP)
    hand.deeds = [lambda: hand.save(file, "pack:\n", "# a note\npack:\n"), nothing]
    out = run("check", "tiny", "--watch").out
    assert "Nothing new, and nothing mended." in out


def test_a_save_in_parts_is_checked_once(run: Run, tiny: Path, editor: Callable[..., Editor]) -> None:
    hand = editor()
    file = tiny / "pack.yaml"
    hand.deeds = [
        lambda: hand.save(file, "pack:\n", "# one\npack:\n"),
        lambda: hand.save(file, "# one\n", "# two\n"),
        nothing,
        nothing,
    ]
    assert run("check", "tiny", "--watch").out.count("Saved: ") == 1


def test_a_file_that_is_broken_and_whole_again_is_told_both_times(
    run: Run, tiny: Path, editor: Callable[..., Editor]
) -> None:
    hand = editor()
    file = tiny / "pack.yaml"
    hand.deeds = [lambda: hand.save(file, "sources:\n", "sources: [\n"), nothing]
    hand.deeds += [lambda: hand.save(file, "sources: [\n", "sources:\n"), nothing]
    first, second, third = run("check", "tiny", "--watch").out.split("Saved: pack.yaml")
    assert "no problem" in first
    assert "New:" in second
    assert "Mended: " in third


def test_a_watch_over_nothing_or_for_scripts_is_misuse(run: Run, shelf: Path) -> None:
    assert run("check", "--watch").code == 2
    write_tiny(shelf)
    assert run("check", "tiny", "--watch", "--json").code == 2
