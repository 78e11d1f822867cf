"""Ids for new items: short, telling, and not taken."""

from __future__ import annotations

from collections.abc import Container, Mapping

from scrutiny_tui.pack.values import is_id
from scrutiny_tui.pack.write import Value
from scrutiny_tui.session.adding import slug

_BEGINS = {
    "quote": "quote",
    "figure": "figure",
    "event": "event",
    "commitment": "promise",
    "account": "account",
    "finding": "find",
    "question": "ask",
}
_TOLD_BY = {"quote": "words", "figure": "printed", "person": "name", "question": "words"}
_LONGEST = 32


def new_id(kind: str, fields: Mapping[str, Value], taken: Container[str]) -> str:
    """An id for a new item of that kind, from its telling words: `quote-every-bin-friday`, `ann-lee`."""
    told = fields.get(_TOLD_BY.get(kind, "title")) or fields.get("measures") or fields.get("title") or kind
    said = told if isinstance(told, str) else str(next(iter(told.values()))) if isinstance(told, Mapping) else kind
    made = slug(said)
    while len(made) > _LONGEST and "-" in made:
        made = made.rpartition("-")[0]
    begun = _BEGINS.get(kind, "")
    name = f"{begun}-{made}" if begun else made
    name = name if is_id(name) else f"{kind}-1"
    names = (name if number == 1 else f"{name}-{number}" for number in range(1, 100_000))
    return next(each for each in names if each not in taken)
