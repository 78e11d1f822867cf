"""The least that a Textual app can be: what any app on it must wait for."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Footer, Static


class Bare(App[None]):
    """One line of text and a footer."""

    BINDINGS = [("q", "quit", "Quit")]  # noqa: RUF012

    def compose(self) -> ComposeResult:
        """The line and the footer."""
        yield Static("Bare app is ready")
        yield Footer()


if __name__ == "__main__":
    Bare().run()
