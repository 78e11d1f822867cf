"""The measurements on archives of 1,000, 10,000 and 100,000 passages, the peers in turn with them."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from tests.bench import fresh
from tests.bench.corpora import ONE_PACK, Size, write_archive, write_pack
from tests.bench.starting import first_ever, starting
from tests.bench.table import Table, high, mid
from tests.bench.words import Language

Put = Callable[..., None]
Say = Callable[[str], None]
_JOINING = Size(pages=25, findings=0, quotes=0, questions=0)
"""The pack of 200 passages that joins."""
_FTS5_PROCESS = (
    "import sys\nfrom pathlib import Path\nfrom tests.bench.peers import fts5_open\n"
    "fts5_open(Path(sys.argv[1]))(sys.argv[2])"
)
_ASKED_ONCE = {"a word": "council", "two words": "council report", "a phrase": '"school budget"', "a slip": "concuil"}
"""What is asked of a process that answers one question and ends."""
KINDS = ("one common word", "one rarer word", "two words", "eight words", "a phrase", "a filter", "a slip")


def measure(passages: int, top: Path, table: Table, turns: int, say: Say) -> None:
    """Make an archive of that size and put all its figures into the table."""
    at = f"{passages:,} passages"
    put = partial(table.put, at)
    shelf, home = top / f"shelf-{passages}", top / f"home-{passages}"
    write_archive(shelf, passages)
    home.mkdir()
    first_ever(shelf, home, put)
    say(f"{at}: building")
    _building(shelf, home, put, 1 if passages > 20_000 else turns, say)
    say(f"{at}: searching")
    _searching(shelf, home, put, turns)
    say(f"{at}: typing into the app")
    painted: dict[str, list[float]] = {}
    plain: dict[str, list[float]] = {}
    for _ in range(turns):
        _add(painted, fresh.probe("painting", shelf, home, shelf_pack(shelf), turns))
        _add(plain, fresh.probe("plain-typing", turns))
    for which, rank in (("50th", mid), ("95th", high)):
        put(f"key to painted results, {which} percentile", "ms", rank(painted["keys"]), bare=rank(plain["keys"]))
    put("the same in CPU time, 50th percentile", "ms", mid(painted["keys, CPU"]), bare=mid(plain["keys, CPU"]))
    say(f"{at}: starting")
    starting(shelf, home, shelf_pack(shelf), put, turns + 2)
    _process(shelf, home, put, turns + 2)


def shelf_pack(shelf: Path) -> str:
    """The first pack of a shelf."""
    return min(path.name for path in shelf.iterdir())


def _building(shelf: Path, home: Path, put: Put, turns: int, say: Say) -> None:
    built: list[dict[str, Any]] = []
    for _ in range(turns):
        shutil.rmtree(home)
        home.mkdir()
        built.append(fresh.probe("refresh", shelf, home))
    peers = {name: fresh.probe(name.lower(), shelf, home) for name in ("FTS5", "tantivy")}
    took, records = mid(each["ms"] for each in built), built[0]["records"]
    rates = {name: found["passages"] / found["build ms"] * 1000 for name, found in peers.items()}
    put("index build", "records/s", records / took * 1000, **rates)
    put("index size", "MB", built[0]["index MB"], FTS5=(home / "fts5.db").stat().st_size / 1e6)
    put("peak memory of the build", "MB", mid(each["peak MB"] for each in built))
    say("rebuilding")
    idle = [fresh.probe("refresh", shelf, home)["ms"] for _ in range(turns + 2)]
    put("refresh with nothing to do, fresh process", "ms", mid(idle))
    changed, joined, left = [], [], []
    pack = shelf / shelf_pack(shelf) / "pack.yaml"
    for turn in range(turns + 1):
        pack.write_bytes(pack.read_bytes().replace(b'statement: "', f'statement: "Changed {turn} '.encode(), 1))
        changed.append(fresh.probe("refresh-again", shelf, home)["ms"])
        joining = shelf / "joining"
        write_pack(joining, _JOINING, Language(turn + 100))
        joined.append(fresh.probe("refresh-again", shelf, home)["ms"])
        shutil.rmtree(joining)
        left.append(fresh.probe("refresh-again", shelf, home)["ms"])
    put("one changed file is taken in", "ms", mid(changed))
    put("a pack of 200 passages joins", "ms", mid(joined))
    put("a pack of 200 passages leaves", "ms", mid(left))


def _searching(shelf: Path, home: Path, put: Put, turns: int) -> None:
    asked: dict[str, dict[str, list[float]]] = {}
    keys: dict[str, list[float]] = {"ours": [], "FTS5": []}
    memory: list[float] = []
    for _ in range(turns):
        for name, probe in (("ours", "search"), ("FTS5", "fts5"), ("tantivy", "tantivy"), ("ripgrep", "ripgrep")):
            for kind, samples in fresh.probe(probe, shelf, home).items():
                if isinstance(samples, list):
                    (keys[name] if kind == "keys" else asked.setdefault(kind, {}).setdefault(name, [])).extend(samples)
        typed = fresh.probe("typing", shelf, home)
        keys["ours"] += typed["keys"]
        memory.append(typed["private MB"])
    for which, rank in (("50th", mid), ("95th", high)):
        put(f"key to hits, {which} percentile", "ms", rank(keys["ours"]), FTS5=rank(keys["FTS5"]))
    for kind in KINDS:
        peers = {name: mid(samples) for name, samples in asked[kind].items() if name != "ours"}
        put(f"{kind}, first time", "ms", mid(asked[kind]["ours"]), **peers)
        again = {name: mid(samples) for name, samples in asked[f"{kind}, again"].items() if name != "ours"}
        put(f"{kind}, again", "ms", mid(asked[f"{kind}, again"]["ours"]), **again)
    put("private memory after 600 keys", "MB", mid(memory))


def _process(shelf: Path, home: Path, put: Put, turns: int) -> None:
    """`scrutiny search` against FTS5 in Python; each is run once before, so that its files are warm."""
    for kind, query in _ASKED_ONCE.items():
        ours, theirs = [], []
        for _ in range(turns + 1):
            ours.append(fresh.process(fresh.scrutiny("search", query), fresh.owned(shelf, home)))
            theirs.append(fresh.process([sys.executable, "-c", _FTS5_PROCESS, str(home / "fts5.db"), query]))
        put(f"`scrutiny search` for {kind}, the whole process", "ms", mid(ours[1:]), FTS5=mid(theirs[1:]))


def measure_pack(top: Path, table: Table, turns: int, *, quick: bool, say: Say) -> None:
    """The measurements on one big pack, and on one that is bigger than any."""
    shelf, home = top / "one", top / "one-home"
    home.mkdir()
    pack = write_pack(shelf / "large", ONE_PACK, Language())
    at = "500 pages, 300 findings, 600 quotes, 80 questions"
    put = partial(table.put, at)
    say(at)
    starting(shelf, home, "large", put, turns + 2)
    loads = [fresh.probe("load", pack, home) for _ in range(turns)]
    put(
        "loading it, every line number kept", f"ms for {loads[0]['MB']:.2f} MB",
        mid(each["ms"] for each in loads), PyYAML=mid(each["PyYAML ms"] for each in loads),
    )  # fmt: skip
    _screens(pack, home, put, turns)
    for name, unit in (("check", "ms"), ("draft", "ms a page"), ("export", "ms")):
        found = [fresh.probe(name, pack, home)[unit] for _ in range(turns)]
        put(_TOLD[name], unit, mid(found))
    if quick:
        return
    say("10,000 quotes against 5,000 pages")
    huge = write_pack(shelf / "huge", Size(5_000, 300, 10_000, 80, 300), Language(5))
    checked = fresh.probe("check", huge, home)
    put("checking 10,000 quotes against 5,000 pages", "s", checked["ms"] / 1000)
    loaded = fresh.probe("load", huge, home)
    put("loading a large pack.yaml", f"ms for {loaded['MB']:.1f} MB", loaded["ms"], PyYAML=loaded["PyYAML ms"])


def _screens(pack: Path, home: Path, put: Put, turns: int) -> None:
    """Ways through the app, and those through the bare one that come nearest to them."""
    ours: dict[str, list[float]] = {}
    bare: dict[str, list[float]] = {}
    for _ in range(turns):
        _add(ours, fresh.probe("going", pack, home))
        _add(ours, {f"opening {name}": took for name, took in fresh.probe("opening", pack, home).items()})
        _add(bare, fresh.probe("plain-ways"))
    for name, told, least in _WAYS:
        for which, rank in (("50th", mid), ("95th", high)):
            put(f"{told}, {which} percentile", "ms", rank(ours[name]), bare=rank(bare[least]))


def _add(held: dict[str, list[float]], found: dict[str, Any]) -> None:
    for name, took in found.items():
        held.setdefault(name, []).extend(took)


_WAYS = (
    ("opening first", "opening an item from the results, its room not yet made", "ways"),
    ("opening again", "opening an item from the results, its room made before", "ways"),
    ("first", "a room's key, its room not yet made", "ways"),
    ("again", "a room's key, its room made before", "ways"),
    ("long list", "entering a list of 600, its room not yet made", "ways"),
    ("arrows", "an arrow key in it", "arrows"),
    ("sizes", "another size of the terminal", "sizes"),
)
_TOLD = {
    "check": "checking it, all 600 quotes verified",
    "draft": "a first draft of its reports",
    "export": "exporting its questions with their evidence",
}
