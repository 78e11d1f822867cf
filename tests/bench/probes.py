"""What is measured, each in a process of its own: `python -m tests.bench.probes NAME ARGUMENT…` prints one JSON object.

Figures are in milliseconds, megabytes and counts; a key that ends in a list gives every sample.
"""

from __future__ import annotations

import asyncio
import json
import re
import resource
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from scrutiny_tui.paths import Paths
from tests.bench import peers, queries, screens, words

Figures = dict[str, Any]
PROBES: dict[str, Callable[..., Figures]] = {}


def probe(run: Callable[..., Figures]) -> Callable[..., Figures]:
    """Put a measurement into the table, under its name with dashes."""
    PROBES[run.__name__.replace("_", "-")] = run
    return run


def milliseconds(work: Callable[[], object]) -> float:
    """How long it takes, once."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def private_megabytes() -> float:
    """Memory that belongs to this process alone: mapped files apart; its peak where there is no such count."""
    file = Path("/proc/self/smaps_rollup")
    if file.is_file():
        pages = re.findall(r"^Private_Dirty:\s+(\d+) kB", file.read_text(encoding="ascii"), re.MULTILINE)
        return sum(map(int, pages)) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def session_on(shelf: str, home: str) -> Any:
    """A session on that shelf, with its index in the home folder."""
    from scrutiny_tui.session import Session

    return Session(Paths(packs=(Path(shelf),), home=Path(home), index=Path(home) / "index"))


@probe
def refresh(shelf: str, home: str) -> Figures:
    """Bringing the index up to date: a build, a rebuild or nothing, by what changed before."""
    with session_on(shelf, home) as session:
        done: list[int] = []
        took = milliseconds(lambda: session.refresh_index(lambda _, total: done.append(total)))
        size = sum(file.stat().st_size for file in (Path(home) / "index").rglob("*") if file.is_file())
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        return {"ms": took, "records": max(done, default=0), "index MB": size / 1e6, "peak MB": peak}


@probe
def refresh_again(shelf: str, home: str) -> Figures:
    """A refresh in a program that has the index open already, as the app has after its start."""
    with session_on(shelf, home) as session:
        session.search("council")
        return {"ms": milliseconds(session.refresh_index)}


@probe
def search(shelf: str, home: str) -> Figures:
    """Whole queries by kind, each first seen and then again."""
    with session_on(shelf, home) as session:
        session.search("warm up the engine")
        found: Figures = {}
        for kind, asked in queries.whole().items():
            found[kind] = [milliseconds(partial(session.search, query)) for query in asked]
            found[f"{kind}, again"] = [milliseconds(partial(session.search, query)) for query in asked]
        return found


@probe
def typing(shelf: str, home: str) -> Figures:
    """Each key from the field's words to the hits."""
    with session_on(shelf, home) as session:
        session.search("warm up the engine")
        keys = [milliseconds(partial(session.search, text, as_typed=True)) for text in queries.typed()]
        return {"keys": keys, "private MB": private_megabytes()}


@probe
def fts5(shelf: str, home: str) -> Figures:
    """The same with SQLite's FTS5."""
    file = Path(home) / "fts5.db"
    found: Figures = {}
    if not file.exists():
        count: list[int] = []
        found["build ms"] = milliseconds(lambda: count.append(peers.fts5_build(Path(shelf), file)))
        found["passages"] = count[0]
    return found | _peer(peers.fts5_open(file)) | _keys(peers.fts5_typing(file))


@probe
def tantivy(shelf: str, home: str) -> Figures:
    """The same with tantivy."""
    folder = Path(home) / "tantivy"
    found: Figures = {}
    if not folder.exists():
        count: list[int] = []
        found["build ms"] = milliseconds(lambda: count.append(peers.tantivy_build(Path(shelf), folder)))
        found["passages"] = count[0]
    return found | _peer(peers.tantivy_open(folder))


@probe
def ripgrep(shelf: str, home: str) -> Figures:
    """The same with ripgrep, where it is installed."""
    run = peers.ripgrep(Path(shelf))
    return {} if run is None else _peer(run)


def _peer(run: peers.Search) -> Figures:
    run("warm")
    found: Figures = {}
    for kind, asked in queries.whole().items():
        found[kind] = [milliseconds(partial(run, query)) for query in asked]
        found[f"{kind}, again"] = [milliseconds(partial(run, query)) for query in asked]
    return found


def _keys(run: peers.Search) -> Figures:
    return {"keys": [milliseconds(partial(run, text)) for text in queries.typed()]}


@probe
def load(folder: str, home: str) -> Figures:
    """Loading a pack with every line number, and PyYAML alone on the same file."""
    import yaml

    from scrutiny_tui.pack.load import load_pack

    text = (Path(folder) / "pack.yaml").read_text(encoding="utf-8")
    ours = milliseconds(lambda: load_pack(Path(folder)))
    return {"ms": ours, "PyYAML ms": milliseconds(lambda: yaml.load(text, yaml.CSafeLoader)), "MB": len(text) / 1e6}


@probe
def check(folder: str, home: str) -> Figures:
    """Checking a pack with every quote verified against its texts."""
    with session_on(str(Path(folder).parent), home) as session:
        found: list[Any] = []
        took = milliseconds(lambda: found.extend(session.check([folder])))
        return {"ms": took, "quotes": len(found[0].verdicts)}


@probe
def draft(folder: str, home: str) -> Figures:
    """Drafting from the reports of a pack."""
    from scrutiny_tui.session.drafting import draft_pack

    with session_on(str(Path(folder).parent), home) as session:
        opened = session.open(folder)
        pages = sum(document.text.count("\f") + 1 for document in opened.documents.values())
        return {"ms a page": milliseconds(lambda: draft_pack(opened)) / pages, "pages": pages}


@probe
def export(folder: str, home: str) -> Figures:
    """Writing all questions with their evidence as Markdown."""
    with session_on(str(Path(folder).parent), home) as session:
        opened = session.open(folder)
        out = Path(home) / "questions.md"
        took = milliseconds(lambda: session.export(opened, out=out, all_questions=True, notes=False, force=True))
        return {"ms": took, "bytes": out.stat().st_size}


@probe
def painting(shelf: str, home: str, pack: str, sessions: str) -> Figures:
    """Each key in the app's own search room, from the terminal's key to the painted results, over some searches."""
    typed = queries.typed(sessions=int(sessions))
    return asyncio.run(screens.painting(session_on(shelf, home), pack, typed))


@probe
def plain_typing(sessions: str) -> Figures:
    """The same keys in the least app that could do as much."""
    return asyncio.run(screens.floor(queries.typed(sessions=int(sessions))))


@probe
def plain_ways() -> Figures:
    """Ways, arrows and sizes in that app."""
    return asyncio.run(screens.ways())


@probe
def opening(folder: str, home: str) -> Figures:
    """An item opened from the results of a search, to the painted room."""
    session = session_on(str(Path(folder).parent), home)
    return asyncio.run(screens.opening(session, Path(folder).name, words.FIELD[:16]))


@probe
def going(folder: str, home: str) -> Figures:
    """The keys to rooms, a list of 600 entered, arrows held down, other sizes of the terminal."""
    return asyncio.run(screens.going(session_on(str(Path(folder).parent), home), Path(folder).name))


if __name__ == "__main__":
    print(json.dumps(PROBES[sys.argv[1]](*sys.argv[2:])))
