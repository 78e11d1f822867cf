"""A drawn view in which things can be selected: lists, the timeline, the bars, details with their evidence."""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.message import Message

from scrutiny_tui.tui.widgets.canvas import Canvas, Layout
from scrutiny_tui.tui.widgets.rows import Row


class Drawn(Canvas):
    """Rows of which those with a target can be selected by keys and by mouse.

    Enter is left to the room or dialog, which calls `action_choose`. Moving past what cannot be selected scrolls, so
    that long words between two targets are never jumped over.
    """

    class Selected(Message):
        """Something else is selected."""

        def __init__(self, drawn: Drawn, target: str) -> None:
            super().__init__()
            self.drawn = drawn
            """The view."""
            self.target = target
            """What is selected."""

        @property
        def control(self) -> Drawn:
            """The view, for `on` selectors."""
            return self.drawn

    class Chosen(Selected):
        """What is selected is to be opened: by the room's key, or by a second click."""

    def __init__(self, layout: Layout | None = None, *, id: str | None = None, still: bool = False) -> None:
        """Show what `layout` lays out, with its first target selected.

        `still`: drawing anew does not scroll to what is selected, as suits words that are read from their top.
        """
        super().__init__(layout, id=id)
        self._still = still
        self.selected = ""
        """The target that is selected; empty while there is none."""
        self._where: dict[str, tuple[int, int]] = {}
        self._wanted = ""
        self.ends: Callable[[int], bool] | None = None
        """Asked when moving beyond the first (-1) or last (1) target; True where it took the focus elsewhere."""

    @property
    def chosen(self) -> str:
        """What is selected, or will be once it is laid out."""
        return self._wanted or self.selected

    @property
    def targets(self) -> list[str]:
        """What can be selected, in order."""
        return list(self._where)

    def is_selected(self, row: Row) -> bool:
        """True where the row's target is the one selected."""
        return bool(row.target) and row.target == self.selected

    def settled(self) -> None:
        """Keep what was selected, or what stood nearest to it."""
        before = self.targets
        self._where = {}
        for at, row in enumerate(self.rows):
            if row.target:
                first, _ = self._where.get(row.target, (at, at))
                self._where[row.target] = (first, at)
        wanted = self._wanted or self.selected
        if wanted not in self._where:
            wanted = self._near(before)
        elif self._wanted:
            self._wanted = ""
            self._go(wanted)
            return
        self._go(wanted, reveal=not self._still)

    def _near(self, before: list[str]) -> str:
        if self.selected in before:
            at = before.index(self.selected)
            for target in [*before[at:], *reversed(before[:at])]:
                if target in self._where:
                    return target
        return next(iter(self._where), "")

    def select(self, target: str) -> None:
        """Select `target` and show it; remembered until it is there, where it is not laid out yet."""
        if target in self._where:
            self._wanted = ""
            self._go(target)
        else:
            self._wanted = target

    def _go(self, target: str, *, reveal: bool = True) -> None:
        changed = target != self.selected
        self.selected = target
        if target and reveal:
            first, last = self._where[target]
            # A heading just above belongs to what it heads: show it too where there is room.
            if first and not self.rows[first - 1].target and last - first + 1 < self.tall:
                first -= 1
            self.reveal(0 if first <= 1 else first, last) if last < self.tall else self.reveal(first, last)
        if changed:
            self.post_message(self.Selected(self, target))
        self.refresh()

    def _step(self, by: int) -> None:
        order = self.targets
        if not order:
            self.jump(self.top + by)
            return
        at = order.index(self.selected) if self.selected in order else -1
        first, last = self._where[order[max(0, at)]]
        if (by > 0 and last >= self.top + self.tall) or (by < 0 and first < self.top):
            self.jump(self.top + by)
            return
        to = at + by
        if not 0 <= to < len(order):
            more = self.top > 0 if by < 0 else self.top + self.tall < len(self.rows)
            if more or self.ends is None or not self.ends(by):
                self.jump(self.top + by)
            return
        edge = self._where[order[to]][0 if by > 0 else 1]
        if self.top - 1 <= edge <= self.top + self.tall:
            self._go(order[to])
        else:
            self.jump(self.top + by)

    def action_cursor_up(self) -> None:
        """To the target above, or a line up."""
        self._step(-1)

    def action_cursor_down(self) -> None:
        """To the target below, or a line down."""
        self._step(1)

    def _page(self, by: int) -> None:
        self.jump(self.top + by)
        inside = [
            target for target, (first, last) in self._where.items() if last >= self.top and first < self.top + self.tall
        ]
        if self._where:
            edge = self.targets[0 if by < 0 else -1]
            at_edge = self.top == 0 if by < 0 else self.top + self.tall >= len(self.rows)
            whole = [t for t in inside if self._where[t][0] >= self.top] or inside
            target = edge if at_edge else next(iter(whole), self.selected)
            changed, self.selected = target != self.selected, target
            if changed:
                self.post_message(self.Selected(self, target))
            self.refresh()

    def action_page_up(self) -> None:
        """One screen up."""
        self._page(-max(1, self.tall - 1))

    def action_page_down(self) -> None:
        """One screen down."""
        self._page(max(1, self.tall - 1))

    def action_first(self) -> None:
        """To the first target, and the beginning."""
        if self._where:
            self._go(self.targets[0])
        self.jump(0)

    def action_last(self) -> None:
        """To the last target, and the end."""
        if self._where:
            self._go(self.targets[-1])
        self.jump(len(self.rows))

    def action_choose(self) -> None:
        """Open what is selected."""
        if self.selected:
            self.post_message(self.Chosen(self, self.selected))

    def on_click(self, event: events.Click) -> None:
        """Select what was clicked; open it where it was selected already."""
        at = self.top + event.y
        target = self.rows[at].target if 0 <= at < len(self.rows) else ""
        if not target:
            return
        if target == self.selected and event.chain > 1:
            self.action_choose()
        else:
            self._go(target)
