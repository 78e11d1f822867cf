"""Which proposals the desk shows: by state, by kind, by report. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from scrutiny_tui.session.desk_cards import Card, State
from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui.desk.words import HEADS, STATES

ALL = "all"
"""The choice that shows everything again."""
_ALL_WORDS = N_("Everything")


@dataclass(frozen=True, slots=True)
class Filter:
    """What is shown; "" where anything will do."""

    state: str = ""
    kind: str = ""
    source: str = ""

    def shows(self, card: Card) -> bool:
        """True for a proposal that is shown."""
        return self.state in ("", card.state) and self.kind in ("", card.kind) and self.source in ("", card.source)

    def taken(self, choice: str) -> Filter:
        """With a choice of `choices` taken, or lifted where it held."""
        if choice == ALL:
            return Filter()
        name, _colon, value = choice.partition(":")
        held = {"state": self.state, "kind": self.kind, "source": self.source}
        return replace(self, **{name: "" if held[name] == value else value})

    @property
    def words(self) -> str:
        """What is shown, in a few words; "" for everything."""
        state = _(STATES[State(self.state)]) if self.state else ""
        parts = (state, _(HEADS[self.kind]) if self.kind else "", self.source)
        return ", ".join(filter(None, parts))


def choices(filtered: Filter, cards: Iterable[Card]) -> list[tuple[str, str]]:
    """What can be asked for: key and words, with how many there are of each."""
    listed = list(cards)
    found = [(ALL, f"{_(_ALL_WORDS)} ({len(listed)})")]
    for state, words in STATES.items():
        found.append((f"state:{state}", _(words)))
    for kind, words in HEADS.items():
        found.append((f"kind:{kind}", _(words)))
    found += [(f"source:{source}", source) for source in dict.fromkeys(card.source for card in listed)]
    held = {f"state:{filtered.state}", f"kind:{filtered.kind}", f"source:{filtered.source}"}
    return [(key, _counted(key, words, listed, key in held)) for key, words in found]


def _counted(key: str, words: str, cards: list[Card], held: bool) -> str:
    if key == ALL:
        return words
    number = sum(map(Filter().taken(key).shows, cards))
    said = f"{words} ({number})"
    return _("{choice}, shown now: Enter lifts it").format(choice=said) if held else said
