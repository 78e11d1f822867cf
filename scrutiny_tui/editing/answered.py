"""Whether a pack already holds what a question asks for: a number for “how much”, a date for “when did”."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable

from scrutiny_tui.draft.lexicon import word_set
from scrutiny_tui.pack.model import Event, Figure
from scrutiny_tui.pack.whole import Pack

SHARED = 0.75
"""What part of a figure's or event's own words the question must hold."""
_HOW_MUCH = re.compile(
    r"^(?:[^,]{0,80},\s*)?(?:how (?:much|many|large|long|big|high)\b|what (?:was|is|were) the (?:\w+ )?"
    r"(?:cost|price|number|sum|amount|fee|total|budget|share|size)\b"
    r"|what did [^?]{1,80} cost\b|what (?:proportion|percentage|share|number)\b)",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"^(?:when (?:did|was|were|had|has)\b|(?:on )?what (?:day|date)\b|in what (?:year|month)\b)", re.IGNORECASE
)
_BEYOND = re.compile(
    r"\b(?:now|today|still|currently|current|since|latest|yet|to date|so far|next|will|would|expected?"
    r"|this (?:year|week|month)|up to|compared|against|change[ds]?|first told"
    r"|and (?:why|how|what|who|by whom)|by whom)\b",
    re.IGNORECASE,
)
"""What makes a question ask for more than the pack can hold."""
_SMALL = word_set(
    "a an the of to in on at by for from with and or as it its is was were are be been has have had that this which who"
    " did do does how much many what when where per their his her they there than then into out up all any number"
    " total amount sum money part cost price long reviews counts say says said told counted one"
)


def answers(pack: Pack) -> Callable[[str], str]:
    """What gives, for the words of a question, the id of the open figure or event that answers it, or ""."""
    figures = _Index((each.id, f"{each.measures} {each.unit}") for each in pack.figures if not each.exempt)
    events = _Index((each.id, str(each.title)) for each in pack.events if _known(each))
    costs = _Index((each.id, str(each.measures)) for each in pack.figures if _is_money(each) and not each.exempt)

    def find(text: str) -> str:
        told = " ".join(text[:1000].split())
        if not told or _BEYOND.search(told):
            return ""
        if _HOW_MUCH.search(told):
            money = re.search(r"\b(?:how much|cost|price|fee|paid|spent)\b", told, re.IGNORECASE)
            return (costs if money else figures).like(told)
        return events.like(told) if _WHEN.search(told) else ""

    return find


class _Index:
    """Short texts by the words in them that say something."""

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        self._texts = {name: words for name, text in texts if len(words := _content(text)) > 0}
        self._by_word: dict[str, set[str]] = defaultdict(set)
        for name, words in self._texts.items():
            for word in words:
                self._by_word[word].add(name)

    def like(self, text: str) -> str:
        """The id of the text that the question holds most of, where that is enough; else ""."""
        asked = _content(text)
        if not asked:
            return ""
        near = {name for word in asked for name in self._by_word.get(word, ())}
        best = max(near, key=lambda name: (self._score(name, asked), name), default="")
        return best if best and self._score(best, asked) >= SHARED else ""

    def _score(self, name: str, asked: frozenset[str]) -> float:
        """What part of the words of either is in the other; the question's own weigh as much."""
        words = self._texts[name]
        shared = len(words & asked)
        return min(shared / len(words), shared / len(asked) * 1.25)


def _content(text: str) -> frozenset[str]:
    told = re.split(r"[,;(]", text)[0] if "," in text and len(text.split(",", maxsplit=1)[0].split()) > 2 else text
    words = re.findall(r"[^\W\d_]{3,}", told.casefold())
    return frozenset(_stem(word) for word in words if word not in _SMALL)


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _is_money(figure: Figure) -> bool:
    return any(sign in str(figure.unit) for sign in "£€$")


def _known(event: Event) -> bool:
    """True for an event that happened on a known day or month."""
    return not event.exempt and not event.date.approximate and "-" in event.date.text
