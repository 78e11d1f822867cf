"""A bare app as one would begin it: a header, a list and a footer, with nothing behind them."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Footer, Header, OptionList


class Listed(App[None]):
    """A header, twenty rows and a footer."""

    BINDINGS = [("q", "quit", "Quit")]  # noqa: RUF012

    def compose(self) -> ComposeResult:
        """The three."""
        yield Header()
        yield OptionList("Listed app is ready", *(f"Row {number}" for number in range(2, 21)))
        yield Footer()


if __name__ == "__main__":
    Listed().run()
