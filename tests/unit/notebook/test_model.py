"""The notebook agrees with a plain model of it, whatever is done in whatever order, through two windows at once."""

# ruff: noqa: D102 (the names of a state machine's rules say what they do)

from __future__ import annotations

import contextlib
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from scrutiny_tui.errors import MisuseError
from scrutiny_tui.notebook import Notebook
from tests.unit.notebook.helpers import PACK, ticking

QUESTIONS = st.sampled_from(["q1", "q2", "q3", "q4", "my-1", "my-2", "q\ud8009", "q'\"; --"])
WORDS = st.text(st.characters(codec=None), max_size=20)
MINUTES = st.one_of(st.none(), st.integers(-1, 700))


@dataclass
class Known:
    """What the model knows of one question."""

    own: bool = False
    wording: str | None = None
    minutes: int | None = None


class TwoWindows(RuleBasedStateMachine):
    """Every rule picks one of two connections to one file; the model is a dict and a list."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        path = self.folder / "notebook.sqlite3"
        self.windows = [Notebook.open(path, ticking()) for _ in range(2)]
        self.known: dict[str, Known] = {}
        self.order: list[str] = []
        self.notes: dict[str, str] = {}
        self.lost: list[tuple[str, str]] = []
        self.read: set[str] = set()

    def teardown(self) -> None:
        for window in self.windows:
            window.close()
        shutil.rmtree(self.folder)

    def put_on(self, question: str) -> None:
        self.known.setdefault(question, Known())
        if question not in self.order:
            self.order.append(question)

    @rule(window=st.integers(0, 1), question=QUESTIONS)
    def choose(self, window: int, question: str) -> None:
        self.windows[window].choose(PACK, question)
        self.put_on(question)

    @rule(window=st.integers(0, 1), question=QUESTIONS)
    def unchoose(self, window: int, question: str) -> None:
        assert self.windows[window].unchoose(PACK, question) is (question in self.order)
        if question in self.order:
            self.order.remove(question)

    @rule(window=st.integers(0, 1), question=QUESTIONS, words=WORDS)
    def reword(self, window: int, question: str, words: str) -> None:
        if not words.strip():
            with pytest.raises(MisuseError):
                self.windows[window].reword(PACK, question, words)
            return
        self.windows[window].reword(PACK, question, words)
        self.put_on(question)
        self.replace(question, words)

    def replace(self, question: str, words: str | None) -> None:
        old = self.known[question].wording
        if old is not None and old != words:
            self.lost.append((question, old))
        self.known[question].wording = words

    @rule(window=st.integers(0, 1), question=QUESTIONS)
    def unreword(self, window: int, question: str) -> None:
        if question not in self.order or self.known[question].own:
            with pytest.raises(MisuseError):
                self.windows[window].unreword(PACK, question)
            return
        self.windows[window].unreword(PACK, question)
        self.replace(question, None)

    @rule(window=st.integers(0, 1), words=WORDS)
    def add_own(self, window: int, words: str) -> None:
        with contextlib.suppress(MisuseError):
            added = self.windows[window].add_own(PACK, words)
            assert words.strip()
            assert added.id not in self.known
            self.known[added.id] = Known(own=True, wording=words)
            self.order.append(added.id)

    @rule(window=st.integers(0, 1), question=QUESTIONS, by=st.integers(-4, 4))
    def move(self, window: int, question: str, by: int) -> None:
        if question not in self.order:
            with pytest.raises(MisuseError):
                self.windows[window].move(PACK, question, by)
            return
        self.windows[window].move(PACK, question, by)
        to = max(0, min(self.order.index(question) + by, len(self.order) - 1))
        self.order.remove(question)
        self.order.insert(to, question)

    @rule(window=st.integers(0, 1), first=st.lists(QUESTIONS, max_size=4))
    def put_in_order(self, window: int, first: list[str]) -> None:
        if not set(first) <= set(self.order):
            with pytest.raises(MisuseError):
                self.windows[window].order(PACK, first)
            return
        self.windows[window].order(PACK, first)
        self.order.sort(key=lambda question: first.index(question) if question in first else len(first))

    @rule(window=st.integers(0, 1), question=QUESTIONS, minutes=MINUTES)
    def set_minutes(self, window: int, question: str, minutes: int | None) -> None:
        if question not in self.order or (minutes is not None and not 1 <= minutes <= 600):
            with pytest.raises(MisuseError):
                self.windows[window].set_minutes(PACK, question, minutes)
            return
        self.windows[window].set_minutes(PACK, question, minutes)
        self.known[question].minutes = minutes

    @rule(window=st.integers(0, 1), item=QUESTIONS, words=WORDS)
    def note(self, window: int, item: str, words: str) -> None:
        self.windows[window].note(PACK, item, words)
        if item in self.notes and self.notes[item] != words:
            self.lost.append((item, self.notes[item]))
        self.notes.pop(item, None)
        if words.strip():
            self.notes[item] = words

    @rule(window=st.integers(0, 1), item=QUESTIONS, now=st.booleans())
    def mark(self, window: int, item: str, now: bool) -> None:
        if now:
            self.windows[window].mark_read(PACK, item)
            self.read.add(item)
        else:
            self.windows[window].unmark_read(PACK, item)
            self.read.discard(item)

    @invariant()
    def both_windows_agree_with_the_model(self) -> None:
        for window in self.windows:
            choices = window.choices(PACK)
            assert [choice.id for choice in choices] == self.order
            assert [choice.position for choice in choices] == list(range(1, len(choices) + 1))
            for choice in (*choices, *window.set_aside(PACK)):
                known = self.known[choice.id]
                assert (choice.own, choice.wording, choice.minutes) == (known.own, known.wording, known.minutes)
                assert choice.note == self.notes.get(choice.id, "")
            assert len(self.known) == len(choices) + len(window.set_aside(PACK))
            assert window.notes(PACK) == self.notes
            assert window.read(PACK) == self.read
            items = {item for item, _ in self.lost}
            assert all(
                [old.words for old in window.earlier(PACK, item)]
                == [words for which, words in self.lost if which == item]
                for item in items
            )


TestTwoWindows = TwoWindows.TestCase
TestTwoWindows.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
