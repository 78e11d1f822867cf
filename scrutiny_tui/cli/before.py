"""`scrutiny before`: what was asked before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from scrutiny_tui.cli import output
from scrutiny_tui.cli.group import current_session
from scrutiny_tui.session import Session

if TYPE_CHECKING:
    from scrutiny_tui.session.asked_before import Before


@click.command()
@click.argument("pack")
@click.argument("item", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for scripts.")
@current_session
def before(session: Session, pack: str, item: str, as_json: bool) -> None:
    """Show whether something like it was asked before.

    ID is a question or a finding. Looks through the earlier packs on the shelf and the meetings in your notebook:
    when it was asked, by whom, what the answer was, what was promised, and what later sources say.

    Example: scrutiny before example-valley ask-letter
    """
    from scrutiny_tui.session.asked_before import asked_before  # noqa: PLC0415 - as the commands

    opened = session.open(pack)
    found = asked_before(session, opened, item)
    if as_json:
        output.data([_plain(each) for each in found])
        return
    if not found:
        output.line("Nothing like it was asked in an earlier pack on your shelf.")
    for each in found:
        _print(each)


def _print(each: Before) -> None:
    when = f"{each.day.day} {each.day:%B %Y}" if each.day else "no date known"
    output.line(f"{when}, {each.title} ({each.pack})", style="head")
    output.line(f"{each.words} ({each.question}; alike to {each.score} of 100)", indent=2)
    by = f" by {', '.join(each.by)}" if each.by else ""
    became = f"Outcome{by}: {each.state}." if each.state else "Your notebook holds no meeting on that pack."
    output.line(became, indent=2)
    for line in each.lines:
        output.line(f"Answer, {line.at:%H:%M}: {line.words}", indent=2)
    for promise in each.undertakings:
        by_when = f", by {promise.by}" if promise.by else ""
        output.line(f"Undertaking of {promise.who}{by_when}: {promise.what}", indent=2)
    for later in each.later:
        dated = f" ({later.dated})" if later.dated else ""
        output.line(f"Since then, {later.item}{dated}: {later.heading}", indent=2)


def _plain(each: Before) -> dict[str, Any]:
    return {
        "pack": each.pack,
        "title": each.title,
        "day": each.day.isoformat() if each.day else None,
        "question": each.question,
        "words": each.words,
        "score": each.score,
        "by": list(each.by),
        "state": str(each.state) if each.state else None,
        "answer": [{"at": line.at.isoformat(), "words": line.words} for line in each.lines],
        "undertakings": [{"who": said.who, "what": said.what, "by": said.by or None} for said in each.undertakings],
        "later": [
            {
                "item": later.item,
                "heading": later.heading,
                "date": later.dated.text if later.dated else None,
                "cited": later.cited,
            }
            for later in each.later
        ],
    }
