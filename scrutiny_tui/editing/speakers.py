"""Speakers and witnesses: whether each goes by one name and one office, and stands among the people."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from rapidfuzz import fuzz

from scrutiny_tui.draft.lexicon import word_set
from scrutiny_tui.editing.manuscript import Manuscript
from scrutiny_tui.editing.registry import check
from scrutiny_tui.pack.model import Quote, Source
from scrutiny_tui.pack.problems import Problem, Severity
from scrutiny_tui.pack.rules import Rule

_GROUP = "People"
_TITLES = word_set(
    "mr mrs ms miss mx dr prof professor sir dame lord lady cllr councillor coun rev reverend canon judge ald alderman"
    " baroness the hon cyng cynghorydd"
)
_SMALL = word_set("of the a an and for to at in on with council county city borough district its his her their from by")
MOST = 400
"""Names that are compared with one another."""

NAMES = Rule(
    "names-differ",
    "Two names in the pack that look like one person written in two ways.",
    "What one person said is found in two places, and a witness is invited under the wrong name.",
    "If they are one person, write them down once under people, with the other name in “also”, and give the id. If they"
    " are two, accept the advice at one of them.",
    "speaker: J. Smith\n…\n    speaker: John Smyth",
    "people:\n  - id: smith\n    name: John Smith\n    also: J. Smith",
    Severity.ADVICE,
)
ROLES = Rule(
    "roles-differ",
    "One person with two offices that have nothing in common, in reports of the same date.",
    "Members address a witness by an office that is not theirs, or two people have been taken for one.",
    "See what the report says. If the person really holds both, give both in each “role”.",
    "role: Director of finance\n…\n    role: Head of housing",
    "role: Director of finance and housing",
    Severity.ADVICE,
)
UNLISTED = Rule(
    "speaker-unlisted",
    "A speaker or witness with a name of their own who is not among the people.",
    "Their words are not found together, their office is not shown, and nobody invites them.",
    "Add them to people with their role, and give the id.",
    "witness: Jo Lee",
    "witness: jo-lee\n…\npeople:\n  - id: jo-lee\n    name: Jo Lee\n    role: Director of Children's Services",
    Severity.ADVICE,
)


@check(_GROUP, UNLISTED)
def unlisted(manuscript: Manuscript) -> Iterator[Problem]:
    """Names of persons that stand in place of an id, each told once."""
    told: set[str] = set()
    for name, item, field in _named(manuscript):
        if name.casefold() in told or not is_personal(name):
            continue
        told.add(name.casefold())
        what = f"“{name}” is named here and is not among the people."
        do = "Add them to people with their role, and give the id here."
        yield manuscript.problem(UNLISTED, what, do, item, field)


@check(_GROUP, NAMES)
def names(manuscript: Manuscript) -> Iterator[Problem]:
    """Pairs of names that may be one person's."""
    known: dict[str, tuple[str, str, str]] = {}
    for person in manuscript.pack.people:
        if person.sort == "person":
            for name in (str(person.name), *person.also):
                known.setdefault(name, (person.id, person.id, "name"))
    for name, item, field in _named(manuscript):
        if is_personal(name):
            known.setdefault(name, (f" {name}", item, field))
    pairs: set[frozenset[str]] = set()
    for one, other in combinations(list(known)[:MOST], 2):
        (first, *_), (second, item, field) = known[one], known[other]
        pair = frozenset((first, second))
        if first != second and pair not in pairs and one_person(one, other):
            pairs.add(pair)
            what = f"“{other}” may be the same person as “{one}”."
            do = "If so, keep one of the two among people, with the other name in “also”."
            yield manuscript.problem(NAMES, what, do, item, field)


@check(_GROUP, ROLES)
def roles(manuscript: Manuscript) -> Iterator[Problem]:
    """Offices of one person at one time that have no word in common."""
    pack = manuscript.pack
    by_person: dict[str, list[Quote]] = defaultdict(list)
    for quote in pack.quotes:
        person = pack.person(quote.speaker) if quote.speaker else None
        if quote.role and (person.sort == "person" if person else is_personal(quote.speaker)):
            by_person[person.id if person else quote.speaker].append(quote)
    for name, quotes in by_person.items():
        for one, other in combinations(quotes, 2):
            if _same_time(manuscript, one, other) and not same_office(str(one.role), str(other.role)):
                what = f"“{name}” is “{other.role}” here and “{one.role}” in “{one.id}”, in reports of the same date."
                yield manuscript.problem(ROLES, what, "See which office the report gives.", other.id, "role")
                break


def is_personal(name: str) -> bool:
    """True for what looks like a person's own name: two capitalised words at least, and no article before them."""
    words = [word for word in re.findall(r"[^\W\d_][\w.’'-]*", name) if word.casefold().rstrip(".") not in _TITLES]
    titled = len(words) < len(name.split())
    if not words or re.match(r"(?i)(?:an?|the|some|one|several|two)\s", name) or re.search(r"[,;:(]", name):
        return False
    if not all(word[0].isupper() for word in words) or len(words) > 4:
        return False
    return (len(words) >= 2 or titled) and not _BODY.search(name)


_BODY = re.compile(
    r"(?i)\b(?:council|service|services|board|committee|group|ltd|limited|trust|university|government|cabinet|police"
    r"|courier|star|times|news|post|bbc|itv|agency|office|department|inspectorate|association|society|party|union|wales"
    r"|england|authority|commission|consulting|college|school|hospital|now|foundation|forum|network|ombudsman|audit)\b"
)


def one_person(one: str, other: str) -> bool:
    """Whether two names may be one person's: J. Smith and John Smyth; not Ann and Alan Jones."""
    first, second = _parts(one), _parts(other)
    if not first or not second or first == second:
        return bool(first) and first == second
    if fuzz.ratio(first[-1], second[-1]) < (75 if len(first) > 1 and len(second) > 1 else 100):
        return False
    if len(first) == 1 or len(second) == 1:
        return True
    given, also = first[0], second[0]
    if given == also or fuzz.ratio(given, also) >= 85:
        return first[-1] == second[-1] or fuzz.ratio(first[-1], second[-1]) >= 75
    return (len(given) == 1 or len(also) == 1) and given[0] == also[0]


@lru_cache(maxsize=4096)
def same_office(one: str, other: str) -> bool:
    """Whether two descriptions can be of one office: they share a word that says something."""
    first, second = (
        {word.rstrip("s") for word in re.findall(r"[a-z]+", text.casefold()) if word not in _SMALL}
        for text in (one, other)
    )
    return not first or not second or any(fuzz.ratio(a, b) >= 80 for a in first for b in second)


@lru_cache(maxsize=4096)
def _parts(name: str) -> list[str]:
    plain = "".join(each for each in unicodedata.normalize("NFKD", name) if not unicodedata.combining(each))
    words = [word.casefold().strip(".") for word in re.findall(r"[^\W\d_][\w’'-]*\.?", plain)]
    return [word for word in words if word not in _TITLES]


def _named(manuscript: Manuscript) -> Iterator[tuple[str, str, str]]:
    """Each speaker and witness who is given by a name that the people do not have: the name, the item, the field."""
    pack = manuscript.pack
    for quote in pack.quotes:
        if quote.speaker and pack.person(quote.speaker) is None:
            yield quote.speaker, quote.id, "speaker"
    for question in pack.questions:
        for number, name in enumerate(question.witness, start=1):
            if pack.person(name) is None:
                yield name, question.id, f"witness.{number}"


def _same_time(manuscript: Manuscript, one: Quote, other: Quote) -> bool:
    if one.source == other.source:
        return True
    sources = [manuscript.pack.by_id.get(quote.source) for quote in (one, other)]
    dated = [source.date for source in sources if isinstance(source, Source) and source.date]
    return len(dated) == 2 and dated[0].text == dated[1].text and "-" in dated[0].text
