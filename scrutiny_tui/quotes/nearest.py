"""The words of a text that come nearest to a quote that is not in it, and what differs, word by word."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from scrutiny_tui.quotes.align import Pair, align
from scrutiny_tui.quotes.likest import likest
from scrutiny_tui.quotes.side import Side
from scrutiny_tui.quotes.verdict import Difference
from scrutiny_tui.text.canonical import canonical
from scrutiny_tui.text.document import Document

_STOPS = frozenset(".,;:!?")


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
    source = likest(quote, document)
    pairs = align(quote.folded, source.folded)
    if not (share := _share(pairs, quote, source)):
        return None
    pairs = _to_whole_words(pairs, source)
    mine, beside = _sides(pairs)
    start, end = source.span(beside[0], beside[-1])
    differs = _differences(pairs, quote, source) or [Difference(quote.said(mine), source.said(beside))]
    return Nearest(start, end, share, tuple(differs))


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
