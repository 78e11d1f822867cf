"""Exempt items: numbering, reason and review, right and wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrutiny_tui.editing.exempt import NUMBERING, REASON, REVIEW, paragraphs
from tests.unit.editing.packs import manuscript, told

FIGURE = "  - id: {}\n    value: 1\n    unit: days\n    measures: Days\n    evidence: report#1\n    paragraph: '{}'\n"


def exempt(*numbers: str, more: str = "    reason: Weighed.\n    review: 2027-01-01\n") -> str:
    items = (f"{FIGURE.format(f'x{at}', number)}    access: exempt\n{more}" for at, number in enumerate(numbers))
    return f"figures:\n{''.join(items)}"


def test_a_whole_exempt_item_is_fine(tmp_path: Path) -> None:
    sheet = manuscript(tmp_path, exempt("14"))
    assert not [told(sheet, rule) for rule in (NUMBERING, REASON, REVIEW) if told(sheet, rule)]


def test_a_missing_reason_and_a_missing_or_past_review_are_told(tmp_path: Path) -> None:
    sheet = manuscript(tmp_path, exempt("14", more="    review: 2026-11-21\n"))
    assert [one.item for one in told(sheet, REASON)] == ["x0"]
    assert "past" in told(sheet, REVIEW)[0].what
    assert "no day" in told(manuscript(tmp_path, exempt("14", more="")), REVIEW)[0].what
    assert not told(manuscript(tmp_path, exempt("14", more="    review: 2026-11-22\n")), REVIEW)


@pytest.mark.parametrize(
    ("nation", "numbers", "wrong"),
    [
        ("wales", ("14", "12 and 18", "18A"), []),
        ("england", ("1", "3", "5 to 7"), []),
        ("wales", ("3",), ["x0"]),
        ("england", ("14",), ["x0"]),
        ("", ("14", "15", "3"), ["x2"]),
        ("", ("3", "14"), ["x0", "x1"]),
        ("", ("3",), []),
        ("", ("9",), ["x0"]),
        ("wales", ("commercial",), ["x0"]),
    ],
)
def test_paragraphs_of_the_other_country_are_errors(
    tmp_path: Path, nation: str, numbers: tuple[str, ...], wrong: list[str]
) -> None:
    sheet = manuscript(tmp_path, exempt(*numbers), f"pack:\n  nation: {nation}\n" if nation else "")
    assert [one.item for one in told(sheet, NUMBERING)] == wrong


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("14", {14}),
        ("Paragraph 3", {3}),
        ("12 to 14", {12, 13, 14}),
        ("1, 2 and 7", {1, 2, 7}),
        ("18C", {18}),
        ("", set()),
    ],
)
def test_paragraph_fields_are_read_as_clerks_write_them(text: str, numbers: set[int]) -> None:
    assert paragraphs(text) == numbers


def test_open_items_are_left_alone(tmp_path: Path) -> None:
    assert not told(manuscript(tmp_path, f"figures:\n{FIGURE.format('x', '99')}"), NUMBERING)
