"""Names, offices, and figures of the same measure: what contradicts, and what only differs."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrutiny_tui.editing.same_measure import DIFFER
from scrutiny_tui.editing.speakers import NAMES, ROLES, UNLISTED, is_personal, one_person, same_office
from tests.unit.editing.packs import manuscript, told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("J. Smith", "John Smyth"),
        ("John Smith", "John Smyth"),
        ("Mr Smith", "John Smith"),
        ("Cllr Ann Lee", "A. Lee"),
        ("Siân Davies", "Sian Davies"),
        ("Dr Bo Hale", "Bo Hale"),
    ],
)
def test_names_that_may_be_one_person(one: str, other: str) -> None:
    assert one_person(one, other)
    assert one_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Jones", "Alan Jones"),
        ("J. Smith", "Peter Smith"),
        ("John Smith", "John Brown"),
        ("Mair Evans", "Owen Evans"),
        ("Mr Harris", "Mr Harries"),
        ("A. Lee", "A. Moore"),
    ],
)
def test_names_of_two_persons(one: str, other: str) -> None:
    assert not one_person(one, other)


@pytest.mark.parametrize(
    ("name", "personal"),
    [
        ("Jo Bloggs", True),
        ("Mrs Bloggs", True),
        ("Councillor J. O'Neill", True),
        ("A resident", False),
        ("The council", False),
        ("Shropshire Star", False),
        ("CYP Now", False),
        ("Residents", False),
        ("What the cabinet was told", False),
        ("A spokesman for the Welsh Government", False),
    ],
)
def test_a_name_of_a_person_is_told_from_other_words(name: str, personal: bool) -> None:
    assert is_personal(name) is personal


def quotes(*speakers: tuple[str, str, str]) -> str:
    items = "".join(
        f"  - id: q{at}\n    words: Words\n    source: {source}\n    speaker: {speaker}\n    role: {role}\n"
        for at, (speaker, role, source) in enumerate(speakers)
    )
    return f"quotes:\n{items}"


def test_a_name_that_the_people_lack_is_told_once(tmp_path: Path) -> None:
    sheet = manuscript(
        tmp_path, quotes(("Jo Bloggs", "", "report"), ("Jo Bloggs", "", "report"), ("ann-lee", "", "report"))
    )
    assert [one.item for one in told(sheet, UNLISTED)] == ["q0"]


def test_two_spellings_of_one_speaker_are_told(tmp_path: Path) -> None:
    sheet = manuscript(tmp_path, quotes(("J. Bloggs", "", "report"), ("Joe Blogs", "", "letter")))
    (problem,) = told(sheet, NAMES)
    assert (problem.item, "“J. Bloggs”" in problem.what) == ("q1", True)
    assert told(manuscript(tmp_path, quotes(("A. Lee", "", "report"))), NAMES)
    assert not told(manuscript(tmp_path, quotes(("Jo Lee", "", "report"), ("Ann Lee", "", "report"))), NAMES)


def test_two_offices_at_one_time_are_told_and_two_reports_apart_are_not(tmp_path: Path) -> None:
    clash = quotes(("bo-hale", "Director of finance", "report"), ("bo-hale", "Head of housing", "report"))
    assert [one.item for one in told(manuscript(tmp_path, clash), ROLES)] == ["q1"]
    unlisted = quotes(("Jo Bloggs", "Director of finance", "report"), ("Jo Bloggs", "Head of housing", "report"))
    assert told(manuscript(tmp_path, unlisted), ROLES)
    later = quotes(("bo-hale", "Director of finance", "report"), ("bo-hale", "Head of housing", "letter"))
    assert not told(manuscript(tmp_path, later), ROLES)
    same = quotes(("bo-hale", "Director of finance", "report"), ("bo-hale", "Finance director", "report"))
    assert not told(manuscript(tmp_path, same), ROLES)


def test_offices_are_the_same_where_they_share_a_word_that_says_something() -> None:
    assert same_office("Council leader", "Leader, Example Council")
    assert not same_office("Leader of the council", "Director of the council")


def figures(*given: tuple[str, str, str], more: str = "") -> str:
    items = "".join(
        f"  - id: n{at}\n    value: {value}\n    unit: homes\n    measures: {measures}\n    period: {period}\n"
        f"    evidence: report#{at + 1}\n"
        for at, (value, measures, period) in enumerate(given)
    )
    return f"figures:\n{items}{more}"


SAME = (("118", "Homes flooded, as the review counts them", "2025"), ("143", "Homes flooded", "2025"))


def test_two_figures_of_one_thing_that_differ_are_told(tmp_path: Path) -> None:
    (problem,) = told(manuscript(tmp_path, figures(*SAME)), DIFFER)
    assert problem.item == "n1"
    assert "118 homes" in problem.what
    assert "143 homes" in problem.what


@pytest.mark.parametrize(
    "more",
    [
        "accounts:\n  - id: a\n    title: Homes\n    differ: By who counts.\n    positions:\n"
        "      - says: 118\n        evidence: n0\n      - says: 143\n        evidence: report#2\n",
        "findings:\n  - id: f\n    title: Homes\n    statement: It is disputed.\n    status: disputed\n"
        "    lines: promise\n    evidence: [n0, n1]\n",
    ],
)
def test_what_an_account_or_a_disputed_finding_says_is_not_told_again(tmp_path: Path, more: str) -> None:
    assert not told(manuscript(tmp_path, figures(*SAME, more=more)), DIFFER)


@pytest.mark.parametrize(
    "other",
    [("118", "Homes flooded", "2025"), ("143", "Homes flooded", "2026"), ("143", "Homes left empty", "2025")],
)
def test_figures_that_agree_or_measure_something_else_are_fine(tmp_path: Path, other: tuple[str, str, str]) -> None:
    assert not told(manuscript(tmp_path, figures(SAME[0], other)), DIFFER)
