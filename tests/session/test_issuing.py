"""Issuing: refused while errors stand, only what belongs to the pack, and stopped without harm."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from scrutiny_tui.edition.ledger import FILE as LEDGER
from scrutiny_tui.errors import MisuseError, ScrutinyError
from scrutiny_tui.pack.load import load_pack
from scrutiny_tui.session import Session
from scrutiny_tui.session import issuing_files as files
from scrutiny_tui.session.issuing import Issued, Order, UncleanError, issue
from scrutiny_tui.sources.writing import write_whole
from tests.session.editions import KEY, read
from tests.tiny import REPORT, write_tiny

Issue = Callable[..., Issued]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where editions are written."""
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


@pytest.fixture
def make(session: Session, out: Path) -> Issue:
    """Issue the tiny pack as it now is."""
    return lambda **order: issue(session, "tiny", Order(**{"out": out, **order}))


def change(folder: Path, old: str, new: str) -> None:
    """Change the pack's YAML by hand."""
    path = folder / "pack.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def after(writes: int) -> Callable[[Path, bytes], None]:
    """A way of writing that is killed after so many files."""
    left = list(range(writes))

    def write(path: Path, content: bytes) -> None:
        if not left:
            raise KeyboardInterrupt
        left.pop()
        write_whole(path, content)

    return write


def edition(folder: Path) -> int | None:
    """The number in the pack's YAML."""
    pack = load_pack(folder).pack
    return pack.about.edition if pack else None


def test_the_file_holds_the_pack_its_verdicts_and_its_texts(shelf: Path, make: Issue, out: Path) -> None:
    folder = write_tiny(shelf)
    made = make(key=KEY)
    assert made.file == out / "tiny-e1.scrutiny"
    held = read(made)
    assert held.signer == KEY.signer
    assert held.files["sources/bins.txt"] == REPORT.encode()
    assert held.files["verdicts.json"] == (folder / "verdicts.json").read_bytes()
    assert made.texts == ("bins", "letter")
    assert {name.partition("/")[0] for name in held.files} == {
        *("pack.yaml", "sources.yaml", "people.yaml", "lines.yaml", "quotes.yaml", "findings.yaml", "questions.yaml"),
        *("events.yaml", "figures.yaml", "commitments.yaml", "accounts.yaml", "verdicts.json", "sources"),
    }


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells rights in other ways")
def test_what_is_issued_is_no_more_open_than_other_files_of_the_clerk(shelf: Path, make: Issue) -> None:
    """It holds exempt items; a clerk whose files nobody else may read keeps that."""
    folder = write_tiny(shelf)
    before = os.umask(0o077)
    try:
        made = make()
    finally:
        os.umask(before)
    assert {path.stat().st_mode & 0o077 for path in (made.file, folder / LEDGER)} == {0}


def test_nothing_is_issued_while_an_error_stands(shelf: Path, make: Issue, out: Path) -> None:
    folder = write_tiny(shelf, replace=("evidence: [quote-friday]", "evidence: [quote-fridy]"))
    before = sorted(folder.rglob("*"))
    with pytest.raises(UncleanError, match="1 problem stands") as refused:
        make()
    assert [problem.code for problem in refused.value.checked.problems if problem.severity == "error"] == ["dangling"]
    assert (sorted(folder.rglob("*")), list(out.iterdir())) == (before, [])


def test_a_quote_that_is_not_in_its_report_stops_the_issue(shelf: Path, make: Issue) -> None:
    write_tiny(shelf, replace=("words: We will empty every bin", "words: We will empty no bin"))
    with pytest.raises(UncleanError):
        make()


def test_the_clerks_own_files_stay_out(shelf: Path, make: Issue, tmp_path: Path) -> None:
    folder = write_tiny(shelf)
    for name in (
        "decisions.json",
        ".hidden",
        "pack.yaml~",
        "#pack.yaml#",
        "notes.txt",
        "sources/stranger.txt",
        "x.pdf",
    ):
        (folder / name).write_text("private", encoding="utf-8")
    assert all(b"private" not in content for content in read(make()).files.values())


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_text_behind_a_link_out_of_the_folder_stays_out(shelf: Path, make: Issue, tmp_path: Path) -> None:
    folder = write_tiny(shelf)
    (folder / "sources" / "one.txt").rename(tmp_path / "elsewhere.txt")
    (folder / "sources" / "one.txt").symlink_to(tmp_path / "elsewhere.txt")
    assert make().texts == ("letter",)


def test_without_texts(shelf: Path, make: Issue) -> None:
    write_tiny(shelf)
    made = make(texts=False)
    assert made.texts == ()
    assert not [name for name in read(made).files if name.startswith("sources/")]


@pytest.mark.parametrize("name", ["nowhere", "nowhere/x.scrutiny", "file.txt"])
def test_a_place_that_cannot_hold_the_file_is_misuse(shelf: Path, make: Issue, out: Path, name: str) -> None:
    write_tiny(shelf)
    (out / "file.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(MisuseError):
        make(out=out / name)


def test_a_file_of_somebody_else_is_not_written_over(shelf: Path, make: Issue, out: Path) -> None:
    write_tiny(shelf)
    (out / "tiny-e1.scrutiny").write_text("mine", encoding="utf-8")
    with pytest.raises(ScrutinyError, match="no edition of this pack"):
        make()
    assert (out / "tiny-e1.scrutiny").read_text(encoding="utf-8") == "mine"
    assert make(force=True).standing is False


def test_an_installed_edition_is_not_issued_again(session: Session, shelf: Path, out: Path) -> None:
    folder = session.paths.installed
    folder.mkdir(parents=True)
    write_tiny(folder)
    with pytest.raises(MisuseError, match="was installed"):
        issue(session, "tiny", Order(out=out))


def test_wherever_it_is_stopped_issuing_again_gives_the_same(
    shelf: Path, make: Issue, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A kill after any number of the files that are written, the edition itself among them."""
    folder = write_tiny(shelf)
    make()
    change(folder, "A promise was made", "A promise was broken")
    stopped = 0
    while True:
        monkeypatch.setattr(files, "write_whole", after(stopped))
        try:
            made = make()
        except KeyboardInterrupt:
            stopped += 1
            assert sorted(path.name for path in out.iterdir()) == ["tiny-e1.scrutiny"]
            continue
        break
    assert stopped >= 2
    assert (made.edition, edition(folder)) == (2, 2)


def test_what_members_could_not_open_is_not_issued(session: Session, shelf: Path, out: Path) -> None:
    """Windows has no folder of this name."""
    write_tiny(shelf, name="aux")
    with pytest.raises(ScrutinyError, match="Members could not open this edition"):
        issue(session, "aux", Order(out=out))
    assert list(out.iterdir()) == []


def test_a_full_disk_changes_nothing(shelf: Path, make: Issue, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_tiny(shelf)
    before = {path.name for path in folder.iterdir()}

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(ScrutinyError, match="No space left"):
        make()
    assert ({path.name for path in folder.iterdir()}, list(out.iterdir())) == (before, [])
