"""The list of proposals as rows, and what is told of the one looked at. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache

from textual.content import Content

from scrutiny_tui.draft import Alike
from scrutiny_tui.session.desk_cards import Card, State
from scrutiny_tui.tongue import _
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.desk.words import HEADS, KINDS, SIGNS, STATES, who_of, words_of
from scrutiny_tui.tui.widgets.rows import Row, row, shorten


def rows(listed: Iterable[Card], cards: Iterable[Card], width: int, writing: Collection[str] = ()) -> list[Row]:
    """A row or two for each proposal that is `listed`, under the heads of their reports and kinds.

    `cards`: all there are, for the numbers in the heads; `writing`: ids of those that are being saved at this moment.
    """
    found: list[Row] = []
    head = ("", "")
    counts: dict[tuple[str, str], list[int]] = {}
    for card in cards:
        count = counts.setdefault((card.source, card.kind), [0, 0])
        count[0] += not card.decided
        count[1] += 1
    for card in listed:
        if (card.source, card.kind) != head:
            head = (card.source, card.kind)
            if found:
                found.append(Row())
            left, of = counts[head]
            said = _("{kind} in {report}: {left} of {of} open").format(
                kind=_(HEADS[card.kind]), report=safe.shown(card.source), left=left, of=of
            )
            found.append(row((shorten(said, width), "heading")))
        found.extend(_card(card, width, card.id in writing))
    return found or [row((shorten(_("Nothing is proposed that this shows."), width), "dim"))]


@lru_cache(maxsize=8192)
def _card(card: Card, width: int, writing: bool) -> tuple[Row, ...]:
    sign = "…" if writing else SIGNS[card.state]
    look = "strong" if not card.decided and not writing else "dim"
    words = safe.shown(shorten(words_of(card.proposal), 2 * width))
    where = " · ".join(filter(None, (safe.shown(who_of(card.proposal)), _place(card))))
    return (
        row((f"{sign} ", look), (shorten(words, width - 2), look if look == "dim" else ""), target=card.id),
        row("  ", (shorten(where, width - 2), "dim"), target=card.id),
    )


def _place(card: Card) -> str:
    page = card.proposal.where.page
    if page:
        return _("page {page}").format(page=safe.shown(page))
    return _("paragraph {number}").format(number=card.proposal.where.paragraph)


def told(card: Card) -> Content:
    """The state of a proposal, and why it was proposed."""
    state = _(STATES[card.state])
    if card.item:
        state = _("{state} as {item}").format(state=state, item=safe.shown(card.item))
    weight = "bold $warning" if card.state is State.OPEN else "bold"
    head = Content.assemble((f"{SIGNS[card.state]} {_(KINDS[card.kind])}, {state}", weight))
    why = safe.line(" ".join(filter(None, (card.proposal.why, card.note))), "$quiet")
    one = card.proposal
    if not isinstance(one, Alike):
        return safe.join(head, why, by="\n")
    other = _("The other, in {report} (Enter shows it there):").format(report=safe.shown(one.other))
    return safe.join(head, why, Content.styled(other, "bold"), safe.line(one.other_words), by="\n")
