"""What is done on the board before the meeting, in the meeting, and with its record."""

from __future__ import annotations

from scrutiny_tui.tui.keyed.command import BOARD, MEETING, RECORD, Command
from scrutiny_tui.tui.keyed.possible import (
    can_add,
    can_allocate,
    can_enter,
    can_finish,
    can_run,
    can_take_back,
    has_begun,
    has_chosen,
    has_follow_up,
    has_item,
    has_member,
    has_merged,
    has_next,
    has_promise,
    has_question,
    has_written,
    is_asking,
    not_typing,
    was_asked_before,
)


def _became(key: str, state: str, words: str, help: str, rank: int) -> Command:
    name = f"meet-{state.replace(' ', '-')}"
    return Command(name, (key,), words, help, MEETING, rank, is_asking, f"meet_mark('{state}')")


THE_MEETING = (
    _became("a", "asked", "Asked", "The question was asked.", 2),
    _became("p", "part-answered", "In part", "It was answered in part.", 3),
    _became("y", "answered", "Answered", "It was answered.", 4),
    _became("n", "not answered", "Not answered", "It was not answered.", 5),
    _became("d", "deferred", "Deferred", "It was put off to another day.", 6),
    Command("meet_promise", ("u",), "Undertaking", "Write down what a witness promised.", MEETING, 7, is_asking),
    Command("meet_clock", ("s",), "Start or stop", "Start the item, stop the clock, or go on.", MEETING, 19, can_run),
    Command(
        "meet_enter", ("enter",), "Write", "Write a line of the answer; in a list, open it.", MEETING, 20, can_enter
    ),
    Command(
        "meet_evidence",
        ("e",),
        "Evidence",
        "Show what the question rests on, each quote in full.",
        MEETING,
        21,
        has_begun,
    ),
    Command(
        "meet_find",
        ("slash",),
        "Find quote",
        "Find any quote by the beginnings of its words.",
        MEETING,
        22,
        not_typing,
    ),
    Command(
        "meet_next", ("space",), "Next", "Turn to the next question that is still to be asked.", MEETING, 23, has_next
    ),
    Command("meet_back", ("escape", "backspace"), "Back", "Back to the question; from there to the pack.", MEETING, 24),
    Command(
        "meet_undo",
        ("z", "ctrl+z"),
        "Undo",
        "Take the last thing back; again, the one before it.",
        MEETING,
        25,
        can_take_back,
    ),
    Command("meet_jump", ("j",), "List", "Show all questions, to go to any of them.", MEETING, 27, has_begun),
    Command(
        "meet_before",
        ("b",),
        "Before",
        "Show when it was asked before, and the answer.",
        MEETING,
        28,
        was_asked_before,
    ),
    Command(
        "meet_record", ("r",), "Record", "Show what was asked, answered, promised, left open.", MEETING, 29, has_begun
    ),
    Command("meet_finish", ("f",), "Finish", "End the item; s goes on with it again.", MEETING, 30, can_finish),
    Command("meet_contrast", ("c",), "Contrast", "Make it plain in a dim room, or as it was before.", MEETING, 31),
    Command(
        "meet_letters", ("v",), "Letters", "Draw the question in larger letters, or no longer.", MEETING, 33, can_add
    ),
    Command(
        "meet_add",
        ("plus", "equals_sign"),
        "Add",
        "Add a question that came up in the meeting.",
        MEETING,
        32,
        can_add,
    ),
    Command(
        "meet-step-on",
        ("right",),
        "After",
        "Turn to the question behind this one.",
        MEETING,
        0,
        is_asking,
        "meet_step(1)",
    ),
    Command(
        "meet-step-back",
        ("left",),
        "Before",
        "Turn to the question before this one.",
        MEETING,
        0,
        is_asking,
        "meet_step(-1)",
    ),
    *(
        Command(
            f"meet-follow-{number}",
            (str(number),),
            "Asked",
            f"Follow-up {number} was asked.",
            MEETING,
            0,
            has_follow_up,
            f"meet_follow({number})",
        )
        for number in range(1, 10)
    ),
)


def _sorted(key: str, priority: str, words: str, help: str, rank: int) -> Command:
    name = f"board-{priority.replace(' ', '-')}"
    return Command(name, (key,), words, help, BOARD, rank, has_item, f"board_sort('{priority}')")


def _view(number: int, label: str, help: str) -> Command:
    return Command(f"board-view-{number}", (str(number),), label, help, BOARD, 0, action=f"board_view({number})")


THE_BOARD = (
    _sorted("m", "must ask", "Must ask", "The question must be asked.", 2),
    _sorted("f", "if time", "If time", "It is asked if there is time.", 3),
    _sorted("i", "in writing", "In writing", "It goes to the witness for a written answer.", 4),
    _sorted("x", "left out", "Leave out", "It is not asked; what its authors wrote is kept.", 5),
    _sorted("c", "not sorted", "Clear", "Take the mark away again.", 0),
    Command("board_lead", ("k",), "Lead", "Say who leads on the question.", BOARD, 6, has_item),
    Command("board_reserve", ("r",), "Reserve", "Say who asks it where the lead cannot.", BOARD, 7, has_item),
    Command("board_gather", ("o",), "Open files", "Open the members' files; first see what they bring.", BOARD, 20),
    Command(
        "board_allocate",
        ("a",),
        "Allocate",
        "Share out lead and reserve fairly among the members.",
        BOARD,
        21,
        can_allocate,
    ),
    Command("board_merge", ("g",), "Merge", "Make one question of several.", BOARD, 22, has_item),
    Command("board_part", ("p",), "Part", "Make a merged question one of its own again.", BOARD, 23, has_merged),
    Command("board_word", ("w",), "Reword", "Put the question in other words.", BOARD, 24, has_item),
    Command("board-move-up", ("u", "shift+up"), "Up", "Move it up.", BOARD, 25, has_item, "board_move(-1)"),
    Command("board-move-down", ("d", "shift+down"), "Down", "Move it down.", BOARD, 26, has_item, "board_move(1)"),
    Command(
        "board-more", ("plus", "equals_sign"), "Minutes", "A minute more.", BOARD, 27, has_item, "board_minutes(1)"
    ),
    Command("board-fewer", ("minus",), "Fewer", "A minute less.", BOARD, 28, has_item, "board_minutes(-1)"),
    Command("board_present", ("space",), "Present", "The member is present, or absent.", BOARD, 19, has_member),
    Command("board_join", ("n",), "Member", "Add a member who is here and sent no list.", BOARD, 30),
    Command("board_undo", ("z", "ctrl+z"), "Undo", "Take the last decision back.", BOARD, 24, can_take_back),
    Command("board_meeting", ("M",), "Meeting", "Go on to the meeting with this list.", BOARD, 31),
    Command(
        "board_pane",
        ("tab", "shift+tab", "enter"),
        "Read",
        "Read what is selected in full, or go back.",
        BOARD,
        19,
        has_chosen,
    ),
    Command("board_back", ("escape", "backspace"), "Back", "Back to the list; from there to the pack.", BOARD, 32),
    _view(1, "Questions", "Show the questions in the order to be asked."),
    _view(2, "Alike", "Show questions that are much the same, side by side."),
    _view(3, "Who asks what", "Show who asks about each finding, and each witness."),
    _view(4, "Gaps", "Show the findings and lines that nobody asks about."),
    _view(5, "Members", "Show who is here, and what each leads."),
)


THE_RECORD = (
    Command("record_save", ("ctrl+s",), "Save", "Save the record as a file: Word, Markdown, a table.", RECORD, 2),
    Command("record_kept", ("k",), "Kept", "The undertaking was kept, today.", RECORD, 3, has_promise),
    Command(
        "record_strike", ("x", "delete"), "Strike out", "Take out the line or undertaking.", RECORD, 4, has_written
    ),
    Command("record_go", ("enter",), "Go there", "Go to the question in the meeting.", RECORD, 5, has_question),
    Command("record_undo", ("z", "ctrl+z"), "Undo", "Take the last thing back.", RECORD, 6, can_take_back),
    Command("record_back", ("escape", "backspace"), "Back", "Go back to the meeting.", RECORD, 20),
)
