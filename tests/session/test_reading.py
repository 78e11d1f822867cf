"""An opened pack as the clerk wrote it: items, links, texts, verdicts, coverage."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrutiny_tui.errors import MisuseError, ScrutinyError
from scrutiny_tui.quotes.verdict import Outcome
from scrutiny_tui.session import OpenPack, Session
from tests.tiny import REPORT, write_texts, write_tiny


def test_texts_are_found_by_fingerprint_whatever_their_names(tiny: OpenPack) -> None:
    assert set(tiny.documents) == {"bins", "letter"}
    assert tiny.documents["bins"].text == REPORT


def test_every_quote_has_a_verdict(tiny: OpenPack) -> None:
    assert {name: verdict.outcome for name, verdict in tiny.verdicts.items()} == {
        "quote-friday": Outcome.VERBATIM,
        "quote-round": Outcome.VERBATIM,
    }
    assert tiny.problems == ()


def test_links_run_both_ways(tiny: OpenPack) -> None:
    assert "quote-friday" in tiny.links.out("finding-promise")
    assert {"finding-promise", "question-friday"} <= set(tiny.links.into("quote-friday"))


def test_a_passage_is_read_by_its_number(tiny: OpenPack) -> None:
    document, paragraph = tiny.passage("bins#3")
    assert document.text[paragraph.start : paragraph.end].startswith("Nobody had counted")
    assert tiny.quotes_in("bins#3") == ("quote-round",)


def test_a_passage_beyond_the_end_is_misuse(tiny: OpenPack) -> None:
    with pytest.raises(MisuseError, match="has 3 passages"):
        tiny.passage("bins#4")
    with pytest.raises(MisuseError, match="“bin”"):
        tiny.passage("bin#1")
    with pytest.raises(MisuseError, match="not a passage"):
        tiny.passage("finding-promise#1")


def test_a_passage_of_a_missing_text_says_how_to_attach_it(session: Session, shelf: Path) -> None:
    write_tiny(shelf, texts=False)
    with pytest.raises(ScrutinyError, match="not on this machine") as caught:
        session.open("tiny").passage("bins#1")
    assert "scrutiny attach tiny" in caught.value.do


def test_an_unknown_item_offers_the_nearest(tiny: OpenPack) -> None:
    with pytest.raises(MisuseError, match="no “figure-tons”") as caught:
        tiny.item("figure-tons")
    assert "“figure-tonnes”" in caught.value.do


def test_coverage_says_what_is_missing_line_by_line(session: Session, shelf: Path) -> None:
    write_tiny(shelf, replace=("    evidence: quote-round\nevents", "events"))
    opened = session.open("tiny")
    opened.choose("question-friday")
    opened.add_own("Why?", line="records")
    promise, records = opened.coverage()
    assert promise.line is not None
    assert promise.line.id == "promise"
    assert (promise.unquestioned, promise.unsupported, promise.own) == ((), (), 0)
    assert [each.id for each in promise.chosen] == ["question-friday"]
    assert [each.id for each in records.unquestioned] == ["finding-records"]
    assert [each.id for each in records.unsupported] == ["question-round"]
    assert records.own == 1


def test_findings_without_a_line_are_covered_too(session: Session, shelf: Path) -> None:
    write_tiny(shelf, replace=("    lines: [records]\n", ""))
    *_, last = session.open("tiny").coverage()
    assert last.line is None
    assert [each.id for each in last.findings] == ["finding-records"]


def test_attached_texts_are_found_at_once_and_by_later_sessions(session: Session, shelf: Path, tmp_path: Path) -> None:
    write_tiny(shelf, texts=False)
    opened = session.open("tiny")
    assert not opened.verdicts["quote-friday"].proven
    write_texts(tmp_path / "reports")
    (tmp_path / "reports" / "three.txt").write_text("Something else.\n", encoding="utf-8")
    attached = session.attach(opened, tmp_path / "reports")
    assert [source.id for source, _ in attached.matched] == ["bins", "letter"]
    assert attached.missing == ()
    assert [path.name for path in attached.unmatched] == ["three.txt"]
    assert opened.verdicts["quote-friday"].outcome is Outcome.VERBATIM
    assert session.open("tiny").documents.keys() == {"bins", "letter"}


def test_attaching_a_part_says_what_is_still_missing(session: Session, shelf: Path, tmp_path: Path) -> None:
    write_tiny(shelf, texts=False)
    write_texts(tmp_path / "reports")
    (tmp_path / "reports" / "two.txt").unlink()
    attached = session.attach("tiny", tmp_path / "reports")
    assert [source.id for source in attached.missing] == ["letter"]


def test_attaching_from_nowhere_is_misuse(tiny: OpenPack, session: Session, tmp_path: Path) -> None:
    with pytest.raises(MisuseError, match="not a folder"):
        session.attach(tiny, tmp_path / "nowhere")
