"""One search and no more: a few plain words looked up and scored without NumPy, whose loading takes longer than that.

What it answers, the open index answers alike, which a test says; all other queries are left to that.
"""

from __future__ import annotations

import sys
from heapq import nlargest
from math import ceil

from scrutiny_tui.search.bm25 import K1, TITLE_WEIGHT, B, top
from scrutiny_tui.search.engine import BODY, IN_WELSH, LONGEST_QUERY, TITLE
from scrutiny_tui.search.leaves import Files, leaves_of
from scrutiny_tui.search.lists import Lists
from scrutiny_tui.search.meaning import Meant
from scrutiny_tui.search.mutations import kept_under
from scrutiny_tui.search.query import Phrase, Term, parse
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
    """What answers a few plain words, or a phrase of them, that all stand somewhere; None for any other query.

    Raises as `leaves_of`.
    """
    parts = parse(query).parts if len(query) <= LONGEST_QUERY else ()
    phrase = parts[0] if len(parts) == 1 else None
    in_marks = isinstance(phrase, Phrase) and phrase.closed
    terms = phrase.terms if isinstance(phrase, Phrase) else parts
    words = [term.word for term in terms if isinstance(term, Term) and not term.parts]
    telling = [word for word in words if not is_small(word)]
    plain = len(words) == len(terms) and telling and (in_marks or (len(telling) <= FEW and terms is parts))
    if not plain or limit < 1 or sys.byteorder != "little":
        return None
    with Lists(leaves_of(files)) as lists:
        if not _all_stand(lists, words, telling):
            return None
        scores = [_scores(lists, stem(word)) for word in telling]
        roots = [stem(word) for word in words]
        found = _as_phrase(lists, scores, roots) if in_marks else _in_tiers(lists, scores, roots, limit)
        best = _best(lists, found, limit)
        if best is None:
            return None
        marker = Marker(frozenset() if in_marks else frozenset(map(stem, telling)), _phrases(words) if in_marks else ())
        hits = tuple(hit(lists.row(number), found[number], marker) for number in best)
        return Results(hits, " ".join(query.split()), total=len(found))


def _all_stand(lists: Lists, words: list[str], telling: list[str]) -> bool:
    """True where each telling word stands somewhere as it was typed, and none may be a Welsh mutation."""
    if lists.often(*IN_WELSH) and any(lists.often(BODY, each) for word in words for each in kept_under(word)):
        return False
    return all(lists.often(BODY, stem(word)) for word in telling)


def _phrases(words: list[str]) -> tuple[tuple[Meant, ...], ...]:
    return (tuple(Meant((stem(word),), small=is_small(word)) for word in words),)


def _in_tiers(lists: Lists, scores: list[Scores], roots: list[str], limit: int) -> Scores:
    """The records with any word: first those with the words in a row, then those with all, then the rest."""
    found = _added(scores)
    if len(roots) > 1:
        whole = sorted(set.intersection(*map(set, scores)))
        rows = _best_in_a_row(lists, roots, found, whole, limit)
        if len(scores) > 1:
            _lift(found, whole)
        _lift(found, rows)
    return found


def _as_phrase(lists: Lists, scores: list[Scores], roots: list[str]) -> Scores:
    """The records with the words in a row."""
    found = _added(sorted(scores, key=len))
    whole = set.intersection(*map(set, scores))
    return {number: found[number] for number in whole if len(roots) == 1 or lists.in_a_row(roots, number)}


def _added(scores: list[Scores]) -> Scores:
    found: Scores = {}
    for each in scores:
        for number, score in each.items():
            found[number] = found.get(number, 0.0) + score
    return found


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
