"""`scrutiny meeting`: the meeting itself, one short command for each thing that happens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from scrutiny_tui.cli import meeting_shown, output
from scrutiny_tui.cli.group import current_session
from scrutiny_tui.cli.on_pack import OnPack, opened_on_screen
from scrutiny_tui.cli.params import words_of
from scrutiny_tui.errors import MisuseError
from scrutiny_tui.meeting.running import State
from scrutiny_tui.pack.dates import DateError, PackDate
from scrutiny_tui.session import Session

if TYPE_CHECKING:
    from scrutiny_tui.session.meeting import Meeting

STATES = {
    "asked": State.ASKED,
    "part": State.PART,
    "answered": State.ANSWERED,
    "not-answered": State.NOT_ANSWERED,
    "deferred": State.DEFERRED,
    "clear": State.UNASKED,
}
"""What `meeting PACK mark` takes."""


class _Held:
    """The meeting that something happened in."""

    def __init__(self, session: Session, pack: str) -> None:
        from scrutiny_tui.session.meeting import Meeting  # noqa: PLC0415 - as the commands

        self.opened = session.open(pack)
        self.meeting: Meeting = Meeting(session, self.opened)
        self.today = session.today


_meeting = click.make_pass_decorator(_Held)
_question = click.option(
    "--question", default="", metavar="ID", help="The question; the one before the committee where left out."
)


@click.group(cls=OnPack, invoke_without_command=True, subcommand_metavar="[WHAT HAPPENED] …")
@click.argument("pack")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for scripts.")
@click.pass_context
@current_session
def meeting(session: Session, context: click.Context, pack: str, as_json: bool) -> None:
    """Take your questions through the meeting.

    The running list is the board's, or your own where no lists were gathered. Everything is saved at once, and the
    last thing can be undone. On its own, it opens the meeting's screen; where there is no terminal, it prints how
    the meeting stands, as “show” does.

    Example: scrutiny meeting example-valley start
    """
    context.obj = held = _Held(session, pack)
    if context.invoked_subcommand is None and (as_json or not opened_on_screen(context, session, pack)):
        _show(held, as_json)


@meeting.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for scripts.")
@_meeting
def show(held: _Held, as_json: bool) -> None:
    """Show how the meeting stands."""
    _show(held, as_json)


@meeting.command()
@click.option("--own", is_flag=True, help="Take your own list, even where there is a board.")
@_meeting
def start(held: _Held, own: bool) -> None:
    """Begin the item, or go on with it."""
    meeting_shown.now(held.meeting, held.meeting.start(own=own))


@meeting.command()
@_meeting
def pause(held: _Held) -> None:
    """Stop the clock until the next start."""
    meeting_shown.now(held.meeting, held.meeting.pause())


@meeting.command()
@_meeting
def finish(held: _Held) -> None:
    """End the item. Answers can still be written up."""
    meeting_shown.totals(held.meeting.finish())


@meeting.command()
@_meeting
def afresh(held: _Held) -> None:
    """Begin again from nothing, as after a rehearsal."""
    held.meeting.afresh()
    output.line("All is forgotten; “undo” brings it back.")


@meeting.command(name="next")
@_meeting
def go_next(held: _Held) -> None:
    """Turn to the next question."""
    meeting_shown.now(held.meeting, held.meeting.go_next())


@meeting.command()
@click.argument("question", metavar="ID")
@_meeting
def go(held: _Held, question: str) -> None:
    """Turn to a question."""
    meeting_shown.now(held.meeting, held.meeting.go(question))


@meeting.command()
@click.argument("state", type=click.Choice(list(STATES)))
@click.argument("question", default="", metavar="[ID]")
@_meeting
def mark(held: _Held, state: str, question: str) -> None:
    """Say what became of a question.

    asked, part (part-answered), answered, not-answered or deferred; clear takes the mark away.
    """
    meeting_shown.one(held.meeting.mark(question, STATES[state]), question, held.today)


@meeting.command()
@click.argument("words", nargs=-1, metavar="WORDS…")
@_question
@_meeting
def answer(held: _Held, words: tuple[str, ...], question: str) -> None:
    """Write down a line of the answer. WORDS may be - to read them from standard input."""
    meeting_shown.one(held.meeting.answer(question, words_of(words, None, "The answer")), question, held.today)


@meeting.command()
@click.argument("words", nargs=-1, metavar="WORDS…")
@click.option("--who", default="", metavar="NAME", help="Who promised; the witness of the question where left out.")
@click.option("--by", default="", metavar="DATE", help="By when: 2027-03-31, “31 March 2027”, or words.")
@_question
@_meeting
def undertake(held: _Held, words: tuple[str, ...], who: str, by: str, question: str) -> None:
    """Write down what was promised."""
    state = held.meeting.undertake(question, who, words_of(words, None, "The undertaking"), by)
    meeting_shown.one(state, question, held.today)


@meeting.command()
@click.argument("words", nargs=-1, required=True, metavar="NUMBER|WORDS…")
@_question
@_meeting
def follow(held: _Held, words: tuple[str, ...], question: str) -> None:
    """Write down a follow-up that was asked.

    By its number, as “start” and “next” list them, or in words.
    """
    said = " ".join(words)
    ask = int(said) if said.isascii() and said.isdecimal() and len(said) < 4 else said
    meeting_shown.one(held.meeting.follow_up(question, ask), question, held.today)


@meeting.command()
@click.argument("words", nargs=-1, metavar="WORDS…")
@click.option("--witness", default="", metavar="NAME", help="Whom it is put to.")
@click.option("--line", default="", metavar="ID", help="The line of enquiry that it serves.")
@_meeting
def add(held: _Held, words: tuple[str, ...], witness: str, line: str) -> None:
    """Add a question that came up in the meeting."""
    state = held.meeting.add(words_of(words, None, "The question"), witness, line)
    added = max((each for each in state.questions if each.id.startswith("floor-")), key=lambda each: each.number)
    meeting_shown.one(state, added.id, held.today)


@meeting.command()
@click.argument("number", type=int)
@_meeting
def strike(held: _Held, number: int) -> None:
    """Take out a line, a follow-up or an undertaking by its number."""
    held.meeting.strike(number)
    output.line(f"Number {number} is taken out.")


@meeting.command()
@click.argument("number", type=int)
@click.option("--on", "day", default="", metavar="DATE", help="The day, as 2027-03-31; today where left out.")
@_meeting
def kept(held: _Held, number: int, day: str) -> None:
    """Say that an undertaking was kept."""
    try:
        when = PackDate.read(day).last if day else None
    except DateError as fault:
        raise MisuseError(fault.what, "Write the day as 2027-03-31.") from fault
    state = held.meeting.kept(number, when)
    meeting_shown.undertakings(state, held.today)


@meeting.command()
@_meeting
def undo(held: _Held) -> None:
    """Take the last thing back."""
    before = held.meeting.running().can_undo
    state = held.meeting.undo()
    output.line(f"Taken back: {before}.")
    meeting_shown.totals(state)


def _show(held: _Held, as_json: bool) -> None:
    state = held.meeting.running()
    if as_json:
        output.data({"pack": held.opened.id, **meeting_shown.data(state, held.today)})
    else:
        meeting_shown.whole(held.opened.id, held.meeting, state, held.today)
