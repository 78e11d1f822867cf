"""The chair's running sheet: what is asked when, for how long, of whom and by whom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from scrutiny_tui.export import plain, shared
from scrutiny_tui.export.material import Built, Material, Turn, Wishes, laid_out
from scrutiny_tui.export.parts import Asked, Outline
from scrutiny_tui.export.tree import (
    Block,
    Document,
    Facts,
    Inline,
    Notice,
    Numbered,
    Paragraph,
    Part,
    Table,
    Weight,
    join,
    line,
    strong,
)
from scrutiny_tui.tongue import N_, _

BUDGET = 45
"""Minutes for an item where nobody says."""
IN_WRITING = "in writing"
_PRIORITIES = {"must": N_("must be asked"), "if time": N_("if there is time")}
_CLOCK = re.compile(r"\s*(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm|yb|yh)?\b", re.IGNORECASE)


def build(material: Material, wishes: Wishes) -> Built:
    """The sheet, from the settled order where there is one, else from the member's own list in their order."""
    running, meeting = material.running, material.pack.about.meeting
    choices = [turn.choice for turn in running.turns] if running else list(material.choices)
    outline = laid_out(material, wishes, choices)
    turns = {turn.choice.id: turn for turn in running.turns} if running else {}
    asked = _in_order(outline, [choice.id for choice in choices])
    minutes = (running.minutes if running else material.minutes) or (meeting.minutes if meeting else None) or BUDGET
    starts = clock((running.starts if running else "") or (meeting.time if meeting else ""))
    document = _document(outline, asked, turns, minutes, starts)
    return Built(document, outline.count, outline.left_out)


def clock(text: str) -> int | None:
    """Minutes since midnight of a time of day such as `14:00`, `2.30pm` or `10am`; None where it is none."""
    found = _CLOCK.match(text)
    if not found or not (found[2] or found[3]):
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").casefold()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half in ("pm", "yh") else 0)
    return hour * 60 + minute if hour < 24 and minute < 60 else None


def _in_order(outline: Outline, order: Sequence[str]) -> list[tuple[Asked, str]]:
    """Each question with the title of its line, in the order of asking; those of nobody's list come last."""
    places = {question: at for at, question in enumerate(order)}
    held = [(asked, section.title) for section in outline.sections for asked in section.asked]
    return sorted(held, key=lambda each: places.get(each[0].id, len(places)))


def _document(
    outline: Outline, asked: list[tuple[Asked, str]], turns: dict[str, Turn], minutes: int, starts: int | None
) -> Document:
    aloud = [each for each in asked if _priority(turns, each[0]) != IN_WRITING]
    written = [each for each, _line in asked if _priority(turns, each) == IN_WRITING]
    total = sum(each.minutes for each, _line in aloud)
    head: list[Block] = [shared.about(outline.council, outline.committee, outline.meeting)]
    facts: list[tuple[str, Inline]] = [
        (_("Time for this item"), line(shared.minutes_words(minutes))),
        (_("The questions take"), line(shared.minutes_words(total))),
    ]
    if starts is not None:
        facts.append((_("From"), line(_("{start} to {end}").format(start=_time(starts), end=_time(starts + total)))))
    head.append(Facts(tuple(facts)))
    if total > minutes:
        over = _("The questions need {count} more than there are.").format(count=shared.minutes_words(total - minutes))
        head.append(Notice(Weight.WARNING, line(over)))
    parts = [Part(_("Order of questions"), tuple(_order(aloud, turns, starts)))]
    if written:
        items = tuple(line(each.words, _to(each), shared.spaced(shared.behind(each.exempt))) for each in written)
        parts.append(Part(_("To be put in writing"), (Numbered(items),)))
    return Document(
        title=outline.title,
        subtitle=_("Running sheet for the chair"),
        language=outline.language,
        made=outline.made,
        banner=shared.banner(outline.exempt, outline.notice),
        head=tuple(head),
        parts=tuple(parts),
    )


def _order(asked: list[tuple[Asked, str]], turns: dict[str, Turn], starts: int | None) -> Iterable[Block]:
    if not asked:
        yield Paragraph(lines=(line(_("No questions have been chosen.")),))
        return
    led = any(turn.lead or turn.reserve for turn in turns.values())
    columns = [_("Clock") if starts is not None else _("After"), _("Minutes"), _("Question"), _("Put to")]
    rows: list[tuple[Inline, ...]] = []
    gone = 0
    for number, (each, theme) in enumerate(asked, 1):
        moment = _time(starts + gone) if starts is not None else shared.minutes_words(gone)
        row = [line(moment), line(str(each.minutes)), _question(number, each, theme, turns), _names(each)]
        if led:
            row.append(_who(turns.get(each.id)))
        rows.append(tuple(row))
        gone += each.minutes
    shares: tuple[int, ...] = (9, 13, 48, 30)
    if led:
        columns.append(_("Who asks"))
        shares = (9, 13, 36, 21, 21)
    yield Table(caption=_("What is asked, and when"), columns=tuple(columns), rows=tuple(rows), shares=shares)


def _question(number: int, asked: Asked, theme: str, turns: dict[str, Turn]) -> Inline:
    priority = _PRIORITIES.get(_priority(turns, asked), "")
    behind = join("; ", [line(theme) if plain.flat(theme) else (), line(_(priority)) if priority else ()])
    return line(
        strong(f"{number}. "),
        asked.words,
        line(" (", behind, ")") if behind else "",
        shared.spaced(shared.behind(asked.exempt)),
    )


def _names(asked: Asked) -> Inline:
    return shared.witnesses(asked.witnesses, roles=False)


def _to(asked: Asked) -> Inline:
    names = _names(asked)
    return line(" ", strong(_("To:")), " ", names) if names else ()


def _who(turn: Turn | None) -> Inline:
    if turn is None:
        return ()
    reserve = _("in reserve: {name}").format(name=turn.reserve) if turn.reserve else ""
    return join("; ", [line(turn.lead), line(reserve)])


def _priority(turns: dict[str, Turn], asked: Asked) -> str:
    turn = turns.get(asked.id)
    return turn.priority if turn else ""


def _time(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return f"{hours % 24:02}:{rest:02}"
