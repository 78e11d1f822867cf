"""Looking things up in the meeting: evidence, any quote, the whole list, what was asked before; and how it is drawn."""

from __future__ import annotations

from textual import events, on
from textual.widgets import Input

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.tongue import _
from scrutiny_tui.tui import themes
from scrutiny_tui.tui.meeting.views import BEFORE, EVIDENCE, FIND, FULL, JUMP, QUESTION, View
from scrutiny_tui.tui.screens.meeting_frame import LETTERS, PLAIN, MeetingFrame
from scrutiny_tui.tui.widgets.drawn import Drawn


class MeetingViews(MeetingFrame):
    """What can be looked at beside the question."""

    _theme = ""

    @property
    def question(self) -> str:
        """Id of the question before the committee."""
        return self.state.current.id if self.state and self.state.current else ""

    def action_meet_evidence(self) -> None:
        """Show what the question rests on, each quote in full; again goes back."""
        self._toggle(EVIDENCE)

    def action_meet_find(self) -> None:
        """Find any quote of the pack."""
        if self.view.name == FIND:
            self.query_one("#find").focus()
        else:
            self.open_view(View(FIND))

    def action_meet_jump(self) -> None:
        """Show the whole list, to go to any question."""
        if self.view.name == JUMP:
            self.close_view()
        else:
            self.open_view(View(JUMP, selected=self.question))

    def action_meet_before(self) -> None:
        """Show what was asked before."""
        self._toggle(BEFORE)

    def _toggle(self, name: str) -> None:
        if self.view.name == name:
            self.close_view()
        else:
            self.open_view(View(name))

    @property
    def has_before(self) -> bool:
        """Something like the question was asked before."""
        current = self.state.current if self.state else None
        return current is not None and bool(self.beside.before(current))

    @on(Input.Submitted, "#find")
    def _found(self, event: Input.Submitted) -> None:
        event.stop()
        self.listing.action_choose()

    def on_key(self, event: events.Key) -> None:
        """Arrows move in what was found while the keys go to the field."""
        if self.view.name == FIND and self.query_one("#find").has_focus and event.key in {"down", "up"}:
            event.stop()
            event.prevent_default()
            if event.key == "down":
                self.listing.action_cursor_down()
            else:
                self.listing.action_cursor_up()

    def open_view(self, view: View) -> None:
        """Show something over the question; Esc goes back to what is shown now."""
        self.views[-1] = self.view._replace(selected=self.listing.selected)
        self.views.append(view)
        self.draw()
        self.listing.action_first()
        if view.selected:
            self.listing.select(view.selected)
        self.query_one("#find" if view.name == FIND else "#list").focus()

    def close_view(self) -> None:
        """Go back by one view; everything there is as it was left."""
        in_list = self.view.name == FULL
        self.views.pop()
        self.draw()
        if self.view.name == QUESTION:
            self.query_one("#question").focus()
            return
        self.listing.select(self.view.selected)
        self.query_one("#list" if in_list or self.view.name != FIND else "#find").focus()

    @on(Input.Changed, "#find")
    def _narrowed(self) -> None:
        if self.view.name == FIND:
            self.listing.draw(self._list_rows)
            self.listing.action_first()

    @on(Drawn.Selected, "#list")
    def _selected(self, event: Drawn.Selected) -> None:
        event.stop()

    def action_meet_contrast(self) -> None:
        """Black, white and yellow, to be read in a dim room; again goes back."""
        if self.app.theme == themes.CONTRAST.name:
            self.app.theme = self._theme or themes.DARK.name
        else:
            self._theme = self.app.theme
            self.app.theme = themes.CONTRAST.name
        self._remember("theme", self.app.theme)

    def action_meet_letters(self) -> None:
        """The question in letters of blocks as large as fit, or in the terminal's own."""
        self.drawn = not self.drawn
        self.draw()
        self.tell(_("Large letters, where they fit.") if self.drawn else _("The terminal's own letters."))
        self._remember(LETTERS, "" if self.drawn else PLAIN)

    def _remember(self, name: str, value: str) -> None:
        try:
            self.session.keep_setting(name, value)
        except ScrutinyError:
            # It holds until the program is left; only the next start will not know of it.
            return
