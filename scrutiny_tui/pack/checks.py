"""Checks of a pack as a whole: a registry of small functions, each with the rule that it looks after.

What one field may hold is said by its spec and checked on reading; here stands what ties items together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from scrutiny_tui.pack.codes import CODES
from scrutiny_tui.pack.model import KINDS, Event
from scrutiny_tui.pack.near import nearest_id, nearest_name
from scrutiny_tui.pack.problems import Place, Problem, Severity
from scrutiny_tui.pack.refs import circles
from scrutiny_tui.pack.rules import Rule
from scrutiny_tui.pack.shapes import Reference
from scrutiny_tui.pack.spec import Holds
from scrutiny_tui.pack.values import is_id
from scrutiny_tui.pack.whole import Pack

MOST_SUGGESTED = 200
"""How many ids are looked up for “did you mean” in one pack: each costs a look at every other id."""


@dataclass(frozen=True)
class Draft:
    """A pack as it was read, faults and all: what checks look at."""

    pack: Pack
    """What could be read; references may still lead nowhere."""
    named: bool
    """False where there is no `pack:` key and `pack.about` is made up."""
    keys: Mapping[str, str]
    """Every id that the files give, also of items that could not be read, to its top-level key."""
    references: tuple[Reference, ...]
    places: Mapping[str, Place]
    lost: frozenset[str]
    """Ids in parts of the files that could not be read."""
    complete: bool
    """False where more ids than these may have been lost."""


Run = Callable[[Draft], Iterable[Problem]]


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that is looked at in every pack."""

    rule: Rule
    """What the problems that it tells are, why they matter and how they are mended."""
    run: Run

    @property
    def code(self) -> str:
        """The code of the problems that it tells."""
        return self.rule.code


CHECKS: list[Check] = []
"""All checks, in the order in which they were written."""


def check(code: str) -> Callable[[Run], Run]:
    """Put a function into the registry, as the one that looks for the rule of that code."""

    def register(run: Run) -> Run:
        CHECKS.append(Check(CODES[code], run))
        return run

    return register


def run_checks(draft: Draft) -> Iterator[Problem]:
    """The problems that all checks find."""
    for one in CHECKS:
        yield from one.run(draft)


@check("dangling")
def dangling(draft: Draft) -> Iterator[Problem]:
    """References, evidence and ids of people that lead nowhere."""
    if not draft.complete:
        return
    suggested = 0
    for reference in draft.references:
        wanted, keys = reference.wanted, reference.keys
        if wanted in draft.keys or wanted in draft.lost or _is_name(draft, reference):
            continue
        if reference.holds is Holds.EVIDENCE:
            keys = tuple(dict.fromkeys((*keys, "sources")))
        meant = ""
        if suggested < MOST_SUGGESTED:
            suggested += 1
            meant = nearest_id(wanted, [*(known for known, key in draft.keys.items() if key in keys), *draft.lost])
        what = f"In “{reference.field}”: there is no {_kinds(keys)} with the id “{wanted}”."
        do = f"Did you mean “{meant}”?" if meant else "Add the item, or mend the id."
        if reference.holds is Holds.PARTY:
            do = f"{do} A name that is no id begins with a capital letter."
        yield Problem("dangling", what, do, reference.place, reference.owner)


@check("wrong-kind")
def wrong_kind(draft: Draft) -> Iterator[Problem]:
    """References to an item of another kind than the field takes."""
    for reference in draft.references:
        wanted = reference.wanted
        key = draft.keys.get(wanted)
        if key is None or key in reference.keys or _is_name(draft, reference):
            continue
        is_now, should = with_article(KINDS[key].kind), with_article(_kinds(reference.keys))
        what = f"In “{reference.field}”: “{wanted}” is {is_now}, but here only {should} can stand."
        do = "Give the id of one."
        if key == "sources" and reference.holds is Holds.EVIDENCE:
            do = f"For a passage of it, add # and the paragraph's number: {wanted}#12."
        yield Problem("wrong-kind", what, do, reference.place, reference.owner)


@check("close-name")
def close_name(draft: Draft) -> Iterator[Problem]:
    """Plain names in place of a person's id that look like a slip of the pen."""
    known = [
        name for person in draft.pack.people for name in (*(text for _, text in person.name.versions), *person.also)
    ]

    @cache
    def meant(name: str) -> str:
        return nearest_name(name, known) if draft.pack.person(name) is None else ""

    for reference in draft.references:
        if reference.holds is Holds.PARTY and not is_id(reference.text) and (close := meant(reference.text)):
            what = f"In “{reference.field}”: “{reference.text}” is nearly the name of one of the people, “{close}”."
            do = f"Did you mean “{close}”? If it is another person, add them to people."
            yield Problem("close-name", what, do, reference.place, reference.owner, Severity.ADVICE)


@check("circle")
def circle(draft: Draft) -> Iterator[Problem]:
    """Events and figures that are evidence for one another."""
    for owner, named in circles(draft.pack):
        what = f"“{owner}” rests on “{named}”, which in the end rests on “{owner}” again."
        place = draft.places.get(f"{owner}.evidence")
        yield Problem("circle", what, "Let one of them rest on a quote or a passage of a source.", place, owner)


@check("undated-against")
def undated_against(draft: Draft) -> Iterator[Problem]:
    """Events whose `against` names a source that has no date."""
    for event in draft.pack.events:
        source = draft.pack.by_id.get(event.against)
        if isinstance(event, Event) and source is not None and getattr(source, "date", None) is None:
            what = f"The date is resolved against “{event.against}”, which has no date itself."
            do = "Give the source its date, or say in “dated_by” and “date” how it is known."
            yield Problem("undated-against", what, do, draft.places.get(f"{event.id}.against"), event.id)


@check("folder-name")
def folder_name(draft: Draft) -> Iterator[Problem]:
    """The pack's id against the name of its folder."""
    folder = Path(draft.pack.folder).resolve().name
    if draft.named and draft.pack.id != folder:
        what = f"The pack's id is “{draft.pack.id}”, and its folder is named “{folder}”."
        place = draft.places.get("pack.id")
        yield Problem("folder-name", what, "Give both the same name.", place, "", Severity.ADVICE)


@check("exempt-paragraph")
def exempt_paragraph(draft: Draft) -> Iterator[Problem]:
    """Exempt items without a paragraph."""
    for item in draft.pack.items():
        if item.exempt and not item.paragraph:
            what = f"“{item.id}” is exempt and names no paragraph."
            do = "Add “paragraph”: 1 to 7 in England, 12 to 18 in Wales (Local Government Act 1972, Schedule 12A)."
            place = draft.places.get(f"{item.id}.access")
            yield Problem("exempt-paragraph", what, do, place, item.id, Severity.ADVICE)


@check("listed-twice")
def listed_twice(draft: Draft) -> Iterator[Problem]:
    """References that a field already holds."""
    seen: set[tuple[str, str, str, int]] = set()
    for reference in draft.references:
        if not reference.many:
            continue
        key = (reference.owner, reference.field, reference.text, reference.group)
        if key in seen:
            what = f"In “{reference.field}”: “{reference.text}” is listed twice."
            yield Problem(
                "listed-twice", what, "Delete one of the two.", reference.place, reference.owner, Severity.ADVICE
            )
        seen.add(key)


def _is_name(draft: Draft, reference: Reference) -> bool:
    """Whether a party is given by name: one that the people have, or one that does not look like an id."""
    if reference.holds is not Holds.PARTY:
        return False
    return not is_id(reference.text) or draft.pack.person(reference.text) is not None


def _kinds(keys: Iterable[str]) -> str:
    words = [KINDS[key].kind for key in keys]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"


def with_article(word: str) -> str:
    """A or an, and the word."""
    return f"an {word}" if word[0] in "aeiou" else f"a {word}"
