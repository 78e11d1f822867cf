"""The member's list as the room sees it: what is on it, what was taken off, and the way back for the latter."""

from __future__ import annotations

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.pack.model import Line
from scrutiny_tui.session import Mine, OpenPack
from scrutiny_tui.session.mine import joined
from scrutiny_tui.tongue import _
from scrutiny_tui.tui import news, unseen
from scrutiny_tui.tui.widgets.evidence import one_line
from scrutiny_tui.tui.widgets.mine_layout import Entry
from scrutiny_tui.tui.widgets.question_rows import ORIGINS, gone


class MyList:
    """One member's list of questions for one pack."""

    def __init__(self, opened: OpenPack) -> None:
        """`opened` is the pack."""
        self.opened = opened
        self._before: dict[str, list[str]] = {}
        """For what was taken off the list here: the order of the list before."""

    def listed(self) -> tuple[Mine, ...]:
        """The list; empty where the notebook cannot be opened."""
        try:
            return self.opened.mine(self.opened.said)
        except ScrutinyError:
            return ()

    def aside(self) -> tuple[Mine, ...]:
        """What was taken off the list and would be missed: here, or with words of the member's."""
        try:
            choices = self.opened.set_aside()
        except ScrutinyError:
            return ()
        kept = [each for each in choices if each.id in self._before or each.wording or each.note]
        return joined(self.opened.said, kept, self.opened.seen())

    def found(self, item: str) -> Mine | None:
        """A question on the list, or taken off it."""
        return next((mine for mine in (*self.listed(), *self.aside()) if mine.id == item), None)

    def is_aside(self, item: str) -> bool:
        """True for a question that is not on the list just now."""
        return all(mine.id != item for mine in self.listed())

    def take_off(self, item: str) -> None:
        """Take a question off the list. ScrutinyError where that cannot be kept; nothing has changed then."""
        before = [each.id for each in self.listed()]
        self.opened.unchoose(item)
        self._before[item] = before

    def put_back(self, item: str) -> None:
        """Put a question back where it stood. ScrutinyError where that cannot be kept."""
        self.opened.choose(item)
        listed = self.opened.chosen()
        self.opened.order([each for each in self._before.pop(item, []) if each in listed])

    def entries(self) -> list[Entry]:
        """The list as it is drawn."""
        return [self.entry(mine) for mine in self.listed()]

    def entry(self, mine: Mine) -> Entry:
        """One question as it is drawn."""
        return Entry(
            mine.id,
            one_line(mine.words),
            _(ORIGINS[mine.choice.origin]),
            self.line_title(mine.line),
            one_line(", ".join(mine.witness)),
            mine.minutes,
            bool(mine.choice.note or self.opened.notes().get(mine.id)),
            self._warning(mine),
        )

    def _warning(self, mine: Mine) -> str:
        """What else to know of a question: exempt, withdrawn, changed."""
        if mine.gone:
            return gone(mine)
        parts = [
            _("EXEMPT: not for the public") if mine.question and mine.question.exempt else "",
            _("The officer's words changed")
            if mine.reworded_by_officer
            else news.mark(unseen.of(self.opened), mine.id),
        ]
        return " · ".join(filter(None, parts))

    def line_title(self, line: str) -> str:
        """The title of a line of enquiry, also of one that this edition no longer holds; empty for none."""
        found = self.opened.said.by_id.get(line)
        if isinstance(found, Line):
            return one_line(found.title)
        told = self.opened.last_told(line) if line else None
        return _("{title} (withdrawn)").format(title=one_line(told.heading)) if told else ""
