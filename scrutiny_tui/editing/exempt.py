"""Exempt items: whether the law's numbering, the reason and the day to look again are there and right."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from scrutiny_tui.editing.manuscript import Manuscript
from scrutiny_tui.editing.registry import check
from scrutiny_tui.pack.problems import Problem, Severity
from scrutiny_tui.pack.rules import Rule

ENGLAND = frozenset(range(1, 8))
"""Paragraphs of Schedule 12A to the Local Government Act 1972 that hold in England (Part 1)."""
WALES = frozenset(range(12, 19))
"""Those that hold in Wales (Part 4), 18A to 18C among them by their number."""
_GROUP = "What is kept from the public"

REASON = Rule(
    "exempt-reason",
    "An exempt item that does not say why the public interest is better served by keeping it back.",
    "The paragraph alone is not enough in law: somebody has weighed the public interest, and must be able to say how.",
    "Add the reason in a sentence or two.",
    'access: exempt\n    paragraph: "14"',
    'access: exempt\n    paragraph: "14"\n    reason: It would weaken the council in a negotiation that is not over.',
    Severity.ADVICE,
)
REVIEW = Rule(
    "exempt-review",
    "An exempt item without a day to look again at whether it must stay back, or with one that is past.",
    "What had to be kept back last year is often harmless today; without a day nobody looks.",
    "Give the day in “review”; where it is past, look again and open the item or give a new day.",
    "access: exempt",
    "access: exempt\n    review: 2027-06-30",
    Severity.ADVICE,
)
NUMBERING = Rule(
    "exempt-numbering",
    "A paragraph of the other country's numbering, or one that the Schedule does not have.",
    "A resolution to shut out the public that cites the wrong paragraph can be challenged, and set aside.",
    "Wales has the paragraphs 12 to 18, England 1 to 7. Say in the pack's “nation” which law holds; where it is not"
    " said, it is taken from the other exempt items.",
    'nation: wales\n…\n    paragraph: "3"',
    'nation: wales\n…\n    paragraph: "14"',
)


@check(_GROUP, REASON)
def reason(manuscript: Manuscript) -> Iterator[Problem]:
    """Exempt items without a reason."""
    for item in manuscript.pack.items():
        if item.exempt and not item.reason:
            what = f"“{item.id}” is exempt and gives no reason."
            yield manuscript.problem(REASON, what, "Add “reason”: why it is better kept back.", item.id, "access")


@check(_GROUP, REVIEW)
def review(manuscript: Manuscript) -> Iterator[Problem]:
    """Exempt items that nobody will look at again, or that somebody should have."""
    for item in manuscript.pack.items():
        if not item.exempt:
            continue
        if item.review is None:
            what = f"“{item.id}” is exempt, and no day is given to look at it again."
            yield manuscript.problem(REVIEW, what, "Add “review” with a date.", item.id, "access")
        elif item.review.last < manuscript.today:
            what = f"“{item.id}” was to be looked at again by {item.review}, and that is past."
            do = "Open the item, or give a new date if it must still stay back."
            yield manuscript.problem(REVIEW, what, do, item.id, "review")


@check(_GROUP, NUMBERING)
def numbering(manuscript: Manuscript) -> Iterator[Problem]:
    """Paragraphs of the other country's numbering, and such as there are none."""
    pack = manuscript.pack
    exempt = [(item, paragraphs(item.paragraph)) for item in pack.items() if item.exempt and item.paragraph]
    nation = pack.about.nation
    stated = nation != "not said"
    mixed = False
    if not stated:
        counted = Counter(home for _, numbers in exempt for number in numbers if (home := _home(number)))
        most = counted.most_common(2)
        mixed = len(most) == 2 and most[0][1] == most[1][1]
        nation = most[0][0] if most and not mixed else "not said"
    for item, numbers in exempt:
        for number in sorted(numbers):
            home = _home(number)
            if home == nation or (home and nation == "not said" and not mixed):
                continue
            if home and nation == "not said":
                what = f"Paragraph {number} is of the numbering of {home.title()}, and other items have the other one."
                do = "Say in the pack's “nation” which law holds, and give its paragraphs."
            elif not home:
                what = f"Schedule 12A has no paragraph {number} for exempt information."
                do = "Give one of 12 to 18 in Wales, of 1 to 7 in England."
            else:
                known = "the pack says" if stated else "the other exempt items are numbered as"
                what = f"Paragraph {number} is of the numbering of {home.title()}, and {known} {nation.title()}."
                do = "Give the paragraph of the right numbering" + (
                    "." if stated else ", and say in the pack's “nation” which law holds."
                )
            yield manuscript.problem(NUMBERING, what, do, item.id, "paragraph")
        if not numbers:
            what = f"“{item.paragraph}” names no paragraph by its number."
            do = "Give the number: 12 to 18 in Wales, 1 to 7 in England."
            yield manuscript.problem(NUMBERING, what, do, item.id, "paragraph")


def paragraphs(text: str) -> set[int]:
    """The numbers of the paragraphs that a field names: “12 and 14”, “Paragraphs 12 to 14”, “18A”."""
    numbers = {int(found) for found in re.findall(r"(?<![\w.])(\d{1,3})[A-Ca-c]?\b", text)}
    for low, high in re.findall(r"(?<!\d)(\d{1,2})\s*(?:-|–|to)\s*(\d{1,2})(?!\d)", text):
        numbers |= set(range(int(low), int(high) + 1))
    return numbers


def _home(number: int) -> str:
    return "england" if number in ENGLAND else "wales" if number in WALES else ""
