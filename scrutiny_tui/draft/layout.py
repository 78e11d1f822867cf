"""How a report is laid out: its words as tokens, with quotations set aside, and what each paragraph is.

A paragraph is body, heading, caption or furniture (menus, links and advertisements of a web page).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from scrutiny_tui.draft.lexicon import word_set
from scrutiny_tui.draft.marks import Stretch, stretches
from scrutiny_tui.text.document import Document, Paragraph

HIDDEN = "\ue000"
"""Stands for each character of a quotation that was set aside."""
_WORDY = r"[^\W_⁰¹²³⁴⁵⁶⁷⁸⁹]"
"""What words are of: the raised numbers of footnotes are no part of the sentence."""
_TOKEN = re.compile(rf"\ue000+|{_WORDY}(?:{_WORDY}|[’'\-‐‑&](?={_WORDY}))*|[^\w\s]|_")
_ABBREVIATED = word_set(
    "mr mrs ms dr prof rev st cllr coun no nos para paras e.g i.e etc vs p pp fig hon sgt insp supt gen col capt"
    " jr sr ald approx dept gov inc ltd co rd ave jan feb mar apr jun jul aug sep sept oct nov dec cyng vol ch ref"
)
_CAPTION = re.compile(
    r"(?:\[?\s*(?:picture|image|photo)?\s*caption\b|\[picture|pictured\b|image source)", re.IGNORECASE
)
_FURNITURE = re.compile(
    r"(?:published|last updated|updated|more:?|related (?:internet )?(?:links|topics|stories)|more on this story|share|"
    r"subscribe|advertisement|read more.*|sign up.*|image source.*|from £\d.*|follow .*|comments|getty images|"
    r"the \w+ is not responsible for .*|story by.*|copyright.*|©.*|ends|notes to editors:?)\W*",
    re.IGNORECASE,
)
_BULLET = re.compile(r"\s*(?:[-–*·‣▪]\s|\(?[a-z]\)?[.)]?\s)(?=(?:\S+\s+){6})")
"""A point of a list that is long enough to say something."""
_BYLINE = re.compile(r"By (?:[A-Z][\w’'-]*[ ,]{0,2}){1,6}\W*|BY [A-Z ,.-]{3,60}")
_MENU = re.compile(
    r"subscrib|membership|newsletter|related|more on this|copyright|©|sign up|magazine|follow us|cookies"
)


class Token(NamedTuple):
    """One word, number or sign of the reporter's own text, or one quotation."""

    text: str
    start: int
    end: int
    low: str
    """In lower case, without a possessive ending."""
    quotation: int = -1
    """Index of the stretch that it stands for, or -1."""
    stops: bool = False
    """True where a sentence ends after it."""
    capital: bool = False
    """True where it begins with a capital letter."""

    @property
    def possessive(self) -> bool:
        """True for `Harris's` and `inspectors'` written with an apostrophe and s."""
        return self.text.endswith(("'s", "’s", "'S", "’S"))


@dataclass(frozen=True)
class Block:
    """One paragraph, taken apart."""

    paragraph: Paragraph
    sort: str
    """`body`, `heading`, `caption` or `furniture`."""
    tokens: tuple[Token, ...]

    def sentence(self, at: int) -> tuple[int, int]:
        """The half-open range of tokens of the sentence that holds token `at`, of 150 either side at most."""
        index = bisect_right(self._firsts, at)
        after = self._firsts[index] if index < len(self._firsts) else len(self.tokens)
        return max(self._firsts[index - 1], at - 150), min(after, at + 151)

    @cached_property
    def _firsts(self) -> list[int]:
        """Indices of the tokens that begin a sentence."""
        return [0, *(at + 1 for at, token in enumerate(self.tokens[:-1]) if token.stops)]


class Layout:
    """A document taken apart, worked out once."""

    def __init__(self, document: Document) -> None:
        """Take `document` apart."""
        self.document = document
        self.text = document.text
        self.stretches: tuple[Stretch, ...] = stretches(document)
        self._starts = [stretch.opens for stretch in self.stretches]

    @cached_property
    def narrative(self) -> str:
        """The text with every quotation hidden, of the same length."""
        parts: list[str] = []
        done = 0
        for stretch in self.stretches:
            parts += [self.text[done : stretch.opens], HIDDEN * (stretch.shuts - stretch.opens)]
            done = stretch.shuts
        return "".join((*parts, self.text[done:]))

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The paragraphs, taken apart. A quotation of several paragraphs belongs to the one it begins in."""
        return tuple(Block(paragraph, sort, self._tokens(paragraph)) for paragraph, sort in self.paragraphs)

    @cached_property
    def paragraphs(self) -> tuple[tuple[Paragraph, str], ...]:
        """Each paragraph with its sort, for what needs no tokens."""
        return tuple(zip(self.document.paragraphs, self._sorts, strict=True))

    def inside(self, offset: int) -> int:
        """Index of the stretch that holds `offset`, or -1."""
        at = bisect_right(self._starts, offset) - 1
        return at if at >= 0 and offset < self.stretches[at].shuts else -1

    def _tokens(self, paragraph: Paragraph) -> tuple[Token, ...]:
        raw: list[tuple[str, int, int, int]] = []
        for match in _TOKEN.finditer(self.narrative, paragraph.start, paragraph.end):
            start, end = match.span()
            if match[0][0] != HIDDEN:
                raw.append((match[0], start, end, -1))
                continue
            at = max(0, bisect_right(self._starts, start) - 1)
            while at < len(self.stretches) and self.stretches[at].opens < end:
                stretch = self.stretches[at]
                raw.append((HIDDEN, max(start, stretch.opens), min(end, stretch.shuts), at))
                at += 1
        last = len(raw) - 1
        return tuple(
            Token(
                text,
                start,
                end,
                _lowered(text),
                quotation,
                # a word within a line ends nothing, and most tokens are words
                (quotation >= 0 or number == last or not text.isalnum() or raw[number + 1][0] in "•>")
                and self._stops(raw, number),
                text[0].isupper(),
            )
            for number, (text, start, end, quotation) in enumerate(raw)
        )

    def _stops(self, raw: list[tuple[str, int, int, int]], number: int) -> bool:
        text, start, end, quotation = raw[number]
        if number + 1 == len(raw):
            return True
        following, follows_at = raw[number + 1][0], raw[number + 1][1]
        if follows_at == end and quotation < 0:
            return False
        opens = following[0].isupper() or following[0].isdigit() or following == HIDDEN or following in "([£•"
        if quotation >= 0:
            last = self.text[self.stretches[quotation].end - 1 : self.stretches[quotation].end]
            if last in "'’\"”":
                last = self.text[self.stretches[quotation].end - 2 : self.stretches[quotation].end - 1]
            return last in tuple(".?!…") and opens and following[0] not in "([£"
        if text in "?!":
            return opens
        if text == ".":
            before = raw[number - 1][0].casefold() if number else ""
            single = len(before) == 1 and before.isalpha() and before not in ("i", "a")
            glued = number > 0 and raw[number - 1][2] == start
            return opens and not (glued and (before in _ABBREVIATED or single))
        return "\n" in self.text[end:follows_at] and following in "•>"

    @cached_property
    def _sorts(self) -> list[str]:
        paragraphs = self.document.paragraphs
        found = [self._sort(number) for number in range(len(paragraphs))]
        last_prose = max((number for number, sort in enumerate(found) if sort == "body"), default=-1)
        tail = range(last_prose + 1, len(found))
        if any(_MENU.search(self._words(number).casefold()[:200]) for number in tail):
            for number in tail:
                found[number] = "furniture"
        return found

    def _words(self, number: int) -> str:
        paragraph = self.document.paragraphs[number]
        return self.text[paragraph.start : paragraph.end]

    def _sort(self, number: int) -> str:
        words = self._words(number)
        before = self._words(number - 1) if number else ""
        if _CAPTION.match(words):
            return "caption"
        if before.rstrip().casefold().endswith("image caption,") or before.casefold().startswith("[picture caption"):
            return "caption" if len(words) < 300 else "body"
        if len(words) < 200 and (_FURNITURE.fullmatch(words) or _BYLINE.fullmatch(words)):
            return "furniture"
        end = words.rstrip("\"”'’)] ⁰¹²³⁴⁵⁶⁷⁸⁹")[-1:]
        if _BULLET.match(words):
            return "body"
        if len(words) < 160 and end not in tuple(".?!:;,…") and words.count("\n") < 2:
            return "heading"
        if len(words) < 160 and words.lstrip("'‘\"“").isupper():
            return "heading"
        if words.lstrip().startswith("•") and end not in tuple(".?!;:,") and not words.rstrip().endswith("; and"):
            return "furniture"
        return "body"


@lru_cache(maxsize=20_000)
def _lowered(text: str) -> str:
    low = text.casefold().replace("’", "'")
    return low.removesuffix("'s").removesuffix("'r")
