"""What a clerk does at the desk, and with words marked in a report."""

from __future__ import annotations

from scrutiny_tui.tui.keyed.command import DESK, MARKING, Command
from scrutiny_tui.tui.keyed.possible import (
    can_redo,
    can_undo,
    has_evidence,
    is_drafted,
    is_marking,
    not_marking,
    on_desk,
)


def _marks(name: str, key: str, by: int, what: str) -> tuple[Command, Command]:
    """Marks a word, sentence or paragraph of a report; with shift held, reaches on to it."""
    does, where = f"mark_words('{name}', {by}", "after" if by > 0 else "before"
    alone, reaching = f"Mark {what}.", f"Reach on to {what}."
    return (
        Command(f"mark-{name}-{where}", (key,), "Mark", alone, MARKING, 0, is_marking, f"{does}, False)"),
        Command(
            f"reach-{name}-{where}", (f"shift+{key}",), "Reach", reaching, MARKING, 0, is_marking, f"{does}, True)"
        ),
    )


THE_DESK = (
    Command("accept", ("a",), "Accept", "Take the proposal into the pack, and go to the next.", DESK, 5, on_desk),
    Command("reject", ("r",), "Reject", "Put it out of sight, or propose it again.", DESK, 6, on_desk),
    Command("edit_card", ("e",), "Edit", "Change its fields, then take it into the pack.", DESK, 8, on_desk),
    Command("undo", ("u",), "Undo", "Take back the last step.", DESK, 10, can_undo),
    Command("redo", ("ctrl+r",), "Redo", "Do again what was taken back.", DESK, 0, can_redo),
    Command("next_open", ("n",), "Next", "Go to the next proposal that is open.", DESK, 12, on_desk),
    Command("previous_open", ("p",), "Before", "Go to the open proposal before.", DESK, 0, on_desk),
    Command("merge", ("g",), "Merge", "Take it into an item, or together with another.", DESK, 14, on_desk),
    Command("select_words", ("s",), "Select", "Mark words of the report with the arrows.", DESK, 16, not_marking),
    Command("evidence", ("v",), "Evidence", "Mark it as evidence for what you write next.", DESK, 18, has_evidence),
    Command("finding", ("f",), "Finding", "Write a finding that rests on it.", DESK, 20, has_evidence),
    Command("new_question", ("k",), "Question", "Write a question that rests on it.", DESK, 22, has_evidence),
    Command("only", ("l",), "Show", "Show one kind, one report, or what is open.", DESK, 24, is_drafted),
    Command("problems", ("c",), "Checks", "Go to what checking found, or back.", DESK, 26),
    Command("desk_open", ("enter",), "Go to", "Go to the report, or to what a problem is about.", DESK),
    Command("desk_back", ("escape",), "Back", "Go back to the proposals.", DESK),
)

THE_MARKING = (
    Command("make_quote", ("q",), "Quote", "Make a quote of the words marked.", MARKING, 1, is_marking),
    Command("make_event", ("d",), "Event", "Make an event of the words marked.", MARKING, 2, is_marking),
    Command("widen", ("space", "enter"), "Wider", "Mark the sentence, then the paragraph.", MARKING, 3, is_marking),
    Command("end_marking", ("escape",), "Done", "Mark no more words.", MARKING, 4, is_marking),
    *_marks("word", "left", -1, "the word before"),
    *_marks("word", "right", 1, "the next word"),
    *_marks("sentence", "up", -1, "the sentence before"),
    *_marks("sentence", "down", 1, "the next sentence"),
    *_marks("paragraph", "pageup", -1, "the paragraph before"),
    *_marks("paragraph", "pagedown", 1, "the next paragraph"),
)
