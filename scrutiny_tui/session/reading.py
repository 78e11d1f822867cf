"""An opened pack as the clerk wrote it: items, links, texts, verdicts and problems. Nothing here changes anything.

What only some of that needs is imported for it, so that a pack is on the screen before its texts are looked at.
"""
# ruff: noqa: PLC0415

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from scrutiny_tui.errors import MisuseError, ScrutinyError
from scrutiny_tui.pack.languages import carries, in_language, unsaid
from scrutiny_tui.pack.loaded import Loaded
from scrutiny_tui.pack.model import Item, Quote
from scrutiny_tui.pack.problems import Problem
from scrutiny_tui.pack.whole import Pack, Passage
from scrutiny_tui.paths import Paths
from scrutiny_tui.session.lookup import find_item
from scrutiny_tui.tongue import _, spoken

if TYPE_CHECKING:
    from scrutiny_tui.pack.links import Links
    from scrutiny_tui.quotes.record import Record
    from scrutiny_tui.quotes.verdict import Verdict
    from scrutiny_tui.session.texts import Texts
    from scrutiny_tui.text.document import Document, Paragraph


class Reading:
    """One pack, opened to be read. Texts and verdicts are worked out when first asked for, then kept."""

    def __init__(self, loaded: Loaded, paths: Paths) -> None:
        """`loaded` must hold a pack; ScrutinyError where it does not."""
        if loaded.pack is None:
            reason = loaded.problems[0] if loaded.problems else "it holds no pack"
            raise ScrutinyError(
                f"The pack in {loaded.folder} cannot be opened. {reason}",
                f"“scrutiny check {loaded.folder}” names all that is wrong with it.",
            )
        self.pack: Pack = loaded.pack
        """The pack as it was written: what is kept, compared and exported comes from it."""
        self._said: dict[str, Pack] = {}
        self._unsaid: dict[str, Mapping[str, tuple[str, ...]]] = {}
        self.loaded = loaded
        self.paths = paths

    @property
    def id(self) -> str:
        """The pack's id."""
        return self.pack.id

    @property
    def folder(self) -> Path:
        """The pack's folder."""
        return self.loaded.folder

    @property
    def edition(self) -> int:
        """Number of this edition, from 1."""
        return self.pack.about.edition or 1

    @property
    def said(self) -> Pack:
        """The pack as a reader is shown it: the language spoken now comes first wherever it says something in it."""
        language = spoken()
        if language not in self._said:
            self._said[language] = in_language(self.pack, language)
        return self._said[language]

    def unsaid(self) -> Mapping[str, tuple[str, ...]]:
        """Id of an item, or “pack”, to its fields that are not said in the language spoken now.

        Nothing where the pack says nothing in it at all; `foreign` tells that.
        """
        language = spoken()
        if language not in self._unsaid:
            found = self.loaded.once(f"unsaid {language}", lambda: unsaid(self.pack, language))
            self._unsaid[language] = {id: tuple(names) for id, names in found.items()}
        return self._unsaid[language]

    @property
    def foreign(self) -> bool:
        """True where the pack says nothing in the language spoken now."""
        language = spoken()
        return not self.loaded.once(f"carries {language}", lambda: carries(self.pack, language))

    @cached_property
    def links(self) -> Links:
        """What refers to what, both ways."""
        from scrutiny_tui.pack.links import Links

        return Links(self.pack)

    @cached_property
    def texts(self) -> Texts:
        """The texts of this pack's reports that are on this machine, and where."""
        from scrutiny_tui.session.texts import texts_of

        return texts_of(self.pack, self.paths)

    @property
    def documents(self) -> Mapping[str, Document]:
        """Source id to the text of that report; a report whose text is not here is missing."""
        return self.texts.documents

    @cached_property
    def record(self) -> Record:
        """The verdicts that the clerk recorded beside the pack."""
        from scrutiny_tui.quotes.record import read_record

        return read_record(self.folder)

    @cached_property
    def verdicts(self) -> Mapping[str, Verdict]:
        """Quote id to what checking it found, for every quote."""
        from scrutiny_tui.quotes.pack_check import verify_pack

        return verify_pack(self.pack, self.documents, self.record)

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """All that is wrong with the pack, its quotes included."""
        from scrutiny_tui.quotes.pack_check import quote_problems

        return (*self.loaded.problems, *quote_problems(self.loaded, self.verdicts, self.documents, self.record))

    def texts_changed(self) -> None:
        """Forget the texts and what was worked out from them: files were attached or taken away."""
        for kept in ("texts", "record", "verdicts", "problems"):
            self.__dict__.pop(kept, None)

    def item(self, ref: str) -> Item:
        """The item of that id. MisuseError with near misses where there is none."""
        return find_item(self.pack, ref)

    def passage(self, ref: str) -> tuple[Document, Paragraph]:
        """The text and paragraph that `source-id#12` names.

        MisuseError where there is no such source or paragraph; ScrutinyError where the report's text is not here.
        """
        named = Passage.read(ref)
        source = self.item(named.source) if named else self.item(ref)
        if named is None or source.kind != "source":
            raise MisuseError(f"“{ref}” is not a passage.", "A passage is written as the source's id, # and a number.")
        document = self.documents.get(named.source)
        if document is None:
            raise ScrutinyError(
                _("The text of {report} is not on this machine.").format(report=source.heading),
                _("If you have the reports: scrutiny attach {pack} FOLDER").format(pack=self.id),
            )
        paragraph = document.paragraph(named.number)
        if paragraph is None:
            last = len(document.paragraphs)
            raise MisuseError(f"{source.heading} has {last} passages; there is no number {named.number}.")
        return document, paragraph

    def verdict(self, quote: Quote) -> Verdict:
        """What checking that quote found."""
        return self.verdicts[quote.id]

    def quotes_in(self, passage: str) -> tuple[str, ...]:
        """Ids of the quotes that begin in the passage `source-id#12`, as now checked or as recorded."""
        named = Passage.read(passage)
        return tuple(
            quote.id
            for quote in self.pack.quotes
            if named and quote.source == named.source and self._passage(quote) == named.number
        )

    def _passage(self, quote: Quote) -> int | None:
        verdict = self.verdicts[quote.id]
        return (verdict.recorded or verdict).passage
