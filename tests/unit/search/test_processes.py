"""Several processes and threads at one index: one writes, the others read; and starting costs nothing of Whoosh."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.search import keeper
from tests.unit.search.shelf import generations_at, library_at, text_pack


def test_while_another_process_writes_the_old_index_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeper, "_SHORTLY", 0)
    library_at(tmp_path).refresh([text_pack("one", "A heron.")])
    lock = generations_at(tmp_path).lock()
    assert lock.take()
    library = library_at(tmp_path)
    assert library.refresh([text_pack("one", "A kestrel.")]).cancelled
    assert library.search("heron").total == 1
    lock.let_go()
    assert library.refresh([text_pack("one", "A kestrel.")]).built == ("one",)
    assert library.search("kestrel").total == 1


def test_while_another_process_makes_the_first_index_search_works_from_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeper, "_LONGER", 0)
    lock = generations_at(tmp_path).lock()
    assert lock.take()
    library = library_at(tmp_path)
    with pytest.raises(ScrutinyError, match="Another window"):
        library.refresh([text_pack("one", "A heron.")])
    assert library.search("heron").total == 1
    lock.let_go()


def test_a_process_that_waited_takes_what_the_other_wrote(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The lock comes free once the other has done the same work: nothing is left to do."""
    shelf = [text_pack("one", "A heron.")]
    home = generations_at(tmp_path)
    lock = home.lock()
    assert lock.take()

    def other(_: float) -> None:
        lock.let_go()
        library_at(tmp_path).refresh(shelf)

    monkeypatch.setattr(keeper, "sleep", other)
    library = library_at(tmp_path)
    assert library.refresh(shelf).built == ()
    assert library.search("heron").total == 1


def test_searching_goes_on_while_a_refresh_runs(tmp_path: Path) -> None:
    """Each answer is of the old index or of the new one, whole."""
    library = library_at(tmp_path)
    library.refresh([text_pack("one", *["A heron."] * 50)])
    seen: list[tuple[int, int]] = []
    half, looked = threading.Event(), threading.Event()

    def progress(done: int, total: int) -> None:
        if total > done > 50:
            half.set()
            assert looked.wait(30)

    worker = threading.Thread(
        target=library.refresh, args=([text_pack("one", *["A kestrel."] * 100)],), kwargs={"progress": progress}
    )
    worker.start()
    assert half.wait(30)
    seen.append((library.search("heron").total, library.search("kestrel").total))
    looked.set()
    worker.join()
    seen.append((library.search("heron").total, library.search("kestrel").total))
    assert seen == [(50, 0), (0, 100)]


def test_searching_does_not_import_whoosh(tmp_path: Path) -> None:
    """Its version apart. Only writing does, so a search that finds its index in step starts without it."""
    library_at(tmp_path).refresh([text_pack("one", "A heron.")])
    code = (
        "import sys; from pathlib import Path; from tests.unit.search.shelf import library_at;"
        f"found = library_at(Path({str(tmp_path)!r})).search('heron');"
        "print(found.total, any(name.startswith('whoosh.') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["1", "False"]


def test_whoosh_warns_nobody_when_it_is_compiled() -> None:
    """Its old escapes give warnings on first compilation; they must not reach a user, nor stop `-W error`."""
    code = "import sys; sys.dont_write_bytecode = True; import scrutiny_tui.search.build"
    done = subprocess.run(
        [sys.executable, "-X", "pycache_prefix=/nowhere/at/all", "-W", "error", "-c", code],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
