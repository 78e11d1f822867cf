"""The start of the program: on a pack, on the shelf, and of small commands, the peers in turn with it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.bench import fresh
from tests.bench.table import mid
from tests.bench.terminal import Started, start

Put = Callable[..., None]
KEYS = "Help"
"""A word of the bottom line, which is drawn last: with it, the screen says what can be done."""
BARE = ([sys.executable, "-m", "tests.bench.bare"], ["Bare app is ready", "Quit"])
"""The least that a Textual app can be, until its footer is drawn too: it first draws a frame without."""
LISTED = ([sys.executable, "-m", "tests.bench.listed"], ["Listed app is ready", "Quit"])
_CLICK = "import click; click.command()(lambda: None).main(standalone_mode=False)"


def starting(shelf: Path, home: Path, pack: str, put: Put, turns: int) -> None:
    """`scrutiny PACK` and `scrutiny` in a real pseudo-terminal, against the bare app and one with a list."""
    own = fresh.surroundings() | fresh.owned(shelf, home)
    on_pack = (fresh.scrutiny(pack), [f"{pack} review", KEYS])
    on_shelf = (fresh.scrutiny(), [f"{min(path.name for path in shelf.iterdir())} review", KEYS])
    for command, usable in (on_pack, on_shelf):
        start(command, usable, own, leave=b"q")  # warm files: what a first opening keeps is kept
    found: dict[str, list[Started]] = {}
    for _ in range(turns):
        for name, (command, usable) in (("pack", on_pack), ("bare", BARE), ("shelf", on_shelf), ("listed", LISTED)):
            env = own if name in {"pack", "shelf"} else fresh.surroundings()
            found.setdefault(name, []).append(start(command, usable, env))

    def row(what: str, ours: str, figure: Callable[[Started], float]) -> None:
        took = {name: mid(figure(each) * 1000 for each in each_turn) for name, each_turn in found.items()}
        put(what, "ms", took[ours], bare=took["bare"], **{"bare with a list": took["listed"]})

    for ours, what in (("pack", "`scrutiny PACK`"), ("shelf", "`scrutiny`, the shelf")):
        row(f"{what} to the first frame", ours, lambda each: each.first)
        row(f"{what} to the usable frame", ours, lambda each: each.usable)
        row(f"{what} to the usable frame, work of the processor", ours, lambda each: each.cpu)
    small_commands(own, put, turns)


def small_commands(own: dict[str, str], put: Put, turns: int) -> None:
    """Commands that one types and reads, as processes, against a command of Click's that does nothing."""
    asked: dict[str, Sequence[str]] = {
        "`scrutiny --version`": fresh.scrutiny("--version"),
        "`scrutiny list`": fresh.scrutiny("list"),
        "Click": [sys.executable, "-c", _CLICK],
    }
    took: dict[str, list[float]] = {name: [] for name in asked}
    for _ in range(turns):
        for name, command in asked.items():
            took[name].append(fresh.process(list(command), own))
    for name in asked:
        if name != "Click":
            put(f"{name} as a process", "ms", mid(took[name]), Click=mid(took["Click"]))


def first_ever(shelf: Path, home: Path, put: Put) -> None:
    """`scrutiny`, the shelf, with nothing kept of any pack: until it shows the packs, or tells that it reads them."""
    began = start(fresh.scrutiny(), [KEYS], fresh.surroundings() | fresh.owned(shelf, home))
    put("`scrutiny`, the shelf, nothing kept, to the first frame", "ms", began.first * 1000)
