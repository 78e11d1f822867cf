"""`scrutiny changes`: what a supplement changed since the member last looked, and what became of their own work."""

from __future__ import annotations

from typing import Any

import click

from scrutiny_tui.cli import changed, output, plain
from scrutiny_tui.cli.group import current_session
from scrutiny_tui.errors import MisuseError
from scrutiny_tui.session import Mine, OpenPack, Session
from scrutiny_tui.session.supplement import Lost


@click.command()
@click.argument("pack")
@click.argument("items", nargs=-1, metavar="[ID]…")
@click.option("--seen", is_flag=True, help="You have seen these items, or all: they are not told again.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for scripts.")
@current_session
def changes(session: Session, pack: str, items: tuple[str, ...], seen: bool, as_json: bool) -> None:
    """Say what changed since you last read a pack.

    What was added, changed or withdrawn is told until you have read it or say --seen. Chosen questions whose words
    changed are told with both wordings, and so is what you wrote on items that are withdrawn: none of it is lost.

    Example: scrutiny changes example-valley --seen
    """
    opened = session.open(pack)
    opened.require_notebook()
    if items and not seen:
        raise MisuseError("Items are named only with --seen.", f"To see all that changed: scrutiny changes {opened.id}")
    if seen:
        _see(opened, items)
    elif as_json:
        output.data(as_data(opened))
    else:
        print_news(opened)


def _see(opened: OpenPack, items: tuple[str, ...]) -> None:
    new = opened.news().by_id
    for item in items:
        if item not in new:
            raise MisuseError(f"“{item}” has not changed since you last saw it.")
    opened.mark_seen(items or list(new))
    left = opened.news().summary
    output.line(f"Not seen yet: {left}." if left else "You have seen all of this edition.")


def print_news(opened: OpenPack) -> None:
    """What is new to the member, what of their list has other words now, and what lost its place."""
    news = opened.news()
    if news:
        output.line(f"Since you last read edition {news.since}; this is edition {news.edition}.", style="head")
        output.line(f"{news.summary}.")
        changed.print_changes(news.changes)
    else:
        output.line("Nothing changed since you last read this pack.")
    other = [mine for mine in opened.mine() if mine.reworded_by_officer]
    if other:
        output.line("\nQuestions on your list whose words changed", style="head")
    for mine in other:
        _print_both(mine, opened)
    if lost := opened.lost():
        output.line("\nYours, on what this edition no longer holds", style="head")
    for each in lost:
        _print_lost(each)


def _print_both(mine: Mine, opened: OpenPack) -> None:
    was, now = mine.reworded_by_officer or ("", "")
    output.line(f"{mine.number}. {mine.id}" + (": you ask it in your own words." if mine.choice.wording else ":"))
    changed.print_both(was, now, indent=2)
    output.line(f"To keep the old words as your own: scrutiny reword {opened.id} {mine.id} --keep-old", indent=2)
    output.line(f"To take the new words: scrutiny reword {opened.id} {mine.id} --take-new", indent=2)


def _print_lost(lost: Lost) -> None:
    kind = lost.told.kind if lost.told and lost.told.kind else "question" if lost.choice else "item"
    mark = "EXEMPT: " if lost.exempt else ""
    place = ", on your list" if lost.choice and lost.choice.position else ""
    output.line(f"{mark}{lost.id} ({kind}{place}), withdrawn in edition {lost.edition}: {lost.heading}")
    if lost.note:
        output.line(f"Your note: {lost.note}", indent=2)


def as_data(opened: OpenPack) -> dict[str, Any]:
    """The same as JSON."""
    news = opened.news()
    return {
        **changed.as_data(news.changes),
        "read_before": sorted(news.read_before),
        "reworded": [
            {**plain.mine(mine), "was": mine.reworded_by_officer[0], "now": mine.reworded_by_officer[1]}
            for mine in opened.mine()
            if mine.reworded_by_officer
        ],
        "lost": [
            {
                "id": lost.id,
                "kind": lost.told.kind if lost.told else None,
                "heading": lost.heading,
                "exempt": lost.exempt,
                "withdrawn_in": lost.edition,
                "listed": bool(lost.choice and lost.choice.position),
                "note": lost.note,
            }
            for lost in opened.lost()
        ],
    }
