"""The running list, to jump to any question of it."""

from __future__ import annotations

from scrutiny_tui.meeting.running import Running, State
from scrutiny_tui.tongue import _, ngettext
from scrutiny_tui.tui.meeting.question_rows import STATES, facts
from scrutiny_tui.tui.widgets.evidence import one_line
from scrutiny_tui.tui.widgets.rows import Row, paragraph


def jump_rows(state: Running, width: int) -> list[Row]:
    """Every question with what became of it; its target is its id."""
    left = len(state.left)
    said = ngettext("{count} question is still to ask.", "{count} questions are still to ask.", left).format(count=left)
    rows = paragraph(f"{said} {_('Enter goes to a question.')}", width, look="dim")
    for each in state.questions:
        rows.append(Row())
        here = f"  {_('(now)')}" if state.current and each.id == state.current.id else ""
        became = "" if each.state is State.UNASKED else f"  {_(STATES[each.state])}"
        rows += paragraph(
            f"{one_line(each.question.words)}{became}{here}", width, look="strong", indent="    ",
            first=f"{each.number:>2}  ", target=each.id, most=3,
        )  # fmt: skip
        rows += paragraph(facts(each, len(state.questions)), width, look="dim", indent="    ", target=each.id, most=1)
    return rows
