"""The pages of a PDF: heads and feet, printed numbers, what goes on over a page, and pages that are pictures."""

from __future__ import annotations

import pytest
from fpdf import FPDF
from PIL import Image

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.text.document import Document
from tests.unit.sources.made import OTHER, PROSE, lines, pdf, prose
from tests.unit.sources.test_pdf import LONG, column, paragraphs, report


def test_heads_and_feet_are_left_out_and_listed() -> None:
    pages = [prose(f"Part {name}", PROSE, OTHER) for name in "ABCD"]
    made = pdf(*pages, head="Example Council: review of walls", foot=lambda n: f"Page {n} of 4")
    found = report(made)
    assert [page.paragraphs for page in found.pages] == [(f"Part {name}", PROSE, OTHER) for name in "ABCD"]
    assert {(each.page, each.text) for each in found.left_out} == {
        (number, text) for number in range(1, 5) for text in ("Example Council: review of walls", f"Page {number} of 4")
    }
    assert found.labels == ""
    assert "Page 2 of 4" in report(made, whole=True).text


def test_what_stands_on_one_page_alone_is_kept() -> None:
    """A line near the edge that does not come again is no running head."""
    found = report(pdf(prose(PROSE), prose(OTHER), foot=lambda n: "Signed by the engineer" if n == 2 else ""))
    assert found.left_out == ()
    assert "Signed by the engineer" in found.pages[1].paragraphs


@pytest.mark.parametrize(
    ("foot", "labels"),
    [
        (lambda n: str(n + 11), "12-15"),
        (lambda n: ["i", "ii", "1", "2"][n - 1], "i-ii, 1-2"),
        (lambda n: "" if n == 1 else f"{n - 1} | Walls", "[1], 1-3"),
        (lambda n: f"Report of 23 May 2014   {n}", ""),
        (lambda n: "Budget 2026", ""),
    ],
)
def test_printed_page_numbers_are_kept_where_they_differ(foot: object, labels: str) -> None:
    """Numbers that do not rise with the pages are no page numbers."""
    assert callable(foot)
    assert report(pdf(*([prose(PROSE, OTHER)] * 4), foot=foot)).labels == labels


def test_the_pdfs_own_labels_are_used_where_nothing_is_printed() -> None:
    made = FPDF(unit="pt")
    for style, first in (("r", 1), ("D", 1)):
        for number in range(2):
            made.add_page(label_style=style if number == 0 else None, label_start=first if number == 0 else None)
            made.set_font("helvetica", size=11)
            prose(PROSE)(made)
    assert report(bytes(made.output())).labels == "i-ii, 1-2"


def test_a_word_broken_over_a_page_is_made_whole_on_the_first() -> None:
    first = lines([(72, 100, "It was the end of the page that broke the word commu-")])
    second = lines([(72, 100, "nity in two, and nobody was at fault for it at all here.")])
    assert paragraphs(pdf(first, second)) == [
        "It was the end of the page that broke the word community",
        "in two, and nobody was at fault for it at all here.",
    ]


def test_a_paragraph_that_goes_on_over_the_page_is_one() -> None:
    """Its footnote and the foot of the page stand before it, and each half keeps its page."""
    words = LONG.split()

    def first(made: FPDF) -> None:
        prose("4.1 The walls of the valley", PROSE, OTHER)(made)
        last = max(y for _, y, _ in column(" ".join(words[:60]), 72, 300, 80))
        lines(column(" ".join(words[:60]), 72, 300, 80))(made)
        made.set_font("helvetica", size=8)
        made.text(72, last + 200, "1 Seen from the road only, and not on a day of rain.")

    made = pdf(first, prose(" ".join(words[60:]), PROSE), foot=lambda n: f"Walls {n}")
    document = Document.of(report(made).text)
    told = [" ".join(document.text[p.start : p.end].split()) for p in document.paragraphs]
    assert told[-3:] == ["1 Seen from the road only, and not on a day of rain.", LONG, PROSE]
    assert document.page_at(document.text.rindex("The council keeps")) == "2"
    assert [p.page for p in document.paragraphs][-3:] == ["1", "1", "2"]


def test_a_point_that_hangs_goes_on_with_a_new_sentence_on_the_next_page() -> None:
    """Where the number hangs out, words that stand under the words of the point belong to it."""
    point = "The engineer walks along each wall that holds a road and writes it all down. "
    point += "Then the wall is mended in the same year, or it is taken down in the next."
    begun = [(72.0, 700.0, "7."), *column(point, 100, 700, 76)]
    rest = [*column(OTHER, 100, 100, 75), (72.0, 170.0, "8."), *column(PROSE, 100, 170, 75)]
    first = report(pdf(lines([(72, 600, "6."), *column(PROSE, 100, 600, 75), *begun]), lines(rest)))
    assert (first.pages[0].runs_on, first.pages[0].paragraphs[-1]) == (True, f"7. {point}")


def test_what_ends_with_its_page_does_not_go_on() -> None:
    """Headings, points, tables of contents and sentences that stop with their page."""
    for last, following in (
        (PROSE, OTHER),
        ("Introduction ............................................................... 3", "the walls ....... 4"),
        ("The wall stood.", "it fell"),
        (f"{PROSE[:-1]} and", "(a) a point of a list"),
    ):
        found = report(pdf(prose(OTHER, last), prose(following, PROSE)))
        assert not found.pages[0].runs_on


def test_one_page_has_a_page_too() -> None:
    document = Document.of(report(pdf(prose(PROSE))).text)
    assert (document.pages, document.paragraphs[0].page) == (1, "1")


def _picture(made: FPDF, high: float = 700) -> None:
    made.image(Image.new("L", (4, 4), 128), 20, 20, 550, high)


def test_pages_that_are_pictures_are_named_and_a_scan_refused() -> None:
    """In a report with text they are gaps that its readers should know of; an empty page is none."""
    pages = (prose(PROSE), _picture, prose(OTHER), lambda made: None, prose(PROSE))
    found = report(pdf(*pages, foot=lambda n: "" if n in (2, 4) else str(n + 4)))
    assert found.gaps == (
        "Page 2 of the file (printed 6): a picture without text; what stands there is not in the text here.",
    )
    with pytest.raises(ScrutinyError, match="scan"):
        report(pdf(_picture, _picture))


def test_large_pictures_among_text_are_named() -> None:
    def chart(made: FPDF) -> None:
        _picture(made, 400)
        made.set_y(500)
        prose(PROSE)(made)

    found = report(pdf(prose(PROSE), prose(OTHER), chart, prose(PROSE)))
    assert found.gaps == ("Page 3 of the file: large pictures; words within them are not in the text here.",)
