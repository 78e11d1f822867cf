"""What a fresh interpreter has to import: a plain command starts without the libraries that it does not need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.tiny import write_tiny

TOP = Path(__file__).parents[2]
HEAVY = {
    "textual",
    "rich",
    "whoosh",
    "markdown_it",
    "asyncio",
    "socket",
    "ssl",
    "http",
    "hypothesis",
    "pytest",
}

LOOK = """
import sys
from scrutiny_tui.__main__ import main
try:
    main({words!r}, prog_name="scrutiny", standalone_mode=False)
except SystemExit:
    pass
print("LOADED", *sorted({{name.partition(".")[0] for name in sys.modules}}))
"""


def loaded(*words: str) -> tuple[str, set[str]]:
    """What the command prints, and the top-level modules that are loaded after it."""
    done = subprocess.run(
        [sys.executable, "-c", LOOK.format(words=list(words))],
        cwd=TOP,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    said, _, modules = done.stdout.rpartition("LOADED")
    return said, set(modules.split())


@pytest.mark.parametrize("words", [("--help",), ("--version",), ("check", "--help")])
def test_asking_for_help_loads_no_heavy_library(words: tuple[str, ...]) -> None:
    said, modules = loaded(*words)
    assert "scrutiny" in said
    assert not modules & HEAVY


def test_a_search_loads_only_what_it_needs() -> None:
    """A member waits for it; checking, exporting and the notebook have no part in it."""
    said, modules = loaded("search", "heron")
    assert "Nothing found" in said
    assert not modules & (HEAVY - {"whoosh"} | {"sqlite3", "rapidfuzz", "yaml"})


def test_the_index_opens_without_the_network_and_without_the_format_of_packs() -> None:
    """Whoosh would load a web client; and a search whose index is in step needs no pack."""
    code = "import sys, scrutiny_tui.search.keeper; print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=TOP, capture_output=True, encoding="utf-8", check=True)
    modules = set(done.stdout.split())
    assert "whoosh" in modules
    assert not {name.partition(".")[0] for name in modules} & ((HEAVY - {"whoosh"}) | {"yaml", "rapidfuzz", "sqlite3"})
    assert "scrutiny_tui.pack.model" not in modules
    assert "urllib.request" not in modules


def test_the_pack_room_loads_little() -> None:
    """Reading a pack needs YAML and close words, and nothing of the rooms above."""
    code = "import sys, scrutiny_tui.pack.load; print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=TOP, capture_output=True, encoding="utf-8", check=True)
    modules = set(done.stdout.split())
    assert "yaml" in modules
    assert not {name.partition(".")[0] for name in modules} & (HEAVY | {"click"})
    ours = {name.split(".")[1] for name in modules if name.startswith("scrutiny_tui.")}
    assert ours <= {"pack", "errors", "frozen", "paths", "text", "tongue"}


FIRST_FRAME = """
import asyncio, sys
from pathlib import Path
from scrutiny_tui.paths import find
from scrutiny_tui.session import Session

async def look():
    from scrutiny_tui.tui.app import ScrutinyApp
    from scrutiny_tui.tui.screens.prompt import PromptScreen
    seen = set()
    PromptScreen._compositor_refresh = drawn(PromptScreen._compositor_refresh, seen)
    app = ScrutinyApp(Session(find()), {ref!r})
    async with app.run_test() as pilot:
        await pilot.pause()
    return seen

def drawn(refresh, seen):
    def first(self):
        refresh(self)
        if self._stands and not seen:
            seen.update(sys.modules)
    return first

with Session(find()) as session:
    session.open({ref!r})
print("LOADED" if sys.argv[1:] else "", *(sorted(asyncio.run(look())) if sys.argv[1:] else ()))
"""


def test_the_first_frame_of_a_pack_loads_only_what_it_shows(tmp_path: Path) -> None:
    """A pack that was opened before is drawn without reading YAML, texts or the index, and without the other rooms."""
    pack = write_tiny(tmp_path / "packs")
    code = FIRST_FRAME.format(ref=str(pack))
    for again in ((), ("again",)):
        done = subprocess.run(
            [sys.executable, "-c", code, *again], cwd=TOP, capture_output=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, done.stderr
    modules = set(done.stdout.split())
    assert "LOADED" in modules
    assert "scrutiny_tui.tui.rooms.overview" in modules
    assert not {name.partition(".")[0] for name in modules} & {"yaml", "whoosh", "rapidfuzz", "markdown_it", "tomllib"}
    ours = {name.removeprefix("scrutiny_tui.") for name in modules if name.startswith("scrutiny_tui.")}
    assert not {name.partition(".")[0] for name in ours} & {"export", "search", "quotes", "sources", "draft", "editing"}
    rooms = {name.removeprefix("tui.rooms.") for name in ours if name.startswith("tui.rooms.")}
    assert rooms == {"base", "items", "overview", "registry", "rows"}
    screens = {name.removeprefix("tui.screens.") for name in ours if name.startswith("tui.screens.")}
    assert screens <= {"history", "key_bar", "masthead", "pack", "prompt", "rail"}
    assert not {name for name in ours if name.startswith(("tui.dialogs", "tui.desk", "tui.meeting", "tui.board"))}
