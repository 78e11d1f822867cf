"""OpenDocument texts: numbers of lists and headings, pages, notes, tables, heads and what the file says of itself."""

from __future__ import annotations

from scrutiny_tui.sources.readers import odt
from scrutiny_tui.sources.readers.report import Report
from scrutiny_tui.text.document import Document
from tests.unit.sources.made import OTHER, PROSE, paragraphs, read
from tests.unit.sources.test_office import odt_file

_NAMES = ("office", "text", "table", "style", "meta", "drawing")
SPACES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in _NAMES)
SPACES += ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
SPACES += ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
STYLES = """<text:list-style style:name="L">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
<text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/>
<text:list-level-style-number text:level="3" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>
</text:list-style>
<style:style style:name="New"><style:paragraph-properties fo:break-before="page"/></style:style>
"""
HEADS = """<text:outline-style>
<text:outline-level-style text:level="1" style:num-format="A"/>
<text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>"""


def body(words: str) -> str:
    """The content of a document."""
    return (
        f"<office:document-content {SPACES}><office:automatic-styles>{STYLES}</office:automatic-styles>"
        f"<office:body><office:text>{words}</office:text></office:body></office:document-content>"
    )


def item(*inner: str) -> str:
    """A point of a list."""
    return f"<text:list-item>{''.join(inner)}</text:list-item>"


def p(words: str, style: str = "") -> str:
    """A paragraph."""
    return f'<text:p text:style-name="{style}">{words}</text:p>'


def inner(*items: str) -> str:
    """A list within a point."""
    return f"<text:list>{''.join(items)}</text:list>"


def test_numbers_are_those_of_the_lists_styles() -> None:
    """Levels, a list that goes on, a point begun anew, a list of no known style, a second paragraph of a point."""
    first = item(p("one"), inner(item(p("deep"), inner(item(p("deeper")))), item(p("deep again"))))
    words = (
        f'<text:list xml:id="x" text:style-name="L">{first}{item(p("two"), p("still two"))}</text:list>{p("between")}'
        f'<text:list text:continue-list="x" text:style-name="L">{item(p("three"))}</text:list>'
        f'<text:list text:style-name="L"><text:list-item text:start-value="7">{p("seven")}</text:list-item></text:list>'
        f"<text:list>{item(p('mark'))}</text:list>"
    )
    assert paragraphs(read(odt, odt_file(body(words)))) == [
        "1. one", "1.1 deep", "(a) deeper", "1.2 deep again", "2. two", "still two", "between", "3. three",
        "7. seven", "• mark",
    ]  # fmt: skip


def test_headings_bear_the_numbers_of_the_outline() -> None:
    words = '<text:h text:outline-level="1">Walls</text:h><text:h text:outline-level="2">Low</text:h>' * 2
    styles = f"<office:document-styles {SPACES}>{HEADS}</office:document-styles>"
    assert paragraphs(read(odt, odt_file(body(words), styles_xml=styles))) == ["A Walls", "Low", "B Walls", "Low"]


def places(report: Report) -> list[tuple[str, str]]:
    """The paragraphs of a report, each with the page that it begins on."""
    document = Document.of(report.text).labelled(report.labels)
    return [(" ".join(document.text[p.start : p.end].split()), p.page) for p in document.paragraphs]


def test_pages_are_where_they_ended_when_last_laid_out() -> None:
    """Soft breaks within and between paragraphs and rows, hard ones by style; notes stand on their page."""
    note = (
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Seen.</text:p></text:note-body>"
        "</text:note>"
    )
    row = "<table:table-row><table:table-cell><text:p>{}</text:p></table:table-cell></table:table-row>"
    table = f"<table:table>{row.format('first')}<text:soft-page-break/>{row.format('second')}</table:table>"
    words = p(f"It stood{note} on <text:soft-page-break/>a page.") + p("Hard", "New") + table + p("End")
    assert places(read(odt, odt_file(body(words)))) == [
        ("¹ Seen.", "~1"), ("It stood¹ on a page.", "~1"), ("Hard", "~3"), ("first", "~3"), ("second", "~4"),
        ("End", "~4"),
    ]  # fmt: skip


def test_without_a_soft_break_no_page_is_made_up() -> None:
    report = read(odt, odt_file(body(p(PROSE) + p(OTHER, "New"))))
    assert (report.paged, paragraphs(report)) == (False, [PROSE, OTHER])


def test_repeated_and_covered_cells_keep_the_others_in_their_place() -> None:
    row = (
        '<table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>x</text:p></table:table-cell>'
        "<table:covered-table-cell/><table:table-cell><text:p>y</text:p></table:table-cell></table:table-row>"
    )
    inner_rows = f"<table:table-header-rows>{row}</table:table-header-rows>"
    assert paragraphs(read(odt, odt_file(body(f"<table:table>{inner_rows}</table:table>")))) == ["x | x |  | y"]


def test_heads_are_left_out_and_the_files_own_words_used() -> None:
    styles = (
        f"<office:document-styles {SPACES}><office:master-styles><style:master-page><style:header>{p('Council')}"
        "</style:header></style:master-page></office:master-styles></office:document-styles>"
    )
    meta = (
        f"<office:document-meta {SPACES}><office:meta><dc:title>Walls of the valley</dc:title><dc:creator>Ann Lee"
        "</dc:creator><dc:date>2026-05-04T10:00:00</dc:date></office:meta></office:document-meta>"
    )
    report = read(odt, odt_file(body(p(PROSE)), styles_xml=styles, meta_xml=meta))
    assert [each.text for each in report.left_out] == ["Council"]
    assert {field: guess.value for field, guess in report.guesses.items()} == {
        "title": "Walls of the valley", "author": "Ann Lee", "date": "2026-05-04",
    }  # fmt: skip
    assert "Council" in read(odt, odt_file(body(p(PROSE)), styles_xml=styles), whole=True).text
