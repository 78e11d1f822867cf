"""A process killed while it indexes leaves the old index or the new one, and nothing that stands in the way."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.search.shelf import library_at, text_pack

_KILLED = 9
_RUN = """
import os, sys
from pathlib import Path
from scrutiny_tui.search import Library, keeper
from tests.unit.search.shelf import library_at, text_pack

how, at, folder = sys.argv[1], int(sys.argv[2]), sys.argv[3]
shelf = [text_pack("birds", *["A kestrel hovers."] * 90), text_pack("fish", "An eel.")]
left = at

def step(*_):
    global left
    left -= 1
    if left == 0:
        os._exit(9)

def heard(event, arguments):
    if event in ("open", "os.rename", "os.remove", "os.link", "os.mkdir", "os.rmdir") and folder in str(arguments[0]):
        step()

if how == "file":
    sys.addaudithook(heard)
library_at(Path(folder)).refresh(shelf, progress=step if how == "progress" else None)
print(at - left)
"""


def run(how: str, at: int, folder: Path) -> subprocess.CompletedProcess[str]:
    top = Path(__file__).resolve().parents[3]
    return subprocess.run(
        [sys.executable, "-c", _RUN, how, str(at), str(folder)],
        cwd=top,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def before(folder: Path) -> None:
    library = library_at(folder)
    library.refresh([text_pack("birds", *["A heron waits."] * 30), text_pack("frogs", "A newt.")])
    library.close()


def moments(how: str, folder: Path, count: int) -> list[int]:
    """Numbers of steps, seeded, at which to kill; the first and the last are always among them."""
    before(folder)
    done = run(how, 1_000_000, folder)
    assert done.returncode == 0, done.stderr
    steps = int(done.stdout)
    chosen = random.Random(f"{how}{steps}").sample(range(2, steps), min(count, steps) - 2)
    return [1, *sorted(chosen), steps]


@pytest.mark.parametrize(("how", "count"), [("file", 6), ("progress", 3)])
def test_killed_at_any_moment_the_old_index_or_the_new_one_stands(tmp_path: Path, how: str, count: int) -> None:
    outcomes = set()
    for at in moments(how, tmp_path / "measure", count):
        folder = tmp_path / str(at)
        before(folder)
        assert run(how, at, folder).returncode == _KILLED
        library = library_at(folder)
        found = tuple(library.search(word).total for word in ("heron", "newt", "kestrel", "eel"))
        assert found in ((30, 1, 0, 0), (0, 0, 90, 1)), at
        outcomes.add(found)
        library.refresh([text_pack("birds", "An owl."), text_pack("frogs", "A newt.")])
        assert [library.search(word).total for word in ("heron", "kestrel", "owl", "newt")] == [0, 0, 1, 1]
        assert library.search("onwl", as_typed=True).corrected == (("onwl", "owl"),)
        assert len(list(folder.glob("generation-*"))) == 1
        library.close()
    assert outcomes == {(30, 1, 0, 0), (0, 0, 90, 1)}


def test_killed_in_the_first_build_nothing_stands_in_the_way(tmp_path: Path) -> None:
    for at in (1, 6, 14):
        folder = tmp_path / str(at)
        assert run("file", at, folder).returncode == _KILLED
        library = library_at(folder)
        assert library.search("kestrel").total in (0, 90)
        library.refresh([text_pack("birds", "A heron.")])
        assert library.search("heron").total == 1
        library.close()
