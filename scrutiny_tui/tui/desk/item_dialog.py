"""The fields of an item: of a proposal before it is accepted, or of a finding or question that the clerk writes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from textual.containers import VerticalScroll
from textual.content import Content
from textual.suggester import SuggestFromList
from textual.widget import Widget
from textual.widgets import Input, TextArea

from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.desk.fields_asked import Asked
from scrutiny_tui.tui.dialogs.base import Keys, quoted
from scrutiny_tui.tui.dialogs.writing import WritingDialog
from scrutiny_tui.tui.widgets.fields import Editor, Field


class ItemDialog(WritingDialog[dict[str, str]]):
    """Returns what stands in each field; None where the clerk left."""

    keys: ClassVar[Keys] = (
        (N_("Ctrl+S"), N_("saves"), "save"),
        (N_("Tab"), N_("moves on"), "app.focus_next"),
        (N_("Esc"), N_("leaves"), "leave"),
    )
    DEFAULT_CSS = """
    ItemDialog {
        & > #box { width: 104; height: 96%; max-height: 44; overflow-y: hidden; }
        & #fields { height: 1fr; scrollbar-size-vertical: 1; }
        & Editor, & Field {
            border: none; border-top: solid $border-blurred; padding: 0; margin-bottom: 0; background: $surface;
            border-title-color: $foreground; border-title-style: bold; border-title-align: left;
            &:focus { border: none; border-top: heavy $border; }
        }
        & Field { height: 2; }
        & Editor { height: 3; }
        & Editor#field-words, & Editor#field-statement { height: 6; }
        & .words { max-height: 5; color: $quiet; }
        &.-narrow .words { max-height: 2; margin: 0; }
        &.-narrow > #box { height: 100%; padding: 0 1; }
        &.-narrow #heading, &.-narrow #keys { margin: 0; }
    }
    """

    def __init__(
        self,
        heading: str,
        fields: Sequence[Asked],
        typed: Mapping[str, str] | None = None,
        *,
        about: str = "",
        trouble: str = "",
    ) -> None:
        """`about`: words of the reports to have in view.

        `typed`: what was typed before, where that could not be saved, and `trouble` why.
        """
        super().__init__({each.name: each.value for each in fields}, trouble=trouble)
        self.asked = heading
        self.fields = fields
        self.at_first = dict(typed or {})
        self.about = about

    def asks(self) -> Iterable[Widget]:
        """A field for each, under its name; the long ones have several lines."""
        if self.about:
            yield quoted(self.about)
        with VerticalScroll(id="fields", can_focus=False):
            for each in self.fields:
                value = self.at_first.get(each.name, each.value)
                field = self._field(each, value)
                need = Content.styled(_("needed"), "$warning") if each.required and not value.strip() else ""
                told = safe.line(each.doc, "not bold $quiet")
                field.border_title = safe.join(Content(each.name.replace("_", " ")), need, told, by="  ")
                yield field

    def _field(self, each: Asked, value: str) -> Widget:
        name = "field-" + each.name.replace(" ", "-")
        if each.long:
            return Editor(value, id=name)
        found = SuggestFromList(each.choices, case_sensitive=False) if each.choices else None
        return Field(value, id=name, suggester=found, select_on_focus=False, placeholder=each.unsaid)

    def on_mount(self) -> None:
        """The first field that is needed and empty takes the keys, else the first."""
        stands = {each.name: self.at_first.get(each.name, each.value).strip() for each in self.fields}
        wanted = next((each for each in self.fields if each.required and not stands[each.name]), self.fields[0])
        field = self.query_one("#field-" + wanted.name.replace(" ", "-"))
        field.focus(scroll_visible=False)
        if isinstance(field, TextArea):
            field.move_cursor(field.document.end)

    @property
    def typed(self) -> dict[str, str]:
        """What stands in the fields now."""
        found: dict[str, str] = {}
        for each in self.fields:
            field = self.query_one("#field-" + each.name.replace(" ", "-"))
            found[each.name] = (
                field.text if isinstance(field, TextArea) else field.value if isinstance(field, Input) else ""
            )
        return found

    def action_save(self) -> None:
        """Hand over what stands in the fields."""
        self.dismiss(self.typed)

    def on_input_submitted(self) -> None:
        """Enter in a field of one line goes on to the next."""
        self.focus_next()
