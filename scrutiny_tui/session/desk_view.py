"""A pack as the desk sees it at one moment: its items, its texts, and which proposals it holds already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from scrutiny_tui.pack.model import Item, Source
from scrutiny_tui.pack.reading import pack_files
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.quotes.verdict import Verdict
from scrutiny_tui.quotes.verify import verify
from scrutiny_tui.session.desk_cards import Card, State
from scrutiny_tui.session.desk_decisions import ACCEPTED, FILE, Decision
from scrutiny_tui.session.desk_match import Held
from scrutiny_tui.session.reading import Reading
from scrutiny_tui.text.document import Document


class View:
    """One reading of the pack; another is made when its files have changed."""

    def __init__(self, opened: Reading, known: dict[tuple[str, str], Verdict]) -> None:
        """`known`: what checking each quote found before, by its words and the fingerprint of its report."""
        self.opened = opened
        self.known = known

    @property
    def pack(self) -> Pack:
        """The pack."""
        return self.opened.pack

    @property
    def folder(self) -> Path:
        """The pack's folder."""
        return self.opened.folder

    @property
    def documents(self) -> Mapping[str, Document]:
        """Source id to the text of that report."""
        return self.opened.documents

    @cached_property
    def taken(self) -> frozenset[str]:
        """Every id that the pack uses, those of faulty items among them."""
        return frozenset((*self.pack.by_id, *(name for name in self.opened.loaded.places if "." not in name)))

    @cached_property
    def held(self) -> Held:
        """What the pack holds, by place in its reports."""
        verdicts: dict[str, Verdict] = {}
        for quote in self.pack.quotes:
            document, words = self.documents.get(quote.source), str(quote.words)
            if document is not None:
                key = (words, document.fingerprint)
                verdicts[quote.id] = self.known[key] = self.known.get(key) or verify(words, document)
        return Held(self.pack, self.documents, verdicts)

    def item(self, ref: str) -> Item:
        """The item of that id. MisuseError with near misses where there is none."""
        return self.opened.item(ref)

    def judged(self, card: Card, decision: Decision | None) -> Card:
        """A proposal with what became of it, by what was decided and by what the pack holds."""
        if decision and decision.state != ACCEPTED:
            return replace(card, state=State.REJECTED)
        if decision and decision.item in self.taken:
            return replace(card, state=State.ACCEPTED, item=decision.item)
        there = self.held.item(card.source, card.proposal)
        gone = f"It was accepted as {decision.item}, which the pack no longer holds." if decision else ""
        return replace(card, state=State.PRESENT if there else State.OPEN, item=there, note="" if there else gone)


def look(opened: Reading, before: View | None) -> View:
    """The pack as it is now; what was worked out before is used again where its reports are the same."""
    if before is not None and _reports(opened.pack) == _reports(before.pack):
        opened.__dict__["texts"] = before.opened.texts
    return View(opened, before.known if before else {})


def _reports(pack: Pack) -> list[tuple[str, str, str]]:
    return [(each.id, each.fingerprint, each.pages) for each in pack.sources if isinstance(each, Source)]


def files_of(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Name, size and time of each file that the desk reads; nothing where the folder cannot be read."""
    try:
        stats = [(file.name, file.stat()) for file in (*pack_files(folder), *folder.glob(FILE))]
    except OSError:
        return ()
    return tuple((name, stat.st_size, stat.st_mtime_ns) for name, stat in stats)
