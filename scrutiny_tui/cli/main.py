"""The `scrutiny` command."""

from __future__ import annotations

import click

from scrutiny_tui import __version__


@click.group()
@click.version_option(__version__, prog_name="scrutiny")
def main() -> None:
    """Read a briefing pack, choose your questions, and take the list to the meeting."""
