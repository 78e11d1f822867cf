"""What every dialog shares: a calm box over the room, a heading, a line of keys, and what to say when saving failed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Click
from textual.screen import ModalScreen
from textual.style import Style
from textual.widget import Widget
from textual.widgets import Static

from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui import safe

T = TypeVar("T")

Keys = tuple[tuple[str, str, str], ...]
"""(key as it is called, what it does here, the dialog's action for a click on it; "" where a click does nothing)."""


class KeyLine(Static, inherit_bindings=False):
    """The keys of a dialog; a click on one does the same."""

    def __init__(self, keys: Keys) -> None:
        """`keys`, the most needed first."""
        said = [
            Content.assemble((_(key), "bold $primary"), " ", _(what)).stylize(Style.from_meta({"does": action}))
            for key, what, action in keys
        ]
        super().__init__(Content("  ·  ").join(said), id="keys", markup=False)

    async def on_click(self, event: Click) -> None:
        """Do what was clicked."""
        event.stop()
        if action := event.style.meta.get("does"):
            await self.screen.run_action(action)


class Dialog(ModalScreen[T | None]):
    """A question to the member. Returns their answer, or None where they left it; saves nothing itself."""

    heading: ClassVar[str] = ""
    """What is asked, in a few words."""
    keys: ClassVar[Keys] = ((N_("Esc"), N_("closes this"), "leave"),)
    """The keys that work here."""
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Close", show=False)]
    DEFAULT_CSS = """
    Dialog {
        align: center middle;
        background: $background 60%;
        & > #box {
            width: 84; max-width: 96%; height: auto; max-height: 96%;
            border: round $border; background: $surface; padding: 0 2; overflow-y: auto;
        }
        & Static { width: 1fr; height: auto; }
        & #heading { text-style: bold; color: $text-primary; margin-bottom: 1; }
        & #keys { margin-top: 1; }
        & #trouble { color: $text-error; text-style: bold; margin-bottom: 1; }
        & .words { max-height: 6; height: auto; overflow-y: auto; margin-bottom: 1; }
        & .label { color: $text-muted; }
        & TextArea { height: 7; min-height: 3; border: tall $border-blurred; padding: 0 1; }
        & TextArea:focus { border: tall $border; }
        & Input { width: 1fr; }
        & Canvas { height: auto; max-height: 10; background: $surface; }
        &.-narrow > #box { max-width: 100%; }
    }
    """

    def __init__(self, trouble: str = "") -> None:
        """`trouble`: why an earlier answer could not be used, shown above the question."""
        super().__init__()
        self.trouble = trouble
        self.asked = _(self.heading)

    def compose(self) -> ComposeResult:
        """Heading, trouble if any, the question itself, the keys."""
        with Vertical(id="box"):
            yield Static(safe.content(self.asked), id="heading", markup=False)
            if self.trouble:
                yield Static(safe.content(self.trouble), id="trouble", markup=False)
            yield from self.asks()
            yield KeyLine(self.keys)

    def asks(self) -> Iterable[Widget]:
        """Hook: the question itself."""
        return ()

    def action_leave(self) -> None:
        """Close without an answer."""
        self.dismiss(None)


def label(words: str) -> Static:
    """A small heading over a field, in the program's words."""
    return Static(safe.content(words), classes="label", markup=False)


def quoted(words: object) -> Static:
    """Words of the pack to look at while answering; scrolls where they are long."""
    return Static(safe.content(words), classes="words", markup=False)
