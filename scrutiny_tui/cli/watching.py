"""`scrutiny check --watch`: checks again on each save, and says what is new and what was mended."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from scrutiny_tui.cli import output
from scrutiny_tui.cli.checked import print_checked, print_problem, summed_up
from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.pack.problems import Problem, Severity
from scrutiny_tui.session import Checked

EVERY = 0.5
"""Seconds between two looks at the files."""
_WATCHED = frozenset((".yaml", ".yml", ".json", ".txt", ".md"))
Stamp = dict[Path, tuple[int, int]]


@dataclass
class Watch:
    """One watch over some packs."""

    check: Callable[[], tuple[Checked, ...]]
    """Checks them anew. ScrutinyError where it cannot."""
    clock: Callable[[], datetime]
    pause: Callable[[float], None] = time.sleep
    """Waits so many seconds."""
    _before: dict[str, dict[tuple[str, str, str], Problem]] = field(default_factory=dict)
    _folders: tuple[Path, ...] = ()

    def run(self) -> None:
        """Check, and check again whenever a file has changed, until the user stops it (KeyboardInterrupt)."""
        seen: Stamp = {}
        while True:
            changed = self._changed(seen)
            seen = stamp(self._folders)
            self._look(changed)
            if not seen:
                seen = stamp(self._folders)
            output.line("Watching for changes. Press Ctrl-C to stop.", style="faint")
            while stamp(self._folders) == seen:
                self.pause(EVERY)
            self._settle()

    def _settle(self) -> None:
        """Wait until an editor has written all that it writes."""
        last = stamp(self._folders)
        self.pause(EVERY)
        while (now := stamp(self._folders)) != last:
            last = now
            self.pause(EVERY)

    def _changed(self, seen: Stamp) -> list[str]:
        now = stamp(self._folders)
        return sorted({path.name for path in now.keys() | seen.keys() if now.get(path) != seen.get(path)})

    def _look(self, changed: list[str]) -> None:
        if changed:
            output.line()
            output.line(f"{self.clock():%H:%M:%S}  Saved: {', '.join(changed)}", style="head")
        try:
            found = self.check()
        except ScrutinyError as trouble:
            output.say(str(trouble))
            return
        self._folders = tuple(each.loaded.folder for each in found)
        for checked in found:
            before = self._before.get(checked.id)
            now = {_name(problem): problem for problem in checked.problems}
            self._before[checked.id] = now
            if before is None:
                print_checked(checked)
            else:
                _print_difference(checked, before, now)


def stamp(folders: Iterable[Path]) -> Stamp:
    """Size and time of last change of every file that a pack is made of; what cannot be read has none."""
    found: Stamp = {}
    for folder in folders:
        for inside in (folder, folder / "sources"):
            try:
                listed = [path for path in inside.iterdir() if path.suffix.casefold() in _WATCHED]
            except OSError:
                continue
            for path in listed:
                try:
                    stat = path.stat()
                except OSError:
                    continue
                found[path] = (stat.st_size, stat.st_mtime_ns)
    return found


def _print_difference(
    checked: Checked, before: dict[tuple[str, str, str], Problem], now: dict[tuple[str, str, str], Problem]
) -> None:
    mended = [problem for name, problem in before.items() if name not in now]
    new = [problem for name, problem in now.items() if name not in before]
    for problem in mended:
        word = "Mended" if problem.severity is Severity.ERROR else "Mended (advice)"
        output.line(f"{word}: {problem.item + ': ' if problem.item else ''}{problem.what}", style="good")
    if new:
        output.line("New:", style="head")
    for problem in new:
        print_problem(checked, problem)
    if not mended and not new:
        output.line("Nothing new, and nothing mended.")
    summed_up(checked)


def _name(problem: Problem) -> tuple[str, str, str]:
    """What makes two problems the same although lines have moved."""
    return problem.code, problem.item, problem.what
