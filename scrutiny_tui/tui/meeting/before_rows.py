"""“Asked before”: what earlier packs and meetings hold that is like a question, beside the question."""

from __future__ import annotations

from datetime import date

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.meeting.running import Undertaking
from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.session.asked_before import Before, asked_before
from scrutiny_tui.tongue import _
from scrutiny_tui.tui.meeting.times import hour
from scrutiny_tui.tui.widgets.evidence import one_line, section
from scrutiny_tui.tui.widgets.rows import Row, paragraph


class AskedBefore:
    """What was asked before, looked up once for each question while a pack is open."""

    def __init__(self, session: Session, opened: OpenPack) -> None:
        """Nothing is read yet."""
        self._session = session
        self._opened = opened
        self._known: dict[str, tuple[Before, ...]] = {}

    def brief(self, refs: tuple[str, ...]) -> list[str]:
        """The last time, in one line; nothing where there was none."""
        return [_("Asked before: {told}. b shows it.").format(told=in_brief(each)) for each in self.of(refs)[:1]]

    def of(self, refs: tuple[str, ...]) -> tuple[Before, ...]:
        """What is like the first of these questions that anything is like; nothing where it cannot be looked up."""
        for ref in refs:
            if ref not in self._known:
                try:
                    self._known[ref] = asked_before(self._session, self._opened, ref)
                except ScrutinyError:
                    self._known[ref] = ()
            if self._known[ref]:
                return self._known[ref]
        return ()


def day_said(day: date | None) -> str:
    """“1/4/2026” as councils write it; a word where it is not known."""
    return f"{day.day}/{day.month}/{day.year}" if day else _("no date known")


def in_brief(before: Before) -> str:
    """When, by whom and what became of it, in one line."""
    told = [day_said(before.day)]
    if before.by:
        told.append(_("by {names}").format(names=", ".join(before.by)))
    told.append(_(before.state) if before.state else _("what became of it is not on this computer"))
    return one_line(", ".join(told))


def in_full(before: Before) -> list[str]:
    """The earlier question, what became of it with the answer, and what was promised: a paragraph each."""
    answer = " ".join(line.words for line in before.lines)
    told = [f"{before.words}\n{in_brief(before)}" + (f"\n“{answer}”" if answer else "")]
    return [*told, *(promised(each) for each in before.undertakings)]


def promised(promise: Undertaking) -> str:
    """An undertaking in a sentence, and whether it was kept."""
    by = promise.by or _("no day named")
    said = _("UNDERTAKING of {who}, by {day}: {what}").format(who=promise.who, day=by, what=promise.what)
    kept = _("kept on {day}").format(day=day_said(promise.kept)) if promise.kept else _("not kept so far")
    return f"{said} ({kept})"


def before_rows(found: tuple[Before, ...], width: int) -> list[Row]:
    """Each earlier question: when, by whom, in which pack, the answer, what was promised, what came since."""
    rows: list[Row] = []
    for each in found:
        answer = [
            line
            for said in each.lines
            for line in paragraph(one_line(said.words), width, indent="       ", first=f"{hour(said.at)}  ")
        ]
        for promise in each.undertakings:
            answer += paragraph(one_line(promised(promise)), width, look="strong", indent="  ")
        later = [
            line
            for since in each.later
            for line in paragraph(_since(since.dated, since.heading), width, first="• ", indent="  ")
        ]
        rows += [
            *([Row(), Row()] if rows else []),
            *paragraph(one_line(each.words), width, look="strong"),
            *paragraph(in_brief(each), width),
            *paragraph(one_line(each.title), width, look="dim"),
            *section(_("The answer"), answer),
            *section(_("What later sources say"), later),
        ]
    return rows


def _since(dated: object, heading: str) -> str:
    return one_line(f"{dated}: {heading}" if dated else heading)
