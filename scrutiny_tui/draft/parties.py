"""People and bodies that a report names, with their offices and other names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from scrutiny_tui.draft.layout import Layout, Token
from scrutiny_tui.draft.lexicon import BODIES, NOT_NAMES, OFFICES
from scrutiny_tui.draft.names import Names
from scrutiny_tui.draft.proposals import Party, Quotation, Where

_JOINS = frozenset(("of", "and", "for", "the"))
_PAPERS = frozenset(("report", "review", "plan", "strategy", "policy", "act", "bill", "minutes", "inquiry"))
_ALONE = frozenset(
    "ofsted estyn cqc ciw cssiw cafcass unison gmb nasuwt neu rcn bma hmicfrs nspcc barnardo's mencap nacro".split()  # noqa: SIM905
)
"""Bodies known by one word."""
_SELF = frozenset(("charity", "company", "provider", "firm", "union", "organisation", "trust", "agency"))
"""What a body is said to be behind its name: Moorland Futures, a local charity."""
_KINDS = frozenset(("campaign", "charity", "campaigners", "union", "consultancy"))
"""What stands right behind the name of a body: the Save Our Pool campaign."""
_SCHOOLS = frozenset(("primary", "infants", "juniors", "comprehensive"))
"""What ends the name of a school."""
_NOTICES = frozenset(("release", "notice", "news"))
_INITIALS = re.compile(r"\(\s*(?:[“\"‘']|the\s)?([A-Z][A-Za-z]{1,8})[”\"’']?\s*\)")


def parties(layout: Layout, names: Names, quotations: Iterable[Quotation]) -> tuple[Party, ...]:
    """The people first, then the bodies, each in the order of the text; then speakers who are not named."""
    people = tuple(
        Party(
            where=Where.of(layout.document, *person.first),
            words=layout.text[person.first[0] : person.first[1]],
            why="A name with a title, an office, or a first name.",
            name=person.name,
            role=person.roles[0] if person.roles else "",
            also=tuple(dict.fromkeys([*(said for said in person.also if said != person.name), *person.roles[1:2]])),
            times=person.times,
        )
        for person in names.people
    )
    bodies = _bodies(layout)
    bodies = tuple(body for body in bodies if not _shorter(body.name, bodies))
    known = {party.name.casefold() for party in (*people, *bodies)}
    return (*people, *bodies, *_unnamed(quotations, known))


def _shorter(name: str, bodies: tuple[Party, ...]) -> bool:
    """True for a name that only leaves out the beginning of another: the Health Board."""
    return any(other.name.endswith(f" {name}") for other in bodies)


def _bodies(layout: Layout) -> tuple[Party, ...]:
    first: dict[str, tuple[int, int]] = {}
    times: Counter[str] = Counter()
    also: dict[str, str] = {}
    for block in layout.blocks:
        if block.sort == "furniture":
            continue
        tokens = block.tokens
        at = 0
        while at < len(tokens):
            stop = _run(tokens, at)
            if stop == at:
                at += 1
                continue
            words = tokens[at:stop]
            if (
                (len(words) > 1 or words[0].low in _ALONE)
                and not (words[-1].low in _NOTICES and block.sort == "heading")
                and words[-1].low not in OFFICES
                and words[0].low not in OFFICES
                and not _held(words)
                and words[-1].low not in _PAPERS
                and (
                    any(token.low in BODIES for token in words)
                    or words[-1].low in _SCHOOLS
                    or _said_to_be(tokens, stop)
                )
            ):
                start, end = words[0].start, words[-1].end - (2 if words[-1].possessive else 0)
                name = " ".join(layout.text[start:end].split())
                first.setdefault(name, (start, end))
                times[name] += 1
                initials = _INITIALS.match(layout.text[end : end + 40].removeprefix(", external").lstrip())
                if initials:
                    also[name] = initials[1]
            at = stop
    return tuple(
        Party(
            where=Where.of(layout.document, start, end),
            words=name,
            why="A name in capitals with a word that bodies have, such as council or board.",
            name=name,
            sort="body",
            also=(also[name],) if name in also else (),
            times=times[name],
        )
        for name, (start, end) in first.items()
    )


def _held(words: tuple[Token, ...]) -> bool:
    """True for an office, not a body: Cabinet Member for Highways."""
    return any(
        word.low in OFFICES and words[at + 1].low in ("for", "of") for at, word in enumerate(words[:-1]) if at < 3
    )


def _run(tokens: tuple[Token, ...], at: int) -> int:
    """Index after the run of capitalised words that begins at `at`; `at` where none does."""
    stop = at
    while stop < len(tokens) and stop - at < 10:
        token = tokens[stop]
        if (
            token.text[0].isupper()
            and token.quotation < 0
            and (stop > at or token.low not in NOT_NAMES or token.low == "welsh")
        ):
            stop += 1
            if token.stops or (token.possessive and not (stop - at == 1 and _named_on(tokens, stop, any_word=True))):
                return stop
        elif (
            stop > at and token.text in "'’" and tokens[stop - 1].low.endswith("s") and _named_on(tokens, stop + 1)
        ) or (stop > at and token.low in _JOINS and stop + 1 < len(tokens) and tokens[stop + 1].text[0].isupper()):
            stop += 1
        else:
            break
    return stop


def _said_to_be(tokens: tuple[Token, ...], at: int) -> bool:
    """True where “campaign” follows a name, or a comma and “a local charity”."""
    if at < len(tokens) and tokens[at].low in _KINDS and not tokens[at - 1].stops:
        return True
    if at + 3 >= len(tokens) or tokens[at].text != "," or tokens[at + 1].low not in ("a", "an", "the"):
        return False
    return any(token.low in _SELF for token in tokens[at + 2 : at + 5])


def _named_on(tokens: tuple[Token, ...], at: int, *, any_word: bool = False) -> bool:
    """True where a body's name goes on with a word in capitals."""
    return at < len(tokens) and tokens[at].text[0].isupper() and (any_word or tokens[at].low in BODIES)


def _unnamed(quotations: Iterable[Quotation], known: set[str]) -> tuple[Party, ...]:
    found: dict[str, Party] = {}
    for quotation in quotations:
        name = quotation.speaker
        if name and name.casefold() not in known and name.casefold() not in found:
            found[name.casefold()] = Party(
                where=quotation.where, words=quotation.words, why="Speaks in a quotation, without a name.",
                name=name, role=quotation.role, sort="body" if quotation.form == "writing" else "person",
            )  # fmt: skip
    return tuple(found.values())
