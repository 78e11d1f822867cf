"""The language that the program itself speaks, by gettext catalogues; what has no translation stays English.

Words of a pack are not its business: they carry their own languages (`scrutiny_tui.pack.words`).
"""

from __future__ import annotations

import gettext as catalogues
from pathlib import Path

LANGUAGES = {"en": "English", "cy": "Cymraeg"}
"""Code to name, of every language that the program speaks."""

_FOLDER = Path(__file__).parent / "catalogues"


class _Spoken:
    """The catalogue in use."""

    def __init__(self) -> None:
        self.language = "en"
        self.catalogue: catalogues.NullTranslations = catalogues.NullTranslations()


_spoken = _Spoken()


def use(language: str) -> None:
    """Speak that language from now on; one that is not in `LANGUAGES` is English."""
    _spoken.language = language if language in LANGUAGES else "en"
    _spoken.catalogue = catalogues.translation("scrutiny", _FOLDER, [_spoken.language], fallback=True)


def spoken() -> str:
    """The code of the language that the program speaks now."""
    return _spoken.language


def _(words: str) -> str:
    """The words in the language spoken; placeholders in braces are filled by the caller with `str.format`."""
    return _spoken.catalogue.gettext(words)


def ngettext(one: str, many: str, count: int) -> str:
    """The words for that number of things."""
    return _spoken.catalogue.ngettext(one, many, count)


def N_(words: str) -> str:  # noqa: N802 the name by which catalogues are extracted everywhere
    """The words as they are, marked for the catalogues: for tables that are made before the language is known."""
    return words
