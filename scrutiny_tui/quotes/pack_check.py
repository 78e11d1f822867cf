"""The quotes of a whole pack: their verdicts, from the texts that are here and the record of those that are not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from scrutiny_tui.pack.model import Quote, Source
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.quotes.problems import quote_problems, text_problems
from scrutiny_tui.quotes.record import Record, RecordedQuote, hash_of, words_of
from scrutiny_tui.quotes.verdict import Outcome, Verdict
from scrutiny_tui.quotes.verify import verify
from scrutiny_tui.text.document import Document

__all__ = ["quote_problems", "text_problems", "verify_pack"]


def verify_pack(pack: Pack, documents: Mapping[str, Document], record: Record) -> dict[str, Verdict]:
    """The verdict on each quote, by quote id. `documents` are the texts that are here, by source id."""
    return {quote.id: _verdict(pack, quote, documents, record.quotes.get(quote.id)) for quote in pack.quotes}


def _verdict(pack: Pack, quote: Quote, documents: Mapping[str, Document], recorded: RecordedQuote | None) -> Verdict:
    words = words_of(pack, quote)
    source = pack.by_id.get(quote.source)
    document = documents.get(quote.source)
    known = document.fingerprint if document else source.fingerprint if isinstance(source, Source) else ""
    fits = recorded is not None and _fits(recorded, words, quote.source, known)
    stale = recorded is not None and not fits
    if document is not None:
        verdict = verify(words, document)
        return replace(verdict, stale=True) if stale else verdict
    if recorded is None or not fits:
        return Verdict(Outcome.NO_TEXT, fingerprint=known, stale=stale)
    return replace(recorded.verdict, outcome=Outcome.NO_TEXT, recorded=recorded.verdict)


def _fits(recorded: RecordedQuote, words: str, source: str, fingerprint: str) -> bool:
    """True where nothing changed since: words, source, and the source's text as far as its fingerprint is known."""
    same = recorded.words == hash_of(words) and recorded.source == source
    return same and fingerprint in ("", recorded.verdict.fingerprint)
