"""The top of a pack's screen: what is open, for which meeting, and what its reader must be warned of."""

from __future__ import annotations

from textual.content import Content
from textual.events import Resize
from textual.widgets import Static

from scrutiny_tui.session import OpenPack
from scrutiny_tui.tongue import _, ngettext
from scrutiny_tui.tui import fallback, safe


class Masthead(Static, inherit_bindings=False):
    """Title and meeting on one line; the pack's notice and its problems below, where there are any."""

    def __init__(self, opened: OpenPack) -> None:
        """`opened` is the pack whose name stands here."""
        super().__init__(markup=False)
        self.opened = opened
        self.problems = 0

    def on_mount(self) -> None:
        """Draw it in the width there is."""
        self._draw()

    def on_resize(self, _: Resize) -> None:
        """Another width cuts the title elsewhere."""
        self._draw()

    def speak(self) -> None:
        """Say the same in the language spoken now."""
        self._draw()

    def set_problems(self, problems: int) -> None:
        """Tell how many faults the pack has."""
        self.problems = problems
        self._draw()

    def _draw(self) -> None:
        width = max(20, self.content_size.width or self.app.size.width - 2)
        self.update(drawn(self.opened, self.problems, width))


def drawn(opened: OpenPack, problems: int, width: int) -> Content:
    """One to three lines of `width` columns; what does not fit ends in an ellipsis."""
    about = opened.said.about
    title = safe.line(about.title, "bold")
    meeting = about.meeting.date if about.meeting else None
    facts = [safe.line(meeting) if meeting else Content(_("no date fixed"))]
    if opened.foreign:
        facts.append(Content(_(fallback.IN[opened.pack.about.language])))
    if opened.edition > 1:
        facts.append(Content(_("edition {number}").format(number=opened.edition)))
    council = safe.line(about.council)
    if title.cell_length + council.cell_length + sum(fact.cell_length + 3 for fact in facts) + 2 <= width:
        facts.insert(0, council)
    right = Content(" · ").join(facts)
    title = title.truncate(max(10, width - right.cell_length - 2), ellipsis=True)
    gap = " " * max(2, width - title.cell_length - right.cell_length)
    lines = [Content.assemble(title, gap, right.stylize("$quiet"))]
    if about.notice:
        lines.append(safe.line(about.notice, "bold $warning").truncate(width, ellipsis=True))
    if problems:
        lines.append(trouble(problems).truncate(width, ellipsis=True))
    return Content("\n").join(lines)


def trouble(problems: int) -> Content:
    """What to know of a pack with faults: it can be read, and who can find out more."""
    said = ngettext(
        "This pack has {count} problem; the clerk can list it with: scrutiny check",
        "This pack has {count} problems; the clerk can list them with: scrutiny check",
        problems,
    )
    return Content(said.format(count=problems)).stylize("$warning")
