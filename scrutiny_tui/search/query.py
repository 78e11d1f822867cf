"""What a member types, read by a few rules of our own that know no error: what makes no sense as an order is words.

safeguarding training      either word, both first        "no clear plan"    these words in this order
staff AND agency           both                           budget OR cost     either
-agency, NOT agency        without                        (a OR b) AND c     together
speaker:harris  kind:quote  source:"audit wales"  line:money  pack:powys  date:2017  date:[2016 to 2017-10]
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from scrutiny_tui.pack.dates import DateError, PackDate
from scrutiny_tui.search.results import HIT_KINDS, TERM
from scrutiny_tui.search.words import Said, said

FIELDS = ("speaker", "kind", "source", "line", "date", "pack")
"""Names that may stand before a colon."""
_MARKS = '"“”„‟«»＂'
_TOKEN = re.compile(
    rf"\s*(?:(?P<no>(?:[-−–](?=[\w{_MARKS}(])))?(?:"
    rf"(?P<field>{'|'.join(FIELDS)})\s?:\s?(?P<value>[{_MARKS}][^{_MARKS}]*[{_MARKS}]?|\[[^\]]*\]?|[^\s{_MARKS}()\[\]]+)"
    rf"|[{_MARKS}](?P<phrase>[^{_MARKS}]*)(?P<closed>[{_MARKS}]?)"
    r"|(?P<open>\()|(?P<close>\))"
    rf"|(?P<word>[^\s{_MARKS}()]+)"
    r"))",
    re.IGNORECASE,
)
_KIND_WORDS = {
    **{kind: (kind,) for kind in HIT_KINDS},
    **{f"{kind}s": (kind,) for kind in HIT_KINDS},
    "people": ("person",),
    "persons": ("person",),
    "enquiry": ("line",),
    "report": ("source",),
    "reports": ("source",),
    "glossary": (TERM,),
}
_DEEPEST = 12
_MANY = 6
"""Words beyond which a text is a sentence: all in capitals it orders nothing, what stands before a number is its sign,
and a colon with a space behind it is a colon."""


@dataclass(frozen=True, slots=True)
class Term:
    """One typed word."""

    word: str
    """Folded."""
    start: int
    end: int
    """Where it stands in what was typed."""
    begun: bool = False
    """True for the last word while it is being typed: it stands for all words that begin so."""
    parts: tuple[Term, ...] = ()
    """For a word with hyphens: its parts."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in this order."""

    terms: tuple[Term, ...]
    closed: bool = True
    """False where only the first mark was typed."""


@dataclass(frozen=True, slots=True)
class Having:
    """A filter: a field and what it must hold."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Without:
    """What must not be there."""

    what: Node


@dataclass(frozen=True, slots=True)
class Both:
    """All of several (AND)."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """Any of several (OR)."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """What was typed side by side."""

    parts: tuple[Node, ...]


Node = Term | Phrase | Having | Without | Both | Either | Line


def parse(typed: str, *, begun: bool = False) -> Line | Either:
    """What `typed` asks for; `begun` where its last word is still being typed. Never raises."""
    return _Reader(typed, begun=begun).read()


class _Reader:
    """Reads from left to right; whatever does not fit is taken as words."""

    def __init__(self, typed: str, *, begun: bool) -> None:
        self._typed = typed
        self._at = 0
        self._begun = begun
        self._sentence = len(typed.split()) > _MANY
        self._orders = not (self._sentence and typed.isupper())

    def read(self, depth: int = 0) -> Line | Either:
        """Up to the closing bracket, or to the end."""
        ways: list[list[Node]] = [[]]
        joining = barred = False
        while (token := _TOKEN.match(self._typed, self._at)) is not None:
            self._at = token.end()
            order = token["word"] if self._orders else None
            minus = token["no"] and not (self._sentence and self._typed[token.end("no")].isdigit())
            if token["close"]:
                if depth:
                    break
            elif order == "OR":
                joining = barred = False
                ways.append([])
            elif order == "AND":
                joining = True
            elif order == "NOT":
                barred = True
            elif nodes := self._nodes(token, depth):
                if barred or minus:
                    nodes = [Without(nodes[0] if len(nodes) == 1 else Phrase(_terms(nodes)))]
                if joining and ways[-1]:
                    nodes[0] = _both(ways[-1].pop(), nodes[0])
                joining = barred = False
                ways[-1].extend(nodes)
        lines = tuple(Line(tuple(way)) for way in ways if way)
        return lines[0] if len(lines) == 1 else Either(lines) if lines else Line(())

    def _nodes(self, token: re.Match[str], depth: int) -> list[Node]:
        """What one token stands for; nothing for marks without words."""
        if token["open"]:
            inner = self.read(depth + 1) if depth < _DEEPEST else Line(())
            return [inner] if inner.parts else []
        if token["phrase"] is not None:
            closed = bool(token["closed"])
            terms = self._words(token.start("phrase"), token.end("phrase"))
            return [Phrase(terms, closed)] if terms else []
        if token["field"]:
            spaced = self._typed[token.start("value") - 1].isspace()
            name, value = token["field"].lower(), token["value"].strip(_MARKS).strip()
            if not (spaced and self._sentence) and readable(name, value):
                return [Having(name, value)]
        elif self._begun and token.end() == len(self._typed) and token["word"].rstrip(":").lower() in FIELDS:
            return [] if token["word"].endswith(":") else list(self._words(*token.span("word")))
        start = token.start("field") if token["field"] else token.start("word")
        return list(self._words(start, token.end()))

    def _words(self, start: int, end: int) -> tuple[Term, ...]:
        """The words of a stretch; a word with hyphens is one term."""
        begun = self._begun and end == len(self._typed)
        found: list[Term] = []
        for each in said(self._typed[start:end]):
            term = self._term(each, start, begun=begun and start + each.end == end)
            if each.compound:
                inside = [one for one in found if one.start >= term.start]
                del found[len(found) - len(inside) :]
                term = Term(term.word, term.start, term.end, term.begun, tuple(inside))
            found.append(term)
        return tuple(found)

    @staticmethod
    def _term(each: Said, start: int, *, begun: bool) -> Term:
        return Term(each.word, start + each.start, start + each.end, begun)


def _both(first: Node, second: Node) -> Both:
    return Both((*(first.parts if isinstance(first, Both) else (first,)), second))


def _terms(nodes: list[Node]) -> tuple[Term, ...]:
    return tuple(node for node in nodes if isinstance(node, Term))


def readable(name: str, value: str) -> bool:
    """True where a filter's value says something; else it is searched for as words."""
    if name == "kind":
        return bool(kinds(value))
    if name == "date":
        return days(value) is not None
    return bool(said(value))


def kinds(value: str) -> tuple[str, ...]:
    """The kinds that a word names: singular, plural, or the beginning of one or more."""
    word = " ".join(value.lower().split())
    if word in _KIND_WORDS:
        return _KIND_WORDS[word]
    return tuple(kind for kind in HIT_KINDS if word and kind.startswith(word))


def days(value: str) -> tuple[date | None, date | None] | None:
    """First and last day of `2017`, `2016-07`, `[2016 to 2017-10]`, `[to 2017]`; None where it is no date."""
    inner = value.strip().strip("[]").strip()
    try:
        if parted := re.fullmatch(r"(?i)(.*?)(?:(?:^|\s+)to(?:\s+|$)|\.\.)(.*)", inner):
            first, last = (PackDate.read(part) if part.strip(" *") else None for part in parted.groups())
            if first and last and last.last < first.first:
                first, last = last, first
            return (first.first if first else None, last.last if last else None) if first or last else None
        found = PackDate.read(inner)
    except DateError:
        return None
    return found.first, found.last
