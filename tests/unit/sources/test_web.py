"""Web pages: their own words in order, what was left out, and what they say of themselves."""

from __future__ import annotations

from scrutiny_tui.sources.readers import web
from tests.unit.sources.made import OTHER, PROSE, paragraphs, read

PAGE = f"""<!doctype html><html><head><meta charset="utf-8"><title>Walls | Example News</title>
<meta property="og:site_name" content="Example News"><meta name="author" content="Ann Lee">
<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": "2026-05-03T10:00:00Z"}}</script></head>
<body><header><a href="/">Home</a></header><nav><ul><li>News<li>Sport</ul></nav>
<main><h1>The old walls</h1><p>{PROSE}<p>{OTHER}
<ul><li>One <b>bold</b> point</li><li>Two</li></ul><table><tr><th>Wall<th>Cost<tr><td>Mill<br>Row<td>£5</table>
<p>Note<sup>2</sup> and CO<sub>2</sub>.</p><div class="social-share">Share this</div>
<p hidden>Not seen</p><script>var x = "<p>code</p>";</script></main>
<footer>Contact us</footer></body></html>"""


def test_the_pages_own_words_stand_in_order() -> None:
    assert paragraphs(read(web, PAGE.encode())) == [
        "The old walls", PROSE, OTHER, "• One bold point", "• Two", "Wall | Cost\nMill Row | £5", "Note² and CO₂.",
    ]  # fmt: skip


def test_what_was_left_out_is_listed() -> None:
    """Losing words is worse than keeping too many, so each loss is shown; the whole page can be had."""
    gone = {each.text for each in read(web, PAGE.encode()).left_out}
    assert {"Share this", "Contact us", "Home", "• News", "Not seen"} <= gone
    whole = paragraphs(read(web, PAGE.encode(), whole=True))
    assert {"Share this", "Contact us", "Home"} <= set(whole)


def test_the_page_says_what_it_is() -> None:
    guesses = {field: guess.value for field, guess in read(web, PAGE.encode()).guesses.items()}
    assert guesses == {
        "title": "The old walls", "author": "Ann Lee", "publisher": "Example News", "date": "2026-05-03",
        "form": "press",
    }  # fmt: skip


def test_a_page_without_a_main_part_keeps_all_but_menus() -> None:
    html = f"<html><body><nav>Menu</nav><div><h2>Walls</h2>{PROSE}<div>{OTHER}</div></div></body></html>"
    assert paragraphs(read(web, html.encode())) == ["Walls", PROSE, OTHER]


def test_other_encodings_are_read_as_the_page_says() -> None:
    html = '<html><head><meta charset="iso-8859-1"></head><body><p>It cost £5 in a café.</p></body></html>'
    assert paragraphs(read(web, html.encode("latin-1"))) == ["It cost £5 in a café."]


def test_a_page_that_a_script_fills_is_remarked() -> None:
    html = f"<html><body><p>Loading</p><script>{'x = 1;' * 500}</script></body></html>"
    assert "print it to a PDF" in read(web, html.encode()).remarks[0]


def test_ten_thousand_elements_within_one_another_are_read() -> None:
    html = f"<html><body>{'<div>' * 10_000}<p>Deep.</p>"
    assert paragraphs(read(web, html.encode())) == ["Deep."]


def test_empty_lines_part_paragraphs_however_they_are_made() -> None:
    page = b"<html><body><div>First.<br><br>Second,<br>line two.<br/>&nbsp;<br/>Third.</div></body></html>"
    assert paragraphs(read(web, page)) == ["First.", "Second,\nline two.", "Third."]


def test_a_page_of_a_government_site_is_of_the_department_that_it_names() -> None:
    """Terms stand before what is said of them, and footnotes bear the number that they are called by."""
    page = (
        '<html><head><meta property="og:site_name" content="GOV.UK"></head><body><main><h1>Walls</h1><dl><dt>From:</dt>'
        "<dd>Department for Walls</dd><dt>Published</dt><dd>4 May 2026</dd><dt>Alone</dt></dl><p>It fell"
        '<sup><a href="#fn:1">[footnote 1]</a></sup>.</p><ol><li id="fn:1">Seen. \u21a9</li></ol></main></body></html>'
    )
    report = read(web, page.encode())
    assert paragraphs(report) == [
        "Walls", "From: Department for Walls", "Published: 4 May 2026", "Alone:", "It fell\u00b9.", "\u00b9 Seen.",
    ]  # fmt: skip
    assert report.guesses["publisher"].value == "Department for Walls"
    assert report.guesses["date"].value == "2026-05-04"
