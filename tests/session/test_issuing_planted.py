"""Marks planted in every field of exempt items, in remarks and in texts are found nowhere that the public can look."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from scrutiny_tui.cli import guard
from scrutiny_tui.cli.main import main
from scrutiny_tui.edition.bundle import bundled
from scrutiny_tui.edition.manifest import Manifest
from scrutiny_tui.edition.reading import edition_of
from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.pack.load import load_pack
from scrutiny_tui.paths import find
from scrutiny_tui.session import Session
from scrutiny_tui.session.installing import open_edition
from scrutiny_tui.session.issuing import Issued, Order, issue
from tests.session.editions import user
from tests.session.planted import plant


@pytest.fixture
def planted(tmp_path: Path) -> tuple[Path, list[str]]:
    """The pack's folder on the shelf of a clerk, and the marks."""
    return plant(tmp_path / "clerk" / "shelf")


@pytest.fixture
def clerk(tmp_path: Path, planted: object) -> Session:
    """The clerk."""
    assert planted
    return user(tmp_path / "clerk")


def public(clerk: Session, out: Path) -> Issued:
    """The public edition."""
    return issue(clerk, "planted", Order(out=out, public=True))


def found(marks: Iterable[str], *told: str | bytes) -> set[str]:
    """The marks that stand somewhere in what was told, in any case."""
    held = [each.encode("utf-8") if isinstance(each, str) else each for each in told]
    return {mark for mark in marks if any(mark.lower().encode() in each.lower() for each in held)}


def everything(top: Path) -> Iterator[bytes]:
    """The name and the bytes of every file below a folder."""
    for path in sorted(top.rglob("*")):
        yield str(path.relative_to(top)).encode()
        if path.is_file():
            yield path.read_bytes()


def test_the_pack_is_planted_well(planted: tuple[Path, list[str]], clerk: Session, tmp_path: Path) -> None:
    """At least fifty marks, every kind of item exempt once and named by open items, and no error to stop the issue."""
    folder, marks = planted
    pack = load_pack(folder).pack
    assert pack is not None
    assert len(set(marks)) >= 50
    assert len({item.kind for item in pack.items() if item.exempt}) == 10
    whole = issue(clerk, "planted", Order(out=tmp_path))
    held = edition_of(whole.file.read_bytes())
    exempt = {mark for mark in marks if not mark.endswith(("remark", "private", "file", "qzmore"))}
    assert found(marks, *held.files.values()) >= exempt - {"qzmore"}


def test_no_mark_is_in_the_public_file(planted: tuple[Path, list[str]], clerk: Session, tmp_path: Path) -> None:
    made = public(clerk, tmp_path)
    data = made.file.read_bytes()
    with zipfile.ZipFile(io.BytesIO(data)) as held:
        members = [each.filename for each in held.infolist()] + [held.read(each).decode() for each in held.infolist()]
    assert found(planted[1], data, made.file.name, *members) == set()
    assert b"1817" not in data


def test_nothing_private_is_in_the_whole_file(planted: tuple[Path, list[str]], clerk: Session, tmp_path: Path) -> None:
    data = issue(clerk, "planted", Order(out=tmp_path)).file.read_bytes()
    assert found([mark for mark in planted[1] if mark.endswith(("remark", "private", "file"))], data) == set()


def test_no_mark_reaches_a_member_of_the_public(
    planted: tuple[Path, list[str]], clerk: Session, tmp_path: Path
) -> None:
    """Not in what is installed, the index, the notebook, an export of everything, a check or a search."""
    made = public(clerk, tmp_path)
    with user(tmp_path / "member") as member:
        opened = open_edition(member, made.file)
        pack = member.open("planted")
        pack.keep_opened()
        for question in pack.pack.questions:
            pack.choose(question.id)
        member.refresh_index()
        told = [
            str(opened),
            str(member.export(pack, all_questions=True, notes=True, exempt=True)),
            str(member.check()),
            *(str(member.search(mark)).replace(mark, "") for mark in planted[1][:60]),
        ]
    assert found(planted[1], *told, *everything(tmp_path / "member")) == set()


def test_an_export_of_the_whole_pack_without_exempt_items_has_no_mark(
    planted: tuple[Path, list[str]], clerk: Session
) -> None:
    with clerk:
        pack = clerk.open("planted")
        for question in pack.pack.questions:
            pack.choose(question.id)
        told = str(clerk.export(pack, all_questions=True, notes=True))
    assert found(planted[1], told) == set()


def test_a_refused_file_tells_nothing_of_what_is_in_it(
    planted: tuple[Path, list[str]], clerk: Session, tmp_path: Path
) -> None:
    """A whole edition whose exempt items are faulty, opened by whoever it was not meant for."""
    whole = edition_of(issue(clerk, "planted", Order(out=tmp_path)).file.read_bytes())
    files = dict(whole.files)
    files["findings.yaml"] = files["findings.yaml"].replace(b"status: ", b"nonsense: ")
    path = tmp_path / "faulty.scrutiny"
    path.write_bytes(bundled(Manifest.of("planted", 1, False, files), files))
    with user(tmp_path / "member") as member, pytest.raises(ScrutinyError) as refused:
        open_edition(member, path)
    assert "cannot be read without fault" in str(refused.value)
    assert found(planted[1], str(refused.value)) == set()


def test_an_unforeseen_fault_writes_no_mark_into_the_log(
    planted: tuple[Path, list[str]], clerk: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> bytes:
        raise RuntimeError("unforeseen")

    monkeypatch.setattr("scrutiny_tui.session.issuing.bundled", fail)
    words = ["issue", "planted", "--public", "-o", str(tmp_path)]
    run = CliRunner().invoke(main, words, obj=clerk)
    log = find().log
    assert "unforeseen" in run.stderr
    assert found(planted[1], run.stdout, run.stderr, log.read_bytes(), guard._unforeseen(RuntimeError())) == set()
