"""Files that tests read in, made by the tests themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from fpdf import FPDF

from scrutiny_tui.sources.readers.registry import Reader
from scrutiny_tui.sources.readers.report import Report

PROSE = (
    "The council keeps a list of every bridge and every wall that holds a road, and an engineer walks along each of"
    " them once in two years. What the engineer finds is written down on the same day and sent to the office, where"
    " a second person reads it and decides what has to be mended first."
)
"""A paragraph of some lines."""
OTHER = (
    "Residents who see a crack can report it by telephone or on paper. Nobody has to give a name. Each report gets a"
    " number, and the number can be asked for until the wall is mended or until it is found to be sound after all."
)
"""Another one."""

Draw = Callable[[FPDF], None]


def pdf(*pages: Draw, size: float = 11, foot: Callable[[int], str] | None = None, head: str = "") -> bytes:
    """A PDF on A4; each of `pages` draws one, `foot` gives the words below each by its number from 1."""
    made = FPDF(unit="pt", format="A4")
    made.set_auto_page_break(False)
    made.set_margins(72, 72, 72)
    for number, draw in enumerate(pages, 1):
        made.add_page()
        made.set_font("helvetica", size=9)
        if head:
            made.text(72, 40, head)
        if foot:
            made.text(72, 805, foot(number))
        made.set_font("helvetica", size=size)
        made.set_y(90)
        draw(made)
    return bytes(made.output())


def prose(*paragraphs: str, gap: float = 8, x: float = 72, width: float = 451, pitch: float = 13.5) -> Draw:
    """Draws paragraphs below one another, `gap` points between them."""

    def draw(made: FPDF) -> None:
        for text in paragraphs:
            made.set_x(x)
            made.multi_cell(width, pitch, text, align="L", new_x="LEFT", new_y="NEXT")
            made.set_y(made.get_y() + gap)

    return draw


def lines(places: Sequence[tuple[float, float, str]]) -> Draw:
    """Draws each text at its place (x, y from the top), in the order given."""

    def draw(made: FPDF) -> None:
        for x, y, text in places:
            made.text(x, y, text)

    return draw


def read(reader: Reader, data: bytes, whole: bool = False) -> Report:
    """The report that a reader makes of some bytes."""
    return reader.read(data, lambda done, of: None, whole)


def paragraphs(report: Report) -> list[str]:
    """All its paragraphs."""
    return [paragraph for page in report.pages for paragraph in page.paragraphs]
