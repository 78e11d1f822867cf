"""`python -m scrutiny_tui` and the `scrutiny` command: the commands, with the app for where there is a terminal."""

from __future__ import annotations

from scrutiny_tui.cli.main import main
from scrutiny_tui.session import Session


def open_app(session: Session, ref: str | None) -> None:
    """Open the app, on the shelf or on a pack (an id or a folder)."""
    from scrutiny_tui.tui.app import run  # noqa: PLC0415 - plain commands start without the screen's libraries

    run(session, ref)


main.app = open_app

if __name__ == "__main__":
    main(prog_name="scrutiny")
