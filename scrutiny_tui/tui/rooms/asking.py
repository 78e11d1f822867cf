"""Asking the member for words and keeping them: whatever goes wrong, what was typed comes back into the dialog."""

from __future__ import annotations

from dataclasses import replace

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.pack.model import Question
from scrutiny_tui.tongue import _
from scrutiny_tui.tui.dialogs.note import NoteDialog
from scrutiny_tui.tui.dialogs.own_question import OwnQuestion, OwnQuestionDialog
from scrutiny_tui.tui.dialogs.reword import RewordDialog
from scrutiny_tui.tui.dialogs.until_saved import until_saved
from scrutiny_tui.tui.rooms.base import Room


async def note(room: Room, item: str, about: str, before: str) -> None:
    """The member's private note on an item."""
    await until_saved(
        room.app,
        before,
        lambda typed, trouble: NoteDialog(about, typed, trouble=trouble),
        lambda typed: room.save(
            lambda: room.opened.note(item, typed), _("Note saved.") if typed.strip() else _("Note removed.")
        ),
    )


async def reword(room: Room, question: Question, before: str) -> None:
    """A suggested question in the member's own words; none, or the officer's, go back to the officer's."""
    officer = str(question.words)

    def save(typed: str) -> ScrutinyError | None:
        if typed.strip() and typed.strip() != officer.strip():
            return room.save(lambda: room.opened.reword(question.id, typed), _("Saved in your words, on your list."))
        return room.save(lambda: room.opened.unreword(question.id), _("Back to the officer's words."))

    await until_saved(room.app, before, lambda typed, trouble: RewordDialog(officer, typed, trouble=trouble), save)


async def add_own(room: Room, line: str) -> None:
    """A question of the member's own; `line` is the line of enquiry offered first."""
    pack = room.opened.said
    lines = [(each.id, str(each.title)) for each in pack.lines]
    witnesses = [str(person.name) for person in pack.people]
    await until_saved(
        room.app,
        replace(OwnQuestion(), line=line),
        lambda typed, trouble: OwnQuestionDialog(typed, lines=lines, witnesses=witnesses, trouble=trouble),
        lambda typed: room.save(
            lambda: room.opened.add_own(typed.words, typed.witness, typed.line),
            _("Your question is saved on your list."),
        ),
    )
