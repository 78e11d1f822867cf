"""An opened pack with the notebook beside it: what the member chose, noted, read and saw, held against this edition.

A pack can be read without a notebook: where that cannot be opened, nothing is chosen, noted or read, and only changes
raise. `Session.notebook_trouble` tells the front ends why. What only news and changes need is imported for them.
"""
# ruff: noqa: PLC0415

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from scrutiny_tui.errors import MisuseError
from scrutiny_tui.notebook import Choice, Notebook
from scrutiny_tui.notebook.seen import ABOUT, Seen
from scrutiny_tui.pack.loaded import Loaded
from scrutiny_tui.pack.model import Question
from scrutiny_tui.paths import Paths
from scrutiny_tui.session.door import Door
from scrutiny_tui.session.reading import Reading

if TYPE_CHECKING:
    from scrutiny_tui.edition.changes_told import Told, ToldPack
    from scrutiny_tui.session.supplement import Lost, News


class Held(Reading):
    """One pack, opened by one member, and what was new to them in it."""

    def __init__(self, loaded: Loaded, paths: Paths, door: Door) -> None:
        """`door` leads to the member's notebook when it is first needed."""
        super().__init__(loaded, paths)
        self._door = door
        self._news: tuple[tuple[int, int] | None, News] | None = None
        self._had_news: tuple[tuple[int, int] | None, bool] | None = None

    @property
    def notebook(self) -> Notebook:
        """The member's notebook. ScrutinyError where it cannot be opened."""
        return self._door.open()

    def require_notebook(self) -> None:
        """ScrutinyError where the notebook cannot be opened: a list that cannot be read is not an empty one."""
        self._door.open()

    @property
    def _held(self) -> Notebook | None:
        return self._door.look()

    def choices(self) -> tuple[Choice, ...]:
        """The member's list in their order, as the notebook keeps it."""
        held = self._held
        return held.choices(self.id) if held else ()

    def set_aside(self) -> tuple[Choice, ...]:
        """The questions taken off the list, with all that was typed; choosing one again brings it back."""
        held = self._held
        return held.set_aside(self.id) if held else ()

    def notes(self) -> dict[str, str]:
        """Item id to the member's note on it, for the items that have one."""
        held = self._held
        return held.notes(self.id) if held else {}

    def read(self) -> frozenset[str]:
        """Ids of the items that the member has marked as read, and that have not changed since."""
        return self._marked() - self.news().read_before if self.has_news else self._marked()

    def _marked(self) -> frozenset[str]:
        held = self._held
        return held.read(self.id) if held else frozenset()

    # What is new

    @cached_property
    def told(self) -> ToldPack:
        """What this edition says, item by item."""
        from scrutiny_tui.edition.changes_told import tell

        return tell(self.pack)

    @cached_property
    def _told_words(self) -> dict[str, str]:
        """What this edition says as the notebook would remember it, by item."""

        def words() -> dict[str, str]:
            return {ABOUT: self.told.about.text, **{id: told.text for id, told in self.told.items.items()}}

        found: dict[str, str] = self.loaded.once("told", words)
        return found

    def seen(self) -> dict[str, Seen]:
        """What the member last saw of this pack, by item; empty before they first opened it."""
        held = self._held
        return held.seen(self.id) if held else {}

    @property
    def has_news(self) -> bool:
        """True where this edition says anything that the member has not seen."""
        # Lists ask for it item by item; it is worked out again once anything was written that matters to it.
        stamp = self._stamp()
        if self._had_news is None or self._had_news[0] != stamp:
            held = self._held
            seen = held.seen_words(self.id) if held else {}
            # In the same words nothing can be new, which is so at nearly every opening and told fast.
            self._had_news = stamp, ABOUT in seen and seen != self._told_words and bool(self.news())
        return self._had_news[1]

    def news(self) -> News:
        """What this edition says that the member has not seen; whether there is anything, `has_news` tells faster."""
        from scrutiny_tui.session import supplement

        stamp = self._stamp()
        if self._news is None or self._news[0] != stamp:
            self._news = stamp, supplement.news(self.told, self.edition, self.seen(), self._marked())
        return self._news[1]

    def _stamp(self) -> tuple[int, int] | None:
        held = self._held
        return held.stamp() if held else None

    def lost(self) -> tuple[Lost, ...]:
        """All that the member chose or wrote whose item this edition does not hold, each once."""
        from scrutiny_tui.session import supplement

        return supplement.lost(self.pack, self.choices(), self.set_aside(), self.notes(), self.seen())

    def last_told(self, item: str) -> Told | None:
        """An item as the member last saw it; None where they never did."""
        from scrutiny_tui.session import supplement

        kept = self.seen().get(item)
        return supplement.last_told(kept) if kept else None

    def mark_seen(self, items: Iterable[str]) -> None:
        """The member has seen these items as they are now, or that they are gone: they are news no longer.

        `supplement.ABOUT` is what the pack says of itself; ids that were never in the pack are passed over.
        """
        from scrutiny_tui.session import supplement

        kept = supplement.met(self.told, self.edition, self.seen(), items)
        if kept:
            self.notebook.keep_seen(self.id, kept)
            self._catch_up()

    def mark_all_seen(self) -> None:
        """The member has seen all of this edition."""
        self.mark_seen(list(self.news().by_id))

    def keep_opened(self) -> None:
        """Remember that the member has opened this edition: it is no longer new on the shelf.

        What it changed stays new until they have seen it; what the first edition that they open says is not news.
        """
        self.notebook.opened(self.id, self.edition)
        if self.notebook.seen_words(self.id) != self._told_words:
            from scrutiny_tui.session import supplement

            kept = supplement.settled(self.told, self.edition, self.seen())
            if kept:
                self.notebook.keep_seen(self.id, kept)
        self._catch_up()
        self._hold_back()

    def _catch_up(self) -> None:
        """Where nothing is new any more, remember that all of this edition was seen."""
        seen = self.seen()
        if ABOUT in seen and seen[ABOUT].edition != self.edition and not self.has_news:
            from scrutiny_tui.session import supplement

            gone = [each for each in seen.values() if each.item and each.item not in self.told.items]
            self.notebook.keep_seen(self.id, [*supplement.as_seen(self.told, self.edition), *gone])

    def _hold_back(self) -> None:
        """Chosen questions that are exempt in this edition keep that mark, should they be withdrawn later."""
        shut = [each.id for each in (*self.choices(), *self.set_aside()) if not each.exempt and self.shut(each.id)]
        if shut:
            self.notebook.hold_back(self.id, shut)

    def shut(self, item: str) -> bool:
        """True where an item of this pack is kept from the public, by itself or for what it rests on."""
        from scrutiny_tui.export.access import Access

        return bool(Access(self.pack, with_exempt=True, language=self.pack.about.language).marks(item))

    # A chosen question whose words changed

    def keep_old_words(self, question: str) -> None:
        """Ask a chosen question in the words that it had, as the member's own; their own wording stays where it is.

        MisuseError unless it is on the list and this edition holds it.
        """
        found, choice = self._chosen_question(question)
        old = choice.officer if choice.officer and choice.officer != str(found.words) else None
        self._settle(found, choice.wording or old, exempt=bool(choice.exempt) or self.shut(question))

    def take_new_words(self, question: str) -> None:
        """Ask a chosen question in the words of this edition; the member's own are kept among the earlier ones.

        MisuseError unless it is on the list and this edition holds it.
        """
        found, _ = self._chosen_question(question)
        self._settle(found, None, exempt=self.shut(question))

    def _settle(self, question: Question, wording: str | None, *, exempt: bool) -> None:
        self.mark_seen([question.id])
        self.notebook.settle_words(self.id, question.id, str(question.words), wording, exempt=exempt)

    def _chosen_question(self, question: str) -> tuple[Question, Choice]:
        choice = next((each for each in self.choices() if each.id == question and not each.own), None)
        found = self.pack.by_id.get(question)
        if choice is None or not isinstance(found, Question):
            raise MisuseError(f"“{question}” is no question of this edition that is on your list.")
        return found, choice
