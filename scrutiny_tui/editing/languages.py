"""Packs in two languages: what has been given in one of them only."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from scrutiny_tui.editing.manuscript import Manuscript, fields_with_words
from scrutiny_tui.editing.registry import check
from scrutiny_tui.pack.model import KINDS, Item
from scrutiny_tui.pack.problems import Problem, Severity
from scrutiny_tui.pack.rules import Rule
from scrutiny_tui.pack.words import Words

_NAMES = {"en": "English", "cy": "Welsh"}
_SHOWN = 4
"""Ids that a message names."""
_AS_PRINTED = {"quotes": ("words", "role"), "sources": ("title", "publisher"), "figures": ("printed", "unit"),
               "events": ("printed",), "people": ("name",)}  # fmt: skip
"""Fields that are given as the report prints them, in its own language."""

MISSING = Rule(
    "translation-missing",
    "Words that a pack in two languages gives in one of them only, counted by kind.",
    "Papers of public meetings in Wales are owed to members in both languages, and half a translation is noticed.",
    "Give the words under en and cy. Where only some of the pack is to be in both, accept the advice below “pack” with"
    " that reason. What is quoted, and names, stay as they are printed.",
    "words: Who rings the family?",
    "words:\n      en: Who rings the family?\n      cy: Pwy sy'n ffonio'r teulu?",
    Severity.ADVICE,
)


@check("Words", MISSING)
def missing(manuscript: Manuscript) -> Iterator[Problem]:
    """One piece of advice for each kind of item of which a field is in both languages here and not there.

    The kinds of which nothing is in both are told together, and the pack's own words by themselves.
    """
    pack = manuscript.pack
    own = [(field, words) for field, words in _words(pack.about, ())]
    kinds = {key: [(item, list(_words(item, _AS_PRINTED.get(key, ())))) for item in pack.of_kind(key)] for key in KINDS}
    both = any(_whole(words) for _, words in own) or any(
        _whole(words) for listed in kinds.values() for _, found in listed for _, words in found
    )
    if not both:
        return
    if lacking := [(field, words) for field, words in own if not _whole(words)]:
        what = f"What the pack says of itself is in {_in(lacking)} only in: {_few([field for field, _ in lacking])}."
        yield manuscript.problem(MISSING, what, "Give these in both languages.", "", lacking[0][0])
    bare: list[str] = []
    for key, listed in kinds.items():
        expected = {_general(field) for _, found in listed for field, words in found if _whole(words)}
        if not expected and listed:
            bare.append(f"{len(listed)} {key if len(listed) > 1 else KINDS[key].kind}")
            continue
        lacks = [
            (item, field)
            for item, found in listed
            if (field := next((at for at, words in found if _general(at) in expected and not _whole(words)), ""))
        ]
        if lacks:
            few = _few([item.id for item, _ in lacks])
            what = f"{len(lacks)} of {len(listed)} {key} have words in one language that others have in both: {few}."
            yield _at(manuscript, what, *lacks[0])
    if bare:
        what = f"Nothing is in both languages of: {', '.join(bare)}."
        yield manuscript.problem(MISSING, what, "Give the words under en and cy, or accept this below “pack”.")


def _at(manuscript: Manuscript, what: str, item: Item, field: str) -> Problem:
    told = manuscript.problem(MISSING, what, "Give the words under en and cy.", item.id, field)
    return dataclasses.replace(told, item="")


def _words(owner: Any, left: tuple[str, ...], inside: str = "") -> Iterator[tuple[str, Words]]:
    """Every piece of words in an item that ought to be in both languages, with its place in the item."""
    for name in fields_with_words(owner.__class__):
        held = getattr(owner, name)
        if name in left or name == "accepted":
            continue
        many = isinstance(held, tuple)
        for number, entry in enumerate(held if many else (held,), start=1):
            at = f"{inside}{name}.{number}" if many else f"{inside}{name}"
            if isinstance(entry, Words):
                if entry:
                    yield at, entry
            elif entry is not None:
                yield from _words(entry, (), f"{at}.")


def _general(field: str) -> str:
    """A field without the numbers of its entries."""
    return ".".join(step for step in field.split(".") if not step.isdecimal())


def _whole(words: Words) -> bool:
    return len([text for _, text in words.versions if text]) > 1


def _in(lacking: list[tuple[str, Words]]) -> str:
    found = {_NAMES.get(language, language) for _, words in lacking for language, text in words.versions if text}
    return " or ".join(sorted(found))


def _few(names: list[str]) -> str:
    more = len(names) - _SHOWN
    return ", ".join(names[:_SHOWN]) + (f" and {more} more" if more > 0 else "")
