"""What a report's own first words say of it: title, day, author, publisher and sort. Nothing is made up.

A guess carries where it comes from; what the words do not say is left out for the clerk to fill in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from textwrap import shorten

from scrutiny_tui.sources.readers.report import Guess

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan ionawr", "february feb chwefror", "march mar mawrth", "april apr ebrill", "may mai",
            "june jun mehefin", "july jul gorffennaf", "august aug awst", "september sept sep medi",
            "october oct hydref", "november nov tachwedd", "december dec rhagfyr",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
"""English and Welsh months, and their short forms."""
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th|ain|fed|af|il|ydd|eg)?(?:\s+of)?\s+({_MONTH})\.?,?\s+(\d{{4}})\b", re.I
)
_DAY_US = re.compile(rf"\b({_MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b", re.I)
_DAY_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_DAY_SLASHED = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b")
_MONTH_YEAR = re.compile(rf"\b({_MONTH})\.?,?\s+(\d{{4}})\b", re.I)
_SPAN = re.compile(
    rf"(?:\b\d{{1,2}}(?:\s+(?:{_MONTH}))?\s*(?:[-–]|to|and)"
    r"|\b(?:by|until|till|before|after|since|from|erbyn|tan|cyn|ers)(?: the)?(?: end of)?)\s*$",
    re.I,
)
"""What stands before a day that ends a span, or that something is promised for."""
_SAYS_WHEN = (
    re.compile(
        r"\b(?:published|publication date|date of (?:issue|publication|report)|date (?:published|issued)|issued"
        r"|report date|cyhoeddwyd|dyddiad cyhoeddi)\b(?:\s+by [^.;\n]{3,80})?(?:\s+on)?\s*:?\s*$",
        re.I,
    ),
    re.compile(r"(?:^|\n|\|)\s*(?:dated?|dyddiad)[\s:|]*(?:\w+day,? )?$", re.I),
)
"""What stands before the report's day, the surest first."""
_BY = re.compile(r"(?:(?:report|prepared|written)\s+)?(?:by|author|report author|awdur)[\s:|]*\s(.{3,80})", re.I)
_TITLED = re.compile(
    r"^(?:title(?: of (?:the )?report)?|report title|subject|teitl)\s*[:|][\s:|]*(\S.{3,250})$", re.I | re.M
)
_PUBLISHED_BY = re.compile(
    r"\b(?i:published by (?:the authority of )?(?:the )?)"
    r"((?:[A-Z][\w&’'-]*|of|and|for|the)(?: (?:[A-Z][\w&’'-]*|of|and|for|the))*)"
)
_NO_TITLE = re.compile(
    rf"(?:(?:published|publication|date|dated|updated|by|author|from|to|ref|reference|(?:our|your|ein|eich) (?:ref|cyf)"
    rf"|tel|telephone|ffôn|phone|fax|e-?mail|www|https?|page|agenda item|item|appendix|press release|news release"
    rf"|for immediate release|embargoed?|official|restricted|confidential|public|not protectively marked|report to"
    rf"|report of|report author|contact|ward|dear|annwyl)\b\.?(?:[\s:|–-]|$)"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTH})\b|(?:{_MONTH}) \d{{4}}$|\W*$|\S+@\S+$"
    r"|.*\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$)",
    re.I,
)
"""How a line begins that stands before or beside a title."""
_LOOKED_AT = 4_000
"""Letters of one paragraph that are looked at."""
_SHORT = 300
"""Letters of a paragraph that can say who published this report; a longer one may speak of another."""
_BODY = re.compile(
    r"\b(?:council|cyngor|committee|pwyllgor|inspectorate|commission|office|department|ministry|authority|board|"
    r"agency|government|llywodraeth|trust|service|university|ofsted|estyn|audit)\b",
    re.I,
)
BODIES = (
    "Ofsted", "Estyn", "Care Inspectorate Wales", "Care and Social Services Inspectorate Wales", "Audit Wales",
    "Wales Audit Office", "National Audit Office", "Care Quality Commission", "Healthcare Inspectorate Wales",
    "Local Government Association", "House of Lords", "House of Commons", "Senedd Cymru", "Welsh Government",
    "His Majesty’s Inspectorate of Constabulary and Fire & Rescue Services", "HMICFRS", "Housing Ombudsman",
    "Local Government and Social Care Ombudsman", "Public Services Ombudsman for Wales", "Grant Thornton",
)  # fmt: skip
"""Bodies that publish reports on councils, as reports print their names."""
_FORMS = (
    ("minutes", re.compile(r"^(?:draft )?minutes\b|\bminutes of (?:the|a) (?:\w+ ){0,6}meeting\b|^cofnodion\b", re.I)),
    ("inspection", re.compile(r"\binspection\b|\barolygiad\b|\binspectorate\b", re.I)),
    ("audit", re.compile(r"\baudit\b|\barchwiliad\b", re.I)),
    ("review", re.compile(r"\breview\b|\badolygiad\b", re.I)),
)
_SORT = re.compile(
    r"\b(?:letter|report|review|response|statement|briefing|minutes|llythyr|adroddiad|adolygiad)\b", re.I
)
_INSPECTOR = re.compile(
    r"(?:lead inspector|audit manager|chief inspector)s?\s*[:|]\s*([^,|\n]{4,60}?)(?: H(?:er|is) Majesty|[,|\n]|$)",
    re.I,
)
_LETTER = re.compile(r"^(?:dear|annwyl)\s+\w+", re.I)


def guess_from_text(paragraphs: Sequence[str], title: Guess | None = None) -> dict[str, Guess]:
    """What the first paragraphs of a report say of it; `title` where it is known from elsewhere."""
    head = [paragraph[:_LOOKED_AT] for paragraph in paragraphs[:40] if paragraph.strip()]
    tail = [paragraph[:_LOOKED_AT] for paragraph in paragraphs[-10:]]
    found: dict[str, Guess] = {}
    if title is None:
        title = _title(head)
    if title:
        found["title"] = title
    if day := guess_date(head, tail):
        found["date"] = day
    if body := _publisher([*head, *tail]):
        found["publisher"] = body
    if author := _author(head[:12]):
        found["author"] = author
    if form := guess_form(title.value if title else "", head):
        found["form"] = form
    return found


def _title(head: Sequence[str]) -> Guess | None:
    """A line that says that it is the title, a letter's subject, else the first line if it can be a title."""
    for paragraph in head[:12]:
        if found := _TITLED.search(paragraph):
            return Guess(_one_line(found[1]), f"“{_around(found[0], 0)}”")
    named = any(_SORT.search(paragraph) for paragraph in head[:2])
    for number, paragraph in enumerate(head[:15]):
        if number and not named and _LETTER.match(paragraph.strip()) and len(paragraph) < _SHORT:
            subject = _one_line(head[number + 1]) if number + 1 < len(head) else ""
            if 5 < len(subject) < 160 and subject[-1].isalnum() and not _NO_TITLE.match(subject):
                return Guess(subject, "the line below its salutation")
    lines = [_one_line(paragraph) for paragraph in head[:6]]
    first = next((line for line in lines if not is_masthead(line)), "")
    whence = "its first line" if lines and first == lines[0] else "one of its first lines"
    return Guess(first, whence) if first and len(first) <= 200 and "|" not in first else None


def is_masthead(line: str) -> bool:
    """Whether a line is what stands above a title: a publisher's name, an address, a day, a reference."""
    plain = line.strip(" .:|–-").casefold()
    return _NO_TITLE.match(line) is not None or any(plain == body.casefold() for body in BODIES)


def guess_date(head: Sequence[str], tail: Sequence[str] = ()) -> Guess | None:
    """The report's day: one that words such as “published” stand before; else the only one near its beginning."""
    for words in _SAYS_WHEN:
        for paragraph in (*head, *tail):
            for when, start in dates_in(paragraph):
                if words.search(paragraph[:start]):
                    return Guess(when, f"“{_around(paragraph, start)}”")
    alone = [
        (when, paragraph)
        for paragraph in head[:8]
        for when, start in dates_in(paragraph)
        if len(paragraph) < 60 and not _SPAN.search(paragraph[:start]) and ":" not in paragraph
    ]
    if len({when for when, _ in alone}) == 1:
        return Guess(alone[0][0], f"“{_one_line(alone[0][1])}” near its beginning")
    return None


def dates_in(text: str) -> list[tuple[str, int]]:
    """Each date in a text as packs write it, with where it begins: days, then months on their own."""
    found: list[tuple[str, int]] = []
    for pattern, order in ((_DAY, "dmy"), (_DAY_US, "mdy"), (_DAY_ISO, "ymd"), (_DAY_SLASHED, "dmy")):
        for match in pattern.finditer(text):
            parts = dict(zip(order, match.groups(), strict=True))
            if (day := _day(parts["y"], parts["m"], parts["d"])) and not any(
                start == match.start() for _, start in found
            ):
                found.append((day, match.start()))
    days = [(start, start + 30) for _, start in found]
    for match in _MONTH_YEAR.finditer(text):
        if not any(start <= match.start() < end for start, end in days):
            found.append((f"{match[2]}-{MONTHS[match[1].lower()]:02}", match.start()))
    return sorted(found, key=lambda each: each[1])


def guess_form(title: str, head: Sequence[str]) -> Guess | None:
    """What sort of report it is, by the words of its title or the way that it begins."""
    for form, words in _FORMS:
        if words.search(title):
            return Guess(form, "the words of its title")
    if any(_LETTER.match(paragraph.strip()) for paragraph in head[:15]):
        return Guess("letter", "its salutation")
    return None


def as_names(found: str) -> Mapping[str, str]:
    """A name as author or publisher: a body's name is a publisher's."""
    name = _one_line(found)
    return {"publisher" if _BODY.search(name) else "author": name}


def _publisher(paragraphs: Sequence[str]) -> Guess | None:
    for paragraph in paragraphs:
        if len(paragraph) < _SHORT and (found := _PUBLISHED_BY.search(_one_line(paragraph))):
            name = re.sub(r"(?: (?:of|and|for|the))+$", "", found[1])
            if len(name) > 3:
                return Guess(name, f"“{_around(_one_line(paragraph), found.start())}”")
    for body in BODIES:
        for paragraph in paragraphs[:10]:
            if len(paragraph) < 120 and re.search(rf"(?<!\w){re.escape(body)}(?!\w)", paragraph, re.I):
                return Guess(body, f"“{_one_line(paragraph)}” near its beginning")
    for body in BODIES:
        if sum(re.search(rf"(?<!\w){re.escape(body)}(?!\w)", each, re.I) is not None for each in paragraphs[-10:]) >= 2:
            return Guess(body, "its last lines, which name it more than once")
    return None


def _author(head: Sequence[str]) -> Guess | None:
    for line in (_one_line(line) for paragraph in head for line in paragraph.split("\n")):
        found = _BY.fullmatch(line)
        if found and len(found[1].split()) <= 8 and found[1][0].isupper() and not found[1].endswith("."):
            return Guess(found[1], f"“{line}”")
        if led := _INSPECTOR.match(line):
            return Guess(led[1].strip(), f"“{line}”")
    return None


def _day(year: str, month: str, day: str) -> str:
    try:
        number = MONTHS[month.lower()] if not month.isdigit() else int(month)
        return date(int(year), number, int(day)).isoformat() if 1900 <= int(year) <= 2100 else ""
    except (KeyError, ValueError):
        return ""


def _around(text: str, start: int) -> str:
    """The words round a place, cut between words."""
    begin = max(0, start - 40)
    begin = text.find(" ", begin) + 1 if begin else 0
    return shorten(_one_line(text[begin : start + 90]), 90, placeholder="…")


def _one_line(text: str) -> str:
    return " ".join(text.split())
