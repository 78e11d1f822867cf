"""Dates, evidence and what is kept back: contradictions told, what may well be so left alone."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from scrutiny_tui.editing.dating import AFTER, DUE, PAST, UNDATED
from scrutiny_tui.editing.grounds import IDLE, ONE_VOICE, SHIFTED
from scrutiny_tui.editing.manuscript import Trace
from scrutiny_tui.editing.open_items import LEFT_OUT, PERHAPS, REFERENCE, WORDS
from scrutiny_tui.pack.problems import Severity
from scrutiny_tui.quotes.record import Record, RecordedSource
from tests.unit.editing.packs import manuscript, told


def event(date: str, title: str = "It floods") -> str:
    return f"events:\n  - id: e\n    date: {date}\n    title: {title}\n    evidence: report#1\n"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (event("2020-01-10"), False),
        (event("2020-01"), False),
        (event("2021-01-10"), True),
        (event("2021-01-10", "The plan is due"), False),
        (event("2021~"), False),
    ],
)
def test_an_event_after_its_report_is_told_unless_it_lay_ahead(tmp_path: Path, text: str, wrong: bool) -> None:
    assert bool(told(manuscript(tmp_path, text), AFTER)) is wrong


@pytest.mark.parametrize(
    ("made", "due", "wrong"), [("2018-03", "2017-12", True), ("2018", "2018-03", False), ("2018-03", "2018-03", False)]
)
def test_a_promise_due_before_it_was_made_is_an_error(tmp_path: Path, made: str, due: str, wrong: bool) -> None:
    text = "commitments:\n  - id: c\n    who: ann-lee\n    title: Bins\n    evidence: report#1\n"
    assert bool(told(manuscript(tmp_path, f"{text}    made: {made}\n    due: {due}\n"), DUE)) is wrong


def test_a_report_without_a_date_is_told_unless_it_says_why(tmp_path: Path) -> None:
    text = "sources:\n  - id: old\n    title: T\n    publisher: P\n"
    assert [one.item for one in told(manuscript(tmp_path, text), UNDATED)] == ["old"]
    assert not told(manuscript(tmp_path, text + "    dated_by: Not printed.\n"), UNDATED)


@pytest.mark.parametrize(("date", "over"), [("2026-11-21", True), ("2026-11-22", False), ("2026", False)])
def test_a_meeting_that_is_over_is_told(tmp_path: Path, date: str, over: bool) -> None:
    assert bool(told(manuscript(tmp_path, f"pack:\n  meeting:\n    date: {date}\n"), PAST)) is over


def resting(status: str, evidence: str, statement: str = "The bins are safe.", form: str = "speech") -> str:
    return (
        f"quotes:\n  - id: q\n    words: All is safe\n    source: report\n    speaker: bo-hale\n    form: {form}\n"
        f"findings:\n  - id: f\n    title: Safe\n    statement: {statement}\n    status: {status}\n    lines: promise\n"
        f"    evidence: [{evidence}]\n"
    )


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        (resting("established", "q"), True),
        (resting("alleged", "q"), False),
        (resting("established", "q, letter#1"), False),
        (resting("established", "q", "Mr Hale said that they are safe."), False),
        (resting("established", "q", "The director holds that they are safe."), False),
        (resting("established", "q", form="writing"), False),
    ],
)
def test_what_rests_on_one_speaker_is_not_established(tmp_path: Path, text: str, alone: bool) -> None:
    assert bool(told(manuscript(tmp_path, text), ONE_VOICE)) is alone


def test_a_report_that_nothing_rests_on_is_told_once_the_pack_has_findings(tmp_path: Path) -> None:
    assert not told(manuscript(tmp_path), IDLE)
    assert [one.item for one in told(manuscript(tmp_path, resting("alleged", "q")), IDLE)] == ["letter"]


def test_passages_of_a_text_that_changed_since_it_was_recorded_are_told(tmp_path: Path) -> None:
    sheet = manuscript(tmp_path, event("2019"), documents={"report": "One.\n\nTwo."})
    now = sheet.documents["report"]
    changed = Record(sources={"report": dataclasses.replace(RecordedSource.of(now), fingerprint="0" * 64)})
    same = Record(sources={"report": RecordedSource.of(now)})
    assert [one.item for one in told(dataclasses.replace(sheet, record=changed), SHIFTED)] == ["report"]
    assert not told(dataclasses.replace(sheet, record=same), SHIFTED)
    assert not told(sheet, SHIFTED)


SECRET = (
    "findings:\n  - id: secret\n    title: Fee\n    statement: It may be asked back.\n    access: exempt\n"
    "    lines: promise\n    evidence: report#1\n"
    "questions:\n  - id: k\n    words: What is next?\n    witness: ann-lee\n    line: promise\n    findings: secret\n"
)


def test_what_a_public_edition_makes_of_an_open_item_is_told_once_as_advice(tmp_path: Path) -> None:
    sheet = dataclasses.replace(manuscript(tmp_path, SECRET), public={"k": "leave it out. All is left out."})
    (problem,) = told(sheet, REFERENCE)
    assert (problem.item, problem.severity) == ("k", Severity.ADVICE)
    assert "A public edition would leave it out. All is left out." in problem.what
    assert not told(manuscript(tmp_path, SECRET), REFERENCE)


def test_words_that_tell_are_errors_and_words_that_may_are_advice(tmp_path: Path) -> None:
    traces = (
        Trace("pack", "summary", "secret", "a name", True),
        Trace("ann-lee", "role", "secret", "a number", False),
        Trace("promise", "title", "k", "a name", True, exempt=False),
    )
    sheet = dataclasses.replace(manuscript(tmp_path, SECRET), traces=traces)
    assert [(one.item, one.place) for one in told(sheet, WORDS)] == [("", sheet.loaded.places["pack.summary"])]
    assert [(one.item, one.severity) for one in told(sheet, PERHAPS)] == [("ann-lee", Severity.ADVICE)]
    assert [(one.item, one.severity) for one in told(sheet, LEFT_OUT)] == [("promise", Severity.ADVICE)]
    assert {one.severity for one in told(sheet, WORDS)} == {Severity.ERROR}
