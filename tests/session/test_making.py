"""Making a pack: from the template, and with what an older pack left open."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrutiny_tui.errors import MisuseError
from scrutiny_tui.pack.load import load_pack
from scrutiny_tui.session import Session
from scrutiny_tui.session.adding import add_reports
from scrutiny_tui.session.making import make_pack
from tests.tiny import write_tiny


def test_a_new_pack_is_without_fault_and_takes_reports(session: Session, shelf: Path, tmp_path: Path) -> None:
    made = make_pack(session, "winter-floods")
    assert made.folder == shelf / "winter-floods"
    (checked,) = session.check(["winter-floods"])
    assert {problem.code for problem in checked.problems} == {"template-words"}
    report = tmp_path / "report.txt"
    report.write_text("Walls\n\nPublished by Example Audit on 3 May 2026.\n", encoding="utf-8")
    (added,) = add_reports(session, "winter-floods", [report])
    assert added.yaml == shelf / "winter-floods" / "sources.yaml"
    assert added.yaml.read_text(encoding="utf-8").startswith("# The reports that everything else rests on.")
    (checked,) = session.check(["winter-floods"])
    assert {problem.code for problem in checked.problems if problem.severity == "error"} == {"template-words"}


def test_every_example_of_the_template_is_as_a_pack_has_it(session: Session, shelf: Path) -> None:
    """The remarks show items to copy; without their # they load, but for ids that are the clerk's to fill in."""
    folder = make_pack(session, "examples").folder
    for file in folder.glob("*.yaml"):
        lines = file.read_text(encoding="utf-8").splitlines()
        if file.name not in ("pack.yaml", "sources.yaml"):
            # The key stands behind the examples in the file, and before them in a pack.
            key, shown = lines[-1], [line[1:] for line in lines if line.startswith("#  ")]
            file.write_text("\n".join([key, *shown, ""]), encoding="utf-8")
    problems = load_pack(folder).errors
    assert {problem.code for problem in problems} <= {"bad-reference", "dangling"}
    assert all(problem.item in ("quote-waited", "") or "quote-waited" in problem.what for problem in problems)


@pytest.mark.parametrize("name", ["Bad Name", "pack", "my-1", "..", ""])
def test_a_name_that_no_pack_can_have_is_refused(session: Session, shelf: Path, name: str) -> None:
    with pytest.raises(MisuseError):
        make_pack(session, name)
    assert list(shelf.iterdir()) == []


def test_what_is_there_is_never_written_over(session: Session, shelf: Path) -> None:
    folder = write_tiny(shelf)
    before = (folder / "pack.yaml").read_bytes()
    with pytest.raises(MisuseError, match="there already"):
        make_pack(session, "tiny")
    assert (folder / "pack.yaml").read_bytes() == before


def test_a_folder_elsewhere_can_be_named(session: Session, tmp_path: Path) -> None:
    made = make_pack(session, str(tmp_path / "elsewhere" / "floods"))
    assert (made.folder, made.id) == ((tmp_path / "elsewhere" / "floods").resolve(), "floods")


def test_what_an_older_pack_left_open_comes_along_with_its_age(session: Session, shelf: Path) -> None:
    """Lines, questions and open commitments, and all that they rest on; the clock of the tests stands in March 2026."""
    write_tiny(shelf, meeting="2025-12-01")
    made = make_pack(session, "next-year", older="tiny")
    loaded = load_pack(made.folder)
    pack = loaded.pack
    assert pack
    assert not loaded.problems
    assert [line.id for line in pack.lines] == ["promise", "records"]
    assert [question.id for question in pack.questions] == ["question-friday", "question-round"]
    assert str(pack.questions[0].why) == (
        "The promise had a date. First in the pack “Bins”, for the meeting of 1 December 2025, 3 months ago."
    )
    assert [each.id for each in pack.commitments] == ["commitment-friday"]
    assert "Still unknown in the pack “Bins”" in str(pack.commitments[0].about)
    assert not pack.findings
    assert {verdict.proven for verdict in session.open("next-year").verdicts.values()} == {True}


def test_a_commitment_that_was_kept_stays_behind(session: Session, shelf: Path) -> None:
    write_tiny(
        shelf, replace=("title: Empty every bin by Friday", "title: Empty every bin by Friday\n    status: kept")
    )
    make_pack(session, "next-year", older="tiny")
    loaded = load_pack(shelf / "next-year")
    assert loaded.pack
    assert loaded.pack.commitments == ()


def test_an_unknown_older_pack_makes_nothing(session: Session, shelf: Path) -> None:
    with pytest.raises(MisuseError):
        make_pack(session, "next-year", older="nowhere")
    assert not (shelf / "next-year").exists()
