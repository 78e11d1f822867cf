"""The one table of commands: what a key does, in words, where, and when it can be done.

Bindings, footer, help and command palette are all made from it; so are the catalogues' entries for its words, which
need no mark of their own here. A room or screen writes `BINDINGS = bindings("its
scope")` and an `action_<id>` for each of its commands; a command of a room is a row here like any other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from textual.binding import Binding, BindingType
from textual.widgets import Input

from scrutiny_tui.tongue import _

Possible = Callable[[Any], bool]
"""Given the room or screen that would do it: can it be done now?"""


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


def can_take_back(board: Any) -> bool:
    """Something was decided on the board."""
    return bool(board.can_undo)


def has_merged(board: Any) -> bool:
    """The question was made of several."""
    return has_item(board) and bool(board.question.merged)


def has_member(board: Any) -> bool:
    """A member is selected."""
    return bool(board.member)


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that a user can ask for."""

    id: str
    """Its name in code; the action is `action_<id>` with dashes as underscores."""
    keys: tuple[str, ...]
    """Textual's names of its keys; the first is the one that the footer shows."""
    words: str
    """What the footer says: a word or two."""
    help: str
    """What the help says: a sentence."""
    scopes: tuple[str, ...]
    """Where: "app", "screen" (shelf and pack), "shelf", "pack", "list", "page", "items", "desk", or a room's name."""
    rank: int = 0
    """Place in the footer, lowest first; 0 keeps it out of the footer."""
    possible: Possible = always
    action: str = ""
    """The action with its arguments, where it is not simply the id."""
    at_once: bool = False
    """Nothing else gets its key first, so that what is typed right after it goes where it leads."""

    @property
    def in_use(self) -> tuple[str, ...]:
        """Its keys: those that the user gave it, else its own."""
        return _GIVEN.get(self.id, self.keys)

    @property
    def said(self) -> str:
        """Its words in the language spoken."""
        return _(self.words)

    @property
    def told(self) -> str:
        """Its help in the language spoken."""
        return _(self.help)

    @property
    def does(self) -> str:
        """The action as a binding names it."""
        return self.action or self.id.replace("-", "_")


_GIVEN: dict[str, tuple[str, ...]] = {}


def give_keys(own: Mapping[str, tuple[str, ...]]) -> None:
    """Take the user's own keys: name of a command to its keys. The app gives the same to Textual."""
    _GIVEN.clear()
    _GIVEN.update(own)


APP, SCREEN, PACK, LIST, ITEMS, MINE = ("app",), ("screen",), ("pack",), ("list",), ("items",), ("my-questions",)
ASKED = ("questions", "my-questions")
READER = ("sources",)
NEWS = ("changes",)
DESK, MARKING = ("desk",), ("desk-text",)
MEETING, BOARD, RECORD = ("meeting",), ("board",), ("meet-record",)


def _room(name: str, key: str, label: str, holds: str) -> Command:
    action = f"go('{name}')"
    return Command(f"go-{name}", (key,), label, f"Go to {holds}.", ("pack",), action=action, at_once=name == "search")


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


_EVERYWHERE = (
    Command("help", ("question_mark", "f1"), "Help", "Show the keys that work here, and what marks mean.", APP, 90),
    Command("command_palette", ("ctrl+p",), "Commands", "Find a command by typing part of its name.", APP),
    Command("language", ("l",), "Cymraeg", "Speak the other language: Welsh or English.", APP, 85),
    Command("theme", ("t",), "Theme", "Change the colours: dark, light, high contrast.", APP),
    Command("copy_selection", ("ctrl+c",), "Copy selected", "Copy what the mouse has selected.", APP),
    Command("quit", ("q", "ctrl+q"), "Quit", "Leave. All that you did is already saved.", APP, 95),
)

_SCREENS = (
    Command("next_pane", ("tab",), "Next pane", "Move to the next pane: list, detail, links.", SCREEN, 60, panes),
    Command("previous_pane", ("shift+tab",), "Previous pane", "Move to the pane before.", SCREEN, 0, panes),
)

_LISTS = (
    Command("cursor_up", ("up",), "Up", "Move to the item above.", LIST),
    Command("cursor_down", ("down",), "Down", "Move to the item below.", LIST),
    Command("page_up", ("pageup",), "Page up", "Move up by a page.", LIST),
    Command("page_down", ("pagedown",), "Page down", "Move down by a page.", LIST),
    Command("first", ("home",), "First", "Move to the first item.", LIST),
    Command("last", ("end",), "Last", "Move to the last item.", LIST),
)

_SHELF = (Command("open", ("enter",), "Open", "Open the pack.", ("shelf",), 10, has_item),)

_PAGE = (Command("close", ("escape", "enter", "backspace", "q"), "Close", "Close this page.", ("page",), 10),)

_ROOMS = (
    _room("overview", "1", "Overview", "the overview: what this is about"),
    _room("findings", "2", "Findings", "the findings: established, disputed, alleged"),
    _room("quotes", "3", "Quotes", "the quotes, each checked word for word"),
    _room("questions", "4", "Questions", "the questions that you could ask"),
    _room("timeline", "5", "Timeline", "the timeline of events"),
    _room("figures", "6", "Figures", "the figures, side by side"),
    _room("accounts", "7", "Accounts", "where the reports do not agree"),
    _room("commitments", "8", "Commitments", "who promised what, and what became of it"),
    _room("people", "9", "People", "the people and bodies"),
    _room("sources", "0", "Sources", "the reports, with the quotes marked in them"),
    _room("changes", "v", "What is new", "what is new: what a supplement changed"),
    _room("search", "slash", "Search", "the search, through everything in the pack"),
    _room("my-questions", "o", "My questions", "your own list: order, wording, minutes"),
    _room("export", "x", "Export", "the export: documents to print, send or open"),
)

_PACK = (
    Command(
        "back", ("backspace", "escape", "alt+left"), "Back", "Go back to where you were before.", PACK, 30, has_been
    ),
    Command("forward", ("alt+right",), "Forward", "Go forward again, after going back.", PACK, 0, has_left),
    Command("next_change", ("j",), "Next new", "Go to the next item that is new or changed.", PACK, 35, has_news),
    Command("glossary", ("g",), "Words", "Explain the words and letters of this pack.", PACK, 0, has_glossary),
    Command("meeting", ("M",), "Meeting", "Take your questions through the meeting.", PACK, 70),
    Command("board", ("B",), "Board", "Bring the members' lists together on the board.", PACK, 0),
    Command("shelf", ("s",), "Shelf", "Go back to the shelf of packs.", PACK, 80),
)

_ITEMS = (
    Command(
        "follow", ("enter", "space"), "Follow", "Go to what this rests on.", (*ITEMS, "overview", *NEWS), 10, has_item
    ),
    Command("copy", ("y",), "Copy", "Copy the words, with who said them and where.", ITEMS, 50, has_item),
    Command("mark", ("m",), "Mark", "Mark it as read, or as unread again.", ITEMS, 55, can_mark),
    Command("note", ("n",), "Note", "Write a private note on the item.", (*ITEMS, "my-questions"), 25, has_item),
    Command("filter", ("f",), "Filter", "Show one line of enquiry at a time.", ITEMS, 40, by_line),
)

_QUESTIONS = (
    Command("choose", ("c",), "Choose", "Put the question on your list, or take it off.", ASKED, 12, has_item),
    Command("reword", ("w",), "Reword", "Put the question in your own words.", ASKED, 14, has_item),
    Command("add", ("a",), "Add my own", "Add a question of your own.", ASKED, 16),
    Command("move_up", ("u", "shift+up"), "Up", "Move the question up in your list.", MINE, 18, has_item),
    Command("move_down", ("d", "shift+down"), "Down", "Move the question down in your list.", MINE, 20, has_item),
)

_NEWS = (
    Command("see", ("m",), "Seen", "You have seen this change: it is new no longer.", NEWS, 12, has_item),
    Command("see_all", ("e",), "All seen", "You have seen everything that changed.", NEWS, 14, has_item),
    Command("keep_old", ("k",), "Keep old", "Keep the words you chose, as your own.", MINE, 11, has_other_words),
    Command("take_new", ("r",), "Take new", "Take the officer's new words.", MINE, 11, has_other_words),
)

_DRAWN = (
    Command("more_minutes", ("plus", "equals_sign"), "Minutes", "Allow a minute more.", MINE, 21, has_item),
    Command("fewer_minutes", ("minus",), "Fewer", "Allow a minute less.", MINE, 22, has_item),
    Command("earlier_in_lane", ("left",), "Before", "Go to what the same body did before.", ("timeline",), 0, has_item),
    Command("later_in_lane", ("right",), "Next", "Go to what the same body did next.", ("timeline",), 0, has_item),
    Command("read", ("enter", "space"), "Open", "Open the report, or the quote that is marked.", READER, 10),
    Command("next_quote", ("n", "right_square_bracket"), "Next quote", "Go to the next quote in the text.", READER, 12),
    Command("previous_quote", ("N", "left_square_bracket"), "Before", "Go to the quote before.", READER, 14),
    Command("reports", ("escape",), "All reports", "Go back to the list of reports.", READER, 16),
    Command("open_hit", ("enter",), "Open", "Open what is selected; on a filter, set it.", ("search",), 10),
    Command("into_results", ("down",), "Results", "Go from the field to what was found.", ("search",), 12),
    Command("back_to_input", ("escape",), "Type", "Go back to the field.", ("search",), 14, not_typing),
    Command("pick", ("enter", "space"), "Choose", "Take or lift a choice, or do what it says.", ("export",), 8),
    Command("save_list", ("ctrl+s",), "Save", "Save the document as a file.", ("export",), 10),
    Command("open_file", ("ctrl+o",), "Open", "Save the document and open it.", ("export",), 11),
    Command("copy_list", ("y",), "Copy", "Copy the whole document to the clipboard.", ("export",), 12),
)

_DESK = (
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

_MARKING = (
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


def _became(key: str, state: str, words: str, help: str, rank: int) -> Command:
    name = f"meet-{state.replace(' ', '-')}"
    return Command(name, (key,), words, help, MEETING, rank, is_asking, f"meet_mark('{state}')")


_MEETING = (
    _became("a", "asked", "Asked", "The question was asked.", 2),
    _became("p", "part-answered", "In part", "It was answered in part.", 3),
    _became("y", "answered", "Answered", "It was answered.", 4),
    _became("n", "not answered", "Not answered", "It was not answered.", 5),
    _became("d", "deferred", "Deferred", "It was put off to another day.", 6),
    Command("meet_promise", ("u",), "Undertaking", "Write down what a witness promised.", MEETING, 7, is_asking),
    Command(
        "meet_enter", ("enter",), "Write", "Write a line of the answer; in a list, open what is selected.", MEETING, 20
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
        "meet_find", ("slash",), "Find quote", "Find any quote of the pack by the beginnings of its words.", MEETING, 22
    ),
    Command(
        "meet_next", ("space",), "Next", "Turn to the next question that is still to be asked.", MEETING, 23, is_asking
    ),
    Command("meet_back", ("escape", "backspace"), "Back", "Back to the question; from there to the pack.", MEETING, 24),
    Command(
        "meet_undo",
        ("z", "ctrl+z"),
        "Undo",
        "Take the last thing back, and the one before it when pressed again.",
        MEETING,
        25,
    ),
    Command("meet_clock", ("s",), "Start or stop", "Start the item, stop the clock, or go on.", MEETING, 26),
    Command("meet_jump", ("j",), "List", "Show all questions, to go to any of them.", MEETING, 27, has_begun),
    Command(
        "meet_before",
        ("b",),
        "Before",
        "Show when it was asked before, by whom, and the answer.",
        MEETING,
        28,
        was_asked_before,
    ),
    Command(
        "meet_record", ("r",), "Record", "Show what was asked, answered, promised, left open.", MEETING, 29, has_begun
    ),
    Command("meet_finish", ("f",), "Finish", "End the item; s goes on with it again.", MEETING, 30, is_asking),
    Command(
        "meet_contrast", ("c",), "Contrast", "Make it plain to read in a dim room, or as it was before.", MEETING, 31
    ),
    Command("meet_letters", ("v",), "Letters", "Draw the question in larger letters, or no longer.", MEETING, 33),
    Command(
        "meet_add",
        ("plus", "equals_sign"),
        "Add",
        "Add a question that came up in the meeting.",
        MEETING,
        32,
        has_begun,
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


_BOARD = (
    _sorted("m", "must ask", "Must ask", "The question must be asked.", 2),
    _sorted("f", "if time", "If time", "It is asked if there is time.", 3),
    _sorted("i", "in writing", "In writing", "It goes to the witness for a written answer.", 4),
    _sorted("x", "left out", "Leave out", "It is not asked; what its authors wrote is kept.", 5),
    _sorted("c", "not sorted", "Clear", "Take the mark away again.", 0),
    Command("board_lead", ("k",), "Lead", "Say who leads on the question.", BOARD, 6, has_item),
    Command("board_reserve", ("r",), "Reserve", "Say who asks it where the lead cannot.", BOARD, 7, has_item),
    Command("board_gather", ("o",), "Open files", "Open the members' files; shows first what they bring.", BOARD, 20),
    Command("board_allocate", ("a",), "Allocate", "Share out lead and reserve fairly among the members.", BOARD, 21),
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
        "board_pane", ("tab", "shift+tab", "enter"), "Read", "Read what is selected in full, or go back.", BOARD, 19
    ),
    Command("board_back", ("escape", "backspace"), "Back", "Back to the list; from there to the pack.", BOARD, 32),
    _view(1, "Questions", "Show the questions in the order to be asked."),
    _view(2, "Alike", "Show questions that are much the same, side by side."),
    _view(3, "Who asks what", "Show who asks about each finding, and each witness."),
    _view(4, "Gaps", "Show the findings and lines that nobody asks about."),
    _view(5, "Members", "Show who is here, and what each leads."),
)


_RECORD = (
    Command("record_save", ("ctrl+s",), "Save", "Save the record as a file: Word, Markdown, a table.", RECORD, 2),
    Command("record_kept", ("k",), "Kept", "The undertaking was kept, today.", RECORD, 3, has_promise),
    Command(
        "record_strike", ("x", "delete"), "Strike out", "Take out the line or undertaking.", RECORD, 4, has_written
    ),
    Command("record_go", ("enter",), "Go there", "Go to the question in the meeting.", RECORD, 5, has_question),
    Command("record_undo", ("z", "ctrl+z"), "Undo", "Take the last thing back.", RECORD, 6),
    Command("record_back", ("escape", "backspace"), "Back", "Go back to the meeting.", RECORD, 20),
)

COMMANDS: tuple[Command, ...] = (
    *_SHELF, *_ITEMS, *_QUESTIONS, *_NEWS,
    *_DRAWN, *_DESK, *_MARKING, *_MEETING, *_BOARD, *_RECORD, *_LISTS, *_SCREENS, *_PAGE, *_PACK, *_ROOMS, *_EVERYWHERE
)  # fmt: skip
"""Every command, in the order that the help lists them."""

BY_ID: dict[str, Command] = {command.id: command for command in COMMANDS}


_BY_ACTION: dict[str, list[Command]] = {}
for _command in COMMANDS:
    _BY_ACTION.setdefault(_command.does.partition("(")[0], []).append(_command)


def bindings(*scopes: str) -> list[BindingType]:
    """Textual's bindings for the commands of these scopes, for a class's `BINDINGS`."""
    return [
        Binding(
            ",".join(command.keys),
            command.does,
            command.words,
            show=False,
            priority=command.at_once,
            tooltip=command.help,
            id=command.id,
        )
        for command in COMMANDS
        if any(scope in command.scopes for scope in scopes)
    ]


def possible(node: Any, action: str) -> bool:
    """Whether `node` knows the command behind an action and can do it now; for `check_action`.

    Actions that are not in the table always can.
    """
    commands = _BY_ACTION.get(action)
    return commands is None or (
        hasattr(node, f"action_{action}") and all(command.possible(node) for command in commands)
    )
