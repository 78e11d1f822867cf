"""The record beside a pack: what was found when the texts were here, so that the proof travels without them.

`verdicts.json` holds no words of any report: fingerprints, places and verdicts only.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.pack.model import Quote, Source
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.quotes.verdict import PROOF, Outcome, Verdict
from scrutiny_tui.sources.writing import write_whole
from scrutiny_tui.text.document import Document

FILE = "verdicts.json"
"""Name of the record in the pack's folder."""
FORMAT = 1
"""Version of its form; a record of a later one is left alone."""
KEPT = PROOF | {Outcome.ALTERED}
"""The outcomes that are recorded."""
_MOST_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class RecordedSource:
    """What was known of a source's text."""

    fingerprint: str
    characters: int
    passages: int
    pages: int
    """0 where the text marks no pages."""

    @classmethod
    def of(cls, document: Document) -> RecordedSource:
        """What to record of a text."""
        return cls(document.fingerprint, len(document.text), len(document.paragraphs), document.pages)


@dataclass(frozen=True, slots=True)
class RecordedQuote:
    """What was found out about a quote."""

    words: str
    """SHA-256 of its words, 64 hexadecimal digits."""
    source: str
    """Id of the source it was looked for in."""
    verdict: Verdict
    """With the fingerprint of that source's text at the time."""


@dataclass(frozen=True)
class Record:
    """What is recorded of a pack's quotes and sources."""

    sources: Mapping[str, RecordedSource] = field(default_factory=dict)
    """By source id."""
    quotes: Mapping[str, RecordedQuote] = field(default_factory=dict)
    """By quote id."""
    trouble: str = ""
    """Why the file could not be read: a sentence. The record is then empty."""


def hash_of(words: str) -> str:
    """What a record keeps of a quote's words: SHA-256 of their UTF-8, white space at the ends aside."""
    return hashlib.sha256(words.strip().encode("utf-8", "surrogatepass")).hexdigest()


def read_record(folder: Path) -> Record:
    """The record in a pack's folder; empty where there is none. Never raises: see `Record.trouble`."""
    path = folder / FILE
    try:
        if not path.exists():
            return Record()
        if not path.is_file():
            return Record(trouble="What stands there is no file.")
        if path.stat().st_size > _MOST_BYTES:
            return Record(trouble="The file is too large to be a record of verdicts.")
        content = json.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        return Record(trouble=f"The file could not be read: {error.strerror or type(error).__name__}.")
    except (ValueError, RecursionError):
        return Record(trouble="The file is damaged, or is not a record of verdicts.")
    try:
        if content["format"] != FORMAT:
            return Record(trouble="The file was written by another version of this program.")
        sources = {str(key): _source(value) for key, value in content["sources"].items()}
        return Record(sources, {str(key): _quote(value, sources) for key, value in content["quotes"].items()})
    except (KeyError, TypeError, ValueError, AttributeError):
        return Record(trouble="The file is not a record of verdicts.")


def renew(old: Record, pack: Pack, documents: Mapping[str, Document], verdicts: Mapping[str, Verdict]) -> Record:
    """The record of what was found out now; of texts that are not here, what is recorded and still fits."""
    sources: dict[str, RecordedSource] = {}
    for source in pack.sources:
        known = old.sources.get(source.id)
        if source.id in documents:
            sources[source.id] = RecordedSource.of(documents[source.id])
        elif known and source.fingerprint in ("", known.fingerprint):
            sources[source.id] = known
    quotes: dict[str, RecordedQuote] = {}
    for quote in pack.quotes:
        verdict = verdicts.get(quote.id)
        kept = verdict.recorded if verdict and verdict.outcome is Outcome.NO_TEXT else verdict
        if kept and kept.outcome in KEPT and quote.source in sources:
            quotes[quote.id] = RecordedQuote(hash_of(words_of(pack, quote)), quote.source, kept)
    return Record(sources, quotes)


def words_of(pack: Pack, quote: Quote) -> str:
    """The words of a quote in the language of its source: those that are checked."""
    source = pack.by_id.get(quote.source)
    return quote.words.say(source.language if isinstance(source, Source) else pack.about.language)


def write_record(folder: Path, record: Record) -> None:
    """Put the record into a pack's folder: whole or not at all, the same bytes for the same record.

    Raises `ScrutinyError` where it cannot be written, or where a file of that name is there that is not a record.
    """
    path = folder / FILE
    if trouble := read_record(folder).trouble:
        raise ScrutinyError(trouble, "Move it out of the pack's folder, then record again.", where=str(path))
    write_whole(path, content_of(record))


def content_of(record: Record) -> bytes:
    """A record as it is written: the same bytes for the same record."""
    sources = _lines({key: _source_out(source) for key, source in record.sources.items()})
    quotes = _lines({key: _quote_out(quote) for key, quote in record.quotes.items()})
    return f'{{\n"format": {FORMAT},\n"sources": {sources},\n"quotes": {quotes}\n}}\n'.encode("ascii")


def _source(value: Any) -> RecordedSource:
    return RecordedSource(
        _fingerprint(value["fingerprint"]),
        _whole(value["characters"]),
        _whole(value["passages"]),
        _whole(value["pages"]),
    )


def _quote(value: Any, sources: Mapping[str, RecordedSource]) -> RecordedQuote:
    source = str(value["source"])
    outcome = Outcome(value["verdict"])
    fragments = tuple((_whole(start), _whole(end)) for start, end in value["fragments"])
    start, end = _whole(value["start"]), _whole(value["end"])
    if outcome not in KEPT or not fragments or not start < end <= sources[source].characters:
        raise ValueError(value)
    verdict = Verdict(
        outcome=outcome,
        start=start,
        end=end,
        page=str(value["page"]),
        passage=None if value["passage"] is None else _whole(value["passage"]),
        fragments=fragments,
        fingerprint=sources[source].fingerprint,
    )
    return RecordedQuote(_fingerprint(value["words"]), source, verdict)


def _fingerprint(value: Any) -> str:
    if not isinstance(value, str) or len(value) != 64 or not set(value) <= set("0123456789abcdef"):
        raise ValueError(value)
    return value


def _whole(value: Any) -> int:
    if type(value) is not int or value < 0:
        raise ValueError(value)
    return value


def _lines(entries: Mapping[str, Mapping[str, Any]]) -> str:
    """A JSON object with a line an entry, by key: so that a change of one shows as one line."""
    return "{" + ",".join(f"\n {json.dumps(key)}: {json.dumps(entries[key])}" for key in sorted(entries)) + "}"


def _source_out(source: RecordedSource) -> dict[str, Any]:
    return {
        "fingerprint": source.fingerprint,
        "characters": source.characters,
        "passages": source.passages,
        "pages": source.pages,
    }


def _quote_out(quote: RecordedQuote) -> dict[str, Any]:
    verdict = quote.verdict
    return {
        "words": quote.words,
        "source": quote.source,
        "verdict": verdict.outcome.value,
        "start": verdict.start,
        "end": verdict.end,
        "fragments": [list(span) for span in verdict.fragments],
        "page": verdict.page,
        "passage": verdict.passage,
    }
