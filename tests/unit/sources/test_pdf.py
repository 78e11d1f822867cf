"""PDF, on documents that the test draws: paragraphs, columns, tables, hyphens, footnotes, title and date."""

from __future__ import annotations

import textwrap

import pytest
from fpdf import FPDF

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.sources.readers.pdf.reader import read
from scrutiny_tui.sources.readers.report import Report
from tests.unit.sources.made import OTHER, PROSE, lines, pdf, prose

LONG = f"{PROSE} {OTHER}"


def report(data: bytes, whole: bool = False) -> Report:
    """The report in a PDF."""
    return read(data, lambda done, of: None, whole)


def paragraphs(data: bytes) -> list[str]:
    """All paragraphs of a PDF, in order."""
    return [paragraph for page in report(data).pages for paragraph in page.paragraphs]


def column(text: str, x: float, y: float, width: int = 42, pitch: float = 13) -> list[tuple[float, float, str]]:
    """A text as lines of a column, each with its place."""
    return [(x, y + number * pitch, line) for number, line in enumerate(textwrap.wrap(text, width))]


def test_lines_are_joined_and_paragraphs_parted_by_gaps() -> None:
    assert paragraphs(pdf(prose("The walls", PROSE, OTHER))) == ["The walls", PROSE, OTHER]


def test_double_spaced_lines_are_one_paragraph_still() -> None:
    assert paragraphs(pdf(prose(PROSE, OTHER, pitch=26, gap=20))) == [PROSE, OTHER]


def test_paragraphs_without_a_gap_are_parted_by_indent_or_short_line() -> None:
    """Print sets a new paragraph in, or lets the last line end early."""
    block = [*column(PROSE, 72, 100, 80), *column(OTHER, 72, 0, 80)]
    last = max(y for _, y, _ in column(PROSE, 72, 100, 80))
    second = [(x, last + 13 + y, text) for x, y, text in column(OTHER, 72, 0, 80)]
    assert paragraphs(pdf(lines([*block[: len(column(PROSE, 72, 100, 80))], *second]))) == [PROSE, OTHER]
    set_in = [(x + 14 * (number == 0), y, text) for number, (x, y, text) in enumerate(second)]
    assert paragraphs(pdf(lines([*column(PROSE, 72, 100, 80), *set_in]))) == [PROSE, OTHER]


def test_points_of_a_list_are_paragraphs_of_their_own() -> None:
    items = ["1. First the wall is looked at.", "2. Then it is mended.", "3. Then nobody speaks of it."]
    drawn = lines([(72, 100 + 13 * number, item) for number, item in enumerate(items)])
    assert paragraphs(pdf(drawn)) == items
    hanging = lines(
        [
            (72, 100, "4.1"), (110, 100, "The first point goes on for more than one line of this page, and"),
            (110, 113, "so it hangs below itself."),
            (72, 126, "4.2"), (110, 126, "The second point is short."),
        ]
    )  # fmt: skip
    assert paragraphs(pdf(hanging)) == [
        "4.1 The first point goes on for more than one line of this page, and so it hangs below itself.",
        "4.2 The second point is short.",
    ]


@pytest.mark.parametrize("interleaved", [False, True])
def test_two_columns_are_read_one_after_the_other(interleaved: bool) -> None:
    """Whatever the order in which the file draws them, and with a title across both."""
    left, right = column(PROSE, 72, 130), column(OTHER, 320, 130)
    drawn = sorted([*left, *right], key=lambda line: line[1]) if interleaved else [*left, *right]
    title = (72.0, 90.0, "A title that runs across both of the columns that stand below it on this page")
    assert paragraphs(pdf(lines([title, *drawn]))) == [title[2], PROSE, OTHER]


def test_columns_whose_lines_are_not_level_are_columns_too() -> None:
    left, right = column(PROSE, 72, 130, pitch=13), column(OTHER, 320, 135, pitch=14)
    assert paragraphs(pdf(lines([*left, *right]))) == [PROSE, OTHER]


def test_three_columns_are_read_in_order() -> None:
    texts = [PROSE, OTHER, f"{OTHER} {PROSE}"]
    drawn = [line for number, text in enumerate(texts) for line in column(text, 50 + 175 * number, 130, 27)]
    assert paragraphs(pdf(lines(drawn))) == texts


def test_a_sentence_that_goes_on_in_the_next_column_is_one_paragraph() -> None:
    words = LONG.split()
    left, right = " ".join(words[:50]), " ".join(words[50:])
    assert right[0].islower()
    assert paragraphs(pdf(lines([*column(left, 72, 130), *column(right, 320, 130)]))) == [LONG]


def _table(made: FPDF, rows: list[list[str]], borders: str) -> None:
    made.set_font("helvetica", size=10)
    with made.table(rows, borders_layout=borders, width=450, text_align="LEFT", first_row_as_headings=False):
        pass


ROWS = [
    ["Wall", "State in spring", "Cost"],
    ["Mill Row", "Leaning since the storm of the winter before, and wet at its foot", "£1,200"],
    ["Church Lane", "Sound", "£300"],
    ["Bridge End", "Lost", "£45,000"],
]


@pytest.mark.parametrize("borders", ["ALL", "MINIMAL"])
def test_a_table_is_one_line_a_row(borders: str) -> None:
    """With a grid of rules, and with hardly any."""
    found = paragraphs(pdf(prose(PROSE), lambda made: _table(made, ROWS, borders)))
    assert found[1:] == ["\n".join(" | ".join(row) for row in ROWS)]


def test_a_table_among_paragraphs_stands_in_its_place() -> None:
    def draw(made: FPDF) -> None:
        prose(PROSE)(made)
        _table(made, ROWS, "ALL")
        made.set_font("helvetica", size=11)
        made.set_y(made.get_y() + 20)
        prose(OTHER)(made)

    assert [text.split(" ")[0] for text in paragraphs(pdf(draw))] == ["The", "Wall", "Residents"]


def test_names_side_by_side_and_points_with_actions_are_read_by_their_lines() -> None:
    """As minutes set them: who was there in two columns, then numbered items with a name at the right edge."""
    names = [("A Jones (Chair)", "B Davies"), ("C Evans", "D Thomas"), ("E Lewis", "F Morgan")]
    there = [(x, 100 + 14 * n, name) for n, pair in enumerate(names) for x, name in zip((160, 330), pair, strict=True)]
    item = [(72, 180, "12."), (110, 180, "THE WALLS"), *column(PROSE, 110, 200, 60), (480, 252, "Action: AJ")]
    found = paragraphs(pdf(lines([(72, 100, "PRESENT:"), *there, *item])))
    assert found[0] == "PRESENT: | A Jones (Chair) | B Davies\n | C Evans | D Thomas\n | E Lewis | F Morgan"
    assert found[1] == "12. THE WALLS"


def test_the_head_of_a_committees_paper_is_a_table_and_its_title_known() -> None:
    rows = [
        ("Report to:", "Scrutiny Committee"), ("Date:", "12 May 2026"), ("Title of report:", "The state of the walls"),
        ("Report author:", "Ann Lee"),
    ]  # fmt: skip
    head = [(x, 100 + 20 * n, cell) for n, row in enumerate(rows) for x, cell in zip((72, 200), row, strict=True)]
    found = report(pdf(lines([*head, *column(PROSE, 72, 220, 80)])))
    assert found.pages[0].paragraphs == ("\n".join(" | ".join(row) for row in rows), PROSE)
    guesses = {field: guess.value for field, guess in found.guesses.items()}
    assert guesses == {"title": "The state of the walls", "date": "2026-05-12", "author": "Ann Lee"}


def test_words_broken_at_line_ends_are_made_whole() -> None:
    """A word that stands whole elsewhere is joined, and a compound that stands so elsewhere keeps its hyphen."""
    text = [
        "The reservoir is old, and the well-kept wall of the reser-",
        "voir was seen by an engineer, who called it a well-",
        "kept wall and the best of all the dams in the val-",
        "ley, which has a long-term plan for every wall there.",
    ]
    drawn = lines([(72, 100 + 13 * number, line) for number, line in enumerate(text)])
    assert paragraphs(pdf(drawn)) == [
        "The reservoir is old, and the well-kept wall of the reservoir was seen by an engineer, who called it a"
        " well-kept wall and the best of all the dams in the valley, which has a long-term plan for every wall there."
    ]


def test_a_footnote_of_the_left_column_does_not_part_a_sentence() -> None:
    words = LONG.split()
    left, right = column(" ".join(words[:50]), 72, 130), column(" ".join(words[50:]), 320, 130)

    def draw(made: FPDF) -> None:
        lines([*left, *right])(made)
        made.set_font("helvetica", size=8)
        made.text(72, left[-1][1] + 30, "* Not all of the wall.")

    assert paragraphs(pdf(draw)) == [LONG, "* Not all of the wall."]


def test_raised_numbers_are_footnotes() -> None:
    def draw(made: FPDF) -> None:
        made.set_font("helvetica", size=11)
        made.text(72, 100, "The wall was sound when it was seen in the spring of that year.")
        width = made.get_string_width("The wall was sound when it was seen in the spring of that year.")
        made.set_font("helvetica", size=6)
        made.text(72 + width, 96, "3")
        made.text(72, 697, "3")
        made.set_font("helvetica", size=8)
        made.text(77, 700, "Not all of the wall was seen on that day.")

    assert paragraphs(pdf(draw)) == [
        "The wall was sound when it was seen in the spring of that year.³",
        "³ Not all of the wall was seen on that day.",
    ]


def test_words_set_at_an_angle_are_left_out_and_listed() -> None:
    def draw(made: FPDF) -> None:
        prose(PROSE)(made)
        with made.rotation(90, 30, 400):
            made.text(30, 400, "DRAFT for comment")

    found = report(pdf(draw))
    assert found.pages[0].paragraphs == (PROSE,)
    assert [each.text for each in found.left_out] == ["DRAFT for comment"]


def test_a_page_set_sideways_is_read() -> None:
    def draw(made: FPDF) -> None:
        for number, line in enumerate(textwrap.wrap(PROSE, 70)):
            with made.rotation(90, 100 + 13 * number, 700):
                made.text(100 + 13 * number, 700, line)

    assert paragraphs(pdf(draw)) == [PROSE]


def test_the_title_is_the_largest_text_and_the_date_that_of_publication() -> None:
    def draw(made: FPDF) -> None:
        made.set_font("helvetica", size=28)
        made.text(72, 120, "Example Valley Council")
        made.set_font("helvetica", size=22)
        made.text(72, 160, "Review of the old walls")
        made.set_font("helvetica", size=11)
        made.text(72, 200, "Inspection date: 3 to 9 March 2026")
        made.text(72, 230, "Report published: 12 May 2026")

    guesses = report(pdf(draw)).guesses
    assert (guesses["title"].value, guesses["date"].value) == (
        "Example Valley Council: Review of the old walls",
        "2026-05-12",
    )


def test_a_locked_and_a_broken_pdf_are_told_apart() -> None:
    made = FPDF()
    made.add_page()
    made.set_encryption(owner_password="owner", user_password="user")
    with pytest.raises(ScrutinyError, match="password"):
        report(bytes(made.output()))
    whole = pdf(prose(PROSE))
    with pytest.raises(ScrutinyError, match="damaged or cut short"):
        report(whole[: len(whole) // 3])
