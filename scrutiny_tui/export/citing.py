"""What a question rests on, laid out with its speaker, report, place and verdict."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from scrutiny_tui.export.access import Access, unique
from scrutiny_tui.export.parts import Citation, Evidence, Mark, Report
from scrutiny_tui.export.phrases import date_words, figure_words
from scrutiny_tui.export.tree import Said, say
from scrutiny_tui.pack.model import Event, Figure, Quote, Source
from scrutiny_tui.pack.whole import Pack, Passage
from scrutiny_tui.quotes.phrases import verdict_phrase
from scrutiny_tui.quotes.verdict import Outcome, Verdict
from scrutiny_tui.text.document import Document


class Citing:
    """Turns evidence into words, and remembers which reports it cited."""

    def __init__(
        self,
        pack: Pack,
        verdicts: Mapping[str, Verdict],
        documents: Mapping[str, Document],
        access: Access,
        language: str,
    ) -> None:
        """`verdicts` by the quote's id, `documents` by the source's id, where the text is here."""
        self._pack = pack
        self._language = language
        self._verdicts = verdicts
        self._documents = documents
        self._access = access
        self._cited: set[str] = set()

    def all(self, evidence: Iterable[str]) -> tuple[Evidence, ...]:
        """Each piece of evidence once, in order; those that must be kept back and those unknown are left out.

        Passages whose text is not here have nothing to show but their places, and stand together.
        """
        found = [each for ref in dict.fromkeys(evidence) if (each := self._one(ref)) is not None]
        bare: dict[tuple[Mark, ...], list[Citation]] = {}
        for each in found:
            if each.kind == "passage" and not each.words:
                bare.setdefault(each.exempt, []).extend(each.where)
        together = (Evidence(kind="passage", words="", where=tuple(where), exempt=key) for key, where in bare.items())
        return (*(each for each in found if each.kind != "passage" or each.words), *together)

    def where(self, evidence: Iterable[str]) -> tuple[Citation, ...]:
        """The places that evidence stands in, each once; those that must be kept back leave no trace."""
        shown = (ref for ref in evidence if self._access.shows(self._access.marks(ref)))
        return tuple(dict.fromkeys(citation for ref in shown for citation in self._place(ref)))

    def reports(self) -> tuple[Report, ...]:
        """The reports cited so far, in the pack's order."""
        return tuple(self.report(source) for source in self._pack.sources if source.id in self._cited)

    def _one(self, ref: str) -> Evidence | None:
        marks = self._access.marks(ref)
        if not self._access.shows(marks):
            return None
        if passage := Passage.read(ref):
            where = self._passage(passage)
            return Evidence(kind="passage", words=self._text(passage), where=where, exempt=marks) if where else None
        item = self._pack.by_id.get(ref)
        if isinstance(item, Quote):
            return Evidence(
                kind="quote",
                words=say(item.words, self._language),
                speaker=say(self._pack.name(item.speaker), self._language) if item.speaker else "",
                role=say(self._pack.role(item), self._language),
                context=say(item.context, self._language),
                where=self._quoted(item),
                verdict=verdict_phrase(self._verdicts.get(item.id)),
                exempt=marks,
            )
        if isinstance(item, Figure):
            return self._counted("figure", figure_words(item, self._language), item.evidence, marks)
        if isinstance(item, Event):
            return self._counted("event", self._event(item), item.evidence, marks)
        return None

    def _event(self, event: Event) -> str:
        title, about = say(event.title, self._language), say(event.about, self._language)
        return Said(f"{date_words(event.date)}: {title}" + (f"\n\n{about}" if about else ""), title.language)

    def _text(self, passage: Passage) -> str:
        document = self._documents.get(passage.source)
        paragraph = document.paragraph(passage.number) if document else None
        source = self._pack.by_id.get(passage.source)
        language = source.language if isinstance(source, Source) else ""
        return Said(document.text[paragraph.start : paragraph.end], language) if document and paragraph else ""

    def _counted(self, kind: str, words: str, evidence: Iterable[str], marks: tuple[Mark, ...]) -> Evidence:
        """A figure or event with where it stands; places that must be kept back leave no trace."""
        places = [ref for ref in evidence if self._access.shows(self._access.marks(ref))]
        exempt = unique([*marks, *(mark for ref in places for mark in self._access.marks(ref))])
        return Evidence(kind=kind, words=words, where=self.where(places), exempt=exempt)

    def _place(self, ref: str) -> tuple[Citation, ...]:
        item = self._pack.by_id.get(ref)
        if passage := Passage.read(ref):
            return self._passage(passage)
        return self._quoted(item) if isinstance(item, Quote) else ()

    def _quoted(self, quote: Quote) -> tuple[Citation, ...]:
        verdict = self._verdicts.get(quote.id)
        place = verdict.recorded or verdict if verdict else None
        page = (place.page if place and place.proven else "") or quote.page
        return self._cite(quote.source, page, place.passage if place and place.proven else None)

    def _passage(self, passage: Passage) -> tuple[Citation, ...]:
        document = self._documents.get(passage.source)
        paragraph = document.paragraph(passage.number) if document else None
        return self._cite(passage.source, paragraph.page if paragraph else "", passage.number)

    def _cite(self, source_id: str, page: str, passage: int | None) -> tuple[Citation, ...]:
        source = self._pack.by_id.get(source_id)
        if not isinstance(source, Source):
            return ()
        self._cited.add(source.id)
        citation = Citation(
            title=say(source.title, self._language),
            publisher=say(source.publisher, self._language),
            date=date_words(source.date),
            page=page,
            passage=passage,
            number=self._pack.sources.index(source) + 1,
        )
        return (citation,)

    def report(self, source: Source) -> Report:
        """A report, cited or not."""
        quotes = (quote.id for quote in self._pack.quotes if quote.source == source.id)
        checked = (self._verdicts[quote] for quote in quotes if quote in self._verdicts)
        return Report(
            title=say(source.title, self._language),
            publisher=say(source.publisher, self._language),
            author=source.author,
            date=date_words(source.date),
            fingerprint=source.fingerprint[:12],
            text_here=source.id in self._documents or any(found.outcome is not Outcome.NO_TEXT for found in checked),
            exempt=self._access.marks(source.id),
        )
