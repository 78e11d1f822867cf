"""What is proposed for one pack at this moment, and what became of each: nothing here changes anything."""

from __future__ import annotations

from collections.abc import Callable, Collection

from scrutiny_tui.errors import MisuseError
from scrutiny_tui.pack.write import Value, Writing
from scrutiny_tui.session.desk_cards import Card
from scrutiny_tui.session.desk_decisions import Decisions, Key
from scrutiny_tui.session.desk_items import TOP, fields_of
from scrutiny_tui.session.desk_keys import key_of
from scrutiny_tui.session.desk_view import View, files_of, look
from scrutiny_tui.session.drafting import Drafted, draft_pack
from scrutiny_tui.session.near import clipped, did_you_mean
from scrutiny_tui.session.session import Session


class Proposed:
    """The proposals for one pack, each with what became of it."""

    def __init__(self, session: Session, ref: str, only: Collection[str] = ()) -> None:
        """Opens the pack and drafts nothing yet; `only` are ids of the reports to draft from, none for all.

        MisuseError for a pack that is not there.
        """
        self._session = session
        self._ref = ref
        self._only = only
        self.view: View = look(session.open(ref), None)
        """The pack as it is now on the disk."""
        self.decisions = Decisions(self.view.folder)
        self.decisions.read()
        self._seen = files_of(self.view.folder)
        self.drafted = Drafted((), (), (), ())
        self._cards: dict[str, Card] = {}

    # What is proposed

    def draft(
        self, progress: Callable[[int, int], None] | None = None, cancelled: Callable[[], bool] | None = None
    ) -> None:
        """Draft from every report; `progress(done, of)` is called after each, `cancelled()` true leaves the rest."""
        self.drafted = draft_pack(self.view.opened, self._only, progress, cancelled)
        self._sort()

    def refresh(self) -> bool:
        """Read what changed on the disk; true where something did."""
        before = dict(self.decisions.held)
        self._seen = files_of(self.view.folder)
        self.decisions.read()
        opened = self._session.open(self._ref)
        changed = opened.loaded is not self.view.opened.loaded or before != self.decisions.held
        if changed:
            texts_changed = {each.id: each.fingerprint for each in opened.pack.sources} != {
                each.id: each.fingerprint for each in self.view.pack.sources
            }
            self.view = look(opened, self.view)
            if texts_changed and self.drafted.drafts:
                self.draft()
            self._sort()
        return changed

    @property
    def stale(self) -> bool:
        """True where a file of the pack is not as it was when it was last read: somebody saved it."""
        return files_of(self.view.folder) != self._seen

    @property
    def cards(self) -> tuple[Card, ...]:
        """Every proposal with what became of it, in the order of the draft."""
        return tuple(self._cards.values())

    def card(self, name: str) -> Card:
        """The proposal of that id. MisuseError with near misses where there is none."""
        if name not in self._cards:
            hint = did_you_mean(name, self._cards) or "“scrutiny draft” lists the ids."
            raise MisuseError(f"There is no proposal “{clipped(name)}” for the pack {self.view.pack.id}.", hint)
        return self._cards[name]

    def fields(self, name: str) -> dict[str, Value]:
        """The fields that the item would have, for the clerk to change before it is accepted."""
        card = self.card(name)
        document = self.view.documents[card.source]
        return fields_of(card.proposal, card.source, document, self.view.pack)

    def written(self, item: str) -> tuple[str, dict[str, Value]]:
        """Kind and fields of an item as it stands in the pack's file, of a faulty one too.

        ScrutinyError where no file has it.
        """
        writing = Writing(self.view.folder)
        top = writing.top(item)
        kind = next(kind for kind, key in TOP.items() if key == top)
        said = writing.said(item)
        return kind, {name: value for name, value in said.items() if value} if isinstance(said, dict) else {}

    def look_again(self) -> None:
        """After a deed: what changed may be the decisions alone."""
        if not self.refresh():
            self._sort()

    def key(self, card: Card) -> Key:
        """What the decision on a proposal is kept under."""
        return key_of(card, self.view)

    def _sort(self) -> None:
        """Say of every proposal what became of it."""
        self._cards = {}
        for name, one in self.drafted.proposals:
            source = self.drafted.source_of(one)
            card = Card(name, source, one)
            if source in self.view.documents:
                self._cards[name] = self.view.judged(card, self.decisions.held.get(self.key(card)))
