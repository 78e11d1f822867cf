"""A proposal taken into an item that a pack has: more evidence, another position, other names of a person."""

from __future__ import annotations

from collections.abc import Mapping

from scrutiny_tui.draft import Alike
from scrutiny_tui.errors import MisuseError
from scrutiny_tui.pack.model import Account, Person, Quote
from scrutiny_tui.pack.spec import specs
from scrutiny_tui.pack.write import Value, Writing
from scrutiny_tui.session.desk_cards import Card
from scrutiny_tui.session.desk_exempt import held_back
from scrutiny_tui.session.desk_items import TOP, checked
from scrutiny_tui.session.desk_names import new_id
from scrutiny_tui.session.desk_view import View


def merged_into(writing: Writing, view: View, card: Card, fields: Mapping[str, Value], item: str) -> str:
    """Write what the item gains; gives the id of a quote that was made for it, "" where none was needed.

    MisuseError where an item of that kind can hold nothing of the proposal.
    """
    target = view.item(item)
    if isinstance(target, Person) and card.kind == "person":
        _names(writing, target, fields)
        return ""
    if isinstance(target, Quote) and card.kind == "quote":
        return ""
    if isinstance(target, Person) or card.kind == "person" or "evidence" not in (*specs(type(target)), *_sided(target)):
        what = f"A {card.kind} cannot go into {item}, which is a {target.kind}."
        raise MisuseError(what, "A person goes into a person; the rest goes under what holds evidence.")
    made = ""
    refs = [f"{card.source}#{card.proposal.where.paragraph}"]
    if card.item not in ("", item) and card.kind in ("quote", "figure", "event"):
        refs = [card.item]
    elif card.kind == "quote":
        made = new_id("quote", fields, view.taken)
        quote = held_back({"id": made, **fields}, view.pack, card.source)
        checked("quote", quote)
        writing.add(TOP["quote"], quote)
        refs = [made]
    elif isinstance(card.proposal, Alike):
        refs.append(f"{card.proposal.other}#{card.proposal.other_where.paragraph}")
    if isinstance(target, Account):
        there = {ref for position in target.positions for ref in position.evidence}
        says = _says(card, fields)
        new: list[Value] = [{"says": says, "evidence": [ref]} for ref in refs if ref not in there]
        writing.extend(item, "positions", new)
    else:
        there = set(getattr(target, "evidence", ()))
        writing.extend(item, "evidence", [ref for ref in refs if ref not in there])
    return made


def _sided(target: object) -> tuple[str, ...]:
    return ("evidence",) if isinstance(target, Account) else ()


def _names(writing: Writing, person: Person, fields: Mapping[str, Value]) -> None:
    known = {name.casefold() for name in (*(text for _, text in person.name.versions), *person.also)}
    also = fields.get("also", [])
    names = [str(fields["name"]), *(also if not isinstance(also, str) else [also])]
    new = [name for name in dict.fromkeys(map(str, names)) if name.casefold() not in known]
    writing.extend(person.id, "also", new)
    if fields.get("role") and not person.role:
        writing.set(person.id, "role", fields["role"])


def _says(card: Card, fields: Mapping[str, Value]) -> str:
    told = fields.get("title") or fields.get("measures") or fields.get("words") or card.proposal.words
    return " ".join(str(told).split())
