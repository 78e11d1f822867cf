"""Open items that lead to what is kept from the public, or tell of it."""

from __future__ import annotations

from collections.abc import Iterator

from scrutiny_tui.editing.manuscript import Manuscript
from scrutiny_tui.editing.registry import check
from scrutiny_tui.pack.places import PACK
from scrutiny_tui.pack.problems import Problem, Severity
from scrutiny_tui.pack.refs import references
from scrutiny_tui.pack.rules import Rule
from scrutiny_tui.pack.spec import Holds
from scrutiny_tui.pack.whole import Passage

_GROUP = "What is kept from the public"

REFERENCE = Rule(
    "exempt-reference",
    "An open item that refers to an exempt one.",
    "Whoever reads the open item learns that there is something kept back, and often what.",
    "Make the open item exempt too, or let it rest on something that is open.",
    "questions:\n  - id: ask-fee\n    findings: find-fee    # an exempt finding",
    "questions:\n  - id: ask-fee\n    access: exempt\n    findings: find-fee",
)
WORDS = Rule(
    "exempt-words",
    "Words of an open item, the summary or the glossary that tell of an exempt item: its id, a name, its title, or five"
    " words of it in a row.",
    "A leak of exempt words is the clerk's worst day, and cannot be taken back.",
    "Say it in other words or leave it out; or make the item exempt too.",
    "summary: The firm may be asked for part of its fee back.",
    "summary: The committee will look at the review.",
)
PERHAPS = Rule(
    "exempt-perhaps",
    "Words of an open item that may tell of an exempt one, or be there by chance: a surname alone, a number.",
    "Only a person can say whether a reader would understand.",
    "Look at it. Say it in other words, or accept the advice with the reason why it is harmless.",
    severity=Severity.ADVICE,
)


@check(_GROUP, REFERENCE, WORDS, PERHAPS)
def told(manuscript: Manuscript) -> Iterator[Problem]:
    """References to exempt items, then words that tell of them."""
    pack = manuscript.pack
    exempt = {item.id for item in pack.items() if item.exempt}
    if not exempt:
        return
    referred: set[tuple[str, str]] = set()
    for item in pack.items():
        if item.exempt:
            continue
        for named in references(item):
            target = named.text
            if named.spec.holds is Holds.PARTY:
                person = pack.person(target)
                target = person.id if person else ""
            elif passage := Passage.read(target):
                target = passage.source
            if target in exempt and (item.id, target) not in referred:
                referred.add((item.id, target))
                what = f"“{item.id}” is open and refers to “{target}”, which is exempt."
                do = "Make it exempt too, or let it rest on something that is open."
                yield manuscript.problem(REFERENCE, what, do, item.id, named.field)
    for trace in manuscript.traces:
        owner = "" if trace.item == PACK else trace.item
        if (owner, trace.of) in referred:
            continue
        what = f"In “{trace.field}”: these words share {trace.how} with “{trace.of}”, which is exempt."
        rule = WORDS if trace.sure else PERHAPS
        yield manuscript.problem(rule, what, "Say it in other words, or make the item exempt too.", owner, trace.field)
