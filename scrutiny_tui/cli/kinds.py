"""The kinds of items, as they are typed: by their own word or by the key that they stand under."""

from __future__ import annotations

from collections.abc import Sequence

from scrutiny_tui.errors import MisuseError
from scrutiny_tui.pack.model import KINDS
from scrutiny_tui.session.near import clipped, did_you_mean

KEYS = {kind.kind: key for key, kind in KINDS.items()}
"""Kind of an item to the top-level key that it stands under: `question` to `questions`."""


def kind_of(typed: str, more: Sequence[str] = ()) -> str:
    """The kind that is meant, by its own word or by its key; `more` are further kinds that count here."""
    known = {**{kind: kind for kind in (*KEYS, *more)}, **{key: kind for kind, key in KEYS.items()}}
    found = known.get(typed.casefold())
    if found is None:
        hint = did_you_mean(typed, known) or f"The kinds are: {', '.join((*KEYS, *more))}."
        raise MisuseError(f"There is no kind “{clipped(typed)}”.", hint)
    return found
