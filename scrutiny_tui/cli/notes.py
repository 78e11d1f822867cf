"""`scrutiny note` and `scrutiny read`: private notes, and what the member has read."""

from __future__ import annotations

import click

from scrutiny_tui.cli import output
from scrutiny_tui.cli.group import current_session
from scrutiny_tui.cli.params import words_of
from scrutiny_tui.session import Session
from scrutiny_tui.tongue import _


@click.command()
@click.argument("pack")
@click.argument("item")
@click.argument("words", nargs=-1, metavar="[WORDS]…")
@current_session
def note(session: Session, pack: str, item: str, words: tuple[str, ...]) -> None:
    """Keep a private note on an item.

    It replaces the one before; empty words ("") take it away. WORDS may be - to read them from standard input.
    Without WORDS, your editor opens on the present note.

    Example: scrutiny note example-valley ask-letter "Ask for the date"
    """
    opened = session.open(pack)
    opened.note(item, words_of(words, opened.notes().get(item, ""), _("The note")))
    kept = opened.notes().get(item, "")
    said = _("Your note on {item}: {words}") if kept else _("There is no note on {item} now.")
    output.line(said.format(item=item, words=kept))


@click.command()
@click.argument("pack")
@click.argument("items", nargs=-1, required=True, metavar="ID…")
@click.option("--undo", is_flag=True, help="Mark them as not read.")
@current_session
def read(session: Session, pack: str, items: tuple[str, ...], undo: bool) -> None:
    """Mark items as read.

    Example: scrutiny read example-valley find-known
    """
    opened = session.open(pack)
    for item in items:
        if undo:
            opened.unmark_read(item)
        else:
            opened.mark_read(item)
    done, readable = opened.progress()
    output.line(output.items_read(done, readable))
