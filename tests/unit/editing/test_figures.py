"""Figures in findings: borne out by their evidence, or worked out, or told."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrutiny_tui.editing.figures import SUM, UNBORNE
from tests.unit.editing.packs import manuscript, told

REPORT = (
    "Head.\n\nIn 2019 the council set £6.172 million aside, and 88 per cent of 360 staff were permanent.\n\n"
    "It needed almost £10 million. Sixty-one of the 187 complaints were answered.\n"
)
FIGURES = """\
figures:
  - id: fig-needed
    value: 9900000
    unit: £
    measures: Money needed
    evidence: letter#1
  - id: fig-aside
    value: 6172000
    unit: £
    measures: Money set aside
    evidence: report#2
events:
  - id: ev-asked
    date: 2018-01
    title: The council asks
    evidence: report#3
  - id: ev-told
    date: 2019-04
    title: The council is told
    evidence: report#3
"""


def finding(statement: str, evidence: str = "report#2, report#3", more: str = "") -> str:
    return (
        "findings:\n  - id: f\n    title: A finding\n    lines: promise\n"
        f"    statement: >-\n      {statement}\n    evidence: [{evidence}]\n{more}"
    )


def loose(tmp_path: Path, *texts: str, letter: str = "Letter.") -> list[str]:
    sheet = manuscript(tmp_path, FIGURES, *texts, documents={"report": REPORT, "letter": letter})
    return [problem.what for problem in told(sheet, UNBORNE)]


@pytest.mark.parametrize(
    "statement",
    [
        "The council set £6.172 million aside.",
        "It set aside £6.2 million in 2019.",
        "Of 360 staff, 88 per cent were permanent.",
        "It answered 61 of 187 complaints.",
        "Nearly 370 staff were counted.",
        "It answered a third of the complaints, in 2019, on 3 May.",
        "Two reports give three sums.",
        "Fewer came in one month.",
        "Section 4 says so on page 91.",
    ],
)
def test_figures_that_the_evidence_holds_are_fine(tmp_path: Path, statement: str) -> None:
    more = "    derived:\n      - figure: a third\n        sum: 61 / 187\n"
    assert loose(tmp_path, finding(statement, more=more)) == []


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("The council set £6.3 million aside.", "£6.3 million"),
        ("Of 360 staff, 87 per cent were permanent.", "87 per cent"),
        ("Nineteen families waited.", "Nineteen families"),
        ("It took 14 weeks.", "14 weeks"),
        ("The gap is £3.7 million.", "£3.7 million"),
    ],
)
def test_a_figure_that_is_nowhere_in_the_evidence_is_told(tmp_path: Path, statement: str, words: str) -> None:
    (what,) = loose(tmp_path, finding(statement))
    assert f"“{words}”" in what


def test_quotes_figures_and_events_bear_out_too_and_what_they_rest_on(tmp_path: Path) -> None:
    quote = "quotes:\n  - id: q\n    words: We lost nineteen beds\n    source: report\n"
    assert loose(tmp_path, finding("It lost 19 beds.", "q"), quote) == []
    assert loose(tmp_path, finding("It needed £9.9 million.", "fig-needed")) == []
    assert loose(tmp_path, finding("It set £6.172 million aside for 360 staff.", "fig-aside")) == []


def test_time_between_two_dated_things_is_borne_out(tmp_path: Path) -> None:
    assert loose(tmp_path, finding("It took fifteen months.", "ev-asked, ev-told")) == []
    assert loose(tmp_path, finding("It took over a year.", "ev-asked, ev-told")) == []
    assert len(loose(tmp_path, finding("It took nine months.", "ev-asked, ev-told"))) == 1


def test_nothing_is_told_where_a_passage_is_not_here(tmp_path: Path) -> None:
    sheet = manuscript(tmp_path, FIGURES, finding("Nineteen families waited."), documents={})
    assert not told(sheet, UNBORNE)


def sums(tmp_path: Path, figure: str, written: str) -> list[str]:
    more = f"    derived:\n      - figure: {figure}\n        sum: {written}\n"
    sheet = manuscript(tmp_path, FIGURES, finding(f"The gap is {figure}.", more=more), documents={})
    return [problem.what for problem in told(sheet, SUM)]


@pytest.mark.parametrize(
    ("figure", "written"),
    [
        ("£3.7 million", "fig-needed - fig-aside"),
        ("£3,728,000", "fig-needed - fig-aside"),
        ("about £4 million", "fig-needed - fig-aside"),
        ("62 per cent", "fig-aside / fig-needed"),
        ("62 per cent", "100 * fig-aside / fig-needed"),
        ("a third", "61 / 187"),
        ("two in five", "4 / 10"),
        ("fifteen months", "months from ev-asked to ev-told"),
        ("15", "months from 2018-01 to 2019-04"),
    ],
)
def test_a_sum_that_comes_right_marks_its_figure_as_our_own(tmp_path: Path, figure: str, written: str) -> None:
    assert sums(tmp_path, figure, written) == []
    more = f"    derived:\n      - figure: {figure}\n        sum: {written}\n"
    assert loose(tmp_path, finding(f"The gap is {figure} of them.", more=more)) == []


@pytest.mark.parametrize(
    ("figure", "written", "part"),
    [
        ("£3.8 million", "fig-needed - fig-aside", "comes to 3,728,000"),
        ("£3.7 million", "fig-needed + fig-aside", "comes to 16,072,000"),
        ("63 per cent", "fig-aside / fig-needed", "comes to 0.6234"),
        ("a quarter", "61 / 187", "0.3262"),
        ("nine months", "months from ev-asked to ev-told", "between 14 and 15"),
        ("£3.7 million", "fig-needed - fig-asid", "no figure “fig-asid”"),
        ("much", "1 + 1", "gives no figure"),
    ],
)
def test_a_sum_that_does_not_come_right_is_an_error(tmp_path: Path, figure: str, written: str, part: str) -> None:
    (what,) = sums(tmp_path, figure, written)
    assert part in what


def test_accounts_can_say_their_sums_too(tmp_path: Path) -> None:
    account = (
        "accounts:\n  - id: a\n    title: Money\n    differ: They make £16.072 million.\n    positions:\n"
        "      - says: More\n        evidence: report#3\n      - says: Less\n        evidence: report#2\n"
    )
    assert len(loose(tmp_path, account)) == 1
    derived = "    derived:\n      - figure: £16.072 million\n        sum: fig-needed + fig-aside\n"
    assert loose(tmp_path, account + derived) == []
