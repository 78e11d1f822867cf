"""Bringing reports into a pack: what is written, what is told, and what happens to files that cannot be read."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from fpdf import FPDF
from PIL import Image

from scrutiny_tui.errors import MisuseError
from scrutiny_tui.pack.load import load_pack
from scrutiny_tui.session import Session
from scrutiny_tui.session.adding import UNKNOWN, Added, Corrections, add_reports, slug
from scrutiny_tui.sources.readers.report import Guess
from scrutiny_tui.text.document import Document
from tests.tiny import LETTER, write_tiny
from tests.unit.sources.made import OTHER, PROSE, pdf, prose

REPORT = "Review of the walls\n\nPublished by Example Audit Office on 3 May 2026.\n\nThe wall stood. It was not seen.\n"


def add(session: Session, *files: Path, corrections: Corrections | None = None) -> list[Added]:
    """Add files to the tiny pack."""
    return list(add_reports(session, "tiny", files, corrections))


@pytest.fixture
def report(tmp_path: Path, shelf: Path) -> Path:
    """A plain text beside the shelf, on which the tiny pack stands."""
    write_tiny(shelf)
    file = tmp_path / "walls.txt"
    file.write_text(REPORT, encoding="utf-8")
    return file


def test_a_text_becomes_a_source_with_its_text(session: Session, shelf: Path, report: Path) -> None:
    """The item names what the report says of itself, and each guess says where it comes from."""
    (done,) = add(session, report)
    loaded = load_pack(shelf / "tiny")
    source = loaded.pack.sources[-1] if loaded.pack else None
    assert source is not None
    assert (source.id, str(source.title), str(source.publisher)) == (
        "review-walls",
        "Review of the walls",
        "Example Audit Office",
    )
    assert (str(source.date), source.form) == ("3 May 2026", "review")
    assert (shelf / "tiny" / "sources" / "review-walls.txt").read_text(encoding="utf-8") == REPORT
    assert source.fingerprint == Document.of(REPORT).fingerprint == done.fingerprint
    assert done.fields["date"].whence == "“Published by Example Audit Office on 3 May 2026.”"
    assert not loaded.errors
    assert session.open("tiny").documents["review-walls"].paragraphs[2].number == 3


def test_what_the_clerk_says_goes_before_the_guess(session: Session, shelf: Path, report: Path) -> None:
    said = Corrections(id="walls", title="Walls: a review", date="2026-05", form="audit", publisher="Auditors")
    add(session, report, corrections=said)
    loaded = load_pack(shelf / "tiny")
    assert loaded.pack
    source = loaded.pack.sources[-1]
    assert (source.id, str(source.title), source.form) == ("walls", "Walls: a review", "audit")
    assert (str(source.date), str(source.publisher)) == ("May 2026", "Auditors")


def test_the_same_report_twice_is_noticed(session: Session, shelf: Path, report: Path, tmp_path: Path) -> None:
    """It is known by its text, under whatever name it comes, and the pack is left as it was."""
    copy = tmp_path / "copy.txt"
    copy.write_text(f"\ufeff{REPORT}".replace("\n", "\r\n"), encoding="utf-8", newline="")
    first, second = add(session, report, copy)
    assert (second.twin, second.id, first.twin) == (True, "review-walls", False)
    letter = tmp_path / "letter.txt"
    letter.write_text(LETTER, encoding="utf-8")
    before = (shelf / "tiny" / "pack.yaml").read_bytes()
    assert [(each.twin, each.id) for each in add(session, letter)] == [(True, "letter")]
    assert (shelf / "tiny" / "pack.yaml").read_bytes() == before


def test_a_report_without_a_publisher_is_noticed_again_too(session: Session, report: Path) -> None:
    """A source whose publisher nobody knows says so, and can be worked with."""
    report.write_text("Walls\n\nNothing is said of who wrote this.\n", encoding="utf-8")
    (first,) = add(session, report)
    assert first.missing == ("publisher",)
    assert str(session.open("tiny").pack.sources[-1].publisher) == UNKNOWN
    (second,) = add(session, report)
    assert (second.twin, second.id) == (True, first.id)


def test_a_bad_file_is_told_and_the_others_go_in(session: Session, report: Path, tmp_path: Path) -> None:
    bad = tmp_path / "broken.pdf"
    bad.write_bytes(b"%PDF-1.7\nnothing follows")
    missing = tmp_path / "nowhere.pdf"
    told = add(session, bad, report, missing)
    assert [each.bad for each in told] == [True, False, True]
    assert told[0].trouble is not None
    assert told[0].trouble.where == str(bad)
    assert told[0].trouble.do


def test_a_pdf_brings_its_pages_and_what_was_left_out(session: Session, shelf: Path, report: Path) -> None:
    """Printed page numbers reach the source, its passages and the list of what was left out."""
    file = report.with_suffix(".pdf")
    file.write_bytes(
        pdf(*(prose(f"Part {n}", PROSE, OTHER) for n in "ABC"), foot=lambda n: f"Walls of Example  Page {n + 6}")
    )
    seen: list[tuple[int, int]] = []
    (done,) = add_reports(session, "tiny", [file], progress=lambda _, page, of: seen.append((page, of)))
    assert seen == [(1, 3), (2, 3), (3, 3)]
    assert (done.pages, done.labels, len(done.left_out)) == (3, "7-9", 3)
    opened = session.open("tiny")
    document = Document.of(done.text.read_text(encoding="utf-8")) if done.text else None
    assert document
    assert [paragraph.page for paragraph in document.labelled(done.labels).paragraphs][::3] == ["7", "8", "9"]
    assert done.kept_list
    assert "Walls of Example" in done.kept_list.read_text(encoding="utf-8-sig")
    assert opened.id == "tiny"


def test_wrong_corrections_are_told_before_anything_is_read(session: Session, report: Path) -> None:
    wrong = [Corrections(id="Bad Id"), Corrections(form="novel"), Corrections(date="yesterday"), Corrections(id="bins")]
    for corrections in wrong:
        with pytest.raises(MisuseError):
            add(session, report, corrections=corrections)
    with pytest.raises(MisuseError):
        add(session, report, report, corrections=Corrections(title="One for two"))


def test_the_clerk_is_asked_before_anything_is_written(session: Session, shelf: Path, report: Path) -> None:
    """Answers go before guesses, an empty one takes a guess away, and the id follows the title."""
    seen: dict[str, str] = {}

    def ask(_: Path, known: Mapping[str, Guess]) -> Mapping[str, str]:
        seen.update({field: guess.value for field, guess in known.items()})
        return {"title": "Old walls", "date": "", "publisher": "Auditors"}

    (done,) = add_reports(session, "tiny", [report], ask=ask)
    assert (seen["title"], seen["date"]) == ("Review of the walls", "2026-05-03")
    source = session.open("tiny").pack.sources[-1]
    assert (source.id, str(source.publisher), source.date, done.id) == ("old-walls", "Auditors", None, "old-walls")
    with pytest.raises(MisuseError):
        list(add_reports(session, "tiny", [file_of(report, "Other")], ask=lambda _, known: {"form": "novel"}))


def file_of(report: Path, words: str) -> Path:
    """Another plain text beside a report."""
    other = report.with_name("other.txt")
    other.write_text(f"{words}\n\nIt stood.\n", encoding="utf-8")
    return other


def test_what_is_missing_from_a_text_stands_in_its_source(session: Session, report: Path) -> None:
    """A page that is a picture is named where a reader of the pack sees it, and a day that the file gave as such."""
    file = report.with_suffix(".pdf")
    page = prose("Walls", PROSE, OTHER)

    def picture(made: FPDF) -> None:
        made.image(Image.new("L", (4, 4)), 20, 20, 550, 700)

    file.write_bytes(pdf(page, picture, page))
    (done,) = add(session, file)
    source = session.open("tiny").pack.sources[-1]
    assert str(source.about).startswith("Page 2 of the file: a picture")
    assert "was saved" in str(source.dated_by)
    assert done.gaps


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Report of the Inspection of Children’s Services in Example", "inspection-childrens-services-example"),
        ("Adolygiad o’r gwasanaeth: Tŷ Enghraifft", "adolygiad-or-gwasanaeth-ty-enghraifft"),
        ("報告", "source"),
        ("pack", "source"),
    ],
)
def test_an_id_is_made_of_the_titles_telling_words(title: str, name: str) -> None:
    assert slug(title) == name
