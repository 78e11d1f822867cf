"""The app: the shelf, the pack that is open, and what applies everywhere."""

from __future__ import annotations

import os

from textual.app import App

from scrutiny_tui.session import Session
from scrutiny_tui.tui import themes
from scrutiny_tui.tui.commands import bindings
from scrutiny_tui.tui.screens.pack import PackScreen
from scrutiny_tui.tui.screens.shelf import ShelfScreen


class ScrutinyApp(App[None], inherit_bindings=False):
    """The member's app."""

    TITLE = "Scrutiny"
    CSS_PATH = "scrutiny.tcss"
    BINDINGS = bindings("app")
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (160, "-vast")]  # noqa: RUF012

    def __init__(self, session: Session, ref: str | None = None) -> None:
        """`ref` is the pack to open at once: an id or a folder; None opens the shelf."""
        colourless = "NO_COLOR" in os.environ
        super().__init__(ansi_color=True if colourless else None)
        self.session = session
        self.ref = ref
        for theme in themes.OWN:
            self.register_theme(theme)
        self.theme = "ansi-dark" if colourless else themes.DARK.name

    def on_mount(self) -> None:
        """Open the shelf, and the pack on top of it where one was named."""
        self.push_screen(ShelfScreen(self.session))
        if self.ref is not None:
            self.push_screen(PackScreen(self.session.open(self.ref), self.session))


def run(session: Session, ref: str | None = None) -> None:
    """Run the app until the member leaves. MisuseError, before anything is drawn, for a `ref` that is no pack."""
    if ref is not None:
        session.open(ref)
    ScrutinyApp(session, ref).run()
