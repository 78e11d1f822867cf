"""What a member does everywhere: going about, reading, choosing, their own list."""

from __future__ import annotations

from scrutiny_tui.tui.keyed.command import APP, ASKED, ITEMS, LIST, MINE, NEWS, PACK, READER, SCREEN, Command
from scrutiny_tui.tui.keyed.possible import (
    by_line,
    can_mark,
    has_been,
    has_glossary,
    has_item,
    has_left,
    has_news,
    has_other_words,
    not_typing,
    panes,
)


def _room(name: str, key: str, label: str, holds: str) -> Command:
    action = f"go('{name}')"
    return Command(f"go-{name}", (key,), label, f"Go to {holds}.", ("pack",), action=action, at_once=name == "search")


THE_EVERYWHERE = (
    Command("help", ("question_mark", "f1"), "Help", "Show the keys that work here, and what marks mean.", APP, 90),
    Command("command_palette", ("ctrl+p",), "Commands", "Find a command by typing part of its name.", APP),
    Command("language", ("l",), "Cymraeg", "Speak the other language: Welsh or English.", APP, 85),
    Command("theme", ("t",), "Theme", "Change the colours: dark, light, high contrast.", APP),
    Command("copy_selection", ("ctrl+c",), "Copy selected", "Copy what the mouse has selected.", APP),
    Command("quit", ("q", "ctrl+q"), "Quit", "Leave. All that you did is already saved.", APP, 95),
)

THE_SCREENS = (
    Command("next_pane", ("tab",), "Next pane", "Move to the next pane: list, detail, links.", SCREEN, 60, panes),
    Command("previous_pane", ("shift+tab",), "Previous pane", "Move to the pane before.", SCREEN, 0, panes),
)

THE_LISTS = (
    Command("cursor_up", ("up",), "Up", "Move to the item above.", LIST),
    Command("cursor_down", ("down",), "Down", "Move to the item below.", LIST),
    Command("page_up", ("pageup",), "Page up", "Move up by a page.", LIST),
    Command("page_down", ("pagedown",), "Page down", "Move down by a page.", LIST),
    Command("first", ("home",), "First", "Move to the first item.", LIST),
    Command("last", ("end",), "Last", "Move to the last item.", LIST),
)

THE_SHELF = (Command("open", ("enter",), "Open", "Open the pack.", ("shelf",), 10, has_item),)

THE_PAGE = (Command("close", ("escape", "enter", "backspace", "q"), "Close", "Close this page.", ("page",), 10),)

THE_ROOMS = (
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

THE_PACK = (
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

THE_ITEMS = (
    Command(
        "follow", ("enter", "space"), "Follow", "Go to what this rests on.", (*ITEMS, "overview", *NEWS), 10, has_item
    ),
    Command("copy", ("y",), "Copy", "Copy the words, with who said them and where.", ITEMS, 50, has_item),
    Command("mark", ("m",), "Mark", "Mark it as read, or as unread again.", ITEMS, 55, can_mark),
    Command("note", ("n",), "Note", "Write a private note on the item.", (*ITEMS, "my-questions"), 25, has_item),
    Command("filter", ("f",), "Filter", "Show one line of enquiry at a time.", ITEMS, 40, by_line),
)

THE_QUESTIONS = (
    Command("choose", ("c",), "Choose", "Put the question on your list, or take it off.", ASKED, 12, has_item),
    Command("reword", ("w",), "Reword", "Put the question in your own words.", ASKED, 14, has_item),
    Command("add", ("a",), "Add my own", "Add a question of your own.", ASKED, 16),
    Command("move_up", ("u", "shift+up"), "Up", "Move the question up in your list.", MINE, 18, has_item),
    Command("move_down", ("d", "shift+down"), "Down", "Move the question down in your list.", MINE, 20, has_item),
)

THE_NEWS = (
    Command("see", ("m",), "Seen", "You have seen this change: it is new no longer.", NEWS, 12, has_item),
    Command("see_all", ("e",), "All seen", "You have seen everything that changed.", NEWS, 14, has_item),
    Command("keep_old", ("k",), "Keep old", "Keep the words you chose, as your own.", MINE, 11, has_other_words),
    Command("take_new", ("r",), "Take new", "Take the officer's new words.", MINE, 11, has_other_words),
)

THE_DRAWN = (
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
