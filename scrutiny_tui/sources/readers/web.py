"""Web pages: their own words; menus, notices and footers are left out and listed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from scrutiny_tui.sources.readers.blocks import paragraphs
from scrutiny_tui.sources.readers.guesses import dates_in, guess_from_text
from scrutiny_tui.sources.readers.kinds import decoded
from scrutiny_tui.sources.readers.report import Guess, LeftOut, Page, Progress, Report
from scrutiny_tui.sources.readers.tree import Element, tree_of

_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?([A-Za-z0-9_-]+)", re.I)
_ROLES = {
    "navigation": "menu of the web page",
    "banner": "head of the web page",
    "contentinfo": "foot of the web page",
    "search": "search box",
    "dialog": "notice of the web page",
    "alertdialog": "notice of the web page",
    "menu": "menu of the web page",
    "menubar": "menu of the web page",
}
_TAGS = {
    "nav": "menu of the web page",
    "button": "button",
    "dialog": "notice of the web page",
}
_NAMES = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|breadcrumbs?|share|sharing|social|skip-?links?|skip-to\S*|newsletter|advert\w*"
    r"|ads?|promo\w*|related-(?:articles|content|links|stories|posts)|links?-block|topic-list|most-(?:read|popular)|recommended|site-(?:header|footer|nav)|global-(?:header|footer)"
    r"|navbar|main-menu|mobile-menu|comments-area)(?:$|[\s_-])",
    re.I,
)
_LITTLE = 1_500
"""Letters of a page that may be no more than the frame that a script fills."""
_MOST_OF_PAGE = 0.35
"""The share of a page's words that an element left out by the name of its class alone may hold."""


def read(data: bytes, progress: Progress, whole: bool = False) -> Report:
    """A web page. With `whole`, nothing that shows is left out."""
    text, remark = _decoded(data)
    page = tree_of(text)
    body = next((element for element in page.walk() if element.tag == "body"), page)
    main = None if whole else _main(body)
    dropped: list[tuple[str, str]] = []
    if whole:
        found, _ = paragraphs(body)
    else:
        skip = _Skip(body, within_main=main is not None)
        found, dropped = paragraphs(main or body, skip)
        if main is not None:
            dropped += _outside(body, main)
    progress(1, 1)
    guesses = _guesses(page, main or body, found)
    return Report(
        pages=(Page(tuple(found)),),
        guesses=guesses,
        left_out=tuple(LeftOut(0, words, why) for words, why in dropped),
        remarks=tuple(filter(None, (remark, _scripted(page, found)))),
    )


def _scripted(page: Element, found: list[str]) -> str:
    """A remark where a script makes the page in the browser, so that the file holds few of its words."""
    told = sum(map(len, found))
    scripts = sum(len(each.text()) for each in page.walk() if each.tag == "script" and "json" not in each.get("type"))
    if told > _LITTLE or scripts < 5 * told:
        return ""
    return "A script fills this page in the browser, and its words are not in the file: print it to a PDF and add that."


class _Skip:
    """Says why an element of a page is left out."""

    def __init__(self, body: Element, *, within_main: bool) -> None:
        self._all = max(1, len(body.text()))
        self._within_main = within_main

    def __call__(self, element: Element) -> str:
        """Why it is left out, "" where it is kept."""
        attributes = element.attributes
        if (
            "hidden" in attributes
            or attributes.get("aria-hidden") == "true"
            or _styled_away(attributes.get("style", ""))
        ):
            return "not shown on the page"
        if why := _ROLES.get(attributes.get("role", "")) or _TAGS.get(element.tag):
            return why
        if element.tag == "footer" and not self._within_main:
            return "foot of the web page"
        named = " ".join(attributes.get(name, "") for name in ("class", "id", "data-component"))
        if _NAMES.search(named) and len(element.text()) < _MOST_OF_PAGE * self._all:
            return "notice, links or advertisement of the web page"
        return ""


def _styled_away(style: str) -> bool:
    plain = style.replace(" ", "").lower()
    return "display:none" in plain or "visibility:hidden" in plain


def _main(body: Element) -> Element | None:
    """The element that says of itself that it is the page's content, if it holds a fair part of the words."""
    everything = len(_words(body))
    found = [each for each in body.walk() if each.tag == "main" or each.get("role") == "main"]
    found = found or [each for each in body.walk() if each.tag == "article" or each.get("itemprop") == "articleBody"]
    best = max(found, key=lambda each: len(_words(each)), default=None)
    return best if best is not None and len(_words(best)) > 0.3 * everything else None


def _words(element: Element) -> str:
    return " ".join(word for paragraph in paragraphs(element)[0] for word in paragraph.split())


def _outside(body: Element, main: Element) -> list[tuple[str, str]]:
    """What shows on the page outside its content."""

    def skip(element: Element) -> str:
        return "the content itself" if element is main else ""

    found, _ = paragraphs(body, skip)
    return [(text, "outside the content of the web page") for text in found]


def _decoded(data: bytes) -> tuple[str, str]:
    named = _CHARSET.search(data[:4096])
    if named and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode(named[1].decode("ascii")), ""
        except (LookupError, UnicodeDecodeError):
            pass
    return decoded(data)


def _guesses(page: Element, content: Element, found: list[str]) -> dict[str, Guess]:
    meta = _meta(page)
    linked = list(_linked(page))
    heading = next((" ".join(e.text().split()) for e in content.walk() if e.tag == "h1" and e.text().strip()), "")
    heading = heading or next(
        (" ".join(e.text().split()) for e in page.walk() if e.tag == "h1" and e.text().strip()), ""
    )
    named = next((" ".join(e.text().split()) for e in page.walk() if e.tag == "title"), "")
    title = (
        Guess(heading, "the page's main heading") if heading
        else Guess(meta["og:title"], "the page's own data (og:title)") if meta.get("og:title")
        else Guess(named, "the page's title") if named
        else None
    )  # fmt: skip
    guesses = guess_from_text(found, title)
    for field, names in _FIELDS.items():
        for name in names:
            if value := meta.get(name, ""):
                _take(guesses, field, value, f"the page's own data ({name})")
                break
    for item in linked:
        _take(guesses, "date", item.get("datePublished"), "the page's own data (datePublished)")
        _take(guesses, "author", _name(item.get("author")), "the page's own data (author)")
        _take(guesses, "publisher", _name(item.get("publisher")), "the page's own data (publisher)")
        if "NewsArticle" in str(item.get("@type")):
            _take(guesses, "form", "press", "the page's own data (NewsArticle)")
    if guesses.get("publisher", _NOBODY).value in ("GOV.UK", ""):
        # That page is of the department that it names, whatever its site.
        for found_in in found[:12]:
            if named_in := _FROM.match(found_in):
                guesses["publisher"] = Guess(named_in[1].strip(), f"“{found_in[:80]}”")
                break
    return guesses


_NOBODY = Guess("", "")
_FROM = re.compile(r"From: ([^|\n]{4,80})$")
_FIELDS = {
    "date": ("article:published_time", "datepublished", "dcterms.issued", "dcterms.date", "dc.date.issued", "dc.date",
             "citation_publication_date", "publish-date", "pubdate", "date"),
    "author": ("author", "article:author", "dc.creator", "dcterms.creator", "citation_author"),
    "publisher": ("dc.publisher", "dcterms.publisher", "citation_publisher", "og:site_name"),
}  # fmt: skip


def _take(guesses: dict[str, Guess], field: str, value: Any, whence: str) -> None:
    """Let the page's own data go before what its words say; of two, the first."""
    if not isinstance(value, str) or not (words := " ".join(value.split())) or len(words) > 200:
        return
    if field in guesses and guesses[field].whence.startswith("the page's own data"):
        return
    if field == "date":
        dates = dates_in(words[:10] if re.match(r"\d{4}-\d\d-\d\d", words) else words)
        if dates:
            guesses[field] = Guess(dates[0][0], whence)
    elif not words.startswith(("http:", "https:", "@")):
        guesses[field] = Guess(words, whence)


def _meta(page: Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in page.walk():
        if element.tag == "meta":
            name = element.get("property") or element.get("name") or element.get("itemprop")
            if name and element.get("content").strip():
                found.setdefault(name.lower(), element.get("content").strip())
        elif element.get("itemprop").lower() == "datepublished" and element.get("datetime"):
            found.setdefault("datepublished", element.get("datetime"))
    return found


def _linked(page: Element) -> Iterator[dict[str, Any]]:
    """What the page says of itself as linked data (JSON-LD), articles first."""
    waiting: list[Any] = []
    for element in page.walk():
        if element.tag == "script" and element.get("type").lower() == "application/ld+json":
            try:
                waiting.append(json.loads(element.text()))
            except (ValueError, RecursionError):
                continue
    items: list[dict[str, Any]] = []
    while waiting and len(items) < 100:
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting += item
        elif isinstance(item, dict):
            items.append(item)
            waiting += [item["@graph"]] if "@graph" in item else []
    return iter(
        sorted(
            items, key=lambda item: "Article" not in str(item.get("@type")) and "Report" not in str(item.get("@type"))
        )
    )


def _name(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value[:5])))
    if isinstance(value, dict):
        return _name(value.get("name", ""))
    return value if isinstance(value, str) else ""
