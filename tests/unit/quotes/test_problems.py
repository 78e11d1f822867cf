"""What a clerk is told about the quotes of a pack: where, what differs, and what to do."""

from __future__ import annotations

from pathlib import Path

from scrutiny_tui.pack.problems import Problem, Severity
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.quotes.codes import CODES
from scrutiny_tui.quotes.pack_check import quote_problems, text_problems, verify_pack
from scrutiny_tui.quotes.record import FILE, Record, read_record, renew, write_record
from scrutiny_tui.quotes.verdict import Verdict
from scrutiny_tui.sources.texts import gather
from scrutiny_tui.text.document import Document
from tests.unit.quotes.packs import AUDIT, LETTER, PACK, written

BOTH = {"audit": AUDIT, "letter": LETTER}


def _problems(
    folder: Path, *changes: tuple[str, str], documents: dict[str, Document] | None = None, record: Record | None = None
) -> list[Problem]:
    text = PACK
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    loaded = written(folder, text)
    assert loaded.pack is not None
    documents = BOTH if documents is None else documents
    verdicts = verify_pack(loaded.pack, documents, record or Record())
    problems = list(quote_problems(loaded, verdicts, documents, record))
    assert all(problem.code in CODES for problem in problems)
    return problems


def test_true_quotes_have_no_problems(tmp_path: Path) -> None:
    """A pack whose quotes and passages are there is told nothing."""
    assert _problems(tmp_path) == []


def test_altered(tmp_path: Path) -> None:
    """What differs, the nearest words, the page and the place in the file."""
    (problem,) = _problems(tmp_path, ("not emptied for 12", "emptied for 13"))
    assert (problem.code, problem.item, problem.severity) == ("quote-altered", "q-weeks", Severity.ERROR)
    assert "the quote leaves out “not”" in problem.what
    assert "the quote has “13”, the source has “12”" in problem.what
    assert "page 1, passage 2: “The bins were not emptied for 12 weeks.”" in problem.do
    assert problem.place is not None
    lines = problem.place.file.read_text(encoding="utf-8").splitlines()
    assert "words: The bins" in lines[problem.place.line - 1]


def test_not_found(tmp_path: Path) -> None:
    """Words that stand nowhere are said to."""
    (problem,) = _problems(tmp_path, ("My bin was emptied, late", "Words of quite another kind"))
    assert (problem.code, problem.item) == ("quote-not-found", "q-letter")


def test_words_of_another_source(tmp_path: Path) -> None:
    """A quote that names the wrong source is told the right one."""
    (problem,) = _problems(tmp_path, ("late\n    source: letter", "late\n    source: audit"))
    assert problem.item == "q-letter"
    assert "They stand in “letter”, passage 2" in problem.do


def test_passage_beyond_the_end(tmp_path: Path) -> None:
    """A passage number above the last is an error where it stands, in accounts too; from the text or the record."""
    changes = (('"audit#4"', '"audit#5"'), ("letter#3", "letter#30"))
    record = renew(Record(), *_checked(tmp_path))
    for documents in (BOTH, {}):
        problems = _problems(tmp_path, *changes, documents=documents, record=record)
        assert [(problem.code, problem.item) for problem in problems] == [
            ("passage-beyond-end", "f-all"),
            ("passage-beyond-end", "a-emptied"),
        ]
        assert "has 4 passages" in problems[0].what
        assert problems[1].place is not None
        text = problems[1].place.file.read_text(encoding="utf-8").splitlines()
        assert "letter#30" in text[problems[1].place.line - 1]


def _checked(folder: Path) -> tuple[Pack, dict[str, Document], dict[str, Verdict]]:
    loaded = written(folder)
    assert loaded.pack is not None
    return loaded.pack, BOTH, verify_pack(loaded.pack, BOTH, Record())


def test_passages_of_an_unknown_text_are_left(tmp_path: Path) -> None:
    """Without text or record nobody knows how many passages there are."""
    problems = _problems(tmp_path, ('"audit#4"', '"audit#400"'), documents={})
    assert {problem.code for problem in problems} == {"quote-unproven"}


def test_stale_record_without_the_text(tmp_path: Path) -> None:
    """A quote edited after it was checked is an error while its text is not here to check it again."""
    record = renew(Record(), *_checked(tmp_path))
    (problem,) = _problems(tmp_path, ("for 12 weeks", "for 13 weeks"), documents={}, record=record)
    assert (problem.code, problem.item, problem.severity) == ("quote-stale", "q-weeks", Severity.ERROR)


def test_never_checked_is_advice(tmp_path: Path) -> None:
    """Quotes without text and record are advice, once for each source."""
    problems = _problems(tmp_path, documents={})
    assert [(problem.code, problem.item, problem.severity) for problem in problems] == [
        ("quote-unproven", "audit", Severity.ADVICE),
        ("quote-unproven", "letter", Severity.ADVICE),
    ]
    assert problems[0].what.startswith("2 quotes were never checked")
    assert problems[1].what.startswith("One quote was never checked")


def test_recorded_alteration_stays_an_error(tmp_path: Path) -> None:
    """An altered quote does not become right because the text went away."""
    loaded = written(tmp_path, PACK.replace("for 12 weeks", "for 13 weeks"))
    assert loaded.pack is not None
    verdicts = verify_pack(loaded.pack, BOTH, Record())
    write_record(tmp_path, renew(Record(), loaded.pack, BOTH, verdicts))
    record = read_record(tmp_path)
    (problem,) = _problems(tmp_path, ("for 12 weeks", "for 13 weeks"), documents={}, record=record)
    assert problem.code == "quote-altered"


def test_unreadable_record(tmp_path: Path) -> None:
    """A damaged record is an error at its file; the texts still prove the quotes."""
    written(tmp_path)
    (tmp_path / FILE).write_text("<<<<<<< HEAD", encoding="utf-8")
    (problem,) = _problems(tmp_path, record=read_record(tmp_path))
    assert problem.code == "record-unreadable"
    assert problem.place is not None
    assert problem.place.file == tmp_path / FILE


def test_text_of_no_source(tmp_path: Path) -> None:
    """While a source lacks its fingerprint or its text, that of a text nobody claims is printed to copy."""
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "audit.txt").write_text(AUDIT.text, encoding="utf-8")
    whole = written(tmp_path / "pack")
    gathered = gather([], [tmp_path / "sources"])
    assert text_problems(whole, gathered) == ()
    (problem,) = text_problems(written(tmp_path), gathered)
    assert "“audit”, “letter” as it should be" in problem.do
    bare = written(tmp_path, PACK.replace(f"    fingerprint: {AUDIT.fingerprint}\n", ""))
    (problem,) = text_problems(bare, gathered)
    assert (problem.code, problem.severity) == ("text-unclaimed", Severity.ADVICE)
    assert f"fingerprint: {AUDIT.fingerprint}" in problem.do
    assert "“audit”" in problem.do


def test_text_that_cannot_be_read(tmp_path: Path) -> None:
    """A text passed over is advice, with the reason."""
    (tmp_path / "x.txt").write_bytes(b"\0")
    (problem,) = text_problems(written(tmp_path), gather([], [tmp_path]))
    assert (problem.code, problem.what) == ("text-unreadable", "The file is not text.")
