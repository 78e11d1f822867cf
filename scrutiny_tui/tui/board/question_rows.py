"""The questions of a board: in order, in full, and side by side where they are much the same. Pure."""

from __future__ import annotations

from itertools import zip_longest

from scrutiny_tui.meeting.board import Alike, Board, BoardQuestion
from scrutiny_tui.meeting.listed import Priority
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.tongue import N_, _, ngettext, spoken
from scrutiny_tui.tui.said import minutes_said, questions_said
from scrutiny_tui.tui.widgets.evidence import labelled, one_line, section, words
from scrutiny_tui.tui.widgets.question_rows import ORIGINS
from scrutiny_tui.tui.widgets.rows import Row, fit, paragraph, row

MARKS = {
    Priority.MUST: N_("MUST ASK"),
    Priority.IF_TIME: N_("IF TIME"),
    Priority.WRITING: N_("IN WRITING"),
    Priority.OUT: N_("LEFT OUT"),
    Priority.UNSORTED: N_("not sorted"),
}
"""How the committee sorts a question, so that it is seen at a glance."""
SIDE_BY_SIDE = 70
"""Cells from which wordings stand side by side."""
GAP = 3


def facts(each: BoardQuestion) -> str:
    """“MUST ASK · 10 minutes · lead: Cllr A, reserve: Cllr B · from Cllr A and Cllr C”."""
    told = [_(MARKS[each.priority]), minutes_said(each.minutes)]
    if each.priority.spoken:
        told.append(_("lead: {name}").format(name=each.lead) if each.lead else _("no lead yet"))
    if each.reserve and each.priority.spoken:
        told.append(_("reserve: {name}").format(name=each.reserve))
    told.append(_("from {names}").format(names=", ".join(each.authors)))
    return one_line(" · ".join(told))


class Kept:
    """The rows of each question as they were laid out last, for most questions stay as they were."""

    def __init__(self) -> None:
        """None yet."""
        self._for: tuple[int, str] = (0, "")
        self._rows: dict[str, tuple[int, BoardQuestion, list[Row]]] = {}

    def of(self, number: int, each: BoardQuestion, width: int) -> list[Row]:
        """The rows of a question, laid out anew where it, its number, the width or the language is another."""
        if self._for != (width, spoken()):
            self._for, self._rows = (width, spoken()), {}
        before = self._rows.get(each.id)
        if before is None or before[0] != number or before[1] != each:
            before = self._rows[each.id] = (number, each, _question(number, each, width))
        return before[2]


def list_rows(board: Board, width: int, kept: Kept | None = None) -> list[Row]:
    """Every question in the order to be asked."""
    lay_out = kept.of if kept else _question
    rows: list[Row] = []
    for number, each in enumerate(board.questions, 1):
        rows += [Row()] if rows else []
        rows += lay_out(number, each, width)
    return rows


def _question(number: int, each: BoardQuestion, width: int) -> list[Row]:
    first = f"{number:>2}  "
    exempt = f"{_('EXEMPT')}  " if each.exempt else ""
    look = "strong" if each.priority is not Priority.OUT else "dim"
    return [
        *paragraph(
            f"{exempt}{one_line(each.words)}", width, look=look, indent="    ", first=first, target=each.id, most=3
        ),
        *paragraph(facts(each), width, look="dim", indent="    ", target=each.id, most=2),
    ]


def detail_rows(pack: Pack, each: BoardQuestion, width: int) -> list[Row]:
    """One question: its words, every author's words and note, whom it is put to, what it tests, what went into it."""
    rows = words(each.words, width, look="strong")
    rows += paragraph(facts(each), width, look="dim")
    if each.exempt:
        rows += paragraph(_("EXEMPT: not for the public."), width, look="warning")
    said: list[Row] = []
    for wording in each.wordings:
        said += [Row()] if said else []
        said += paragraph(f"{one_line(wording.author)}: {one_line(wording.words)}", width, indent="  ", first="")
        origin = next((_(word) for kind, word in ORIGINS.items() if str(kind) == wording.origin), "")
        said += paragraph(origin, width, look="dim", indent="  ") if origin else []
        if wording.note:
            said += paragraph(_("Note: {words}").format(words=one_line(wording.note)), width, look="note", indent="  ")
    lines = {line.id: line.title for line in pack.lines}
    tested = [str(found.heading) for name in each.findings if (found := pack.by_id.get(name))]
    told = [
        *labelled(_("Put to"), ", ".join(each.witness), width),
        *labelled(_("Line of enquiry"), lines.get(each.line, ""), width),
    ]
    for title in tested:
        told += labelled(_("Tests"), title, width)
    officer = each.officer if each.officer and each.officer != each.words else ""
    went = ngettext(
        "{count} other question went into it. p parts it again.",
        "{count} other questions went into it. p parts one again.",
        len(each.merged),
    ).format(count=len(each.merged))
    return [
        *rows,
        *([Row(), *told] if told else []),
        *section(_("As each member asks it"), said),
        *section(_("As the officer suggested it"), words(officer, width)),
        *(section(_("Merged"), paragraph(one_line(went), width)) if each.merged else []),
    ]


def alike_rows(groups: tuple[Alike, ...], board: Board, width: int, kept: Kept | None = None) -> list[Row]:
    """Groups of questions that are much the same; the rows of each question are selected with its id."""
    lay_out = kept.of if kept else _question
    numbers = {each.id: number for number, each in enumerate(board.questions, 1)}
    rows: list[Row] = []
    for group in groups:
        rows += [Row()] if rows else []
        said = _("{questions} much the same").format(questions=questions_said(len(group.questions)))
        rows.append(row((said, "heading")))
        for each in group.questions:
            rows += lay_out(numbers[each.id], each, width)
    return rows or paragraph(_("No two questions are much the same."), width)


def beside_rows(group: Alike, width: int) -> list[Row]:
    """The wordings of a group side by side, as far as there is room; one below the other where there is not."""
    columns = [_column(each) for each in group.questions]
    count = min(len(columns), max(1, width // 34)) if width >= SIDE_BY_SIDE else 1
    rows: list[Row] = []
    for first in range(0, len(columns), count):
        rows += [Row()] if rows else []
        rows += _beside(columns[first : first + count], width)
    hint = _("g makes one of them, with the words of the one that is selected in the list.")
    return [*rows, Row(), *paragraph(hint, width, look="dim")]


def _column(each: BoardQuestion) -> list[tuple[str, str]]:
    said = [(one_line(f"{wording.author}: {wording.words}"), "") for wording in each.wordings]
    return [(one_line(each.words), "strong"), (facts(each), "dim"), *said]


def _beside(columns: list[list[tuple[str, str]]], width: int) -> list[Row]:
    cells = (width - GAP * (len(columns) - 1)) // len(columns)
    laid = [[line for said, look in column for line in paragraph(said, cells, look=look)] for column in columns]
    rows = []
    for line in zip_longest(*laid):
        parts: list[tuple[str, str]] = []
        for at, each in enumerate(line):
            text = each.text if each else ""
            look = each.pieces[0].look if each and each.pieces else ""
            parts += [(" │ ", "line")] if at else []
            parts.append((fit(text, cells) if at < len(line) - 1 else text, look))
        rows.append(row(*parts))
    return rows
