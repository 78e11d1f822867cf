"""From a proposal to the item of a pack that it would become: its fields as a clerk would write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from scrutiny_tui.draft import Alike, Dated, Figure, Party, Promise, Proposal, Quotation
from scrutiny_tui.errors import MisuseError, ScrutinyError
from scrutiny_tui.pack.model import KINDS
from scrutiny_tui.pack.spec import Holds, Spec, specs
from scrutiny_tui.pack.values import READERS, FaultError
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.pack.write import Value
from scrutiny_tui.quotes.verify import verify
from scrutiny_tui.session.near import clipped, did_you_mean
from scrutiny_tui.text.document import Document

TOP = {
    "source": "sources",
    "quote": "quotes",
    "figure": "figures",
    "event": "events",
    "commitment": "commitments",
    "person": "people",
    "account": "accounts",
    "finding": "findings",
    "question": "questions",
    "line": "lines",
}
"""Kind of item to the top-level key that it stands under."""
_TITLE = 80
_OPENERS = "“\"‘'«„"


def fields_of(one: Proposal, source: str, document: Document, pack: Pack) -> dict[str, Value]:
    """The fields that a proposal gives to its item, in the order of the format; those that say nothing are left out."""
    passage = f"{source}#{one.where.paragraph}"
    found: dict[str, Value]
    match one:
        case Quotation():
            found = {"words": quoted(one.words, document), "source": source, **speaker(one.speaker, one.role, pack)}
            found |= {"form": "" if one.form == "speech" else one.form, "page": one.where.page}
        case Figure():
            found = {"value": f"{one.value:f}", "unit": one.unit or ("" if one.out_of is None else "share")}
            found |= {"bound": "" if one.bound == "exactly" else one.bound, "measures": sentence(one.measures)}
            found |= {"period": one.period, "printed": _line(one.words), "evidence": [passage]}
        case Dated():
            found = {"date": one.date, "title": shortened(one.happened)}
            found |= {"printed": one.printed, "against": source} if one.relative else {}
            found |= {"evidence": [passage]}
        case Promise():
            who = pack.person(one.who)
            found = {"who": who.id if who else one.who, "title": shortened(one.what or one.words)}
            found |= {"about": sentence(one.what) if len(_line(one.what)) > _TITLE else "", "due": one.due}
            found |= {"status": "open" if one.due else "", "evidence": [passage]}
        case Party():
            found = {"name": one.name, "role": one.role, "sort": "" if one.sort == "person" else one.sort}
            found |= {"also": list(one.also)}
        case Alike():
            found = _account(one, source)
        case _:
            raise MisuseError(f"A proposal of the kind “{one.kind}” cannot be taken into a pack.")
    return {name: value for name, value in found.items() if value}


def quoted(words: str, document: Document) -> str:
    """Words as a pack gives them: paragraphs kept, and only the first begun with a mark where that is as true."""
    paragraphs: list[str] = []
    for part in filter(None, map(_line, re.split(r"\n[^\S\n]*\n\s*|\s*\f\s*", words))):
        # A page or a column may end within a sentence; that begins no paragraph.
        if paragraphs and part[:1].islower():
            paragraphs[-1] += f" {part}"
        else:
            paragraphs.append(part)
    bare = [each.lstrip(_OPENERS) if number else each for number, each in enumerate(paragraphs)]
    plain, marked = "\n\n".join(bare), "\n\n".join(paragraphs)
    return plain if plain == marked or verify(plain, document).proven else marked


def speaker(name: str, role: str, pack: Pack) -> dict[str, Value]:
    """The speaker by id where the pack has them, and the role where it is not the one that the pack gives them."""
    person = pack.person(name) if name else None
    said = "" if person and str(person.role).casefold() == role.casefold() else role
    return {"speaker": person.id if person else name, "role": said}


def shortened(words: str, most: int = _TITLE) -> str:
    """Running words as a title: one line, cut between words, its first letter a capital."""
    line = _line(words).rstrip(".,;:–—- ")
    if len(line) > most:
        line = line[:most].rsplit(" ", 1)[0].rstrip(".,;:–—- ") + "…"
    return line[:1].upper() + line[1:]


def sentence(words: str) -> str:
    """Running words on one line, the first letter a capital."""
    line = _line(words)
    return line[:1].upper() + line[1:]


def _account(one: Alike, source: str) -> dict[str, Value]:
    differs = "; ".join(f"{mine} and {theirs}" for mine, theirs in one.differs)
    return {
        "title": shortened(one.words),
        "positions": [
            {"says": f"“{shortened(one.words, 300)}”", "evidence": [f"{source}#{one.where.paragraph}"]},
            {"says": f"“{shortened(one.other_words, 300)}”", "evidence": [f"{one.other}#{one.other_where.paragraph}"]},
        ],
        "differ": f"One has {differs}." if differs else one.why,
    }


def given_fields(kind: str, given: Iterable[tuple[str, str]]) -> dict[str, Value]:
    """Fields as a clerk types them, `name` and value; of a list, the values are parted by commas or given one by one.

    MisuseError for a field that such an item does not have, with the nearest; an empty value leaves a field out.
    """
    known = specs(KINDS[TOP[kind]])
    found: dict[str, Value] = {}
    for name, typed in given:
        if name not in known:
            raise MisuseError(f"A {kind} has no field “{clipped(name)}”.", did_you_mean(name, known) or _listed(known))
        if known[name].holds is Holds.GROUP:
            raise MisuseError(f"“{name}” has fields of its own.", "Accept it, then write them into the pack's file.")
        if known[name].many:
            parts = [typed] if known[name].holds is Holds.WORDS else typed.split(",")
            before = found.get(name, [])
            found[name] = [
                *(before if isinstance(before, list) else []),
                *(each.strip() for each in parts if each.strip()),
            ]
        else:
            found[name] = typed.strip()
    return found


def checked(kind: str, fields: Mapping[str, Value], *, whole: bool = True) -> None:
    """ScrutinyError where a value cannot stand where it is or, of a `whole` item, where a field is missing.

    MisuseError for a field that such an item does not have.
    """
    known = specs(KINDS[TOP[kind]])
    for name, value in fields.items():
        if name not in known:
            raise MisuseError(f"A {kind} has no field “{clipped(name)}”.", did_you_mean(name, known) or _listed(known))
        for text in [value] if isinstance(value, str) else value:
            if isinstance(text, str) and known[name].holds in READERS:
                _fits(name, text, known[name])
    missing = [name for name, spec in known.items() if spec.required and name != "id" and not fields.get(name)]
    if missing and whole:
        told = " and ".join(f"“{name}”" for name in missing)
        what = f"There are no words yet for {told}, and a {kind} must have that."
        docs = " ".join(f"{name}: {known[name].doc}" for name in missing)
        raise ScrutinyError(what, docs)


def _fits(name: str, text: str, spec: Spec) -> None:
    try:
        READERS[spec.holds](text, spec)
    except FaultError as fault:
        raise ScrutinyError(f"{name}: {fault.what}", fault.do) from fault


def _listed(known: Iterable[str]) -> str:
    return f"It has: {', '.join(known)}."


def _line(words: str) -> str:
    return " ".join(words.split())
