"""The language that the program itself speaks, by gettext catalogues; what has no translation stays English.

Words of a pack are not its business: they carry their own languages (`scrutiny_tui.pack.words`). The language in use
is the program's, for all its threads; `speaking` changes it for one piece of work alone, such as an export.
"""

from __future__ import annotations

import gettext as catalogues
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

from scrutiny_tui.frozen import dataclass

LANGUAGES = {"en": "English", "cy": "Cymraeg"}
"""Code to name, of every language that the program speaks."""
FOLDER = Path(__file__).parent / "catalogues"
"""Where the catalogues lie: `<language>/LC_MESSAGES/scrutiny.po`, and beside it the compiled `.mo`."""
DOMAIN = "scrutiny"
"""The name of the catalogues."""
VARIABLE = "SCRUTINY_LANGUAGE"
"""The environment variable that chooses the language until the member does."""
_SYSTEM = ("LC_ALL", "LC_MESSAGES", "LANG")
"""What a system says of its language, the strongest first."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One language with its catalogue."""

    language: str
    catalogue: catalogues.NullTranslations


_VOICES = {"en": Voice("en", catalogues.NullTranslations())}
"""The languages spoken so far; English needs no catalogue."""
_inner: ContextVar[Voice | None] = ContextVar("_inner", default=None)


class _Program:
    """What the whole program speaks."""

    voice = _VOICES["en"]


def _voice(language: str) -> Voice:
    wanted = language if language in LANGUAGES else "en"
    if wanted not in _VOICES:
        _VOICES[wanted] = Voice(wanted, catalogues.translation(DOMAIN, FOLDER, [wanted], fallback=True))
    return _VOICES[wanted]


def _now() -> Voice:
    return _inner.get() or _Program.voice


def use(language: str) -> None:
    """Speak that language from now on, in every thread; one that is not in `LANGUAGES` is English."""
    _Program.voice = _voice(language)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak that language inside the `with`, in this thread or task alone; the rest of the program goes on as it was.

    What is written lazily (a generator) must be made inside.
    """
    before = _inner.set(_voice(language))
    try:
        yield
    finally:
        _inner.reset(before)


def spoken() -> str:
    """The code of the language that is spoken here and now."""
    return _now().language


def other() -> str:
    """The code of the language that a change would go to."""
    codes = list(LANGUAGES)
    return codes[(codes.index(spoken()) + 1) % len(codes)]


def first_choice(environ: Mapping[str, str]) -> str:
    """The language to begin with: as `SCRUTINY_LANGUAGE` asks, else the system's own; English for any other."""
    asked = environ.get(VARIABLE, "").strip().casefold()
    system = next((held for name in _SYSTEM if (held := environ.get(name, ""))), "")
    code = (asked or system).casefold().replace("-", "_").partition("_")[0].partition(".")[0]
    return code if code in LANGUAGES else "en"


def _(words: str) -> str:
    """The words in the language spoken; placeholders in braces are filled by the caller with `str.format`."""
    return _now().catalogue.gettext(words) if words else ""


def ngettext(one: str, many: str, count: int) -> str:
    """The words for that number of things."""
    return _now().catalogue.ngettext(one, many, count)


def N_(words: str) -> str:  # noqa: N802 the name by which catalogues are extracted everywhere
    """The words as they are, marked for the catalogues: for tables that are made before the language is known."""
    return words


def Nn_(one: str, many: str) -> tuple[str, str]:  # noqa: N802 as `N_`
    """Both forms as they are, marked for the catalogues; `ngettext(*forms, count)` says them."""
    return one, many
