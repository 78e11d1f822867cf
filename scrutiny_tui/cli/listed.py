"""An item in one line, for lists: its heading, and in brackets what one wants to know before opening it."""

from __future__ import annotations

from collections.abc import Iterator

from scrutiny_tui.export.phrases import amount
from scrutiny_tui.pack.model import Commitment, Event, Figure, Finding, Item, Person, Question, Quote, Source
from scrutiny_tui.quotes.verdict import Outcome, Verdict
from scrutiny_tui.session import OpenPack
from scrutiny_tui.tongue import _, spoken


def listed(opened: OpenPack, item: Item) -> str:
    """The item's line."""
    told = "; ".join(part for part in (*_own(opened, item), *_kept(opened, item)) if part)
    return f"{item.id}: {item.heading}" + (f" ({told})" if told else "")


def verdict_words(verdict: Verdict) -> str:
    """A verdict in words."""
    place = ", " + _("page {page}").format(page=verdict.page) if verdict.page else ""
    if verdict.outcome is Outcome.NO_TEXT:
        if verdict.recorded:
            said = _("{result} when it was recorded{place}; the text is not here")
            return said.format(result=_(verdict.recorded.outcome.value), place=place)
        if verdict.stale:
            return _("not checked: the text is not here, and the record no longer fits")
        return _("not checked: the text is not here")
    return f"{_(verdict.outcome.value)}{place}"


def _own(opened: OpenPack, item: Item) -> Iterator[str]:
    """What the clerk wrote of it."""
    pack = opened.said
    if item.exempt:
        yield _("EXEMPT, paragraph {number}").format(number=item.paragraph or _("not stated"))
    match item:
        case Source():
            yield str(item.publisher)
            yield str(item.date or "")
            yield _("text here") if item.id in opened.documents else _("text not here")
        case Quote():
            yield str(pack.name(item.speaker)) if item.speaker else ""
            yield f"{item.source}: {verdict_words(opened.verdicts[item.id])}"
        case Question():
            yield _("to {names}").format(names=", ".join(str(pack.name(party)) for party in item.witness))
        case Finding():
            yield _(item.status) if item.status != "established" else ""
        case Figure():
            yield amount(item, spoken())
            yield str(item.period)
        case Event():
            yield str(item.date)
        case Commitment():
            yield str(pack.name(item.who))
            yield _("due {day}").format(day=item.due) if item.due else ""
            yield _(item.status)
        case Person():
            yield str(item.role)


def _kept(opened: OpenPack, item: Item) -> Iterator[str]:
    """What the notebook holds of it."""
    if item.id in opened.chosen():
        yield _("on your list")
    if item.id in opened.notes():
        yield _("with your note")
    news = opened.news()
    if item.id in opened.read():
        yield _("read")
    elif item.id in news.read_before:
        yield _("changed since you read it")
    elif sort := news.sort(item.id):
        yield _("new in this edition") if sort == "added" else _("changed in this edition")
