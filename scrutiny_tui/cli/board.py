"""`scrutiny board`: the board of a pre-meeting, and every decision about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from scrutiny_tui.cli import board_shown, output
from scrutiny_tui.cli.group import current_session
from scrutiny_tui.cli.on_pack import OnPack, opened_on_screen
from scrutiny_tui.cli.params import words_of
from scrutiny_tui.meeting.listed import Priority
from scrutiny_tui.session import Session

if TYPE_CHECKING:
    from scrutiny_tui.session.meeting_board import BoardRoom

SORTS = {
    "must": Priority.MUST,
    "if-time": Priority.IF_TIME,
    "writing": Priority.WRITING,
    "out": Priority.OUT,
    "clear": Priority.UNSORTED,
}
"""What `board PACK mark` takes."""


class _Held:
    """The board that a decision is about."""

    def __init__(self, session: Session, pack: str) -> None:
        from scrutiny_tui.session.meeting_board import BoardRoom  # noqa: PLC0415 - as the commands

        self.opened = session.open(pack)
        self.room: BoardRoom = BoardRoom(self.opened)


_room = click.make_pass_decorator(_Held)


@click.group(cls=OnPack, invoke_without_command=True, subcommand_metavar="[WHAT TO DO] …")
@click.argument("pack")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for scripts.")
@click.pass_context
@current_session
def board(session: Session, context: click.Context, pack: str, as_json: bool) -> None:
    """Show the board of the pre-meeting, and decide.

    The board holds what “scrutiny gather” brought together: every question with all who brought it, who leads and
    who is in reserve, what must be asked, and whether the time is enough. Each decision can be undone. On its own,
    it opens the board's screen; where there is no terminal, it prints the board, as “show” does.

    Example: scrutiny board example-valley
    """
    context.obj = held = _Held(session, pack)
    if context.invoked_subcommand is not None:
        return
    if as_json or not opened_on_screen(context, session, pack):
        _show(held, as_json)


@board.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for scripts.")
@_room
def show(held: _Held, as_json: bool) -> None:
    """Show the whole board."""
    _show(held, as_json)


def _show(held: _Held, as_json: bool) -> None:
    if as_json:
        output.data(board_shown.data(held.opened, held.room))
    else:
        board_shown.whole(held.opened.id, held.room)


@board.command()
@_room
def alike(held: _Held) -> None:
    """Show questions that are much the same, side by side."""
    board_shown.alike(held.opened.id, held.room)


@board.command()
@_room
def overlap(held: _Held) -> None:
    """Show who asks about which finding, and of which witness."""
    board_shown.overlap(held.opened.pack, held.room)


@board.command()
@_room
def gaps(held: _Held) -> None:
    """Show the findings and lines of enquiry that nobody covers."""
    board_shown.gaps(held.room)


@board.command()
@click.argument("into", metavar="ID")
@click.argument("others", nargs=-1, required=True, metavar="OTHER…")
@_room
def merge(held: _Held, into: str, others: tuple[str, ...]) -> None:
    """Make one question of several. All authors and wordings are kept."""
    board_shown.one(held.room.merge(into, others), into)


@board.command()
@click.argument("question", metavar="ID")
@_room
def unmerge(held: _Held, question: str) -> None:
    """Make a merged question one of its own again."""
    board_shown.one(held.room.unmerge(question), question)


@board.command()
@click.argument("question", metavar="ID")
@click.argument("words", nargs=-1, metavar="[WORDS]…")
@click.option("--restore", is_flag=True, help="Go back to the words of its lead or officer.")
@_room
def word(held: _Held, question: str, words: tuple[str, ...], restore: bool) -> None:
    """Put a question in other words."""
    said = "" if restore else words_of(words, None, "The new wording")
    board_shown.one(held.room.word(question, said), question)


@board.command()
@click.argument("sort", type=click.Choice(list(SORTS)))
@click.argument("questions", nargs=-1, required=True, metavar="ID…")
@_room
def mark(held: _Held, sort: str, questions: tuple[str, ...]) -> None:
    """Say which questions must be asked.

    must, if-time, writing (for a written answer) or out; clear takes the mark away.
    """
    board_shown.ordered(held.room.sort(questions, SORTS[sort]))


@board.command()
@click.argument("questions", nargs=-1, required=True, metavar="ID…")
@_room
def order(held: _Held, questions: tuple[str, ...]) -> None:
    """Put these questions first, in this order."""
    board_shown.ordered(held.room.order(questions))


@board.command()
@click.argument("question", metavar="ID")
@click.argument("member", default="", metavar="[MEMBER]")
@_room
def lead(held: _Held, question: str, member: str) -> None:
    """Say who leads on a question; without MEMBER, nobody does."""
    board_shown.one(held.room.lead(question, member), question)


@board.command()
@click.argument("question", metavar="ID")
@click.argument("member", default="", metavar="[MEMBER]")
@_room
def reserve(held: _Held, question: str, member: str) -> None:
    """Say who is in reserve for a question; without MEMBER, nobody is."""
    board_shown.one(held.room.reserve(question, member), question)


@board.command()
@click.option("--afresh", is_flag=True, help="Leads that were named by hand are found anew, too.")
@_room
def allocate(held: _Held, afresh: bool) -> None:
    """Share out lead and reserve fairly.

    Among the members who are there; always the same for the same board.
    """
    found = held.room.allocate(afresh=afresh)
    board_shown.ordered(found)
    board_shown.members(found)


@board.command()
@click.argument("question", metavar="ID")
@click.argument("number", type=click.IntRange(0, 600), metavar="MINUTES")
@_room
def minutes(held: _Held, question: str, number: int) -> None:
    """Set the minutes for a question; 0 goes back to its authors'."""
    board_shown.one(held.room.set_minutes(question, number), question)


@board.command()
@click.argument("member")
@_room
def present(held: _Held, member: str) -> None:
    """A member is there, or joins who sent no list."""
    board_shown.members(held.room.present(member))


@board.command()
@click.argument("member")
@_room
def absent(held: _Held, member: str) -> None:
    """A member is not there. Their questions stay; somebody else leads them."""
    board_shown.members(held.room.absent(member))


@board.command()
@_room
def undo(held: _Held) -> None:
    """Take the last decision back."""
    before = held.room.board().can_undo
    found = held.room.undo()
    output.line(f"Taken back: {before}.")
    board_shown.ordered(found)
