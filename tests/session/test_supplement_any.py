"""Any edits of a pack and any work of a member over any number of editions: nothing that they wrote is ever lost."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime
from functools import reduce
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from scrutiny_tui.edition.changes import Sort
from scrutiny_tui.notebook import Choice
from scrutiny_tui.pack.load import Loaded
from scrutiny_tui.pack.model import Item, Question
from scrutiny_tui.pack.whole import Pack, key_of
from scrutiny_tui.paths import find
from scrutiny_tui.session import OpenPack
from scrutiny_tui.session.door import Door
from tests.unit.edition.changing import EDITS, Edit, apply, tiny_pack, with_edition

TINY = tiny_pack()
TYPED = st.sampled_from(["Why?", "[sic] how", "dŵr\x1b", "“so”"])
AT = st.integers(0, 9)


class Member(RuleBasedStateMachine):
    """A member, their pack and their notebook; beside it, what they did, kept as plainly as can be."""

    def __init__(self) -> None:
        super().__init__()
        self.home = TemporaryDirectory(ignore_cleanup_errors=True)
        self.paths = find({"SCRUTINY_HOME": self.home.name, "SCRUTINY_PACKS": self.home.name})
        self.door = Door(self.paths.notebook, lambda: datetime(2026, 3, 2, tzinfo=UTC))
        self.pack = TINY
        self.opened = self.opening(TINY)
        self.opened.keep_opened()
        self.seen: dict[str, Item] = dict(TINY.by_id)
        self.notes: dict[str, str] = {}
        self.list: list[str] = []
        self.wordings: dict[str, str | None] = {}
        self.minutes: dict[str, int] = {}
        self.marked: set[str] = set()
        self.aside: set[str] = set()
        self.has_opened = True

    def teardown(self) -> None:
        """Close the notebook."""
        self.door.close()
        self.home.cleanup()

    def opening(self, pack: Pack) -> OpenPack:
        """The pack as an opened one, with this member's notebook."""
        return OpenPack(Loaded(folder=Path(self.home.name), pack=pack, problems=(), places={}), self.paths, self.door)

    def meet(self, id: str) -> None:
        """The member has seen an item as it is."""
        if id in self.pack.by_id:
            self.seen[id] = self.pack.by_id[id]
        else:
            self.seen.pop(id, None)

    def question(self, at: int) -> str:
        """The id of one of the pack's questions."""
        return self.pack.questions[at % len(self.pack.questions)].id

    @rule(edits=st.lists(EDITS, min_size=2, max_size=6), opens=st.booleans(), older=st.booleans())
    def supplement(self, edits: list[Edit], opens: bool, older: bool) -> None:
        """Another edition lies there; the member opens it, or another comes before they do."""
        self.issue(reduce(apply, edits, self.pack), opens, -1 if older else 1)

    @precondition(lambda self: self.touched())
    @rule(at=AT, opens=st.booleans(), gone=st.booleans(), more=st.integers(0, 2))
    def supplement_on_their_work(self, at: int, opens: bool, gone: bool, more: int) -> None:
        """A supplement that withdraws or changes what the member chose or wrote on."""
        touched = self.touched()
        pack = self.pack
        for number in range(more + 1):
            id = touched[(at + number) % len(touched)]
            key = key_of(self.pack.by_id[id])
            places = [item.id for item in pack.of_kind(key)]
            if id in places:
                pack = apply(pack, ("withdraw" if gone else "change", key, places.index(id), "alpha"))
        self.issue(pack, opens, 1)

    def touched(self) -> list[str]:
        """What the member worked on, and this edition holds."""
        return [id for id in (*self.list, *self.notes, *self.aside) if id in self.pack.by_id]

    def issue(self, pack: Pack, opens: bool, by: int) -> None:
        """Lay an edition on the shelf, with a number `by` higher than the one before."""
        self.pack = with_edition(pack, max(1, (pack.about.edition or 1) + by))
        self.opened = self.opening(self.pack)
        self.has_opened = opens
        if opens:
            self.opened.keep_opened()

    @rule()
    def first_edition_again(self) -> None:
        """The edition that they began with lies there again."""
        self.issue(TINY, True, 0)

    @precondition(lambda self: self.pack.questions)
    @rule(at=AT)
    def choose(self, at: int) -> None:
        """A question goes on the list."""
        id = self.question(at)
        self.opened.choose(id)
        self.meet(id)
        if id not in self.list:
            self.list.append(id)
            self.wordings.setdefault(id, None)
        self.aside.discard(id)

    @precondition(lambda self: self.list)
    @rule(at=AT)
    def unchoose(self, at: int) -> None:
        """A question comes off the list."""
        id = self.list.pop(at % len(self.list))
        self.aside.add(id)
        self.opened.notebook.unchoose(self.opened.id, id)

    @precondition(lambda self: self.list)
    @rule(at=AT, words=TYPED)
    def reword(self, at: int, words: str) -> None:
        """A question gets the member's words."""
        id = self.list[at % len(self.list)]
        if id.startswith("my-"):
            self.opened.edit_own(id, words)
        elif isinstance(self.pack.by_id.get(id), Question) or id not in self.pack.by_id:
            self.opened.reword(id, words)
            if id in self.pack.by_id:
                self.meet(id)
        self.wordings[id] = words

    @precondition(lambda self: any(isinstance(self.pack.by_id.get(id), Question) for id in self.list))
    @rule(at=AT, old=st.booleans())
    def settle(self, at: int, old: bool) -> None:
        """The member keeps the words they had, or takes those of this edition."""
        here = [id for id in self.list if id in self.pack.by_id]
        id = here[at % len(here)]
        then = next(choice for choice in self.opened.choices() if choice.id == id).officer
        if old:
            self.opened.keep_old_words(id)
            now = str(self.pack.by_id[id].heading)
            self.wordings[id] = self.wordings[id] or (then if then != now else None)
        else:
            self.opened.take_new_words(id)
            self.wordings[id] = None
        self.meet(id)

    @rule(words=TYPED)
    def add_own(self, words: str) -> None:
        """The member adds a question."""
        id = self.opened.add_own(words)
        self.list.append(id)
        self.wordings[id] = words

    @precondition(lambda self: self.pack.by_id)
    @rule(at=AT, words=TYPED)
    def note(self, at: int, words: str) -> None:
        """The member writes a note on an item."""
        id = list(self.pack.by_id)[at * 2 % len(self.pack.by_id)]
        self.opened.note(id, words)
        self.notes[id] = words
        self.meet(id)

    @precondition(lambda self: self.pack.by_id)
    @rule(at=AT)
    def read(self, at: int) -> None:
        """The member reads an item."""
        id = list(self.pack.by_id)[at * 2 % len(self.pack.by_id)]
        self.opened.mark_read(id)
        self.marked.add(id)
        self.meet(id)

    @precondition(lambda self: len(self.list) > 1)
    @rule(at=AT)
    def order(self, at: int) -> None:
        """A question goes first."""
        id = self.list.pop(at % len(self.list))
        self.list.insert(0, id)
        self.opened.notebook.order(self.opened.id, [id])

    @precondition(lambda self: self.list)
    @rule(at=AT, minutes=st.integers(1, 9))
    def allow(self, at: int, minutes: int) -> None:
        """A question gets minutes."""
        id = self.list[at % len(self.list)]
        self.opened.set_minutes(id, minutes)
        self.minutes[id] = minutes

    @precondition(lambda self: self.pack.by_id)
    @rule(at=AT)
    def leave(self, at: int) -> None:
        """The member leaves the pack at an item that they look at."""
        id = list(self.pack.by_id)[at * 2 % len(self.pack.by_id)]
        self.opened.keep_place(self.pack.by_id[id].kind, id)
        self.opened.mark_seen([id])
        self.meet(id)

    @invariant()
    def there_is_a_place_to_come_back_to(self) -> None:
        """The item that they left at; where it is gone, another of its kind; nowhere only where none is left."""
        place = self.opened.place()
        if place is not None and place.item not in self.pack.by_id:
            assert place.item == ""
            seen = {item.id for item in self.seen.values() if item.kind == place.room}
            assert not seen & {item.id for item in self.pack.items() if item.kind == place.room}

    @rule()
    def see_all(self) -> None:
        """The member says that they have seen all."""
        self.opened.mark_all_seen()
        self.seen = dict(self.pack.by_id)

    @rule(at=AT)
    def see_one_that_is_gone(self, at: int) -> None:
        """The member has seen that an item was withdrawn."""
        gone = [id for id in self.seen if id not in self.pack.by_id]
        if gone:
            self.opened.mark_seen([gone[at % len(gone)]])
            self.meet(gone[at % len(gone)])

    @invariant()
    def all_that_was_written_is_there(self) -> None:
        """The list, its order, words, minutes and all notes are as the member left them."""
        choices = self.opened.choices()
        assert [choice.id for choice in choices] == self.list
        for choice in (*choices, *self.opened.set_aside()):
            assert choice.wording == self.wordings[choice.id]
            assert choice.minutes == self.minutes.get(choice.id)
        assert {choice.id for choice in self.opened.set_aside()} == self.aside
        assert self.opened.notes() == self.notes
        assert [mine.words.strip() != "" for mine in self.opened.mine()] == [True] * len(self.list)

    @invariant()
    def what_lost_its_place_is_listed_once(self) -> None:
        """What they wrote on what is gone is listed, with its last words, and nothing else is."""
        listed = [lost.id for lost in self.opened.lost()]
        expected = {id for id in self.notes if id not in self.pack.by_id}
        expected |= {id for id in self.list if not id.startswith("my-") and id not in self.pack.by_id}
        expected |= {id for id in self.aside if self.is_gone_with_words(id)}
        assert sorted(listed) == sorted(expected)
        assert all(lost.heading and lost.told is not None for lost in self.opened.lost())

    def is_gone_with_words(self, id: str) -> bool:
        """Taken off the list, with words of the member's, and gone."""
        return not id.startswith("my-") and id not in self.pack.by_id and bool(self.wordings[id])

    @invariant()
    def marks_are_the_differences(self) -> None:
        """What is new is what differs from what they saw; what changed is not read."""
        now = self.pack.by_id
        expected = {id: Sort.ADDED for id in now if id not in self.seen}
        expected |= {id: Sort.WITHDRAWN for id in self.seen if id not in now}
        expected |= {id: Sort.CHANGED for id, item in now.items() if id in self.seen and self.seen[id] != item}
        assert {id: change.sort for id, change in self.opened.news().by_id.items()} == expected
        changed = {id for id, sort in expected.items() if sort is Sort.CHANGED}
        assert self.opened.read() == self.marked - changed

    @precondition(lambda self: self.has_opened)
    @invariant()
    def opening_again_changes_nothing(self) -> None:
        """Opening an edition twice is opening it once."""
        before = self.everything()
        self.opened.keep_opened()
        again = self.opening(self.pack)
        self.opened = again
        assert self.everything() == before

    def everything(self) -> tuple[Any, ...]:
        """All that the member sees of their own work and of what is new, but for when it was withdrawn."""
        opened = self.opened
        return (
            [_plain(choice) for choice in (*opened.choices(), *opened.set_aside())],
            opened.notes(),
            opened.read(),
            {id: change.sort for id, change in opened.news().by_id.items()},
            [lost.id for lost in opened.lost()],
        )


def _plain(choice: Choice) -> Choice:
    """A choice without the mark that holds it back: opening an edition may set it."""
    return dataclasses.replace(choice, exempt=None)


Member.TestCase.settings = settings(max_examples=40, stateful_step_count=20, deadline=None)
TestMember = Member.TestCase
