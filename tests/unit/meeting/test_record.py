"""The record: all of the meeting in each format, nothing exempt unasked, nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.export import record as paper
from scrutiny_tui.export import writers
from scrutiny_tui.meeting import doing
from scrutiny_tui.meeting.due import edtf, last_day
from scrutiny_tui.meeting.log import Entry
from scrutiny_tui.meeting.record import Record, record
from scrutiny_tui.meeting.record_data import data
from scrutiny_tui.meeting.record_table import COLUMNS, harmless, table
from scrutiny_tui.meeting.replay import running
from scrutiny_tui.meeting.running import State
from tests.unit.meeting.made import LISTED, after, kept, pack

THINGS = (
    doing.start(LISTED),
    doing.mark("q1", State.PART),
    doing.answer("q1", '=HYPERLINK("http://example.org") it was *the* pump'),
    doing.undertake("q1", "Ann Lee", "A list of pumps", "2026-03-31"),
    doing.mark("q4", State.ANSWERED),
    doing.answer("q4", "The secret sum"),
    doing.undertake("q4", "Bo Hill", "The secret letter", ""),
    doing.finish(),
)


def made(*things: Entry, exempt: bool = False, today: date = date(2026, 5, 11)) -> Record:
    return record(pack(), 1, running(kept(things or THINGS), after(8), 45), today, exempt=exempt)


def test_what_was_asked_promised_and_left_open() -> None:
    held = made(exempt=True)
    assert [each.id for each in held.asked] == ["q1", "q4"]
    assert [each.id for each in held.left_open] == ["q1", "q2", "q3"]
    assert [each.what for each in held.undertakings] == ["A list of pumps", "The secret letter"]
    assert (held.left_out, held.seconds) == (0, 7 * 60)


@pytest.mark.parametrize("name", [*writers.FORMATS, "csv", "json"])
def test_nothing_exempt_is_in_a_record_unasked(name: str) -> None:
    held = made()
    assert held.left_out == 2
    text = _written(held, name)
    assert "pumps" in text
    assert "secret" not in text
    assert "What would you do now?" not in text


@pytest.mark.parametrize("name", ["markdown", "web", "text"])
def test_a_record_with_exempt_words_says_so(name: str) -> None:
    text = _written(made(exempt=True), name)
    assert "secret sum" in text
    assert "EXEMPT" in text


def _written(held: Record, name: str) -> str:
    if name == "csv":
        return table(held)
    if name == "json":
        return json.dumps(data(held))
    raw = writers.write(paper.document(held, {}), name)
    if name != "word":
        return raw.decode("utf-8")
    docx = pytest.importorskip("docx", reason="the Word writer's library is not installed")
    document = docx.Document(io.BytesIO(raw))
    cells = [cell.text for each in document.tables for row in each.rows for cell in row.cells]
    return "\n".join([*(each.text for each in document.paragraphs), *cells])


def test_the_paper_tells_the_undertaking_with_its_age() -> None:
    text = _written(made(), "markdown")
    assert "overdue by 41 days, 70 days old" in text
    assert "31 March 2026" in text
    assert "14:02 =HYPERLINK" in text
    assert "1. What went wrong? (part-answered)" in text


def test_a_meeting_without_answers_has_a_record_too() -> None:
    text = _written(made(doing.start(())), "markdown")
    assert "Nothing was promised." in text
    assert "Every question was answered." in text


def test_the_table_has_a_row_for_each_question_and_each_undertaking() -> None:
    rows = list(csv.reader(io.StringIO(table(made(exempt=True)).removeprefix("\ufeff"), newline="")))
    assert tuple(rows[0]) == COLUMNS
    assert [row[:3] for row in rows[1:]] == [
        ["question", "1", "q1"],
        ["question", "2", "q2"],
        ["question", "3", "q4"],
        ["question", "4", "q3"],
        ["undertaking", "4", "q1"],
        ["undertaking", "7", "q4"],
    ]
    assert {len(row) for row in rows} == {len(COLUMNS)}


@given(st.text(st.characters(codec="utf-8"), max_size=30))
def test_no_cell_of_the_table_begins_as_a_formula_does_and_no_word_is_lost(words: str) -> None:
    things = (doing.start(LISTED), doing.undertake("q1", words, words, words), doing.answer("q1", words))
    rows = list(csv.reader(io.StringIO(table(made(*things)).removeprefix("\ufeff"), newline="")))
    assert not [cell for row in rows for cell in row if cell.lstrip()[:1] in tuple("=+-@|%") and cell.strip()]
    assert not [cell for row in rows for cell in row if cell[:1] in ("\t", "\r", "\n")]
    assert rows[-1][3] == harmless(words)
    assert harmless(words).endswith(words)


def test_the_data_are_whole() -> None:
    held = data(made(exempt=True))
    assert held["left_open"] == ["q1", "q2", "q3"]
    assert held["questions"][0]["answer"][0]["at"] == after(2).isoformat()
    assert held["undertakings"][0] == {
        "number": 4,
        "question": "q1",
        "who": "Ann Lee",
        "what": "A list of pumps",
        "made": after(3).isoformat(),
        "by": "2026-03-31",
        "due": "2026-03-31",
        "age": 70,
        "overdue": 41,
        "kept": None,
        "exempt": False,
    }


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2026-03-31", "2026-03-31"),
        ("31 March 2026", "2026-03-31"),
        ("31st of March, 2026", "2026-03-31"),
        ("31/03/2026", "2026-03-31"),
        ("1.4.2026", "2026-04-01"),
        ("March 2026", "2026-03"),
        ("2026", "2026"),
        ("30 February 2026", ""),
        ("next week", ""),
        ("", ""),
    ],
)
def test_days_are_known_however_they_are_typed(said: str, day: str) -> None:
    assert edtf(said) == day
    assert (last_day(said) is None) == (day == "")


def test_a_month_is_over_on_its_last_day() -> None:
    assert last_day("February 2026") == date(2026, 2, 28)
