"""Where in a text to look for the words that come nearest to a quote that is not in it."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, pairwise

from rapidfuzz import fuzz
from rapidfuzz.distance import ScoreAlignment

from scrutiny_tui.quotes.locate import runs
from scrutiny_tui.quotes.side import Side
from scrutiny_tui.text.document import Document
from scrutiny_tui.text.stretches import bare_words

_WHOLE_TEXT = 60_000
"""Characters of a text up to which all of it is compared; of a longer one, the likeliest stretches."""
_SURELY = 85
"""Of 100: agreement of a stretch that makes it needless to look at the less likely ones."""
_SHORT = 12
"""Words of a quote that is too short to tell a likely stretch by: it is laid beside all of the text."""
_LONG = 400
"""Words of a quote that are enough to tell a likely stretch by."""
_FEW = 4
"""Words of a quote that has no parts to go by."""
_PLACES = 8
"""Places of one part of a quote that are compared."""
_WINDOWS = 12
"""How many of the likeliest stretches are compared."""
_CLAUSE = 120
"""Words on either side of the likest stretch that are laid beside the quote, so that a dropped clause is seen."""


def likest(quote: Side, document: Document) -> Side:
    """The stretch of `document` round the words likest to the quote."""
    whole = document.canonical
    if len(whole.text) <= _WHOLE_TEXT:
        side = _whole(document)
        if not _SHORT < len(quote.tokens) <= _LONG:
            return side
    else:
        side = Side.of(document.text, whole, *_likest_window(quote, document))
        if len(quote.tokens) > _LONG:
            return side
    match = _match(quote.folded, side.folded)
    if match is None:
        return side.part(0, 0)
    reach = len(quote.tokens) + _CLAUSE
    return side.part(match.dest_start - reach, match.dest_end + reach)


def _likest_window(quote: Side, document: Document) -> tuple[int, int]:
    """The span of the normal form of `document` that seems likest to the quote by its bare words."""
    words = quote.form.text
    wanted = bare_words(words)[:_LONG]
    reach = 2 * len(words) + 200
    length = len(document.canonical.text)
    best, found = 0.0, (0, 0)
    for low, high in (*_round_parts(quote, document), *_round_words(wanted, document)):
        window = max(0, low - reach), min(length, high + reach)
        match = _match(wanted, bare_words(document.canonical.text[window[0] : window[1]]))
        if match is not None and match.score > best:
            best, found = match.score, window
        if best >= _SURELY:
            break
    return found


def _round_parts(quote: Side, document: Document) -> Iterator[tuple[int, int]]:
    """Where a half, a third or a quarter of the quote stands as it is, the parts that stand in fewest places first."""
    tokens, text = quote.tokens, quote.form.text
    places: list[list[tuple[int, int]]] = []
    for count in (2, 3, 4):
        edges = [len(tokens) * part // count for part in range(count + 1)]
        for first, end in pairwise(edges):
            if end - first >= 2:
                part = text[tokens[first].start : tokens[end - 1].end]
                places.append(list(islice(runs(part, document), _PLACES)))
    if len(tokens) <= _FEW:
        between = re.compile(rf"{re.escape(tokens[0].text)}.{{1,60}}?{re.escape(tokens[-1].text)}")
        places.append([match.span() for match in islice(between.finditer(document.canonical.text), _PLACES)])
    yield from islice((span for some in sorted(filter(None, places), key=len) for span in some), 2 * _PLACES)


def _round_words(wanted: list[str], document: Document) -> Iterator[tuple[int, int]]:
    """The stretches that hold most of the quote's words."""
    for at in document.stretches.likeliest(wanted, _WINDOWS):
        yield from document.stretches.windows([at, at + 1], 0)


def _match(wanted: list[str], line: list[str]) -> ScoreAlignment | None:
    """Where in `line` the words stand that are likest to `wanted`, and how like they are, 0 to 100."""
    numbers: dict[str, int] = {}
    first = array("L", (numbers.setdefault(word, len(numbers)) for word in wanted))
    return fuzz.partial_ratio_alignment(first, array("L", (numbers.setdefault(word, len(numbers)) for word in line)))


@lru_cache(maxsize=8)
def _whole(document: Document) -> Side:
    """All of a short text, kept while its quotes are gone through."""
    return Side.of(document.text, document.canonical, 0, len(document.canonical.text))
