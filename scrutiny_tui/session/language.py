"""Which language the program speaks to this user: as they last chose it, else as their system does.

It is kept in a file of its own, a word long, because every command reads it and few need the notebook.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress

from scrutiny_tui.paths import Paths
from scrutiny_tui.tongue import LANGUAGES, first_choice

LONGEST = 16
"""Bytes of the file that are read: it holds two letters."""


def chosen(paths: Paths, environ: Mapping[str, str] | None = None) -> str:
    """The code of the language to speak; never raises for a file that cannot be read or says something else."""
    try:
        with paths.language.open("rb") as file:
            kept = file.read(LONGEST).decode("ascii", "replace").strip()
    except OSError:
        kept = ""
    return kept if kept in LANGUAGES else first_choice(os.environ if environ is None else environ)


def keep(paths: Paths, language: str) -> None:
    """Remember the choice. ScrutinyError where it cannot be written; the one before still holds then."""
    # ruff: noqa: PLC0415 - commands that only read it need no writer
    from scrutiny_tui.session.private import make_private
    from scrutiny_tui.sources.writing import write_whole

    with suppress(OSError):
        make_private(paths.home)
    write_whole(paths.language, f"{language}\n".encode("ascii"))
