"""Figures in our own words: whether the evidence bears them out, and whether the sums behind our own come right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from scrutiny_tui.draft.lexicon import word_set
from scrutiny_tui.editing.amounts import Amount, amounts, numbers, read_amount
from scrutiny_tui.editing.bearing import Bearing
from scrutiny_tui.editing.manuscript import Manuscript
from scrutiny_tui.editing.registry import check
from scrutiny_tui.editing.sums import SumError, work_out
from scrutiny_tui.pack.dates import PackDate
from scrutiny_tui.pack.model import Account, Finding
from scrutiny_tui.pack.parts import Derived
from scrutiny_tui.pack.problems import Problem, Severity
from scrutiny_tui.pack.rules import Rule

_GROUP = "Figures"

_OUR_OWN = word_set(
    "accounts answers articles counts dates documents figures lines papers passages places questions quotes reasons"
    " reports sentences sides sources statements sums texts versions views words"
)
"""What is counted in the papers themselves, where the reader can count it too: “three reports give three sums”."""
_A_LENGTH = re.compile(
    r"\b(?:an?|one|next|past|last|coming|whole|full)[\s-]+(?:\w+\s+)?(?:minute|hour|day|week|fortnight|month|year|decade)\b",
    re.IGNORECASE,
)
"""A length of time without a number in it."""
_FEW = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|both)\b", re.IGNORECASE)

UNBORNE = Rule(
    "figure-unsupported",
    "A figure in a finding that is in none of its evidence, and is not marked as worked out.",
    "A member who quotes a figure will be asked where it stands, and must be able to turn to the page.",
    "Add the figure, quote or passage that holds it to the evidence. If it is your own sum, write it down under"
    " “derived”, with the sum; the check then works it out.",
    "statement: The gap is £3.7 million.\n    evidence: [fig-needed, fig-set-aside]",
    "statement: The gap is £3.7 million.\n    evidence: [fig-needed, fig-set-aside]\n    derived:\n"
    "      - figure: £3.7 million\n        sum: fig-needed - fig-set-aside",
    Severity.ADVICE,
)
SUM = Rule(
    "sum-wrong",
    "A figure of our own that its sum does not come to, or a sum that cannot be worked out.",
    "A wrong sum in a pack is the committee's own mistake, and the witness will point it out.",
    "Mend the sum or the figure. A sum has ids of figures and plain numbers, + - * / and brackets; or it is"
    " “months from 2016-07 to 2017-10”, with days, weeks, months or years, and dates or ids of items that have one.",
    "figure: £3.8 million\n        sum: 9900000 - 6172000",
    "figure: £3.7 million\n        sum: 9900000 - 6172000",
)


@dataclass(frozen=True, slots=True)
class _Said:
    """An item that says figures in our own words, and what they rest on."""

    item: Finding | Account
    field: str
    text: str
    evidence: tuple[str, ...]


@check(_GROUP, UNBORNE)
def unborne(manuscript: Manuscript) -> Iterator[Problem]:
    """Figures in findings and in how accounts differ that nothing bears out."""
    bearing = Bearing(manuscript)
    # Most figures are borne out at first sight; only the others are worth the slow and careful reading.
    # Where a passage's text is not here, it may say what is missing, and nothing can be told.
    said = [each for each in _said(manuscript) if bearing.of(each.evidence).whole and not _plainly_borne(each, bearing)]
    own = {each.item.id: _own(each.item.derived) for each in said if each.item.derived}
    for each, found in zip(said, amounts(each.text for each in said), strict=True):
        if not found:
            continue
        borne = bearing.of(each.evidence)
        listed = own.get(each.item.id, [])
        loose = [
            one
            for one in found
            if not (_is_none(one) or any(_same(one, other) for other in listed) or borne.bears(one))
        ]
        if loose:
            words = ", ".join(f"“{one.words}”" for one in dict.fromkeys(loose))
            what = f"In “{each.field}”: {words} {'is' if len(loose) == 1 else 'are'} in none of the evidence."
            do = "Add the evidence that holds it, or write the sum that it comes from under “derived”."
            yield manuscript.problem(UNBORNE, what, do, each.item.id, each.field)


@check(_GROUP, SUM)
def wrong_sum(manuscript: Manuscript) -> Iterator[Problem]:
    """Sums that do not come to their figure."""
    pack = manuscript.pack
    values = {figure.id: figure.value for figure in pack.figures}
    days: dict[str, PackDate] = {}
    for item in pack.items():
        dated = getattr(item, "date", None) or getattr(item, "made", None)
        if isinstance(dated, PackDate):
            days[item.id] = dated
    owners: tuple[Finding | Account, ...] = (*pack.findings, *pack.accounts)
    for item in owners:
        for number, derived in enumerate(item.derived, start=1):
            field = f"derived.{number}"
            amount = read_amount(derived.figure)
            if amount is None:
                what = f"“{derived.figure}” gives no figure that the sum could come to."
                yield manuscript.problem(SUM, what, "Give the figure as the words do.", item.id, f"{field}.figure")
                continue
            try:
                least, most = work_out(derived.sum, values, days)
            except SumError as fault:
                what = f"The sum “{derived.sum}” cannot be worked out: {fault}."
                do = "Write it as: fig-needed - fig-set-aside, or: months from 2016-07 to 2017-10."
                yield manuscript.problem(SUM, what, do, item.id, f"{field}.sum")
                continue
            if not (amount.fits(least) or amount.fits(most) or least <= amount.value <= most):
                what = f"The sum “{derived.sum}” comes to {_told(least, most)}, not to “{derived.figure}”."
                yield manuscript.problem(SUM, what, "Mend the one or the other.", item.id, f"{field}.sum")


def _said(manuscript: Manuscript) -> Iterator[_Said]:
    for finding in manuscript.pack.findings:
        for field in ("title", "statement"):
            for language in ("en", "cy"):
                if text := dict(getattr(finding, field).versions).get(language):
                    yield _Said(finding, field, text, finding.evidence)
                    break
    for account in manuscript.pack.accounts:
        evidence = tuple(name for position in account.positions for name in position.evidence)
        if text := dict(account.differ.versions).get("en"):
            yield _Said(account, "differ", text, evidence)


def _plainly_borne(said: _Said, bearing: Bearing) -> bool:
    """Whether every number of a text, years aside, stands in the evidence as it is."""
    found = {number for number in numbers(said.text) if not 1800 <= number <= 2100}
    if not found:
        return _A_LENGTH.search(said.text) is None
    return found <= bearing.of(said.evidence).numbers and _A_LENGTH.search(said.text) is None


def _own(derived: tuple[Derived, ...]) -> list[Amount]:
    return [amount for one in derived if (amount := read_amount(one.figure))]


def _is_none(amount: Amount) -> bool:
    """True for what is no figure of the reports: a few papers or things without a name, “one month”."""
    if amount.days is not None and amount.value == 1 and not amount.hedged:
        return True
    noun = amount.unit.casefold().rpartition(" ")[2]
    return _FEW.search(amount.words) is not None and (not noun or noun in _OUR_OWN)


def _same(one: Amount, other: Amount) -> bool:
    return one.value == other.value and (one.part is None or other.part in (None, one.part))


def _told(least: Fraction, most: Fraction) -> str:
    return _plain(least) if least == most else f"between {_plain(least)} and {_plain(most)}"


def _plain(number: Fraction) -> str:
    whole = round(number)
    if number == whole:
        return f"{whole:,}"
    return f"{float(number):,.4g}" if abs(number) < 1000 else f"{whole:,}"
