"""The app that opens on the desk of one pack."""

from __future__ import annotations

from textual.screen import Screen

from scrutiny_tui.session import Session
from scrutiny_tui.tongue import _
from scrutiny_tui.tui.app import ScrutinyApp, run_to_end
from scrutiny_tui.tui.screens.desk import DeskScreen
from scrutiny_tui.tui.screens.help import help_screen


class DeskApp(ScrutinyApp):
    """The clerk's desk, and nothing else."""

    def __init__(self, session: Session, ref: str) -> None:
        """`ref` is the pack: an id or a folder. MisuseError where there is none."""
        super().__init__(session)
        self.desk = DeskScreen(session, ref)

    def screens_at_first(self) -> list[Screen[None]]:
        """The desk."""
        return [self.desk]

    def action_help(self) -> None:
        """Show the keys that work here."""
        self.push_screen(help_screen(self.screen, _("the desk")))

    async def action_quit(self) -> None:
        """Leave, when all that was asked for is saved."""
        await self.desk.deeds.drained()
        self.exit()


def run(session: Session, ref: str) -> None:
    """Run the desk until the clerk leaves. MisuseError, before anything is drawn, for a `ref` that is no pack."""
    run_to_end(DeskApp(session, ref))
