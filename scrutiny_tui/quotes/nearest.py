"""The words of a text that come nearest to a quote that is not in it, and what differs, word by word."""

from __future__ import annotations

from array import array
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import ScoreAlignment

from scrutiny_tui.quotes.align import Pair, align
from scrutiny_tui.quotes.side import Side
from scrutiny_tui.quotes.verdict import Difference
from scrutiny_tui.text.canonical import canonical
from scrutiny_tui.text.document import Document
from scrutiny_tui.text.stretches import bare_words

_WHOLE_TEXT = 60_000
"""Characters of a text up to which all of it is compared; of a longer one, the likeliest stretches."""
_SURELY = 85
"""Of 100: agreement of a stretch that makes it needless to look at the less likely ones."""
_STOPS = frozenset(".,;:!?")
_SHORT = 12
"""Words of a quote that is too short to tell a likely stretch by: it is laid beside all of the text."""
_LONG = 400
"""Words of a quote that are enough to tell a likely stretch by."""
_WINDOWS = 12
"""How many of the likeliest stretches are compared."""
_CLAUSE = 120
"""Words on either side of the likest stretch that are laid beside the quote, so that a dropped clause is seen."""


class Nearest(NamedTuple):
    """The nearest words of a text."""

    start: int
    """Offset of their first character in the original text."""
    end: int
    """Offset after their last character."""
    share: float
    """Of the quote's words, how many stand there together, letter case aside: 0 to 1."""
    differs: tuple[Difference, ...]
    """At least one difference."""


def nearest(words: str, document: Document) -> Nearest | None:
    """The stretch of `document` that agrees with most of `words`; None where no word agrees anywhere.

    `words` hold at least one letter or digit, and do not stand in the text as they are.
    """
    form = canonical(words)
    quote = Side.of(words, form, 0, len(form.text))
    source = _likest(quote, document)
    pairs = align(quote.folded, source.folded)
    if not (share := _share(pairs, quote, source)):
        return None
    pairs = _to_whole_words(pairs, source)
    mine, beside = _sides(pairs)
    start, end = source.span(beside[0], beside[-1])
    differs = _differences(pairs, quote, source) or [Difference(quote.said(mine), source.said(beside))]
    return Nearest(start, end, share, tuple(differs))


def _likest(quote: Side, document: Document) -> Side:
    """The stretch of `document` round the words likest to the quote."""
    whole = document.canonical
    if len(whole.text) <= _WHOLE_TEXT:
        side = _whole(document)
        if not _SHORT < len(quote.tokens) <= _LONG:
            return side
    else:
        side = Side.of(document.text, whole, *_likest_window(quote.form.text, document))
        if len(quote.tokens) > _LONG:
            return side
    match = _match(quote.folded, side.folded)
    if match is None:
        return side.part(0, 0)
    reach = len(quote.tokens) + _CLAUSE
    return side.part(match.dest_start - reach, match.dest_end + reach)


def _likest_window(quote: str, document: Document) -> tuple[int, int]:
    """The span of the normal form of `document` that seems likest to the quote by its bare words."""
    stretches = document.stretches
    wanted = bare_words(quote)[:_LONG]
    reach = 2 * len(quote) + 200
    best, found = 0.0, (0, 0)
    for at in stretches.likeliest(wanted, _WINDOWS):
        for low, high in stretches.windows([at, at + 1], reach, reach):
            match = _match(wanted, bare_words(document.canonical.text[low:high]))
            if match is not None and match.score > best:
                best, found = match.score, (low, high)
        if best >= _SURELY:
            break
    return found


def _match(wanted: list[str], line: list[str]) -> ScoreAlignment | None:
    """Where in `line` the words stand that are likest to `wanted`, and how like they are, 0 to 100."""
    numbers: dict[str, int] = {}
    first = array("L", (numbers.setdefault(word, len(numbers)) for word in wanted))
    return fuzz.partial_ratio_alignment(first, array("L", (numbers.setdefault(word, len(numbers)) for word in line)))


@lru_cache(maxsize=8)
def _whole(document: Document) -> Side:
    """All of a short text, kept while its quotes are gone through."""
    return Side.of(document.text, document.canonical, 0, len(document.canonical.text))


def _share(pairs: list[Pair], quote: Side, source: Side) -> float:
    """Of the quote's words, how many stand in the stretch beside it: in any order, unless it is much longer."""
    mine, beside = _sides(pairs)
    words = [quote.folded[at] for at in mine if quote.tokens[at].is_word]
    if len(beside) > 2 * len(mine):
        beside = [
            there for here, there in pairs
            if here is not None and there is not None and quote.folded[here] == source.folded[there]
        ]  # fmt: skip
    there = Counter(source.folded[at] for at in beside)
    return (Counter(words) & there).total() / len(words)


def _to_whole_words(pairs: list[Pair], source: Side) -> list[Pair]:
    """`pairs` with the rest of a word or number of the text that they cut at either end."""
    _, beside = _sides(pairs)
    first, last = beside[0], beside[-1]
    before: list[Pair] = []
    after: list[Pair] = []
    while source.joined(first - 1):
        first -= 1
        before.insert(0, (None, first))
    while source.joined(last):
        last += 1
        after.append((None, last))
    return [*before, *pairs, *after]


def _differences(pairs: list[Pair], quote: Side, source: Side) -> list[Difference]:
    """What differs, neighbouring words together, in whole words; a sign is shown with the word before it."""
    differ = [not _equal(pair, quote, source) for pair in pairs]
    for at in range(len(pairs) - 1):
        if differ[at] and _joined(pairs, at, quote, source):
            differ[at + 1] = True
    for at in range(len(pairs) - 2, -1, -1):
        if differ[at + 1] and _joined(pairs, at, quote, source):
            differ[at] = True
    found: list[Difference] = []
    at = 0
    while at < len(pairs):
        start = at
        while at < len(pairs) and differ[at]:
            at += 1
        if at == start:
            at += 1
            continue
        here, there = _sides(pairs[start:at])
        if _bare_sign(here, quote, there, source):
            start, at = (start - 1, at) if start else (start, at + 1)
            here, there = _sides(pairs[start:at])
        found.append(Difference(quote.said(here), source.said(there)))
    return found


def _bare_sign(here: list[int], quote: Side, there: list[int], source: Side) -> bool:
    """True where what differs is signs only, or begins with a stop on one side: better shown with the word before."""
    mine, theirs = [quote.tokens[at] for at in here], [source.tokens[at] for at in there]
    if not any(token.is_word for token in (*mine, *theirs)):
        return True
    return bool(mine and theirs) and (mine[0].text in _STOPS or theirs[0].text in _STOPS)


def _equal(pair: Pair, quote: Side, source: Side) -> bool:
    here, there = pair
    return here is not None and there is not None and quote.tokens[here].text == source.tokens[there].text


def _joined(pairs: list[Pair], at: int, quote: Side, source: Side) -> bool:
    """True where the pairs `at` and `at + 1` are parts of one word or number on either side."""
    (here, there), (next_here, next_there) = pairs[at], pairs[at + 1]
    mine = here is not None and next_here is not None and quote.joined(here)
    return mine or (there is not None and next_there is not None and source.joined(there))


def _sides(pairs: list[Pair]) -> tuple[list[int], list[int]]:
    return [here for here, _ in pairs if here is not None], [there for _, there in pairs if there is not None]
