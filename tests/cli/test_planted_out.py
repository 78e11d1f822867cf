"""What leaves the house unasked holds nothing exempt: files to share, sheets, records, public editions and news."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from scrutiny_tui.export.documents import KINDS
from scrutiny_tui.export.writers import FORMATS
from scrutiny_tui.paths import find
from tests.cli.conftest import Run
from tests.session.planted import plant

TYPED = ("qzanswer", "qzundertaken", "qzmine", "qzreworded", "qznote")
"""Words that the member typed about exempt questions."""


@pytest.fixture
def marks(shelf: Path) -> list[str]:
    """What must not be found, with the planted pack on the shelf."""
    return [*plant(shelf)[1], *TYPED]


@pytest.fixture
def exempt(run: Run, marks: list[str]) -> str:
    """Id of the exempt question, which is on the list with words and a note of the member's, as is one of their own."""
    assert marks
    ids = [str(each["id"]) for each in run("show", "planted", "--kind", "question", "--json").data]
    (found,) = [each for each in ids if each.startswith("x")]
    line = next(mark for mark in marks if mark.endswith("lines"))
    for words in (
        ["choose", "planted", *ids],
        ["reword", "planted", found, "qzreworded?"],
        ["note", "planted", found, "qznote"],
        ["ask", "planted", "qzmine?", "--line", f"x1-{line}"],
    ):
        assert run(*words).code == 0, words
    return found


def words_in(path: Path) -> Iterator[str]:
    """All that a file says; the parts of a Word file one by one."""
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as package:
            yield from (package.read(name).decode("utf-8", "replace") for name in package.namelist())
    else:
        yield path.read_bytes().decode("utf-8", "replace")


def found(marks: list[str], *told: str) -> set[str]:
    """The marks that stand somewhere in what was told, in any case."""
    return {mark for mark in marks if any(mark.lower() in each.lower() for each in told)}


def test_the_file_to_share_and_what_the_chair_makes_of_exempt_lists(
    run: Run, marks: list[str], exempt: str, tmp_path: Path
) -> None:
    assert exempt
    done = run("share", "planted", "--name", "Cllr A", "-o", tmp_path / "a.questions")
    assert found(marks, done.out, done.err, *words_in(tmp_path / "a.questions")) == set()
    run("share", "planted", "--name", "Cllr B", "-o", tmp_path / "b.questions", "--exempt")
    assert "qzreworded" in "".join(words_in(tmp_path / "b.questions"))
    gathered = run("gather", "planted", tmp_path / "a.questions", tmp_path / "b.questions", "--write")
    assert gathered.code == 0
    assert "qzmine" in run("board", "planted").out
    run("board", "planted", "allocate")
    for form in FORMATS.values():
        sheet = tmp_path / f"chair{form.suffix}"
        done = run("export", "planted", "--as", "chair", "--to", form.name, "-o", sheet)
        assert done.code == 0
        assert found(marks, done.out, done.err, *words_in(sheet)) == set()


@pytest.mark.parametrize("kind", list(KINDS))
def test_documents_of_a_pack_with_exempt_items(
    run: Run, marks: list[str], exempt: str, tmp_path: Path, kind: str
) -> None:
    assert exempt
    for form in FORMATS.values():
        done = run("export", "planted", "--as", kind, "--to", form.name, "-o", tmp_path / f"it{form.suffix}")
        assert done.code == 0
        assert found(marks, done.out, done.err, *words_in(tmp_path / f"it{form.suffix}")) == set()


def test_the_record_of_a_meeting_in_every_format(run: Run, marks: list[str], exempt: str, tmp_path: Path) -> None:
    named = next(mark for mark in marks if mark.endswith("name"))
    for words in (
        ["start"],
        ["go", exempt],
        ["answer", "qzanswer"],
        ["undertake", "qzundertaken", "--who", "qzundertaken"],
        ["mark", "answered"],
        ["go", "question-friday"],
        ["undertake", "To say so.", "--who", named],
        ["finish"],
    ):
        done = run("meeting", "planted", *words)
        assert done.code == 0, (words, done.err)
    for suffix in ("md", "docx", "html", "txt", "csv", "json"):
        record = tmp_path / f"record.{suffix}"
        done = run("record", "planted", "-o", record)
        assert (done.code, found(marks, done.out, done.err, *words_in(record))) == (0, set())
        run("record", "planted", "-o", record, "--exempt")
        told = [named, *TYPED[:2]]
        assert found(told, *words_in(record)) == set(told)


def test_two_public_editions_compared_opened_and_told_of(
    run: Run, marks: list[str], shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    assert run("issue", "planted", "--public", "-o", out).code == 0
    yaml = shelf / "planted" / "pack.yaml"
    text = yaml.read_text(encoding="utf-8").replace("title: A promise was made", "title: A promise was broken")
    yaml.write_text(text, encoding="utf-8")
    # What is exempt changes, too, and that is nobody's business.
    for path in (shelf / "planted").glob("*.yaml"):
        path.write_text(path.read_text(encoding="utf-8").replace("9170", "9171"), encoding="utf-8")
    assert run("issue", "planted", "--public", "-o", out).code == 0
    old, new = (out / f"planted-e{number}-public.scrutiny" for number in (1, 2))
    for variable in ("SCRUTINY_HOME", "SCRUTINY_PACKS", "SCRUTINY_INDEX"):
        monkeypatch.setenv(variable, str(tmp_path / "member" / variable.lower()))
    told = []
    for words in (
        ["diff", old, new],
        ["diff", old, new, "--json"],
        ["open", old, "--no-app"],
        ["open", new, "--no-app"],
        ["changes", "planted"],
        ["changes", "planted", "--json"],
        ["show", "planted", "question-fridy"],
        ["before", "planted", "question-friday"],
        ["index"],
        ["mine", "planted"],
    ):
        done = run(*words)
        told += [done.out, done.err]
    assert "A promise was broken" in told[0]
    assert "question-friday" in "".join(told)
    member = [path for path in (tmp_path / "member").rglob("*") if path.is_file()]
    assert any("index" in str(path) for path in member)
    assert (
        found([*marks, "9171"], *told, *map(str, member), *(each for path in member for each in words_in(path)))
        == set()
    )
    log = find().log
    assert not log.exists() or found(marks, log.read_text(encoding="utf-8")) == set()
