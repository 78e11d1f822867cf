"""`scrutiny issue`: a pack as one numbered file for members, or for the public."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from scrutiny_tui.cli import output
from scrutiny_tui.cli.checked import print_checked
from scrutiny_tui.cli.group import current_session
from scrutiny_tui.cli.params import Number
from scrutiny_tui.edition.keyfile import read_key, seen_by_others
from scrutiny_tui.errors import Exit
from scrutiny_tui.session import Session
from scrutiny_tui.session.issuing import Issued, Order, UncleanError, issue
from scrutiny_tui.session.issuing_forms import LeakError


@click.command("issue")
@click.argument("pack")
@click.option(
    "-o", "--out", type=click.Path(path_type=Path), metavar="FOLDER|FILE", help="Where to write it; else right here."
)
@click.option("--public", is_flag=True, help="Leave out exempt items and every trace of them.")
@click.option("--sign", type=click.Path(path_type=Path), metavar="KEYFILE", help="Sign it: see “scrutiny keygen”.")
@click.option("--edition", type=Number(), metavar="N", help="The number to give it; else the next.")
@click.option("--without-texts", is_flag=True, help="Leave out the texts of the reports.")
@click.option("--force", is_flag=True, help="Replace a file of that name that is no edition of this pack.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for scripts.")
@current_session
def issue_pack(
    session: Session,
    /,
    *,
    pack: str,
    out: Path | None,
    public: bool,
    sign: Path | None,
    edition: int | None,
    without_texts: bool,
    force: bool,
    as_json: bool,
) -> int:
    """Issue a pack: one file that members open.

    Nothing is issued while “scrutiny check” finds something wrong. A pack that was not changed since it was last
    issued keeps its number and gives the same file; a changed one gets the next number, which is written into its
    YAML. Notes in the YAML, lists of what was issued and the like do not go into the file.

    Example: scrutiny issue example-valley --sign clerk.key
    """
    key = read_key(sign) if sign else None
    if sign and seen_by_others(sign):
        output.say(f"Other users of this computer can read your key. To keep it to yourself: chmod 600 {sign}")
    try:
        issued = issue(
            session,
            pack,
            Order(out=out, public=public, texts=not without_texts, key=key, edition=edition, force=force),
        )
    except UncleanError as refused:
        print_checked(refused.checked)
        output.say(str(refused))
        return Exit.PROBLEMS
    except LeakError as refused:
        _print_leaks(refused)
        output.say(str(refused))
        return Exit.PROBLEMS
    if as_json:
        output.data(as_data(issued))
    else:
        _print(issued)
    return Exit.CLEAN


def _print(issued: Issued) -> None:
    form = "the public edition" if issued.public else "edition"
    if issued.again:
        output.line(f"Nothing in {issued.pack} was changed since edition {issued.edition}, so it keeps its number.")
    there = "stands already in" if issued.standing else "is in"
    output.line(f"{form[:1].upper()}{form[1:]} {issued.edition} of {issued.pack} {there} {output.near(issued.file)}",
                style="good")  # fmt: skip
    if issued.numbered:
        output.line(f"The number was written into {output.near(issued.numbered)}.", indent=2)
    if issued.signer:
        output.line(f"Signed by {issued.signer.name}; the mark of the key is {issued.signer.mark}", indent=2)
    else:
        output.line("Not signed: members cannot tell who issued it.", indent=2)
    texts = output.count(len(issued.texts), "report") if issued.texts else "no report"
    output.line(f"It holds the text of {texts}.", indent=2)
    output.line(f"{issued.size:,} bytes; SHA-256 {issued.sha256}", indent=2, style="faint")
    if issued.public:
        _print_left_out(issued)
    elif issued.exempt:
        held = output.count(issued.exempt, "exempt item")
        output.line(f"It holds {held}: send it only to those who may see them. For everybody else: --public", indent=2,
                    style="bad")  # fmt: skip
        if issued.telling:
            output.line(f"Open items that lead to exempt ones: {', '.join(issued.telling)}.", indent=2)


def _print_left_out(issued: Issued) -> None:
    if not issued.left_out:
        output.line("Nothing in the pack is exempt, so nothing was left out.")
        return
    output.line(f"Left out of it ({output.count(len(issued.left_out), 'item')}):")
    for told in issued.left_out:
        output.line(f"{told.id}: {told.why}", indent=2)
    if issued.trimmed:
        output.line("In it, but not whole:")
        for told in issued.trimmed:
            output.line(f"{told.id}: {told.why}", indent=2)
    if issued.doubts:
        output.line("Please look at these open items yourself; each may tell of an exempt one:")
        for leak in issued.doubts:
            output.line(f"{leak.item}, {leak.field}: {leak.how} of {leak.of}.", indent=2)


def _print_leaks(refused: LeakError) -> None:
    """Each place with what it tells of; never the words themselves, which may end in a log."""
    for leak in refused.found:
        place = refused.checked.loaded.places.get(f"{leak.item}.{leak.field}")
        place = place or refused.checked.loaded.places.get(leak.item)
        where = f"{output.near(place.file)}:{place.line}:{place.column}: " if place else ""
        shared = (
            f"{leak.how} of {leak.of}" if leak.how.startswith(("a", "the", "its")) else f"{leak.how} with {leak.of}"
        )
        output.line(f"{where}“{leak.field}” of {leak.item} has {shared}, which is left out.", style="bad")


def as_data(issued: Issued) -> dict[str, Any]:
    """What was issued, as JSON."""
    return {
        "pack": issued.pack,
        "edition": issued.edition,
        "file": str(issued.file),
        "sha256": issued.sha256,
        "size": issued.size,
        "public": issued.public,
        "signed_by": {"name": issued.signer.name, "mark": issued.signer.mark} if issued.signer else None,
        "again": issued.again,
        "texts": list(issued.texts),
        "exempt": issued.exempt,
        "left_out": [told._asdict() for told in issued.left_out],
        "trimmed": [told._asdict() for told in issued.trimmed],
        "doubts": [{"item": leak.item, "field": leak.field, "of": leak.of, "how": leak.how} for leak in issued.doubts],
    }
