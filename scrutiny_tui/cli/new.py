"""`scrutiny new`: a new pack."""

from __future__ import annotations

import click

from scrutiny_tui.cli import output
from scrutiny_tui.cli.group import current_session
from scrutiny_tui.session import Session

_MANY = {"people": ("person or body", "people and bodies"), "lines": ("line of enquiry", "lines of enquiry")}


@click.command()
@click.argument("pack")
@click.option("--from", "older", default="", metavar="OLDPACK", help="Bring along what an older pack left open.")
@current_session
def new(session: Session, /, pack: str, older: str) -> None:
    """Make a new pack.

    PACK is its id, for a folder on the shelf, or a folder that is not there yet. Its files say what belongs where.
    With --from, the lines of enquiry, the questions and the open commitments of OLDPACK come along, each with its
    age, and with the quotes and reports that they rest on.

    Example: scrutiny new winter-floods --from example-valley
    """
    from scrutiny_tui.session.making import make_pack  # noqa: PLC0415

    made = make_pack(session, pack, older)
    output.line(f"The pack {made.id} is in {made.folder}", style="good")
    for key, number in made.brought.items():
        one, many = _MANY.get(key, (key[:-1], key))
        output.line(output.count(number, one, many), indent=2)
    output.line("Write what it is about into pack.yaml, then bring the reports in:")
    output.line(f"scrutiny add {pack} FILE…", indent=2)
