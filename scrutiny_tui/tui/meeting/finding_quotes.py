"""Finding a quote while a witness speaks: every quote of the pack, narrowed by the beginnings of the words typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from scrutiny_tui.pack.model import Quote
from scrutiny_tui.session import OpenPack
from scrutiny_tui.tongue import _, ngettext
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.rooms.telling import Teller
from scrutiny_tui.tui.widgets.evidence import one_line
from scrutiny_tui.tui.widgets.rows import Row, paragraph

_WORD = re.compile(r"\w+")


def folded(text: str) -> str:
    """Without accents and capitals."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(each for each in plain if not unicodedata.combining(each)).casefold()


class QuoteFinder:
    """All quotes of one pack, ready to be looked through at each key."""

    def __init__(self, opened: OpenPack) -> None:
        """Reads the pack once."""
        self._opened = opened
        self._quotes: tuple[tuple[Quote, tuple[str, ...]], ...] = ()
        self.speak()

    def speak(self) -> None:
        """The language was changed: the quotes may have other words."""
        tell = Teller(self._opened)
        self._quotes = tuple(
            (each, tuple(_WORD.findall(folded(f"{each.words} {tell.speaker(each)} {tell.cited(each)}"))))
            for each in self._opened.said.quotes
        )

    def found(self, typed: str) -> tuple[Quote, ...]:
        """The quotes of which every word typed begins some word; all of them where nothing is typed."""
        wanted = _WORD.findall(folded(typed))
        hits = [
            (self._rank(words, wanted), number, quote)
            for number, (quote, words) in enumerate(self._quotes)
            if all(any(word.startswith(part) for word in words) for part in wanted)
        ]
        return tuple(quote for _rank, _number, quote in sorted(hits, key=lambda hit: hit[:2]))

    @staticmethod
    def _rank(words: Sequence[str], wanted: Sequence[str]) -> int:
        """Lower where the words typed stand one after another, as somebody remembers a phrase."""
        if len(wanted) < 2:
            return 0
        for at in range(len(words) - len(wanted) + 1):
            if all(words[at + step].startswith(part) for step, part in enumerate(wanted)):
                return 0
        return 1

    def rows(self, typed: str, width: int) -> list[Row]:
        """What was found, each quote in brief and selectable by its id."""
        found = self.found(typed)
        if not found:
            return paragraph(_("No quote holds these words. Fewer letters find more."), width)
        tell = Teller(self._opened)
        said = ngettext(
            "{count} quote. Enter shows one in full.", "{count} quotes. Enter shows one in full.", len(found)
        )
        rows = paragraph(said.format(count=len(found)), width, look="dim")
        for each in found:
            rows.append(Row())
            rows += paragraph(
                one_line(tell.marked(safe.shown(each.words))), width, look="strong", target=each.id, most=2
            )
            place = ", ".join(filter(None, (tell.speaker(each), tell.where(each))))
            rows += paragraph(one_line(place), width, look="dim", indent="  ", target=each.id, most=1)
        return rows
