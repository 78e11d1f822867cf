"""The board of the pre-meeting, for the chair: what the members brought becomes one list for the meeting.

Every decision is on the disk before it is shown as saved, and can be undone.
"""

from __future__ import annotations

from pathlib import Path

from textual import on, work

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.session.gathering import gather
from scrutiny_tui.tongue import N_, _, ngettext
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.board.gather_dialog import GatherDialog
from scrutiny_tui.tui.board.views import VIEWS
from scrutiny_tui.tui.commands import possible
from scrutiny_tui.tui.meeting.saved_line import SavedLine
from scrutiny_tui.tui.screens.board_deciding import BoardDeciding
from scrutiny_tui.tui.widgets.drawn import Drawn


class BoardScreen(BoardDeciding):
    """What can be done on the board."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A command that cannot be done now is hidden."""
        return possible(self, action)

    @property
    def keys_now(self) -> dict[str, str]:
        """The key that reads goes back to the list while something is read."""
        return {} if self.pane.has_focus else {"board_pane": N_("List")}

    # The views

    def action_board_view(self, number: int) -> None:
        """Show another view."""
        kept = self.current
        self.view = list(VIEWS)[number - 1]
        self.read_detail(False)
        self.draw()
        self.pane.action_first()
        if kept in self.pane.targets:
            self.pane.select(kept)
        self.query_one("#detail", Drawn).draw(self._detail_rows)

    def action_board_pane(self) -> None:
        """From the list to the detail, and back."""
        self.read_detail(self.pane.has_focus)

    @on(Drawn.Chosen)
    def _clicked(self, event: Drawn.Chosen) -> None:
        event.stop()
        self.read_detail(True)

    def action_board_back(self) -> None:
        """From the detail to the list; from there to the pack."""
        if not self.pane.has_focus:
            self.read_detail(False)
        else:
            self.dismiss(None)

    # Files, and on to the meeting

    @work(group="asking")
    async def action_board_gather(self) -> None:
        """Open the members' files: what they would bring is shown first."""
        folder = Path.cwd()
        paths = await self.app.push_screen_wait(GatherDialog(self.opened, folder=folder, typed=f"{folder}"))
        if paths is None:
            return
        try:
            found = gather(self.opened, paths, write=True)
        except ScrutinyError as error:
            self.query_one(SavedLine).fault(error)
            return
        self.look()
        count = len(found.taken)
        said = ngettext("{count} list taken over.", "{count} lists taken over.", count).format(count=count)
        bad = ngettext("{count} file could not be taken.", "{count} files could not be taken.", len(found.bad))
        told = [_("Saved: {what}").format(what=said), bad.format(count=len(found.bad)) if found.bad else ""]
        self.tell(safe.shown(" ".join(filter(None, told))))

    def action_board_meeting(self) -> None:
        """Go on to the meeting, with this list."""
        from scrutiny_tui.tui.screens.meeting import MeetingScreen  # noqa: PLC0415 - the board opens sooner without

        self.app.push_screen(MeetingScreen(self.opened, self.session))
