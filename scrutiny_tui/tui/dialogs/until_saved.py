"""Asking for words and keeping them: whatever goes wrong, what was typed comes back into the dialog."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from textual.app import App
from textual.screen import ModalScreen

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.tui import safe

T = TypeVar("T")


async def until_saved(
    app: App[Any],
    before: T,
    dialog: Callable[[T, str], ModalScreen[T | None]],
    save: Callable[[T], ScrutinyError | None],
) -> None:
    """Ask, save, and ask again with what was typed and the trouble, until it is kept or the user leaves.

    `dialog(typed, trouble)` makes the dialog; `save(typed)` gives the reason where it could not be kept. To be awaited
    in a worker, as all that waits for a dialog.
    """
    typed, trouble = before, ""
    while True:
        answer = await app.push_screen_wait(dialog(typed, trouble))
        if answer is None:
            return
        error = save(answer)
        if error is None:
            return
        typed, trouble = answer, safe.shown(error)
