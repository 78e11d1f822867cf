"""`scrutiny add`: reports into a pack."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from scrutiny_tui.cli import asking, output
from scrutiny_tui.cli.group import current_session
from scrutiny_tui.errors import Exit
from scrutiny_tui.session import Session

if TYPE_CHECKING:
    from scrutiny_tui.session.adding import Added, Ask
    from scrutiny_tui.sources.readers.report import Guess

_SHOWN = 8
"""How many sorts of lines that were left out are printed; the rest stand in the list beside the text."""


@click.command()
@click.argument("pack")
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path(path_type=Path))
@click.option("--title", default="", help="The report's title, in place of the guess; for one FILE.")
@click.option("--author", default="", help="Who wrote it.")
@click.option("--publisher", default="", help="Who published it.")
@click.option("--date", default="", metavar="DATE", help="Its day, month or year: 2017-10-18, 2017-10, 2017.")
@click.option("--form", default="", help="What sort it is: report, inspection, audit, letter, press and so on.")
@click.option("--id", default="", help="The source's id in the pack; for one FILE.")
@click.option("--whole", is_flag=True, help="Leave nothing out: keep running heads, page numbers and menus.")
@click.option("--yes", is_flag=True, help="Ask nothing: what was guessed stands.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for scripts.")
@current_session
def add(
    session: Session, /, *, pack: str, files: tuple[Path, ...], whole: bool, yes: bool, as_json: bool, **given: str
) -> int:
    """Add reports to a pack.

    Reads PDF, Word (.docx), OpenDocument (.odt), web pages, e-mails (.eml), Markdown and plain text. Each becomes a
    text in the pack's folder sources, and a source in its YAML with what the file says of itself. In a terminal you
    are asked whether what was guessed is right; the options answer beforehand. Leaves with 1 where a file could not
    be read; the others are added.

    Example: scrutiny add example-valley report.txt --publisher "Example Council"
    """
    from scrutiny_tui.session.adding import Corrections, add_reports  # noqa: PLC0415

    found: list[Added] = []
    ask = _ask(given) if asking.attended() and not yes and not as_json else None
    for each in add_reports(session, pack, files, Corrections(whole=whole, **given), progress=_progress, ask=ask):
        found.append(each)
        _clear()
        if each.trouble:
            output.say(str(each.trouble))
        elif not as_json:
            _print(each)
    if as_json:
        output.data([as_data(each) for each in found])
    return Exit.PROBLEMS if any(each.bad for each in found) else Exit.CLEAN


def _ask(given: Mapping[str, str]) -> Ask:
    """Asks the clerk about each file; what an option says already is not asked for."""

    def ask(file: Path, known: Mapping[str, Guess]) -> Mapping[str, str]:
        _clear()
        return asking.corrected(file, known, {field for field, value in given.items() if value})

    return ask


def _progress(file: Path, done: int, of: int) -> None:
    """Show how far a file is read, in a terminal."""
    if output.terminal(sys.stderr) and of > 1:
        click.echo(f"\r\x1b[K{output.short(file.name, 50)}: page {done} of {of}", sys.stderr, nl=False)


def _clear() -> None:
    if output.terminal(sys.stderr):
        click.echo("\r\x1b[K", sys.stderr, nl=False)


def _print(added: Added) -> None:
    from scrutiny_tui.session.adding import UNKNOWN  # noqa: PLC0415

    if added.twin:
        output.line(f"{added.file}: this report is in the pack already, as the source {added.id}.")
        return
    pages = f", {output.count(added.pages, 'page')}" if added.pages else ""
    numbered = f" numbered {added.labels}" if added.labels else ""
    output.line(f"{added.file}: added as {added.id}", style="good")
    output.line(f"{output.count(added.paragraphs, 'paragraph')}{pages}{numbered}, in {added.text}", indent=2)
    for key, guess in added.fields.items():
        whence = f"  (from {guess.whence})" if guess.whence else ""
        output.line(f"{key}: {guess.value}{whence}", indent=2)
    for key in added.missing:
        words = f"{key}: not known. Write it into {added.yaml and added.yaml.name}, where it now says “{UNKNOWN}”."
        output.line(words, indent=2, style="bad")
    for remark in (*added.gaps, *added.remarks):
        output.line(f"Note: {remark}", indent=2)
    if added.left_out:
        _print_left_out(added)


def _print_left_out(added: Added) -> None:
    """Show each sort of line that was left out once; lines that differ only in their numbers are of one sort."""
    sorts: dict[str, list[str]] = {}
    for each in added.left_out:
        sorts.setdefault(re.sub(r"\d+", "#", each.text), []).append(each.text)
    kept = added.kept_list and added.kept_list.name
    output.line(f"Left out of the text: {output.count(len(added.left_out), 'line')}, listed in {kept}.", indent=2)
    for texts in sorted(sorts.values(), key=len, reverse=True)[:_SHOWN]:
        alike = f" and {len(texts) - 1} like it" if len(texts) > 1 else ""
        output.line(f"“{output.short(texts[0], 70)}”{alike}", indent=4)


def as_data(added: Added) -> dict[str, Any]:
    """What became of one file, as JSON."""
    return {
        "file": str(added.file),
        "source": added.id or None,
        "already_there": added.twin,
        "problem": {"what": added.trouble.what, "do": added.trouble.do} if added.trouble else None,
        "text": str(added.text) if added.text else None,
        "yaml": str(added.yaml) if added.yaml else None,
        "fields": {key: {"value": guess.value, "from": guess.whence or None} for key, guess in added.fields.items()},
        "missing": list(added.missing),
        "paragraphs": added.paragraphs,
        "pages": added.pages,
        "page_numbers": added.labels,
        "fingerprint": added.fingerprint,
        "left_out": [{"page": each.page, "text": each.text, "why": each.why} for each in added.left_out],
        "remarks": [*added.gaps, *added.remarks],
    }
