"""PDFs with odd layouts that the test draws: what stands beside the text, dropped capitals, columns of many sorts."""

from __future__ import annotations

import textwrap

import pytest
from fpdf import FPDF

from scrutiny_tui.sources.readers.pdf.reader import read
from tests.unit.sources.made import OTHER, PROSE, lines, pdf, prose
from tests.unit.sources.test_pdf import column, paragraphs


def test_a_dropped_capital_begins_its_word() -> None:
    """And the lines beside it are those of one paragraph."""

    def draw(made: FPDF) -> None:
        first = column(PROSE[1:], 110, 120, 70)
        lines([(110 if number < 3 else 72, y, text) for number, (_, y, text) in enumerate(first)])(made)
        made.set_font("helvetica", size=48)
        made.text(74, 147, PROSE[0])
        made.set_font("helvetica", size=11)
        lines(column(OTHER, 72, 220, 80))(made)

    assert paragraphs(pdf(draw)) == [PROSE, OTHER]


@pytest.mark.parametrize("x", [30.0, 500.0])
def test_notes_in_the_margin_stand_behind_the_text(x: float) -> None:
    def draw(made: FPDF) -> None:
        lines([*column(PROSE, 150, 100, 60), *column(OTHER, 150, 200, 60)])(made)
        made.set_font("helvetica", size=8)
        lines([(x, 100, "Seen in"), (x, 110, "spring."), (x, 200, "Told by"), (x, 210, "letter.")])(made)

    assert paragraphs(pdf(draw)) == [PROSE, OTHER, "Seen in spring.", "Told by letter."]


def test_a_box_set_into_the_text_does_not_tear_it() -> None:
    def draw(made: FPDF) -> None:
        made.set_fill_color(220)
        made.rect(330, 85, 200, 80, style="F")
        lines([*column(PROSE, 72, 100, 44), (340, 105, "The walls in figures"), (340, 120, "There are twelve.")])(made)
        lines(column(OTHER, 72, 230, 80))(made)

    found = paragraphs(pdf(draw))
    assert found[:2] == [PROSE, OTHER]
    assert " ".join(found[2:]) == "The walls in figures There are twelve."


def test_one_and_two_columns_on_one_page_are_read_in_order() -> None:
    """A heading across both, two columns, text across the page, two columns again."""
    drawn = [
        (72.0, 90.0, "A heading that runs across the page and over both columns below"),
        *column(PROSE, 72, 120), *column(OTHER, 320, 120),
        *column(f"{OTHER} {PROSE}", 72, 260, 88),
        *column(OTHER, 72, 350), *column(PROSE, 320, 350),
    ]  # fmt: skip
    found = paragraphs(pdf(lines(drawn)))
    assert found == [drawn[0][2], PROSE, OTHER, f"{OTHER} {PROSE}", OTHER, PROSE]


def test_hyphens_within_words_at_line_ends_stay() -> None:
    """Of compounds that stand whole elsewhere; a web address over a line end is not given one."""
    text = (
        "The well-known engineer saw the well-known wall and the long-standing crack, and the plan is long-standing. "
    )
    drawn = [
        (72, 100 + 13 * n, line) for n, line in enumerate([*textwrap.wrap(text, 80), "He is well-", "known here."])
    ]
    assert paragraphs(pdf(lines(drawn)))[-1].endswith("He is well-known here.")


def test_a_soft_hyphen_at_a_line_end_is_no_part_of_the_word() -> None:
    made = pdf(
        lines([(72, 100, "The council was sure of the wall of its of\u00ad"), (72, 113, "fice, and nobody fell.")])
    )
    assert paragraphs(made) == ["The council was sure of the wall of its office, and nobody fell."]


def test_numbered_paragraphs_that_hang_are_whole() -> None:
    """As audit reports number them, with points below them."""
    drawn = [
        (72.0, 100.0, "1.1"), *column(PROSE, 110, 100, 70),
        (72.0, 180.0, "1.2"), *column(OTHER, 110, 180, 70),
        (110.0, 250.0, "(a)"), *column(PROSE, 140, 250, 65),
        (110.0, 330.0, "(b)"), *column(OTHER, 140, 330, 65),
    ]  # fmt: skip
    assert paragraphs(pdf(lines(drawn))) == [f"1.1 {PROSE}", f"1.2 {OTHER}", f"(a) {PROSE}", f"(b) {OTHER}"]


def test_heads_that_differ_left_and_right_are_left_out() -> None:
    """Names change sides with the page, and the page numbers are those printed; headings that count are no heads."""
    made = FPDF(unit="pt", format="A4")
    made.set_auto_page_break(False)
    for number in range(1, 9):
        made.add_page()
        made.set_font("helvetica", size=9)
        left = number % 2 == 0
        made.text(72 if left else 420, 40, f"{number + 20}  Walls" if left else f"The valley  {number + 20}")
        made.set_font("helvetica", size=11)
        made.set_y(90)
        prose(f"Part {number}", PROSE, OTHER)(made)
    found = read(bytes(made.output()), lambda done, of: None)
    assert [len(page.paragraphs) for page in found.pages] == [3] * 8
    assert found.labels == "21-28"
