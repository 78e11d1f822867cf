"""Open items that lead to what is kept from the public, or tell of it."""

from __future__ import annotations

from collections.abc import Iterator

from scrutiny_tui.editing.manuscript import Manuscript
from scrutiny_tui.editing.registry import check
from scrutiny_tui.pack.places import PACK
from scrutiny_tui.pack.problems import Problem, Severity
from scrutiny_tui.pack.rules import Rule

_GROUP = "What is kept from the public"

REFERENCE = Rule(
    "exempt-reference",
    "An open item that leads to an exempt one, or rests on what does.",
    "Whoever may not see exempt items sees it without what it leads to, and a public edition may have to leave it out.",
    "Let it rest on something that is open, too; or make it exempt; or accept the advice where what becomes of it is"
    " what you want.",
    "questions:\n  - id: ask-fee\n    findings: find-fee    # an exempt finding",
    "questions:\n  - id: ask-fee\n    findings: [find-fee, find-contract]",
    Severity.ADVICE,
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
LEFT_OUT = Rule(
    "public-words",
    "Words of an open item that tell of another open item, which a public edition has to leave out.",
    "A public edition is refused while they stand, for it would speak of what it does not hold; an edition for members"
    " is not.",
    "Let the other item rest on something that is open, so that it stays; or say it in other words.",
    severity=Severity.ADVICE,
)
PERHAPS = Rule(
    "exempt-perhaps",
    "Words of an open item that may tell of one that is kept back, or be there by chance: a surname alone, a number.",
    "Only a person can say whether a reader would understand.",
    "Look at it. Say it in other words, or accept the advice with the reason why it is harmless.",
    severity=Severity.ADVICE,
)


@check(_GROUP, REFERENCE, WORDS, LEFT_OUT, PERHAPS)
def told(manuscript: Manuscript) -> Iterator[Problem]:
    """What becomes of open items in a public edition, then words that tell of what is kept back."""
    for item, becomes in manuscript.public.items():
        what = f"“{item}” is open and leads to what is exempt. A public edition would {becomes}"
        yield manuscript.problem(REFERENCE, what, "Let it rest on what is open, or make it exempt too.", item)
    for trace in manuscript.traces:
        kept = "which is exempt" if trace.exempt else "which a public edition would leave out"
        what = f"In “{trace.field}”: these words share {trace.how} with “{trace.of}”, {kept}."
        rule = PERHAPS if not trace.sure else WORDS if trace.exempt else LEFT_OUT
        do = (
            "Say it in other words, or make the item exempt too."
            if trace.exempt
            else "Say it in other words, or let that item rest on what is open."
        )
        yield manuscript.problem(rule, what, do, "" if trace.item == PACK else trace.item, trace.field)
