"""A language that only tests speak: every letter of the program's words is one that no pack here writes.

Whatever still stands in Latin letters on a screen did not go through the catalogues.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from gettext import NullTranslations
from pathlib import Path

from scrutiny_tui import tongue
from tests.tiny import LETTER, PACK, REPORT, fingerprint

_PLACEHOLDER = re.compile(r"(\{[^{}]*\})")
_SAID = re.compile(
    r"(\b(?:title|council|committee|notice|summary|publisher|name|role|question|words|statement|why|listen_for"
    r'|answer|ask|unit|measures|period|differ|says)(?:: |: >-\n))(?!"?\{)(.*)'
)
"""Fields of the tiny pack that hold words."""
LATIN = re.compile(r"[A-Za-z]{2,}")
"""Words in Latin letters; one alone is a key."""


def strange(words: str) -> str:
    """The words in letters that nobody else uses, each in the place of its own; placeholders stay."""
    parts = _PLACEHOLDER.split(words)
    return "".join(part if at % 2 else _letters(part) for at, part in enumerate(parts))


def _letters(text: str) -> str:
    return re.sub("[a-z]", "ж", re.sub("[A-Z]", "Ж", text))


class Pseudo(NullTranslations):
    """The catalogue of that language."""

    def gettext(self, message: str) -> str:
        """The message in strange letters."""
        return strange(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The message for that number in strange letters."""
        return strange(msgid1 if n == 1 else msgid2)


@contextmanager
def spoken() -> Iterator[None]:
    """The program speaks it, in the place of Welsh."""
    before = tongue._VOICES.get("cy")
    tongue._VOICES["cy"] = tongue.Voice("cy", Pseudo())
    tongue.use("cy")
    try:
        yield
    finally:
        tongue.use("en")
        del tongue._VOICES["cy"]
        if before is not None:
            tongue._VOICES["cy"] = before


def wordless(text: str) -> str:
    """The text with a digit for each letter."""
    return re.sub("[A-Za-z]", "7", text)


def write_wordless(shelf: Path, name: str = "bare") -> Path:
    """The tiny pack with digits for letters, in Welsh as far as it knows; gives its folder."""
    folder = shelf / name
    (folder / "sources").mkdir(parents=True)
    report, letter = wordless(REPORT), wordless(LETTER)
    told = _SAID.sub(lambda found: found[1] + '"' + wordless(found[2]).strip('"') + '"', PACK)
    told = told.replace("The Clerk of Works", "777 7777").replace("  edition: {edition}\n", "  language: cy\n")
    told = told.replace(
        "  summary:", '  glossary:\n    - term: "7"\n      meaning: "77"\n  edition: {edition}\n  summary:'
    )
    (folder / "pack.yaml").write_text(
        told.format(
            id=name, title="77", edition=2, meeting="2026-04-01", bins=fingerprint(report), letter=fingerprint(letter)
        ),
        encoding="utf-8",
    )
    (folder / "sources" / "1.txt").write_text(report, encoding="utf-8")
    (folder / "sources" / "2.txt").write_text(letter, encoding="utf-8")
    return folder
