"""A question of the member's list in full: its words, their origin, and what the officer wrote to go with it."""

from __future__ import annotations

from scrutiny_tui.notebook import Origin
from scrutiny_tui.pack.model import Question
from scrutiny_tui.session import Mine
from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui import news
from scrutiny_tui.tui.in_use import key_of
from scrutiny_tui.tui.widgets.evidence import exempt_rows, labelled, one_line, section, words
from scrutiny_tui.tui.widgets.rows import Row, paragraph

ORIGINS = {
    Origin.OFFICER: N_("officer suggested"),
    Origin.REWORDED: N_("reworded"),
    Origin.MINE: N_("mine"),
}
"""Where a question's words come from, as the screen says it."""
GONE = N_("This edition of the pack no longer holds this question.")
SETTLE = N_("{keep} keeps the old words as your own, {take} takes the new ones.")


def gone(mine: Mine) -> str:
    """What is said of a question that this edition does not hold."""
    return _("Withdrawn in edition {number}.").format(number=mine.withdrawn) if mine.withdrawn else _(GONE)


def question_rows(mine: Mine, line: str, width: int) -> list[Row]:
    """The question, above what it rests on. `line` is the title of its line of enquiry."""
    question = mine.question
    rows = words(mine.words, width, look="strong")
    rows += paragraph(_origin(mine), width, look="dim")
    if mine.gone:
        rows += paragraph(gone(mine), width, look="warning")
    if question is not None:
        rows += exempt_rows(question, width)
    if other := mine.reworded_by_officer:
        rows += section(_("The officer's words changed"), news.both_rows(*other, width))
        rows += paragraph(_(SETTLE).format(keep=key_of("keep_old"), take=key_of("take_new")), width, look="dim")
    facts = [
        *labelled(_("Put to"), ", ".join(mine.witness), width),
        *labelled(_("Line of enquiry"), line, width),
        *labelled(_("Minutes"), mine.minutes, width),
    ]
    rows += [Row(), *facts]
    if mine.choice.origin is Origin.REWORDED:
        rows += section(_("As the officer suggested it"), words(mine.choice.officer or _officer(question), width))
    if question is not None:
        rows += _officers_help(question, width)
    return rows


def _officer(question: Question | None) -> object:
    return question.words if question else ""


def _origin(mine: Mine) -> str:
    return {
        Origin.OFFICER: _("Officer suggested; {key} puts it in your own words.").format(key=key_of("reword")),
        Origin.REWORDED: _("Reworded by you."),
        Origin.MINE: _("Your own question."),
    }[mine.choice.origin]


def _officers_help(question: Question, width: int) -> list[Row]:
    listen = [row for each in question.listen_for for row in _point(each, width)]
    follow: list[Row] = []
    for each in question.follow_ups:
        follow += paragraph(f"{_('If the answer is:')} {one_line(each.answer)}", width, look="dim")
        follow += paragraph(one_line(each.ask), width, indent="  ", first="→ ")
    return [
        *section(_("Why ask"), words(question.why, width)),
        *section(_("Listen for"), listen),
        *section(_("Then ask"), follow),
    ]


def _point(said: object, width: int) -> list[Row]:
    return paragraph(one_line(said), width, indent="  ", first="• ")
