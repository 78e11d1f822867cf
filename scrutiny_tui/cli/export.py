"""`scrutiny export`: the member's list, and other documents of a pack, on paper, on tablets and for Word."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from scrutiny_tui.cli import output
from scrutiny_tui.cli.group import current_session
from scrutiny_tui.errors import MisuseError
from scrutiny_tui.export.documents import KINDS
from scrutiny_tui.export.writers import FORMATS, format_named
from scrutiny_tui.session import Exported, Session
from scrutiny_tui.session.exporting import BY_LIST, file_name, format_of
from scrutiny_tui.session.viewing import show_file
from scrutiny_tui.tongue import LANGUAGES

_FORMATS = [name for form in FORMATS.values() for name in (form.name, *form.also)]


@click.command()
@click.argument("pack")
@click.option(
    "--as",
    "kind",
    type=click.Choice(list(KINDS)),
    default="questions",
    metavar="KIND",
    help=f"What to write: {', '.join(KINDS)}.",
)
@click.option(
    "--to",
    type=click.Choice(_FORMATS),
    metavar="FORMAT",
    help=f"How: {', '.join(FORMATS)}. Left out, -o's name decides, else Markdown.",
)
@click.option("-o", "--output", "out", type=click.Path(), metavar="FILE", help="Write to this file.")
@click.option("--open", "show", is_flag=True, help="Open the file when it is written.")
@click.option("--large", is_flag=True, help="In large print (web page and Word).")
@click.option("--language", type=click.Choice(list(LANGUAGES)), help="In English (en) or Welsh (cy).")
@click.option("--witness", default="", metavar="NAME", help="Note for witnesses: only what concerns this one.")
@click.option("--bare", is_flag=True, help="Only the questions, without reasons and evidence.")
@click.option("--notes", is_flag=True, help="With your private notes.")
@click.option("--all", "all_questions", is_flag=True, help="Every question of the pack, not only those you chose.")
@click.option("--exempt", is_flag=True, help="With exempt items; every page is then marked.")
@click.option("--force", is_flag=True, help="Overwrite a file that scrutiny did not write.")
@current_session
def export(
    session: Session,
    *,
    pack: str,
    kind: str,
    to: str | None,
    out: str | None,
    show: bool,
    large: bool,
    language: str | None,
    witness: str,
    bare: bool,
    notes: bool,
    all_questions: bool,
    exempt: bool,
    force: bool,
) -> None:
    """Write your list as a document, to print or to read on a tablet.

    By line of enquiry, each question with its witness, reason and evidence. --as makes another document of the pack:
    a note for witnesses (lines of enquiry only), the chair's running sheet, a substitute's page, or the whole
    briefing. Text is printed where there is no -o; Word always goes to a file. A file that scrutiny did not write is
    never overwritten, unless you say --force.

    Example: scrutiny export example-valley --as chair --to word --open

    Example: scrutiny export example-valley -o questions.md
    """
    if out == "":
        raise MisuseError("-o names no file.", "Give a file's name after it, or - to have the list printed.")
    if show and out == "-":
        raise MisuseError("What is printed cannot be opened.", "Leave out --open, or name a file after -o.")
    opened = session.open(pack)
    form = format_named(to or format_of(Path(out or "")))
    path = Path(out) if out and out != "-" else None
    if path is None and out != "-" and (show or not form.text):
        path = Path(file_name(opened.id, kind, form.name, large=large))
    if path is None and not form.text and output.terminal(sys.stdout):
        raise MisuseError(f"A file for {form.words} cannot be shown here.", "Name a file after -o.")
    written = session.export(
        opened,
        kind=kind,
        to=form.name,
        large=large,
        language=language or "",
        witness=witness,
        out=path,
        bare=bare,
        notes=notes,
        all_questions=all_questions,
        exempt=exempt,
        force=force,
    )
    _tell(pack, kind, path, written, text=form.text)
    if show and written.path is not None:
        show_file(written.path)


def _tell(pack: str, kind: str, path: Path | None, written: Exported, *, text: bool) -> None:
    """Print the document, or say where it is; then what it lacks."""
    if path is None and text:
        output.raw(written.text)
    elif path is None:
        output.packed(written.data)
    else:
        output.line(f"Written to {path}: {_counted(kind, written.count)}.")
    if written.left_out:
        output.say(f"{_counted(kind, written.left_out)} left out as exempt; --exempt takes them too.")
    elif not written.count and kind in BY_LIST:
        output.say(f"Your list is empty. Choose questions first (scrutiny choose {pack} ID), or export with --all.")


def _counted(kind: str, count: int) -> str:
    held = KINDS[kind]
    return (held.one if count == 1 else held.many).format(count=f"{count:,}")
