"""What is wrong with a pack's quotes, passages, texts and record, told to its clerk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from scrutiny_tui.pack.loaded import Loaded
from scrutiny_tui.pack.model import Account, Item, Quote
from scrutiny_tui.pack.problems import Place, Problem, Severity
from scrutiny_tui.pack.whole import Pack, Passage
from scrutiny_tui.quotes.elsewhere import elsewhere
from scrutiny_tui.quotes.record import FILE, Record, words_of
from scrutiny_tui.quotes.verdict import Outcome, Verdict
from scrutiny_tui.sources.texts import Gathered
from scrutiny_tui.text.document import Document

_LONGEST = 300
"""Characters of a report's words that a message repeats."""
_WRONG = (Outcome.ALTERED, Outcome.NOT_FOUND)
_MOST = 4
"""Differences that a message names."""


def quote_problems(
    loaded: Loaded,
    verdicts: Mapping[str, Verdict],
    documents: Mapping[str, Document] | None = None,
    record: Record | None = None,
) -> tuple[Problem, ...]:
    """The problems of the quotes, of the passages given as evidence, and of the record, in the order of the pack.

    `documents` (by source id) let a message say that words stand in another source.
    """
    documents = documents or {}
    record = record or Record()
    pack = loaded.pack
    if pack is None:
        return ()
    found: list[Problem] = []
    if record.trouble:
        do = f"Move {FILE} out of the folder, or bring back the one that came with the pack."
        found.append(Problem("record-unreadable", record.trouble, do, Place(loaded.folder / FILE, 0, 0)))
    told = [(quote, verdict) for quote in pack.quotes if (verdict := verdicts.get(quote.id))]
    wrong = {quote.id: (words_of(pack, quote), quote.source) for quote, verdict in told if verdict.effective in _WRONG}
    better = elsewhere(wrong, documents)
    for quote, verdict in told:
        found += _of_quote(loaded, quote, verdict, better.get(quote.id))
    found += _unproven(loaded, pack, verdicts)
    for item in pack.items():
        found += _of_passages(loaded, pack, item, documents, record)
    return tuple(found)


def text_problems(loaded: Loaded, gathered: Gathered) -> tuple[Problem, ...]:
    """Advice on texts that cannot be read, and on texts that may be those of a source but lack its fingerprint.

    Such are all texts that were looked at while a source has no fingerprint, and those in the pack's own folder
    while a source's text was not found.
    """
    found = [
        Problem("text-unreadable", reason, "The text was passed over.", Place(path, 0, 0), severity=Severity.ADVICE)
        for path, reason in gathered.unreadable
    ]
    sources = loaded.pack.sources if loaded.pack else ()
    bare = [source.id for source in sources if not source.fingerprint]
    lost = [source.id for source in sources if source.fingerprint and source.fingerprint not in gathered.found]
    for path, fingerprint in gathered.fingerprints.items():
        meant = [*bare, *lost] if path.is_relative_to(loaded.folder) else bare
        if meant:
            names = ", ".join(f"“{name}”" for name in meant[:_MOST]) + (" …" if len(meant) > _MOST else "")
            what = "No source of the pack carries this text's fingerprint."
            do = (
                f"If it is the text of {names} as it should be, give that source this line:  fingerprint: {fingerprint}"
            )
            found.append(Problem("text-unclaimed", what, do, Place(path, 0, 0), severity=Severity.ADVICE))
    return tuple(found)


def _of_quote(loaded: Loaded, quote: Quote, verdict: Verdict, better: tuple[str, Verdict] | None) -> Iterator[Problem]:
    """`better`: another source in which the words stand, and where."""
    place = _place(loaded, quote.id, "words")
    if verdict.effective is Outcome.ALTERED:
        if verdict.recorded:
            what = "These words were found altered when the text was here."
            do = "Correct them against the report, then check with its text."
        else:
            differs = "; ".join(str(difference) for difference in verdict.differs[:_MOST])
            more = f"; and {len(verdict.differs) - _MOST} more" if len(verdict.differs) > _MOST else ""
            what = f"These words are not in “{quote.source}” as they stand: {_clipped(differs)}{more}."
            do = f"The source has{_where(verdict)}: “{_clipped(verdict.nearest)}”."
        do = _elsewhere(better) or do
        yield Problem("quote-altered", what, do, place, quote.id)
    elif verdict.effective is Outcome.NOT_FOUND:
        what = f"These words are not in the text of “{quote.source}”."
        do = _elsewhere(better) or "Check the report, and that the quote names the right source."
        yield Problem("quote-not-found", what, do, place, quote.id)
    elif verdict.outcome is Outcome.NO_TEXT and verdict.stale:
        what = f"This quote, or the fingerprint of “{quote.source}”, was changed after it was checked."
        do = "Check and record it again with the report's text: scrutiny check --sources FOLDER --record"
        yield Problem("quote-stale", what, do, place, quote.id)


def _elsewhere(better: tuple[str, Verdict] | None) -> str:
    """Where else in the pack the words stand, as advice; "" where they stand nowhere."""
    return f"They stand in “{better[0]}”{_where(better[1])}: give that as the quote's source." if better else ""


def _unproven(loaded: Loaded, pack: Pack, verdicts: Mapping[str, Verdict]) -> Iterator[Problem]:
    """One piece of advice for each source whose quotes were never checked and cannot be now."""
    for source in pack.sources:
        bare = [
            quote.id
            for quote in pack.quotes
            if quote.source == source.id
            and (verdict := verdicts.get(quote.id)) is not None
            and verdict.outcome is Outcome.NO_TEXT
            and not verdict.recorded
            and not verdict.stale
        ]
        if bare:
            names = ", ".join(bare[:_MOST]) + (" …" if len(bare) > _MOST else "")
            count = "One quote was" if len(bare) == 1 else f"{len(bare)} quotes were"
            what = f"{count} never checked against “{source.id}”, and its text is not here ({names})."
            do = "Check and record with the report's text: scrutiny check --sources FOLDER --record"
            place = _place(loaded, source.id, "id")
            yield Problem("quote-unproven", what, do, place, source.id, Severity.ADVICE)


def _of_passages(
    loaded: Loaded, pack: Pack, item: Item, documents: Mapping[str, Document], record: Record
) -> Iterator[Problem]:
    """Passages given as evidence that are beyond the end of their text."""
    for field, evidence in _evidence(item):
        passage = Passage.read(evidence)
        count = _passages(pack, passage.source, documents, record) if passage else None
        if passage and count is not None and not 1 <= passage.number <= count:
            what = f"“{evidence}” is not there: the text of “{passage.source}” has {count} passages."
            do = "Give the number of a passage that it has; the reader in the app shows them."
            yield Problem("passage-beyond-end", what, do, _place(loaded, item.id, field), item.id)


def _evidence(item: Item) -> Iterator[tuple[str, str]]:
    """Each piece of evidence of an item, with the name of its place."""
    for at, evidence in enumerate(getattr(item, "evidence", ()), start=1):
        yield f"evidence.{at}", evidence
    for number, position in enumerate(item.positions if isinstance(item, Account) else (), start=1):
        for at, evidence in enumerate(position.evidence, start=1):
            yield f"positions.{number}.evidence.{at}", evidence


def _passages(pack: Pack, source: str, documents: Mapping[str, Document], record: Record) -> int | None:
    """How many passages a source's text has, from the text or the record of it; None where neither is here."""
    if source in documents:
        return len(documents[source].paragraphs)
    known = record.sources.get(source)
    stands = next((item.fingerprint for item in pack.sources if item.id == source), None)
    return known.passages if known and stands in ("", known.fingerprint) else None


def _place(loaded: Loaded, item: str, field: str) -> Place | None:
    """Where a field stands, or its item, or nothing that is known."""
    while field:
        if place := loaded.places.get(f"{item}.{field}"):
            return place
        field = field.rpartition(".")[0]
    return loaded.places.get(item)


def _where(verdict: Verdict) -> str:
    page = f", page {verdict.page}" if verdict.page else ""
    return f"{page}, passage {verdict.passage}" if verdict.passage else page


def _clipped(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 2].rsplit(" ", 1)[0] + " …"
