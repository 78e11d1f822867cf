"""The questions that go into a document: the member's list, or the board's where a pre-meeting has settled one."""

from __future__ import annotations

from scrutiny_tui.export.chosen import Chosen, Entry
from scrutiny_tui.export.material import Running, Turn
from scrutiny_tui.meeting.listed import Listed, Priority
from scrutiny_tui.pack.model import Question
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.session.opened import OpenPack
from scrutiny_tui.session.supplement import last_told

_PRIORITIES = {Priority.MUST: "must", Priority.IF_TIME: "if time", Priority.WRITING: "in writing"}


def own_list(opened: OpenPack) -> tuple[Chosen, ...]:
    """The member's list; one that was withdrawn keeps the line, the witness and the minutes that it had."""
    found: list[Chosen] = []
    for mine in opened.mine():
        choice = mine.choice
        if mine.gone:
            found.append(
                Entry(
                    id=choice.id,
                    wording=choice.wording,
                    note=choice.note,
                    minutes=mine.minutes,
                    put_to=_open_to_see(opened, mine.witness),
                    line=mine.line,
                    officer=choice.officer or mine.words,
                    exempt=choice.exempt,
                )
            )
        else:
            found.append(choice)
    return tuple(found)


def _open_to_see(opened: OpenPack, names: tuple[str, ...]) -> tuple[str, ...]:
    """Without those that this edition no longer holds and that were exempt when it did: nothing else knows of that."""
    gone = [last_told(seen) for id, seen in opened.seen().items() if id not in opened.pack.by_id]
    hidden = {told.heading for told in gone if told.kind == "person" and told.exempt}
    return tuple(name for name in names if name not in hidden)


def settled(opened: OpenPack) -> Running | None:
    """The order that the board gives the meeting; None where nobody's list was gathered.

    ScrutinyError without a notebook.
    """
    from scrutiny_tui.session.meeting_board import BoardRoom  # noqa: PLC0415 - it compares words, which few exports need

    room = BoardRoom(opened)
    if room.empty:
        return None
    board = room.board()
    return Running(turns=tuple(_turn(opened.pack, each) for each in board.running_list()), minutes=board.budget)


def _turn(pack: Pack, listed: Listed) -> Turn:
    question = pack.by_id.get(listed.id)
    officer = str(question.words) if isinstance(question, Question) else ""
    return Turn(
        choice=Entry(
            id=listed.id,
            # Only a member's own is named by its author on the board.
            own="/" in listed.id,
            wording=None if listed.words == officer else listed.words,
            minutes=listed.minutes,
            put_to=listed.witness,
            line=listed.line,
            officer=officer,
            exempt=listed.exempt,
        ),
        lead=listed.lead,
        reserve=listed.reserve,
        priority=_PRIORITIES.get(listed.priority, ""),
    )
