"""The board as lines for people and as data for scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scrutiny_tui.cli import output

if TYPE_CHECKING:
    from scrutiny_tui.meeting.board import Board, BoardQuestion
    from scrutiny_tui.pack.whole import Pack
    from scrutiny_tui.session import OpenPack
    from scrutiny_tui.session.meeting_board import BoardRoom


def whole(pack: str, room: BoardRoom) -> None:
    """Print the questions in order with all who brought them, the members, and what does not fit."""
    found = room.board()
    if not found.questions:
        output.line("The board is empty.")
        output.line(f"Bring the members' files together: scrutiny gather {pack} FILE… --write")
        return
    for number, each in enumerate(found.questions, 1):
        _question(number, each, full=True)
    members(found)
    totals(found)
    like, missing = room.alike(found), room.gaps(found)
    if like:
        output.line(f"{output.count(len(like), 'group')} of questions much the same: scrutiny board {pack} alike")
    if missing.findings or missing.lines:
        told = f"{output.count(len(missing.findings), 'finding')} and {output.count(len(missing.lines), 'line')}"
        output.line(f"Nobody covers {told} of enquiry: scrutiny board {pack} gaps")


def ordered(found: Board) -> None:
    """Print the questions in order, in brief, and the totals."""
    for number, each in enumerate(found.questions, 1):
        _question(number, each, full=False)
    totals(found)


def one(found: Board, ref: str) -> None:
    """Print one question and the totals."""
    each = found.of(ref)
    if each is not None:
        _question(found.questions.index(each) + 1, each, full=True)
    totals(found)


def members(found: Board) -> None:
    """Print who is there and what they lead."""
    for each in found.members:
        led = f"leads {each.leads} ({output.count(each.minutes, 'minute')}), reserve for {each.reserves}"
        there = "" if each.present else "absent; "
        output.line(f"{each.name}: {there}brought {each.brought}, {led}")


def totals(found: Board) -> None:
    """Print the minutes, and every warning."""
    total = f"{output.count(len(found.spoken), 'question')} to ask, {found.minutes} of {found.budget} minutes"
    output.line(f"{total}; those that must be asked: {output.count(found.must_minutes, 'minute')}.")
    for warning in found.warnings:
        output.line(f"Warning: {warning}", style="bad")


def alike(pack: str, room: BoardRoom) -> None:
    """Print the groups of questions that are much the same."""
    found = room.alike()
    if not found:
        output.line("No two questions on the board are much the same.")
    for number, group in enumerate(found, 1):
        output.line(f"Group {number}, alike to {group.score} of 100:", style="head")
        for each in group.questions:
            output.line(f"{each.id}: {each.words}", indent=2)
            for wording in each.wordings:
                output.line(f"{wording.author}: {wording.words}", indent=4)
        first, *rest = (each.id for each in group.questions)
        output.line(f"To make one of them: scrutiny board {pack} merge {first} {' '.join(rest)}", indent=2)


def overlap(pack: Pack, room: BoardRoom) -> None:
    """Print who asks about which finding, and of which witness."""
    found = room.board()
    output.line("By finding:", style="head")
    for each in room.by_finding(found):
        title = pack.by_id[each.about].heading
        output.line(f"{each.about}: {title}: {', '.join(each.authors)}", indent=2)
        output.line(", ".join(question.id for question in each.questions), indent=4)
    output.line("By witness:", style="head")
    for each in room.by_witness(found):
        output.line(f"{each.about}: {', '.join(each.authors)}", indent=2)
        output.line(", ".join(question.id for question in each.questions), indent=4)


def gaps(room: BoardRoom) -> None:
    """Print the findings and lines that nobody covers."""
    found = room.gaps()
    if not found.findings and not found.lines:
        output.line("Every finding and every line of enquiry is covered.")
    for finding in found.findings:
        weight = " (of high weight)" if finding.weight == "high" else ""
        output.line(f"Finding {finding.id}: {finding.title}{weight}")
    for line in found.lines:
        output.line(f"Line of enquiry {line.id}: {line.title}")


def data(opened: OpenPack, room: BoardRoom) -> dict[str, Any]:
    """The whole board as plain data."""
    found = room.board()
    missing = room.gaps(found)
    return {
        "pack": opened.id,
        "questions": [_plain(each) for each in found.questions],
        "members": [
            {
                "name": each.name,
                "present": each.present,
                "brought": each.brought,
                "leads": each.leads,
                "reserves": each.reserves,
                "minutes": each.minutes,
            }
            for each in found.members
        ],
        "minutes": found.minutes,
        "must_minutes": found.must_minutes,
        "budget": found.budget,
        "warnings": list(found.warnings),
        "alike": [
            {"score": group.score, "questions": [each.id for each in group.questions]} for group in room.alike(found)
        ],
        "by_finding": {each.about: list(each.authors) for each in room.by_finding(found)},
        "by_witness": {each.about: list(each.authors) for each in room.by_witness(found)},
        "gaps": {
            "findings": [each.id for each in missing.findings],
            "lines": [each.id for each in missing.lines],
        },
    }


def _plain(each: BoardQuestion) -> dict[str, Any]:
    return {
        "id": each.id,
        "words": each.words,
        "officers_words": each.officer or None,
        "authors": list(each.authors),
        "wordings": [
            {"author": said.author, "words": said.words, "origin": said.origin, "note": said.note}
            for said in each.wordings
        ],
        "merged": list(each.merged),
        "witness": list(each.witness),
        "line": each.line or None,
        "minutes": each.minutes,
        "priority": str(each.priority),
        "lead": each.lead or None,
        "reserve": each.reserve or None,
        "findings": list(each.findings),
        "exempt": each.exempt,
    }


def _question(number: int, each: BoardQuestion, *, full: bool) -> None:
    marked = "EXEMPT. " if each.exempt else ""
    output.line(f"{number}. {marked}{each.words}")
    told = [each.id, str(each.priority), output.count(each.minutes, "minute")]
    told.append(f"lead {each.lead}" if each.lead else "no lead")
    if each.reserve:
        told.append(f"reserve {each.reserve}")
    told.append("brought by " + ", ".join(each.authors))
    if each.witness:
        told.append("to " + ", ".join(each.witness))
    output.line("; ".join(told), indent=3)
    if not full:
        return
    if each.merged:
        output.line(f"with {', '.join(each.merged)}", indent=3)
    for said in each.wordings:
        if said.words != each.words:
            output.line(f"{said.author}: {said.words}", indent=3)
        if said.note:
            output.line(f"Note of {said.author}: {said.note}", indent=3)
