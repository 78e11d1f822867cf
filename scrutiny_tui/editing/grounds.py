"""What findings rest on: whether it bears as much as they say, and whether it still stands where it stood."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from scrutiny_tui.editing.manuscript import Manuscript
from scrutiny_tui.editing.registry import check
from scrutiny_tui.pack.links import Links
from scrutiny_tui.pack.model import Quote
from scrutiny_tui.pack.problems import Problem, Severity
from scrutiny_tui.pack.rules import Rule
from scrutiny_tui.pack.whole import Pack, Passage

_GROUP = "Evidence"

ONE_VOICE = Rule(
    "finding-one-voice",
    "A finding called established that rests on what one person said, and on nothing else.",
    "What one side says is a claim; a witness from the other side will say so.",
    "Call it alleged, add what bears it out, or say in the statement whose word it is.",
    "status: established\n    evidence: q-leader-safe",
    "status: alleged\n    evidence: q-leader-safe",
    Severity.ADVICE,
)
IDLE = Rule(
    "source-unused",
    "A report that nothing in the pack rests on.",
    "Members read, or pay no heed to, a report that the questions do not need.",
    "Take what matters out of it, or take the report out.",
    severity=Severity.ADVICE,
)
SHIFTED = Rule(
    "passages-shifted",
    "A report whose text has changed since the pack was recorded, while passages of it are evidence.",
    "Passages go by their number: one new paragraph, and all that follow are other words.",
    "Look at them with scrutiny check --passages, mend the numbers, and record again with --record.",
    severity=Severity.ADVICE,
)


@check(_GROUP, ONE_VOICE)
def one_voice(manuscript: Manuscript) -> Iterator[Problem]:
    """Findings that are as sure as one speaker."""
    pack = manuscript.pack
    for finding in pack.findings:
        quotes = [quote for name in finding.evidence if isinstance(quote := pack.by_id.get(name), Quote)]
        if finding.status != "established" or not quotes or len(quotes) < len(finding.evidence):
            continue
        speakers = {quote.speaker for quote in quotes}
        person = pack.person(quotes[0].speaker) if quotes[0].speaker else None
        if len(speakers) > 1 or any(quote.form != "speech" for quote in quotes) or (person and person.sort == "body"):
            continue
        if not quotes[0].speaker or _attributed(pack, quotes[0], str(finding.statement)):
            continue
        name = pack.name(quotes[0].speaker)
        what = f"The finding is called established, and rests on the words of {name} alone."
        do = "Call it alleged, add what bears it out, or say whose word it is."
        yield manuscript.problem(ONE_VOICE, what, do, finding.id, "status")


def _attributed(pack: Pack, quote: Quote, statement: str) -> bool:
    """Whether a statement says whose word it is: it holds a word of the speaker's name or office."""
    known = re.findall(r"[^\W\d_]{3,}", f"{pack.name(quote.speaker)} {pack.role(quote)}".casefold())
    said = set(re.findall(r"[^\W\d_]{3,}", statement.casefold()))
    return bool(said & set(known) - {"the", "and", "council", "county", "for"})


@check(_GROUP, IDLE)
def idle(manuscript: Manuscript) -> Iterator[Problem]:
    """Reports without a use."""
    pack = manuscript.pack
    if not (pack.findings or pack.questions):
        return
    links = Links(pack)
    for source in pack.sources:
        if not links.into(source.id):
            what = f"Nothing in the pack rests on the report “{source.id}”."
            yield manuscript.problem(
                IDLE, what, "Use something from it, or take the report out of the pack.", source.id, "id"
            )


@check(_GROUP, SHIFTED)
def shifted(manuscript: Manuscript) -> Iterator[Problem]:
    """Passages whose numbers may mean other words now."""
    named = passages(manuscript.pack)
    for source in manuscript.pack.sources:
        known = manuscript.record.sources.get(source.id)
        document = manuscript.documents.get(source.id)
        now = document.fingerprint if document else source.fingerprint
        if known and now and known.fingerprint != now and source.id in named:
            numbers = sorted({passage.number for _, _, passage in named[source.id]})
            what = (
                f"The text of “{source.id}” is not the one that was recorded, and {len(numbers)} of its passages are"
                " evidence."
            )
            do = "See with scrutiny check --passages what each begins with now, then record again with --record."
            yield manuscript.problem(SHIFTED, what, do, source.id, "fingerprint")


def passages(pack: Pack) -> dict[str, list[tuple[str, str, Passage]]]:
    """Source id to each passage of it that is evidence: the item, its field, the passage."""
    found: dict[str, list[tuple[str, str, Passage]]] = defaultdict(list)
    for item in pack.items():
        for number, name in enumerate(getattr(item, "evidence", ()), start=1):
            if passage := Passage.read(name):
                found[passage.source].append((item.id, f"evidence.{number}", passage))
    for account in pack.accounts:
        for at, position in enumerate(account.positions, start=1):
            for number, name in enumerate(position.evidence, start=1):
                if passage := Passage.read(name):
                    found[passage.source].append((account.id, f"positions.{at}.evidence.{number}", passage))
    return dict(found)
