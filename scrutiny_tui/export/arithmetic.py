"""Figures of the pack's own as a reader can work them out again: 143 homes − 118 homes = 25 households."""

from __future__ import annotations

import re

from scrutiny_tui.export.phrases import amount, date_words
from scrutiny_tui.export.tree import Said
from scrutiny_tui.pack.arithmetic import day_of, spelled
from scrutiny_tui.pack.dates import DateError, PackDate
from scrutiny_tui.pack.model import Figure, Item
from scrutiny_tui.pack.parts import Derived
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.tongue import _

_SPAN = re.compile(r"\s*(?:days|weeks|months|years)\s+from\s+(\S+)\s+to\s+(\S+)\s*")
_SIGN = re.compile(r"(?<!\S)[-–](?!\S)")


def arithmetic(derived: Derived, pack: Pack, language: str) -> Said:
    """One figure of our own with its sum, in a line; dates and amounts in the words of `language`."""
    if span := _SPAN.fullmatch(derived.sum):
        first, last = (_day(each, pack) for each in span.groups())
        said = _("{figure}: from {first} to {last}").format(figure=derived.figure, first=first, last=last)
    else:

        def say(item: Item) -> str:
            return amount(item, language) if isinstance(item, Figure) else item.id

        told = spelled(derived.sum, pack, say).replace(" * ", " × ").replace(" / ", " ÷ ")
        said = f"{_SIGN.sub('−', told)} = {derived.figure}"
    return Said(said, pack.about.language)


def _day(text: str, pack: Pack) -> str:
    item = pack.by_id.get(text)
    if item is not None:
        return date_words(day_of(item)) or item.id
    try:
        return date_words(PackDate.read(text))
    except DateError:
        return text
