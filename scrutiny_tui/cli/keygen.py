"""`scrutiny keygen`: a key with which a clerk signs editions."""

from __future__ import annotations

import getpass
from pathlib import Path

import click

from scrutiny_tui.cli import output
from scrutiny_tui.edition.keyfile import write_key
from scrutiny_tui.edition.signing import SecretKey
from scrutiny_tui.errors import MisuseError


@click.command()
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    default=Path("clerk.key"),
    show_default=True,
    metavar="FILE",
    help="Where to keep it.",
)
@click.option("--name", default="", metavar="WHO", help="Who signs, as members are to read it.")
def keygen(out: Path, name: str) -> None:
    """Make a key to sign editions with.

    The key is for you alone: whoever has it can sign in your name. FILE.pub and the mark are for everybody. Give
    members the mark on paper or by telephone, so that they can compare it when they open your first edition.

    Example: scrutiny keygen --name "Democratic Services, Example Valley"
    """
    out = out.expanduser()
    if out.is_dir():
        raise MisuseError(f"{out} is a folder.", f"Give a file in it, such as {out / 'clerk.key'}.")
    key = SecretKey.new(name or _user())
    public = write_key(out, key)
    output.line(
        f"The key is in {output.near(out)}: keep it to yourself, and keep a copy in a safe place.", style="good"
    )
    output.line(f"Its public side is in {output.near(public)}.")
    output.line(f"Editions will be signed by: {key.name}")
    output.line("The mark that members compare, on paper or by telephone:")
    output.line(key.signer.mark, indent=2, style="head")


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "the clerk"
