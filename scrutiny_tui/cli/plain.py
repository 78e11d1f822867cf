"""Items of a pack as plain data, for JSON. Made from the format's own description, so that no field is forgotten."""

from __future__ import annotations

import dataclasses
from decimal import Decimal
from typing import Any

from scrutiny_tui.pack.dates import PackDate
from scrutiny_tui.pack.model import Item, Quote
from scrutiny_tui.pack.spec import specs
from scrutiny_tui.pack.words import Words
from scrutiny_tui.quotes.verdict import Verdict
from scrutiny_tui.session import Mine, OpenPack


def value(held: Any) -> Any:
    """A field as JSON: words as a string, or by language where there are two; dates as the pack writes them."""
    match held:
        case Words():
            return dict(held.versions) if len(held.versions) > 1 else str(held)
        case PackDate():
            return held.text
        case Decimal():
            return int(held) if held == held.to_integral_value() else float(held)
        case tuple():
            return [value(each) for each in held]
        case _ if dataclasses.is_dataclass(held):
            return group(held)
        case _:
            return held


def group(held: Any) -> dict[str, Any]:
    """The fields that the pack gives, in the order of the format; what is left out stays out."""
    found = ((name, getattr(held, name)) for name in specs(type(held)))
    return {name: value(each) for name, each in found if each not in (None, "", (), Words())}


def item(opened: OpenPack, held: Item) -> dict[str, Any]:
    """An item with its links both ways, its verdict and what the notebook holds of it."""
    found: dict[str, Any] = {"kind": held.kind, **group(held)}
    found["refers_to"] = list(opened.links.out(held.id))
    found["referred_by"] = list(opened.links.into(held.id))
    if isinstance(held, Quote):
        found |= quote(opened, held)
    if held.kind == "source":
        found["text_here"] = held.id in opened.documents
    listed = next((each for each in opened.mine() if each.id == held.id), None)
    found["choice"] = mine(listed) if listed else None
    found["note"] = opened.notes().get(held.id, "")
    found["read"] = held.id in opened.read()
    found["news"] = opened.news().sort(held.id)
    return found


def quote(opened: OpenPack, held: Quote) -> dict[str, Any]:
    """What a quote's ids stand for, and its verdict: every field of it, so that no script need look anything up.

    `role` is the speaker's own where the report gives none; `page` is the clerk's where checking found none.
    """
    found, source = opened.verdicts[held.id], opened.pack.by_id.get(held.source)
    return {
        "words": value(held.words),
        "source": held.source,
        "source_title": value(source.heading) if source else None,
        "speaker": held.speaker or None,
        "speaker_name": value(opened.pack.name(held.speaker)) if held.speaker else None,
        "role": value(opened.pack.role(held)),
        "form": held.form,
        "context": value(held.context),
        **verdict(found),
        "page": found.page or held.page,
    }


def verdict(found: Verdict) -> dict[str, Any]:
    """A verdict; `recorded` is what the pack's record says, where the text is not here."""
    return {
        "verdict": str(found.outcome),
        "start": found.start,
        "end": found.end,
        "page": found.page,
        "passage": found.passage,
        "nearest": found.nearest,
        "differs": [{"quote": each.quote, "source": each.source} for each in found.differs],
        "fingerprint": found.fingerprint,
        "stale": found.stale,
        "proven": found.proven,
        "recorded": verdict(found.recorded) if found.recorded else None,
    }


def mine(listed: Mine) -> dict[str, Any]:
    """A question of the member's list."""
    return {
        "number": listed.number,
        "id": listed.id,
        "words": listed.words,
        "origin": str(listed.choice.origin),
        "officers_words": str(listed.question.words) if listed.question else listed.choice.officer or None,
        "witness": list(listed.witness),
        "line": listed.line or None,
        "minutes": listed.minutes,
        "note": listed.choice.note,
        "gone": listed.gone,
        "withdrawn_in": listed.withdrawn,
    }
