"""Where the members' questions meet and where nobody asks: who asks about what, gaps, members. Pure."""

from __future__ import annotations

from scrutiny_tui.meeting.board import Board, Member, Overlap
from scrutiny_tui.meeting.overlap import Gaps
from scrutiny_tui.pack.model import Finding, Line
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.tongue import N_, _, ngettext
from scrutiny_tui.tui.board.question_rows import facts
from scrutiny_tui.tui.said import minutes_said, questions_said
from scrutiny_tui.tui.widgets.evidence import exempt_rows, one_line, section, words
from scrutiny_tui.tui.widgets.rows import Row, paragraph, row

FINDING, WITNESS, MEMBER = "finding:", "witness:", "member:"
"""Before what a row is about, where ids and names could be taken for one another."""
WEIGHTS = {"high": N_("weighs much"), "normal": "", "low": N_("weighs little")}


def overlap_rows(pack: Pack, findings: tuple[Overlap, ...], witnesses: tuple[Overlap, ...], width: int) -> list[Row]:
    """The map: each finding and each witness with how many questions there are and who asks them."""
    rows: list[Row] = []
    for title, mark, found in ((_("Findings"), FINDING, findings), (_("Witnesses"), WITNESS, witnesses)):
        if not found:
            continue
        rows += [Row()] if rows else []
        rows.append(row((title, "heading")))
        for each in found:
            held = pack.by_id.get(each.about)
            name = one_line(held.heading) if mark == FINDING and held else one_line(each.about)
            told = f"{questions_said(len(each.questions))}: {', '.join(each.authors)}"
            look = "strong" if len(each.authors) > 1 else ""
            rows += paragraph(name, width, look=look, target=f"{mark}{each.about}", most=2)
            rows += paragraph(one_line(told), width, look="dim", indent="  ", target=f"{mark}{each.about}", most=2)
    return rows or paragraph(_("Nothing is asked yet."), width)


def about_rows(pack: Pack, about: Overlap, width: int) -> list[Row]:
    """One finding or witness, and every question about it with who brought it."""
    held = pack.by_id.get(about.about)
    head = words(held.heading if held else about.about, width, look="strong")
    if isinstance(held, Finding):
        head += [*exempt_rows(held, width), *words(held.statement, width)]
    asked: list[Row] = []
    for each in about.questions:
        asked += [Row()] if asked else []
        asked += [*words(each.words, width), *paragraph(facts(each), width, look="dim")]
    return [*head, *section(_("Asked about it"), asked)]


def gap_rows(gaps: Gaps, width: int) -> list[Row]:
    """The findings and lines of enquiry that nobody covers, those that weigh most first."""
    rows: list[Row] = []
    if gaps.findings:
        rows.append(row((_("Findings that nobody asks about"), "heading")))
    for each in gaps.findings:
        weight = WEIGHTS.get(each.weight, "")
        told = f"{one_line(each.title)} ({_(weight)})" if weight else one_line(each.title)
        rows += paragraph(told, width, target=each.id, look="strong" if each.weight == "high" else "", most=2)
    if gaps.lines:
        rows += [*([Row()] if rows else []), row((_("Lines of enquiry that nobody serves"), "heading"))]
    for line in gaps.lines:
        rows += paragraph(one_line(line.title), width, target=line.id, most=2)
    return rows or paragraph(_("Every finding and every line of enquiry is asked about."), width)


def gap_detail(pack: Pack, ref: str, width: int) -> list[Row]:
    """What nobody asks about, and the questions that the pack suggests for it."""
    held = pack.by_id.get(ref)
    if held is None:
        return []
    rows = words(held.heading, width, look="strong")
    if isinstance(held, Finding):
        rows += [*exempt_rows(held, width), *words(held.statement, width)]
        suggested = [each for each in pack.questions if ref in each.findings]
    else:
        rows += words(held.question, width) if isinstance(held, Line) else []
        suggested = [each for each in pack.questions if each.line == ref]
    said: list[Row] = []
    for each in suggested:
        said += paragraph(one_line(each.words), width, indent="  ", first="• ")
    none = paragraph(_("The pack suggests none."), width)
    return [*rows, *section(_("Questions that the pack suggests"), said or none)]


def member_rows(board: Board, width: int) -> list[Row]:
    """Who is there, what they brought, lead and stand by for, and for how long."""
    rows: list[Row] = []
    for each in board.members:
        rows += [Row()] if rows else []
        there = _("present") if each.present else _("ABSENT")
        rows += paragraph(f"{one_line(each.name)}: {there}", width, look="strong", target=f"{MEMBER}{each.name}")
        rows += paragraph(_tally(each), width, look="dim", indent="  ", target=f"{MEMBER}{each.name}")
    return rows or paragraph(_("Nobody's list is here yet. o opens the members' files."), width)


def _tally(each: Member) -> str:
    told = [
        _("brought {count}").format(count=each.brought),
        ngettext("leads {count} question", "leads {count} questions", each.leads).format(count=each.leads),
        minutes_said(each.minutes),
        _("reserve for {count}").format(count=each.reserves),
    ]
    return ", ".join(told)


def member_detail(board: Board, name: str, width: int) -> list[Row]:
    """One member and the questions that they lead, stand by for, and brought."""
    rows = words(name, width, look="strong")
    for title, found in (
        (_("Leads"), [each for each in board.spoken if each.lead == name]),
        (_("In reserve for"), [each for each in board.spoken if each.reserve == name]),
        (_("Brought"), [each for each in board.questions if name in each.authors]),
    ):
        said: list[Row] = []
        for each in found:
            said += paragraph(one_line(each.words), width, indent="  ", first="• ")
        rows += section(title, said)
    return rows
