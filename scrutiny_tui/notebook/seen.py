"""What the member last saw of each item, so that a supplement can be told from it, and their answer to new words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import datetime

from scrutiny_tui.frozen import dataclass
from scrutiny_tui.notebook import rows
from scrutiny_tui.notebook.database import Database, bind, unbind
from scrutiny_tui.notebook.model import Choice

ABOUT = ""
"""The id under which what a pack says of itself is remembered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One item as the member last saw it. What its words mean is for those to know who keep them here."""

    item: str
    """The item's id; "" for what the pack says of itself."""
    number: int = 0
    """Its place in the pack, counted through all items."""
    edition: int
    """The edition that it was seen in; for the pack itself, the one of which nothing was left to see."""
    words: str
    gone: int | None = None
    """The edition that first did not hold it; None while editions hold it."""
    told: bool = False
    """True where the member has seen that it is gone."""


class SeenItems:
    """The part of the notebook that remembers what was seen. Every change is on disk when its call returns."""

    _database: Database
    _clock: Callable[[], datetime]

    def seen(self, pack: str) -> dict[str, Seen]:
        """What the member last saw of a pack, by item, in its order; empty for a pack that was never opened."""
        with self._database.reading() as db:
            found = db.execute(
                "SELECT item, number, edition, words, gone, told FROM seen WHERE pack = ? ORDER BY number, item",
                (bind(pack),),
            )
            return {
                unbind(item): Seen(
                    item=unbind(item), number=number, edition=edition, words=unbind(words), gone=gone, told=bool(told)
                )
                for item, number, edition, words, gone, told in found
            }

    def seen_words(self, pack: str) -> dict[str, str]:
        """The words of each item as the member last saw it, without those of which they saw that they are gone."""
        with self._database.reading() as db:
            found = db.execute(
                "SELECT item, words FROM seen WHERE pack = ? AND NOT (gone IS NOT NULL AND told)", (bind(pack),)
            )
            return {unbind(item): unbind(words) for item, words in found}

    def keep_seen(self, pack: str, items: Iterable[Seen]) -> None:
        """Remember items as they were seen now, in place of what was remembered of them: all of them or none."""
        with self._database.writing(news=True) as db:
            db.executemany(
                "INSERT OR REPLACE INTO seen (pack, item, number, edition, words, gone, told)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                [
                    (bind(pack), bind(each.item), each.number, each.edition, bind(each.words), each.gone, each.told)
                    for each in items
                ],
            )

    def hold_back(self, pack: str, questions: Collection[str]) -> None:
        """Remember that these questions, where the member chose them, were exempt: exports hold their words back."""
        with self._database.writing() as db:
            for question in questions:
                if rows.find(db, pack, question):
                    rows.change(db, pack, question, exempt=True)

    def settle_words(self, pack: str, question: str, officer: str, wording: str | None, *, exempt: bool) -> Choice:
        """Take the officer's new words for known, and ask the question in the member's `wording`, or None for theirs.

        Words of the member's that are replaced are kept among the earlier ones. Raises MisuseError for a question
        that is not on the list.
        """
        with self._database.writing() as db:
            before = rows.listed(db, pack, question)
            if before.wording is not None and before.wording != wording:
                rows.keep(db, pack, question, what="wording", words=before.wording, now=self._clock())
            rows.change(db, pack, question, wording=wording, officer=officer, exempt=exempt)
            return rows.listed(db, pack, question)
