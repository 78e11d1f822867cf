"""My questions: the member's own list, in their order, by line of enquiry, against the minutes of the meeting."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget
from textual.widgets import Static

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.commands import bindings
from scrutiny_tui.tui.dialogs.own_question import OwnQuestion, OwnQuestionDialog
from scrutiny_tui.tui.dialogs.reword import RewordDialog
from scrutiny_tui.tui.in_use import key_of
from scrutiny_tui.tui.rooms.pair import PairRoom
from scrutiny_tui.tui.widgets.evidence import one_line
from scrutiny_tui.tui.widgets.mine_layout import budget_words, mine_rows, moved
from scrutiny_tui.tui.widgets.my_list import MyList
from scrutiny_tui.tui.widgets.question_rows import question_rows
from scrutiny_tui.tui.widgets.rows import Row, paragraph

STEP = 1
"""Minutes that + and - add and take."""


class MyQuestionsRoom(PairRoom):
    """The list, in order, and the question that is selected with all that goes with it."""

    room = "my-questions"
    key = "o"
    label = N_("My questions")
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("my-questions")]
    DEFAULT_CSS = """
    MyQuestionsRoom {
        & > #budget { height: auto; padding: 0 2; text-style: bold; }
        & > #hint { height: auto; padding: 0 2; color: $text-muted; }
        & > #hint.-over { color: $text-warning; text-style: bold; }
    }
    """

    def __init__(self, opened: OpenPack, session: Session) -> None:
        super().__init__(opened, session)
        self.list = MyList(opened)

    def above(self) -> Iterable[Widget]:
        """Minutes against the budget."""
        yield Static(id="budget", markup=False)
        yield Static(id="hint", markup=False)

    def on_mount(self) -> None:
        """Say how many minutes the list takes."""
        self._count()

    def list_rows(self, width: int) -> list[Row]:
        """The list by line of enquiry."""
        aside = [self.list.entry(mine) for mine in self.list.aside()]
        rows = mine_rows(self.list.entries(), aside, width)
        return (
            rows if self.list.listed() else [*paragraph(self.empty_words(), width), *([Row()] if rows else []), *rows]
        )

    def empty_words(self) -> str:
        """How a list comes about."""
        try:
            self.opened.choices()
        except ScrutinyError as trouble:
            return safe.shown(trouble)
        return _(
            "Your list is empty.\n\n"
            "Go to Questions with {questions} and press {choose} on each question that you want to ask, "
            "or press {add} to write one of your own."
        ).format(questions=key_of("go-questions"), choose=key_of("choose"), add=key_of("add"))

    def holds(self, target: str) -> bool:
        """True for what is on the list."""
        return self.list.found(target) is not None

    def named(self, item: str) -> str:
        """The question's words, for dialogs."""
        mine = self.list.found(item)
        return one_line(mine.words) if mine else ""

    def item_rows(self, item: str, width: int) -> list[Row]:
        """The question in full."""
        mine = self.list.found(item)
        return question_rows(mine, self.list.line_title(mine.line), width) if mine else []

    def rests_on(self, item: str) -> tuple[str, ...]:
        """The findings that it tests, then its evidence."""
        mine = self.list.found(item)
        question = mine.question if mine else None
        return tuple(dict.fromkeys((*question.findings, *question.evidence))) if question else ()

    def notebook_changed(self) -> None:
        """Draw the list anew."""
        super().notebook_changed()
        self._count()

    def _count(self) -> None:
        entries, budget = self.list.entries(), self.opened.budget
        said, hint = budget_words(entries, budget)
        self.query_one("#budget", Static).update(safe.content(said))
        note = self.query_one("#hint", Static)
        note.update(safe.content(hint))
        note.display = bool(hint)
        note.set_class(sum(entry.minutes for entry in entries) > budget, "-over")

    # Commands

    def action_choose(self) -> None:
        """Take the question off the list, or put it back where it stood."""
        item = self.take()
        if self.list.found(item) is None:
            return
        if self.list.is_aside(item):
            self.save(lambda: self.list.put_back(item), _("Back on your list."))
        else:
            taken = _("Taken off your list; {key} puts it back.").format(key=key_of("choose"))
            self.save(lambda: self.list.take_off(item), taken)
        self.notebook_changed()

    def _move(self, by: int) -> None:
        item = self.take()
        if self.list.is_aside(item):
            return
        entries = self.list.entries()
        order, whole = moved(entries, item, by)
        if order == [entry.id for entry in entries]:
            return
        said = _("Moved the whole line of enquiry.") if whole else ""
        self.save(lambda: self.opened.order(order), said)
        self.notebook_changed()

    def action_move_up(self) -> None:
        """One place up; the first question of a line takes its line along."""
        self._move(-1)

    def action_move_down(self) -> None:
        """One place down; the last question of a line takes its line along."""
        self._move(1)

    def _minutes(self, by: int) -> None:
        mine = self.list.found(self.take())
        if mine is None or self.list.is_aside(mine.id):
            return
        self.save(lambda: self.opened.set_minutes(mine.id, max(1, mine.minutes + by)), "")
        self.notebook_changed()

    @property
    def other_words(self) -> bool:
        """True where the officer's words changed since the question was chosen."""
        mine = self.list.found(self.current)
        return mine is not None and bool(mine.reworded_by_officer) and not self.list.is_aside(mine.id)

    def action_keep_old(self) -> None:
        """Keep the words that the question had, as the member's own."""
        item = self.take()
        if self.other_words:
            self.save(lambda: self.opened.keep_old_words(item), _("You keep the words that you chose."))
            self.notebook_changed()

    def action_take_new(self) -> None:
        """Take the officer's new words; the member's own are kept among the earlier ones."""
        item = self.take()
        if self.other_words:
            self.save(lambda: self.opened.take_new_words(item), _("You ask it in the officer's new words."))
            self.notebook_changed()

    def action_more_minutes(self) -> None:
        """Allow a minute more."""
        self._minutes(STEP)

    def action_fewer_minutes(self) -> None:
        """Allow a minute less, but at least one."""
        self._minutes(-STEP)

    def action_reword(self) -> None:
        """Put the question in the member's own words."""
        mine = self.list.found(self.take())
        if mine is None or self.list.is_aside(mine.id):
            return
        if mine.choice.own:
            self.ask_own(mine.id, OwnQuestion(mine.words, mine.choice.witness, mine.choice.line))
        else:
            officer = str(mine.question.words) if mine.question else mine.choice.officer
            self.ask_reword(mine.id, officer, mine.choice.wording or "")

    def ask_reword(self, item: str, officer: str, wording: str, trouble: str = "") -> None:
        """Ask for the wording; where it cannot be saved, ask again with what was typed and the reason."""

        def keep(typed: str | None) -> None:
            if typed is None:
                return
            back = not typed.strip() or typed.strip() == officer.strip()
            said = _("Back to the officer's words.") if back else _("Saved in your own words.")
            do = (lambda: self.opened.unreword(item)) if back else (lambda: self.opened.reword(item, typed))
            error = self.save(do, said)
            if error:
                self.ask_reword(item, officer, typed, str(error))
            else:
                self.notebook_changed()

        self.app.push_screen(RewordDialog(officer, wording, trouble=trouble), keep)

    def action_add(self) -> None:
        """Add a question of the member's own."""
        mine = self.list.found(self.take())
        self.ask_own("", OwnQuestion(line=mine.line if mine else ""))

    def ask_own(self, item: str, before: OwnQuestion, trouble: str = "") -> None:
        """Ask for a question of the member's own, new where `item` is empty; again where it cannot be saved."""

        def keep(typed: OwnQuestion | None) -> None:
            if typed is None:
                return
            added: list[str] = []

            def do() -> None:
                if item:
                    self.opened.edit_own(item, typed.words, typed.witness, typed.line)
                else:
                    added.append(self.opened.add_own(typed.words, typed.witness, typed.line))

            error = self.save(do, _("Saved."))
            if error:
                self.ask_own(item, typed, str(error))
                return
            self.notebook_changed()
            if added:
                self.show(added[0])

        lines = [(line.id, str(line.title)) for line in self.opened.said.lines]
        witnesses = [one_line(person.name) for person in self.opened.said.people]
        self.app.push_screen(OwnQuestionDialog(before, lines=lines, witnesses=witnesses, trouble=trouble), keep)
