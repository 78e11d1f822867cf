"""One search and no more: a few plain words looked up and scored without NumPy, whose loading takes longer than that.

What it answers, the open index answers alike, which a test says; all other queries are left to that.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from heapq import nlargest
from math import ceil

from scrutiny_tui.search.bm25 import K1, TITLE_WEIGHT, B, top
from scrutiny_tui.search.engine import BODY, IN_WELSH, LONGEST_QUERY, TITLE
from scrutiny_tui.search.leaves import Files, leaves_of
from scrutiny_tui.search.lists import Lists
from scrutiny_tui.search.mutations import kept_under
from scrutiny_tui.search.query import Term, parse
from scrutiny_tui.search.results import HIT_KINDS, Results
from scrutiny_tui.search.shown import hit
from scrutiny_tui.search.snippets import Marker
from scrutiny_tui.search.tiers import FEW, FIRST_LOOK, LAST_LOOK
from scrutiny_tui.search.words import is_small, stem

_MOST_ALIKE = 300
"""Records that answer as well as the last shown, beyond which their kinds are not worth looking up one by one."""

Scores = dict[int, float]
"""Record → how well it answers."""


def answer(files: Files, query: str, limit: int) -> Results | None:
    """What answers a few plain words that all stand somewhere; None for any other query. Raises as `leaves_of`."""
    parts = parse(query).parts if len(query) <= LONGEST_QUERY else ()
    words = [part for part in parts if isinstance(part, Term) and not part.parts]
    telling = list(dict.fromkeys(word.word for word in words if not is_small(word.word)))
    plain = len(words) == len(parts) and 0 < len(telling) <= FEW and len(telling) == _telling(words)
    if not plain or limit < 1 or sys.byteorder != "little":
        return None
    with Lists(leaves_of(files)) as lists:
        return _answer(lists, [word.word for word in words], telling, limit, " ".join(query.split()))


def _telling(words: Sequence[Term]) -> int:
    return sum(not is_small(word.word) for word in words)


def _answer(lists: Lists, words: list[str], telling: list[str], limit: int, query: str) -> Results | None:
    """None where a word stands nowhere as it was typed, or where it may be a Welsh mutation."""
    if lists.often(*IN_WELSH) and any(lists.often(BODY, each) for word in words for each in kept_under(word)):
        return None
    roots = [stem(word) for word in telling]
    if not all(lists.often(BODY, root) for root in roots):
        return None
    scores = [_scores(lists, root) for root in roots]
    found: Scores = {}
    for each in scores:
        for number, score in each.items():
            found[number] = found.get(number, 0.0) + score
    if len(words) > 1:
        whole = sorted(found.keys() if len(scores) == 1 else set.intersection(*map(set, scores)))
        rows = _best_in_a_row(lists, [stem(word) for word in words], found, whole, limit)
        if len(scores) > 1:
            _lift(found, whole)
        _lift(found, rows)
    best = _best(lists, found, limit)
    if best is None:
        return None
    marker = Marker(frozenset(roots))
    return Results(tuple(hit(lists.row(number), found[number], marker) for number in best), query, total=len(found))


def _scores(lists: Lists, root: str) -> Scores:
    """Every record with a word, scored over body and title."""
    found = _in_field(lists, BODY, root)
    for number, score in _in_field(lists, TITLE, root).items():
        found[number] = found.get(number, 0.0) + TITLE_WEIGHT * score
    for number in lists.gone:
        found.pop(number, None)
    return found


def _in_field(lists: Lists, field: str, root: str) -> Scores:
    held = lists.of(field, root)
    most = top(lists.size, sum(len(one.numbers) for one in held))
    mean = lists.words(field) / lists.size or 1.0
    norms: dict[int, float] = {}
    found: Scores = {}
    for one in held:
        lengths, base = lists.lengths(field, one.base), one.base
        for number, weight in zip(one.numbers, one.weights, strict=True):
            length = lengths[number]
            if length not in norms:
                norms[length] = K1 * ((1 - B) + B * length / mean)
            found[base + number] = most * weight / (weight + norms[length])
    return found


def _best_in_a_row(lists: Lists, roots: list[str], found: Scores, held: list[int], limit: int) -> list[int]:
    """Those of some records that hold the words in a row: as many as are worth looking for."""
    best_first = sorted(held, key=lambda number: -found[number])[: FIRST_LOOK + LAST_LOOK]
    rows: list[int] = []
    at, step = 0, FIRST_LOOK
    while at < min(len(best_first), LAST_LOOK) and len(rows) < limit:
        rows += (number for number in best_first[at : at + step] if lists.in_a_row(roots, number))
        at, step = at + step, LAST_LOOK
    return rows


def _lift(found: Scores, numbers: list[int]) -> None:
    """Put some records before all others."""
    more = ceil(max(found.values())) + 1 if numbers else 0
    for number in numbers:
        found[number] += more


def _best(lists: Lists, found: Scores, limit: int) -> list[int] | None:
    """The best records: by score, then by kind, then in the pack's own order. None where too many are alike."""
    least = min(nlargest(limit, found.values()), default=0.0)
    near = sorted(number for number, score in found.items() if score >= least)
    if len(near) > limit + _MOST_ALIKE:
        return None
    near.sort(key=lambda number: (-found[number], HIT_KINDS.index(lists.row(number).kind)))
    return near[:limit]
