"""`scrutiny diff`: what changed from one edition of a pack to another."""

from __future__ import annotations

import click

from scrutiny_tui.cli import changed, output
from scrutiny_tui.cli.group import current_session
from scrutiny_tui.edition.changes_words import summary
from scrutiny_tui.session import Session
from scrutiny_tui.session.supplement_diff import compare_refs, compare_with_earlier


@click.command()
@click.argument("old")
@click.argument("new", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for scripts.")
@current_session
def diff(session: Session, old: str, new: str | None, as_json: bool) -> None:
    """Say what changed between two editions.

    OLD and NEW are each a pack on the shelf, a pack's folder, or a file that “scrutiny issue” wrote. One pack alone is
    compared with the edition that was installed before it. Exempt items are told, too, and are marked: what this prints
    is not for the public where it says EXEMPT.

    Example: scrutiny diff packs/earlier packs/example-valley
    """
    changes = compare_refs(session, old, new) if new is not None else compare_with_earlier(session, old)
    if as_json:
        output.data(changed.as_data(changes))
        return
    editions = f"edition {changes.old.edition} to edition {changes.new.edition}"
    output.line(f"{changes.new.about.heading}: {editions}.", style="head")
    output.line(f"{summary(changes)}." if changes else "Nothing changed.")
    changed.print_changes(changes)
