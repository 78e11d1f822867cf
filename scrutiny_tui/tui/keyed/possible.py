"""When a command can be given: questions to the room or screen that would do it."""

from __future__ import annotations

from typing import Any

from textual.widgets import Input


def always(_: Any) -> bool:
    """There is nothing that could stand in its way."""
    return True


def has_item(room: Any) -> bool:
    """An item is shown."""
    return bool(room.current)


def can_mark(room: Any) -> bool:
    """An item is shown that can be read or unread."""
    return has_item(room) and getattr(room, "counts_reading", True)


def by_line(room: Any) -> bool:
    """Its items serve lines of enquiry."""
    return bool(getattr(room, "by_line", False))


def has_been(screen: Any) -> bool:
    """There is somewhere to go back to."""
    return bool(screen.history.behind)


def has_left(screen: Any) -> bool:
    """There is somewhere to go forward to, after going back."""
    return bool(screen.history.ahead)


def panes(screen: Any) -> bool:
    """There is more than one pane that the keys can go to."""
    return len(screen.focus_chain) > 1


def not_typing(room: Any) -> bool:
    """The keys do not go to a field already."""
    return not isinstance(room.screen.focused, Input)


def has_news(screen: Any) -> bool:
    """A supplement changed something that the member has not seen."""
    return bool(screen.has_news)


def has_other_words(room: Any) -> bool:
    """The question was chosen in other words than it has now."""
    return bool(room.other_words)


def has_glossary(screen: Any) -> bool:
    """The pack explains words."""
    return bool(screen.opened.said.about.glossary)


def is_drafted(desk: Any) -> bool:
    """The reports have been read through."""
    return bool(desk.drafted)


def on_desk(desk: Any) -> bool:
    """A proposal is looked at, and no words of the report are being marked."""
    return not_marking(desk) and has_item(desk)


def has_evidence(desk: Any) -> bool:
    """A proposal is looked at, or words are marked, or evidence was marked before."""
    return is_drafted(desk) and (has_item(desk) or is_marking(desk.text) or bool(desk.basket))


def can_undo(desk: Any) -> bool:
    """Something was done since the desk was opened."""
    return bool(desk.desk.history.done)


def can_redo(desk: Any) -> bool:
    """Something was taken back."""
    return bool(desk.desk.history.undone)


def is_marking(text: Any) -> bool:
    """Words of the report are being marked."""
    return bool(text.selecting)


def not_marking(desk: Any) -> bool:
    """No words of the report are being marked."""
    return is_drafted(desk) and not is_marking(desk.text)


def is_asking(meeting: Any) -> bool:
    """A question is before the committee, and no line is being typed."""
    return bool(meeting.asking)


def has_begun(meeting: Any) -> bool:
    """The meeting has begun."""
    return bool(meeting.begun)


def can_run(meeting: Any) -> bool:
    """The clock can be started, or stopped."""
    return not_typing(meeting) and meeting.state is not None


def can_finish(meeting: Any) -> bool:
    """The meeting has begun and is not finished."""
    return is_asking(meeting) and not meeting.finished


def can_enter(meeting: Any) -> bool:
    """A line of the answer can be written, or what is selected in a list be opened."""
    return bool(meeting.enter_opens) or is_asking(meeting)


def can_add(meeting: Any) -> bool:
    """The meeting has begun, and nothing is being typed."""
    return has_begun(meeting) and not_typing(meeting)


def has_next(meeting: Any) -> bool:
    """A question is still to come."""
    return is_asking(meeting) and meeting.state.next is not None


def has_follow_up(meeting: Any) -> bool:
    """The question has follow-ups."""
    return is_asking(meeting) and bool(meeting.meeting.follow_ups(meeting.question))


def was_asked_before(meeting: Any) -> bool:
    """Something like the question was asked before."""
    return has_begun(meeting) and bool(meeting.has_before)


def has_promise(record: Any) -> bool:
    """An undertaking is selected."""
    return bool(record.promise)


def has_written(record: Any) -> bool:
    """A line or an undertaking is selected."""
    return bool(record.written)


def has_question(record: Any) -> bool:
    """A question is selected."""
    return bool(record.question)


def can_take_back(screen: Any) -> bool:
    """Something was decided on the board, or done in the meeting."""
    return bool(screen.can_undo)


def can_allocate(board: Any) -> bool:
    """There are questions and members to share them among."""
    return board.board is not None and bool(board.board.spoken) and any(each.present for each in board.board.members)


def has_chosen(board: Any) -> bool:
    """Something is selected that can be read in full."""
    return bool(board.pane.chosen)


def has_merged(board: Any) -> bool:
    """The question was made of several."""
    return has_item(board) and bool(board.question.merged)


def has_member(board: Any) -> bool:
    """A member is selected."""
    return bool(board.member)
