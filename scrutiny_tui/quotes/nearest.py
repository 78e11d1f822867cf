"""The words of a text that come nearest to a quote that is not in it, and what differs, word by word."""

from __future__ import annotations

from array import array
from typing import NamedTuple

from rapidfuzz import fuzz

from scrutiny_tui.quotes.align import Pair, Token, align, tokens
from scrutiny_tui.quotes.verdict import Difference
from scrutiny_tui.text.canonical import Canonical, canonical
from scrutiny_tui.text.document import Document
from scrutiny_tui.text.marks import is_word
from scrutiny_tui.text.stretches import bare_words
from scrutiny_tui.text.whole import whole_at

_WHOLE_TEXT = 60_000
"""Characters of a text up to which all of it is compared; of a longer one, the likeliest stretches."""
_WINDOWS = 12
_CLAUSE = 120
"""Words on either side of the likest stretch that are laid beside the quote, so that a dropped clause is seen."""


class Nearest(NamedTuple):
    """The nearest words of a text."""

    start: int
    """Offset of the first character in the original text."""
    end: int
    share: float
    """Of the quote's words, how many stand there in order, letter case aside: 0 to 1."""
    differs: tuple[Difference, ...]


def nearest(words: str, document: Document) -> Nearest | None:
    """The stretch of `document` that agrees with most of `words`; None where no word agrees anywhere."""
    wanted = canonical(words)
    quote = tokens(wanted.text, 0, len(wanted.text))
    folded = [token.text.casefold() for token in quote]
    window = _likest(folded, wanted, document)
    text = tokens(document.canonical.text, *window)
    pairs = align(folded, [token.text.casefold() for token in text])
    agreeing = sum(
        folded[here] == text[there].text.casefold() and quote[here].is_word
        for here, there in pairs
        if here is not None and there is not None
    )
    if not agreeing:
        return None
    beside = [text[there] for _, there in pairs if there is not None]
    start, end = document.canonical.origin(beside[0].start, beside[-1].end)
    start, end = _to_whole_words(document.text, start, end)
    differs = tuple(_differences(pairs, quote, text, (words, wanted), (document.text, document.canonical)))
    if not differs:
        differs = (_cut_edge(words, wanted, quote, document.text[start:end]),)
    return Nearest(start, end, agreeing / sum(token.is_word for token in quote), differs)


def _likest(folded: list[str], wanted: Canonical, document: Document) -> tuple[int, int]:
    """A span of the normal form of `document` round the stretch likest to the quote."""
    text = document.canonical.text
    reach = 2 * len(wanted.text) + 200
    windows = [(0, len(text))]
    if len(text) > _WHOLE_TEXT:
        likeliest = document.stretches.likeliest(bare_words(wanted.text), _WINDOWS)
        windows = [span for at in likeliest for span in document.stretches.windows([at, at + 1], reach, reach)]
    best, found = -1.0, (0, 0)
    numbers: dict[str, int] = {}
    quote = array("L", (numbers.setdefault(word, len(numbers)) for word in folded))
    for low, high in windows:
        there = tokens(text, low, high)
        line = array("L", (numbers.setdefault(token.text.casefold(), len(numbers)) for token in there))
        match = fuzz.partial_ratio_alignment(quote, line)
        if match is not None and match.score > best and there:
            best = match.score
            first = max(0, match.dest_start - len(quote) - _CLAUSE)
            last = min(len(there), match.dest_end + len(quote) + _CLAUSE) - 1
            found = (there[first].start, there[last].end)
    return found


def _differences(
    pairs: list[Pair], quote: list[Token], text: list[Token], mine: tuple[str, Canonical], theirs: tuple[str, Canonical]
) -> list[Difference]:
    """What differs, neighbouring words together; a sign is shown with the word before it."""
    found: list[Difference] = []
    at = 0
    while at < len(pairs):
        if _equal(pairs[at], quote, text):
            at += 1
            continue
        end = at
        while end < len(pairs) and not _equal(pairs[end], quote, text):
            end += 1
        start = at
        here, there = _sides(pairs[start:end])
        if not any(quote[i].is_word for i in here) and not any(text[i].is_word for i in there):
            start, at = (start - 1, end) if start else (start, min(end + 1, len(pairs)))
            here, there = _sides(pairs[start : max(at, end)])
        found.append(Difference(_said(here, quote, *mine), _said(there, text, *theirs)))
        at = max(at, end)
    return found


def _equal(pair: Pair, quote: list[Token], text: list[Token]) -> bool:
    here, there = pair
    return here is not None and there is not None and quote[here].text == text[there].text


def _sides(pairs: list[Pair]) -> tuple[list[int], list[int]]:
    return [here for here, _ in pairs if here is not None], [there for _, there in pairs if there is not None]


def _said(places: list[int], there: list[Token], original: str, form: Canonical) -> str:
    """The words at `places` as the original has them, on one line."""
    if not places:
        return ""
    start, end = form.origin(there[places[0]].start, there[places[-1]].end)
    return " ".join(original[start:end].split())


def _to_whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with the words and numbers that it cuts taken in whole, and no white space at its end."""
    cut = whole_at(text, start)
    start = cut[0] if cut else start
    cut = whole_at(text, end)
    end = cut[1] if cut else end
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return start, end


def _cut_edge(words: str, wanted: Canonical, quote: list[Token], source: str) -> Difference:
    """What differs where all words agree: a word or number is cut in two at an edge of the quote."""
    first = _said([0], quote, words, wanted)
    last = _said([len(quote) - 1], quote, words, wanted)
    source = " ".join(source.split())
    plain = " ".join(words.split())
    if source.startswith(plain) and is_word(last[-1]):
        return Difference(last, last + source[len(plain) :])
    if source.endswith(plain) and is_word(first[0]):
        return Difference(first, source[: len(source) - len(plain)] + first)
    return Difference(plain, source)
