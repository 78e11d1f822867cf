"""What to say where a pack does not say something in the reader's language: calmly, in a word or a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from scrutiny_tui.edition.changes_fields import LABELS
from scrutiny_tui.pack.languages import ABOUT
from scrutiny_tui.session import OpenPack
from scrutiny_tui.tongue import N_, _, ngettext, other
from scrutiny_tui.tui import safe

SHORT = {"en": N_("English"), "cy": N_("Welsh")}
"""Language to the mark on an item of a list that is in it although the reader reads another."""
IN = {"en": N_("in English"), "cy": N_("in Welsh")}
"""Language to what the head of a pack says that is in it alone."""
ONLY = {"en": N_("Some of these words are in English only."), "cy": N_("Some of these words are in Welsh only.")}
"""Language to the sentence below an item that is in it in part."""
WHOLE = {
    "en": N_("This pack is in English; only the program speaks Welsh."),
    "cy": N_("This pack is in Welsh; only the program speaks English."),
}
"""Language to the news that a pack says nothing in the other one."""


def mark(opened: OpenPack, id: str, field: str) -> str:
    """The mark on an item whose heading (`field`) is not in the reader's language; "" where it is."""
    return _(SHORT[other()]) if field in opened.unsaid().get(id, ()) else ""


def sentence(opened: OpenPack, id: str) -> str:
    """What to say below an item of which not all is in the reader's language; "" where all is."""
    return _(ONLY[other()]) if id in opened.unsaid() else ""


def news(opened: OpenPack) -> str:
    """What to tell of the pack as a whole when the language is changed; "" where it says all in it."""
    if opened.foreign:
        return _(WHOLE[opened.pack.about.language])
    count = len(opened.unsaid())
    said = ngettext(
        "{count} part of this pack is not in this language: the overview lists it.",
        "{count} parts of this pack are not in this language: the overview lists them.",
        count,
    )
    return said.format(count=count) if count else ""


def listed(opened: OpenPack) -> Iterable[Content]:
    """Each item that is not wholly in the reader's language, with the fields that are not: a line each."""
    for id, names in opened.unsaid().items():
        item = opened.said.by_id.get(id)
        heading = opened.said.about.title if id == ABOUT or item is None else item.heading
        kind = _("pack") if item is None else f"{_(item.kind)} {id}"
        missing = ", ".join(_(LABELS.get(name, name)) for name in names)
        yield safe.join(safe.line(f"{kind}:", "bold"), " ", safe.line(heading), f" ({missing})")
