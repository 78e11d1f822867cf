"""`python -m scrutiny_tui` and the `scrutiny` command: the commands, with the app for where there is a terminal."""

from __future__ import annotations

import gc
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scrutiny_tui.session import Session


def open_app(session: Session, ref: str | None) -> None:
    """Open the app, on the shelf or on a pack (an id or a folder)."""
    # Nothing that is made for the first frame is garbage; the app collects again once that stands.
    gc.disable()
    from scrutiny_tui.tui.app import run  # noqa: PLC0415 - plain commands start without the screen's libraries

    run(session, ref)


def open_desk(session: Session, ref: str) -> None:
    """Open the app on the review desk of a pack."""
    from scrutiny_tui.tui.desk_app import run  # noqa: PLC0415 - as above

    run(session, ref)


def open_meeting(session: Session, ref: str) -> None:
    """Open the app on the meeting of a pack."""
    from scrutiny_tui.tui.app import run  # noqa: PLC0415 - as above

    run(session, ref, "meeting")


def open_board(session: Session, ref: str) -> None:
    """Open the app on the board of a pack."""
    from scrutiny_tui.tui.app import run  # noqa: PLC0415 - as above

    run(session, ref, "board")


def key_table(own: Mapping[str, tuple[str, ...]]) -> tuple[list[tuple[str, str, str]], tuple[str, ...]]:
    """The app's commands with their keys, for `scrutiny keys`."""
    from scrutiny_tui.tui.keymap import listed  # noqa: PLC0415 - as above

    return listed(own)


def main(args: Sequence[str] | None = None, **extra: Any) -> Any:
    """Run the command line; `args` and `extra` as in `Commands.main`."""
    try:
        # Whoever presses Ctrl-C while Python still reads the program must not be shown its insides.
        from scrutiny_tui.cli.main import main as commands  # noqa: PLC0415

        commands.app = open_app
        commands.desk = open_desk
        commands.screens = {"meeting": open_meeting, "board": open_board}
        commands.keys = key_table
        return commands.main(args, **{"prog_name": "scrutiny", **extra})
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
