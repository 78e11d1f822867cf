"""Is it really there? One quote against one text. Pure."""

from __future__ import annotations

from itertools import islice
from typing import NamedTuple

from scrutiny_tui.quotes.locate import Place, locate
from scrutiny_tui.quotes.nearest import nearest
from scrutiny_tui.quotes.readings import Fragments, claims_words, readings
from scrutiny_tui.quotes.verdict import Difference, Outcome, Verdict
from scrutiny_tui.text.document import Document
from scrutiny_tui.text.stretches import bare_words

_READINGS = 12
"""Ways to read an altered quote that are compared to find the kindest."""


def verify(words: str, document: Document) -> Verdict:
    """What the text says of a quote: its outcome, its place and, if altered, the nearest words. Never raises."""
    words = words.strip()
    if not claims_words(words):
        return Verdict(Outcome.NOT_FOUND, fingerprint=document.fingerprint)
    if proven := proof(words, document):
        return proven
    attempts = [_attempt(fragments, document) for fragments in islice(readings(words), _READINGS)]
    # Of readings that come equally near, the last takes most of the brackets and gaps for the clerk's own.
    likest = max(reversed(attempts), key=lambda attempt: (attempt.share, -len(attempt.differs)))
    if likest.span is None or likest.share < 0.5:
        return Verdict(Outcome.NOT_FOUND, fingerprint=document.fingerprint)
    return _verdict(Outcome.ALTERED, [likest.span], document, likest.differs)


def proof(words: str, document: Document) -> Verdict | None:
    """The verdict on a quote that stands in the text, but at most for its typography; None for any other."""
    words = words.strip()
    if not claims_words(words):
        return None
    for fragments in readings(words):
        if places := locate(fragments, document):
            outcome = Outcome.VERBATIM if all(place.exact for place in places) else Outcome.TYPOGRAPHIC
            return _verdict(outcome, [(place.start, place.end) for place in places], document)
    return None


def _verdict(
    outcome: Outcome, spans: list[tuple[int, int]], document: Document, differs: tuple[Difference, ...] = ()
) -> Verdict:
    start, end = spans[0][0], spans[-1][1]
    paragraph = document.paragraph_at(start)
    return Verdict(
        outcome=outcome,
        start=start,
        end=end,
        page=document.page_at(start),
        passage=paragraph.number if paragraph else None,
        fragments=tuple(spans),
        nearest=_line(document.text[start:end]) if outcome is Outcome.ALTERED else "",
        differs=differs,
        fingerprint=document.fingerprint,
    )


class _Attempt(NamedTuple):
    """How near a text comes to one reading of a quote that is not in it."""

    share: float
    """Of the quote's words, how many stand together in the text: 0 to 1."""
    span: tuple[int, int] | None
    """Where the nearest words stand."""
    differs: tuple[Difference, ...]


def _attempt(fragments: Fragments, document: Document) -> _Attempt:
    """Each fragment by itself: found whole, or its nearest words."""
    agreeing, total = 0.0, 0
    nearly: tuple[int, int] | None = None
    found: list[Place] = []
    differs: list[Difference] = []
    for fragment in fragments:
        count = len(bare_words(fragment))
        total += count
        places = locate((fragment,), document) if len(fragments) > 1 else ()
        near = None if places else nearest(fragment, document)
        if places:
            agreeing += count
            found.append(places[0])
        elif near is None or near.share < 0.5:
            differs.append(Difference(_line(fragment), ""))
        else:
            agreeing += count * near.share
            differs += near.differs
            nearly = nearly or (near.start, near.end)
    if nearly is None and found:
        nearly = (found[0].start, found[0].end)
    if found and not differs:
        order = " … ".join(_line(document.text[place.start : place.end]) for place in sorted(found))
        differs.append(Difference(" … ".join(map(_line, fragments)), order))
    return _Attempt(agreeing / total, nearly, tuple(differs))


def _line(text: str) -> str:
    """`text` on one line."""
    return " ".join(text.split())
