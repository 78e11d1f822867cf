"""`scrutiny draft`: what could go into a pack, as the texts of its reports propose it."""

from __future__ import annotations

import dataclasses
from decimal import Decimal
from typing import Any

import click

from scrutiny_tui.cli import output
from scrutiny_tui.cli.group import current_session
from scrutiny_tui.draft import KINDS, Alike, Dated, Figure, Party, Promise, Proposal, Quotation, Where
from scrutiny_tui.errors import Exit
from scrutiny_tui.session import Session
from scrutiny_tui.session.desk import Desk
from scrutiny_tui.session.desk_cards import Card, State
from scrutiny_tui.session.drafting import Drafted

_HEADS = {
    "quote": "Quotations",
    "figure": "Figures",
    "event": "Dated events",
    "commitment": "Commitments and recommendations",
    "person": "People and bodies",
    "account": "Passages of different reports that speak of the same thing",
}
_STATES = {"open": State.OPEN, "accepted": State.ACCEPTED, "rejected": State.REJECTED, "present": State.PRESENT}


@click.command()
@click.argument("pack")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for scripts.")
@click.option("--source", "sources", multiple=True, metavar="ID", help="Only this report; may be given again.")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice([each.kind for each in KINDS]),
    help="Only proposals of this kind; may be given again.",
)
@click.option(
    "--state",
    "states",
    multiple=True,
    type=click.Choice(list(_STATES)),
    help="Only proposals of this state; may be given again.",
)
@current_session
def draft(
    session: Session,
    /,
    pack: str,
    *,
    as_json: bool,
    sources: tuple[str, ...],
    kinds: tuple[str, ...],
    states: tuple[str, ...],
) -> int:
    """Propose from the reports what could go into a pack.

    Quotations with their speakers, figures, dated events, commitments, people, and passages of different reports
    that speak of the same thing, each with its place, the reason, and what became of it: open, accepted, rejected,
    or already in the pack. Nothing is changed. “scrutiny accept” and “scrutiny reject” decide.

    Example: scrutiny draft example-valley --kind quote
    """
    wanted = {_STATES[state] for state in states}
    desk = Desk(session, pack, sources)
    desk.draft()
    drafted = desk.drafted
    listed = [card for card in desk.cards if (not kinds or card.kind in kinds) and (not wanted or card.state in wanted)]
    if as_json:
        output.data([as_data(card) for card in listed])
    else:
        _print(drafted, listed)
    for source in drafted.missing:
        output.say(f"The text of the report {source} is not here, so nothing was drafted from it.")
    for source in drafted.undated:
        output.say(f"The report {source} has no date, so dates such as “last June” could not be worked out.")
    return Exit.CLEAN


def _print(drafted: Drafted, listed: list[Card]) -> None:
    for each in drafted.drafts:
        mine = [card for card in listed if card.source == each.source and card.kind != "account"]
        output.line(f"{each.source}: {output.count(len(mine), 'proposal')}", style="head")
        for kind, head in _HEADS.items():
            _print_kind(head, [card for card in mine if card.kind == kind])
    pairs = [card for card in listed if card.kind == "account"]
    if pairs:
        output.line("Between the reports", style="head")
        _print_kind(_HEADS["account"], pairs)


def _print_kind(head: str, listed: list[Card]) -> None:
    if not listed:
        return
    output.line(f"{head}: {len(listed)}", 2)
    for card in listed:
        one = card.proposal
        output.line(said(one), 4)
        page = f", page {one.where.page}" if one.where.page else ""
        state = f" [{card.state}{' as ' + card.item if card.item else ''}]" if card.decided else ""
        note = f" {card.note}" if card.note else ""
        told = f"passage {one.where.paragraph}{page}; {card.id}{state}. {one.why}{note}"
        output.line(told, 6, style="faint")
    output.line()


def said(one: Proposal) -> str:
    """A proposal in one line."""
    match one:
        case Quotation():
            role = f", {one.role}" if one.role else ""
            who = f"{one.speaker}{role}" if one.speaker else f"{one.form}, speaker not known"
            return f"“{output.short(' '.join(one.words.split()))}” ({who})"
        case Figure():
            parts = [f"{one.value:,}", f"to {one.high:,}" if one.high is not None else "", one.unit]
            of = f"of {one.out_of:,}" if one.out_of is not None else ""
            return f"{one.words}: {' '.join(part for part in (*parts, of) if part)}. {output.short(one.measures)}"
        case Dated():
            return f"{one.printed}: {one.date or 'not known'}. {output.short(one.happened)}"
        case Promise():
            due = f" By when: {one.due or one.due_words}." if one.due or one.due_words else ""
            return f"{one.who or 'Not said who'}: {output.short(one.what)}.{due}"
        case Party():
            return ", ".join(part for part in (one.name, one.role, *one.also) if part)
        case Alike():
            return f"{one.source}: {output.short(one.words)} | {one.other}: {output.short(one.other_words)}"
        case _:
            return one.words


def as_data(card: Card) -> dict[str, Any]:
    """A proposal as JSON: its id, kind, source and state, then every field."""
    found: dict[str, Any] = {"id": card.id, "kind": card.kind, "source": card.source}
    found |= {"state": str(card.state), "item": card.item or None}
    for field in dataclasses.fields(card.proposal):
        found[field.name] = _plain(getattr(card.proposal, field.name))
    return found


def _plain(held: Any) -> Any:
    match held:
        case Where():
            return dataclasses.asdict(held)
        case Decimal():
            return int(held) if held == held.to_integral_value() else float(held)
        case tuple():
            return [_plain(each) for each in held]
        case _:
            return held
