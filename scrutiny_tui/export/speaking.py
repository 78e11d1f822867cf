"""The language of one export, which need not be the one that the program speaks otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from scrutiny_tui import tongue


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak `language` within, and what was spoken before behind it.

    The program has one language at a time: do no screen work within, and do not build in a thread beside the screen.
    """
    before = tongue.spoken()
    if language == before:
        yield
        return
    tongue.use(language)
    try:
        yield
    finally:
        tongue.use(before)
