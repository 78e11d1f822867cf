"""The least that a Textual app must do for what ours does: a field, twenty rows made anew at each key, two rooms."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.containers import Vertical
from textual.widgets import ContentSwitcher, Footer, Input, OptionList, Static

ROWS = 20
LONG = 600


class Plain(App[None]):
    """Search is one room, a long list with a line of detail another."""

    BINDINGS = [("f2", "go('search')", "Search"), ("f3", "go('list')", "List")]  # noqa: RUF012

    def compose(self) -> ComposeResult:
        """Both rooms."""
        with ContentSwitcher(initial="search"):
            with Vertical(id="search"):
                yield Input(id="query")
                yield OptionList(id="found", markup=False)
            with Vertical(id="list"):
                yield OptionList(*(_words("list", number) for number in range(LONG)), id="long", markup=False)
                yield Static("The detail", id="detail", markup=False)
        yield Footer()

    def on_mount(self) -> None:
        """No cursor that writes by itself."""
        self.query_one(Input).cursor_blink = False

    def on_input_changed(self, event: Input.Changed) -> None:
        """Other rows."""
        found = self.query_one("#found", OptionList)
        found.set_options(_words(event.value, number) for number in range(ROWS))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Tell of the row."""
        self.query_one("#detail", Static).update(str(event.option.prompt))

    def action_go(self, room: str) -> None:
        """To a room."""
        self.query_one(ContentSwitcher).current = room
        self.query_one("#long" if room == "list" else "#query").focus()


def _words(value: str, number: int) -> str:
    return f"{number} {value} council report committee service children review inspection audit finding question"


if __name__ == "__main__":
    Plain().run()
