"""What can be chosen for an export, as rows: the document, the format, what it holds, and what to do with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from scrutiny_tui.export.documents import KINDS
from scrutiny_tui.export.writers import FORMATS
from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui.widgets.rows import Row, row

SAVE, OPEN, COPY = "save", "open", "copy"
LARGE, OTHER = "large", "other"
_DEEDS = (
    (SAVE, N_("Save as a file…"), "Ctrl+S", N_("Asks for its name; never overwrites another's file unasked.")),
    (OPEN, N_("Save and open"), "Ctrl+O", N_("Opens it in the program that this computer has for it.")),
    (COPY, N_("Copy"), "y", N_("Copies the words to the clipboard.")),
)
_OPTIONS = (
    ("bare", N_("Only the questions"), N_("Without reasons, evidence and follow-ups.")),
    ("notes", N_("My private notes"), N_("Anyone who gets the file can read them.")),
    ("everything", N_("Every question of the pack"), N_("Yours first, in your order.")),
    ("exempt", N_("Exempt items"), N_("Not for the public; every page is marked.")),
    (LARGE, N_("Large print"), N_("18 point and high contrast, for the web page and Word.")),
    (OTHER, N_("In the other language"), N_("As far as the pack has it; the rest stays as it is.")),
)
_SAYS = {
    "markdown": N_("Plain text with signs for headings and lists; can be pasted anywhere."),
    "web": N_("One page for any tablet, phone or printer; needs no network."),
    "word": N_("A Word file with real headings, to edit, print or hear read out."),
    "text": N_("Words only, line by line, for screen readers and braille."),
}


@dataclass
class Choices:
    """What is chosen now."""

    kind: str = "questions"
    form: str = "markdown"
    taken: set[str] = field(default_factory=set)
    """The options that are taken, whether or not they mean something for this kind and format."""
    language: str = "en"
    """The language of the document, unless the other is taken."""

    @property
    def other(self) -> str:
        """The other language."""
        return "en" if self.language == "cy" else "cy"

    def choose(self, target: str) -> bool:
        """Choose the document, the format or an option; a second time lifts an option. False for anything else."""
        what, _colon, name = target.partition(":")
        if what == "kind":
            self.kind = name
        elif what == "form":
            self.form = name
        elif what == "option":
            self.taken ^= {name}
        else:
            return False
        return True

    def options(self) -> Iterator[tuple[str, str, str]]:
        """The options that mean something for this kind and format: name, words, what to know."""
        for name, words, about in _OPTIONS:
            fits = FORMATS[self.form].grows if name == LARGE else name == OTHER or name in KINDS[self.kind].wishes
            if fits:
                yield name, words, about

    def on(self, name: str) -> bool:
        """Whether an option is taken and means something."""
        return name in self.taken and any(name == each for each, _words, _about in self.options())

    def about(self, target: str) -> str:
        """What to know of a row."""
        what, _colon, name = target.partition(":")
        if what == "kind":
            said = _(KINDS[name].about)
            return f"{said[:1].upper()}{said[1:]}."
        if what == "form":
            return _(_SAYS[name])
        told = {each: about for each, _words, about in _OPTIONS} if what == "option" else {}
        told |= {deed: about for deed, _words, _key, about in _DEEDS}
        return _(told.get(name or what, ""))

    def rows(self, width: int) -> list[Row]:
        """Everything that can be chosen, then what can be done."""
        rows = [row((_("Document"), "heading"))]
        rows += [_one(f"kind:{name}", _(kind.words), name == self.kind) for name, kind in KINDS.items()]
        rows.append(row((_("Format"), "heading")))
        rows += [_one(f"form:{name}", _(form.words), name == self.form) for name, form in FORMATS.items()]
        rows.append(row((_("With"), "heading")))
        for name, words, _about in self.options():
            said = _in(self.other) if name == OTHER else _(words)
            rows.append(row("[x] " if name in self.taken else "[ ] ", said, target=f"option:{name}"))
        rows.append(Row())
        for name, words, key, _about in _DEEDS:
            rows.append(row((_(words), "strong"), (f"  {key}", "dim"), target=name))
        return rows


def _one(target: str, words: str, chosen: bool) -> Row:
    return row("(•) " if chosen else "( ) ", words, target=target)


def _in(language: str) -> str:
    return _("In Welsh") if language == "cy" else _("In English")
