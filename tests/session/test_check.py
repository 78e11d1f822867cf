"""Checking packs through the session: what is found, what is recorded, what counts for this run only."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrutiny_tui.errors import MisuseError
from scrutiny_tui.quotes.verdict import Outcome
from scrutiny_tui.session import Session
from tests.tiny import LETTER, REPORT, fingerprint, write_texts, write_tiny


def test_a_sound_pack_is_clean(session: Session, shelf: Path) -> None:
    write_tiny(shelf)
    (checked,) = session.check()
    assert (checked.id, checked.problems, checked.clean) == ("tiny", (), True)
    assert {verdict.outcome for verdict in checked.verdicts.values()} == {Outcome.VERBATIM}
    assert [(each.source.id, each.here) for each in checked.sources] == [("bins", True), ("letter", True)]


def test_an_altered_quote_is_a_problem(session: Session, shelf: Path) -> None:
    write_tiny(shelf, replace=("every bin by Friday\n    source", "every bin by Monday\n    source"))
    (checked,) = session.check(["tiny"])
    assert checked.verdicts["quote-friday"].outcome is Outcome.ALTERED
    assert not checked.clean
    assert [problem.item for problem in checked.problems] == ["quote-friday"]


def test_given_texts_count_for_this_run_only(session: Session, shelf: Path, tmp_path: Path) -> None:
    write_tiny(shelf, texts=False)
    write_texts(tmp_path / "reports")
    (with_texts,) = session.check(["tiny"], tmp_path / "reports")
    assert {verdict.outcome for verdict in with_texts.verdicts.values()} == {Outcome.VERBATIM}
    (without,) = session.check(["tiny"])
    assert {verdict.outcome for verdict in without.verdicts.values()} == {Outcome.NO_TEXT}


def test_a_record_proves_the_quotes_where_the_texts_are_not(session: Session, shelf: Path, tmp_path: Path) -> None:
    folder = write_tiny(shelf, texts=False)
    write_texts(tmp_path / "reports")
    (recorded,) = session.check(["tiny"], tmp_path / "reports", record=True)
    assert recorded.recorded is not None
    assert recorded.recorded.parent == folder
    (later,) = session.check(["tiny"])
    verdict = later.verdicts["quote-friday"]
    assert (verdict.outcome, verdict.proven, verdict.stale) == (Outcome.NO_TEXT, True, False)
    assert verdict.recorded is not None
    assert verdict.recorded.outcome is Outcome.VERBATIM


def test_a_hand_edited_quote_invalidates_its_record(session: Session, shelf: Path, tmp_path: Path) -> None:
    write_tiny(shelf, texts=False)
    write_texts(tmp_path / "reports")
    session.check(["tiny"], tmp_path / "reports", record=True)
    write_tiny(shelf, texts=False, replace=("every bin by Friday\n    source", "every bin by Monday\n    source"))
    (checked,) = session.check(["tiny"])
    assert (checked.verdicts["quote-friday"].proven, checked.verdicts["quote-friday"].stale) == (False, True)
    assert checked.verdicts["quote-round"].proven


def test_recording_without_the_texts_keeps_the_proof_there_was(session: Session, shelf: Path, tmp_path: Path) -> None:
    write_tiny(shelf, texts=False)
    write_texts(tmp_path / "reports")
    session.check(["tiny"], tmp_path / "reports", record=True)
    session.check(["tiny"], record=True)
    (checked,) = session.check(["tiny"])
    assert all(verdict.proven for verdict in checked.verdicts.values())


def test_texts_that_no_source_names_are_told_with_their_fingerprint(session: Session, shelf: Path) -> None:
    folder = write_tiny(shelf, replace=(f"    fingerprint: {fingerprint(LETTER)}\n", ""))
    (checked,) = session.check(["tiny"])
    assert checked.strangers == ((folder / "sources" / "two.txt", fingerprint(LETTER)),)
    assert [each.source.id for each in checked.sources if not each.here] == ["letter"]


def test_the_whole_shelf_is_checked_where_nothing_is_named(session: Session, shelf: Path) -> None:
    write_tiny(shelf, "one")
    (write_tiny(shelf, "two") / "pack.yaml").write_text("pack: [", encoding="utf-8")
    assert [(checked.id, checked.clean) for checked in session.check()] == [("one", True), ("two", False)]


def test_a_folder_off_the_shelf_is_checked_too(session: Session, tmp_path: Path) -> None:
    folder = write_tiny(tmp_path / "elsewhere")
    (checked,) = session.check([folder])
    assert (checked.id, checked.clean) == ("tiny", True)


def test_an_unknown_pack_or_folder_of_texts_is_misuse(session: Session, shelf: Path, tmp_path: Path) -> None:
    write_tiny(shelf)
    with pytest.raises(MisuseError):
        session.check(["tinny"])
    with pytest.raises(MisuseError, match="not a folder"):
        session.check(["tiny"], tmp_path / "nowhere")


def test_the_text_is_what_counts_not_how_its_lines_end(session: Session, shelf: Path, tmp_path: Path) -> None:
    write_tiny(shelf, texts=False)
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "bins.txt").write_bytes(b"\xef\xbb\xbf" + REPORT.replace("\n", "\r\n").encode())
    (checked,) = session.check(["tiny"], tmp_path / "reports")
    assert checked.sources[0].here
    assert checked.clean


def test_words_of_an_exempt_item_in_the_summary_are_an_error_and_say_nothing_of_it(
    session: Session, shelf: Path
) -> None:
    marked = "the quarry money was promised twice over"
    secret = (
        f"  - id: finding-secret\n    title: Kept back\n    statement: It seems that {marked}.\n    access: exempt\n"
    )
    secret += "    lines: [promise]\n    evidence: [quote-friday]\nquestions:\n"
    folder = write_tiny(shelf, replace=("questions:\n", secret))
    (checked,) = session.check(["tiny"])
    assert "exempt-words" not in {problem.code for problem in checked.problems}
    text = (folder / "pack.yaml").read_text(encoding="utf-8")
    (folder / "pack.yaml").write_text(text.replace("were not emptied.", f"were not emptied; {marked}.", 1), "utf-8")
    (checked,) = session.check(["tiny"])
    (leak,) = [problem for problem in checked.problems if problem.code == "exempt-words"]
    assert not checked.clean
    assert "quarry" not in f"{leak.what} {leak.do}"
