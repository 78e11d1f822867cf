"""The catalogues as files: the template, the Welsh, and its compiled form; all three written the same on every run."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from scrutiny_tui.tongue import DOMAIN, FOLDER
from tests.tongue.strings import Said, strings

TEMPLATE = FOLDER / f"{DOMAIN}.pot"
"""All strings, without any translation."""
WELSH = FOLDER / "cy" / "LC_MESSAGES" / f"{DOMAIN}.po"
"""The Welsh, written by hand; new strings are added here without their words."""
PLURALS = "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==6 ? 4 : 5);"
"""The forms of Welsh, after the Unicode CLDR: for none, one, two, three, six, and all other numbers."""
FORMS = 6
_EMPTY = (b'"Report-Msgid-Bugs-To', b'"Last-Translator', b'"Generated-By')
"""Headings that say nothing of ours, or something else with every Babel."""
_THEN = datetime(2026, 1, 1, tzinfo=UTC)
"""The date in the headings: one that stays, so that nothing changes but words."""


def template() -> Catalog:
    """The strings of the program as a catalogue without translations."""
    made = Catalog(project="scrutiny", version="", copyright_holder="", creation_date=_THEN, fuzzy=False)
    made.header_comment = "# The strings of the program. Made by `python -m tests.tongue`; do not edit."
    for said, found in strings().items():
        made.add(said, locations=[(file, 0) for file in found.files])
    return made


def welsh(path: Path = WELSH) -> Catalog:
    """The Welsh as its file has it."""
    with path.open("rb") as file:
        return read_po(file, locale="cy")


def entry(catalogue: Catalog, said: Said) -> Message | None:
    """The entry of a string, or None."""
    found: Message | None = catalogue.get(said)
    if found is None or found.id != (list(said) if isinstance(found.id, list) else said):
        return None
    return found


def lacking(catalogue: Catalog) -> list[Said]:
    """The strings that have no Welsh, or not all forms of it, or only a doubtful one."""
    return [said for said in strings() if not _whole(entry(catalogue, said))]


def _whole(message: Message | None) -> bool:
    if message is None or message.fuzzy:
        return False
    if isinstance(message.id, str):
        return bool(message.string)
    forms = message.string
    return isinstance(forms, tuple | list) and len(forms) == FORMS and all(forms)


def brought_up_to_date(catalogue: Catalog) -> Catalog:
    """The Welsh with the strings that are new, without those that are gone; nothing is guessed from likeness."""
    catalogue.update(template(), no_fuzzy_matching=True, update_header_comment=False)
    catalogue.creation_date = catalogue.revision_date = _THEN
    catalogue.fuzzy = False
    return catalogue


def as_text(catalogue: Catalog) -> bytes:
    """A catalogue as a `.po` or `.pot` file."""
    out = BytesIO()
    write_po(out, catalogue, width=110, ignore_obsolete=True, include_lineno=False)
    lines = out.getvalue().split(b"\n")
    return b"\n".join(line for line in lines if not line.startswith(_EMPTY))


def compiled(catalogue: Catalog) -> bytes:
    """A catalogue as a `.mo` file."""
    out = BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()
