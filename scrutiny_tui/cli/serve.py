"""`scrutiny serve`: the app in a browser on this computer."""

from __future__ import annotations

import click

from scrutiny_tui.cli.group import current_session
from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.paths import install_command
from scrutiny_tui.session import Session

PORT = 8617
"""Where it is served unless another port is asked for: one that no well-known program uses."""


@click.command()
@click.argument("pack", required=False)
@click.option("--port", type=click.IntRange(1024, 65535), default=PORT, show_default=True, help="Port to serve on.")
@current_session
def serve(session: Session, pack: str | None, port: int) -> None:
    """Show the same app in a browser on this computer, until Ctrl-C.

    Only this computer can reach it, and only with the address that is printed, which holds a key of its own. Your
    choices and notes are kept as always.

    Example: scrutiny serve example-valley
    """
    if pack is not None:
        session.open(pack)
    try:
        from scrutiny_tui.browser.serving import serve as run  # noqa: PLC0415 - most members never need it
    except ImportError as fault:
        raise ScrutinyError(
            "The app cannot be served: what it needs for that is not installed.",
            f"Install it once: {install_command('serve')}",
        ) from fault
    run(port, pack, lambda address: click.echo(f"Open this address in a browser:\n{address}\nCtrl-C ends it."))
