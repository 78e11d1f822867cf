"""Checking packs: their YAML, every quote against the text of its report, and what a good editor would see."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from scrutiny_tui.editing.accepting import Settled
from scrutiny_tui.editing.edit import edit
from scrutiny_tui.editing.grounds import passages
from scrutiny_tui.editing.manuscript import Manuscript
from scrutiny_tui.errors import MisuseError, ScrutinyError
from scrutiny_tui.pack.load import Loaded
from scrutiny_tui.pack.model import Source
from scrutiny_tui.pack.problems import Place, Problem, Severity
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.paths import Paths
from scrutiny_tui.quotes.pack_check import quote_problems, text_problems, verify_pack
from scrutiny_tui.quotes.record import FILE as RECORD
from scrutiny_tui.quotes.record import read_record, renew, write_record
from scrutiny_tui.quotes.verdict import Verdict
from scrutiny_tui.session.checking_exempt import kept_back
from scrutiny_tui.session.shelf import name_of
from scrutiny_tui.session.texts import texts_of
from scrutiny_tui.text.document import Document

FIRST_WORDS = 12
"""How many words of a passage stand for it where it is listed."""


@dataclass(frozen=True, slots=True)
class SourceText:
    """One report of a pack and whether its text is on this machine."""

    source: Source
    path: Path | None
    """The file that holds its text, or None."""

    @property
    def here(self) -> bool:
        """True where the text is on this machine."""
        return self.path is not None


@dataclass(frozen=True, slots=True)
class Cited:
    """A passage that is evidence, so that a clerk sees whether its number still means the same words."""

    passage: str
    """As the pack writes it: `source-id#12`."""
    words: str
    """The first words of it; "" where its text is not here, or has no such passage."""
    page: str
    """The printed page that it begins on; "" where that is not known."""
    items: tuple[str, ...]
    """Ids of the items that rest on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What checking one pack found."""

    id: str
    loaded: Loaded
    problems: tuple[Problem, ...]
    verdicts: Mapping[str, Verdict]
    """Quote id to what checking it found."""
    accepted: tuple[Settled, ...] = ()
    """The advice that the pack accepts, each with its reason."""
    sources: tuple[SourceText, ...] = ()
    passages: tuple[Cited, ...] = ()
    """The passages that are evidence, by report and number."""
    strangers: tuple[tuple[Path, str], ...] = ()
    """Text files beside the pack that no source names, each with its fingerprint for the clerk to copy."""
    recorded: Path | None = None
    """The file that the verdicts were recorded in, where that was asked for and done."""
    unrecorded: str = ""
    """Why they could not be recorded, where that was asked for."""

    @property
    def outdated(self) -> tuple[str, ...]:
        """Quotes that stand in their report, while the record beside the pack is of other words or another text."""
        if self.recorded:
            return ()
        return tuple(name for name, verdict in self.verdicts.items() if verdict.stale and verdict.proven)

    @property
    def clean(self) -> bool:
        """True where nothing but advice stands."""
        return all(problem.severity is not Severity.ERROR for problem in self.problems)


def check(loaded: Loaded, paths: Paths, today: date, given: Path | None = None, record: bool = False) -> Checked:
    """Check one pack; texts in the folder `given` count for this run only.

    `record` writes the verdicts beside the pack, where a quote could be checked at all. MisuseError where `given`
    is no folder.
    """
    pack = loaded.pack
    if pack is None:
        return Checked(id=name_of(loaded), loaded=loaded, problems=loaded.problems, verdicts={})
    if given is not None and not given.is_dir():
        raise MisuseError(f"{given} is not a folder.", "Give the folder that holds the reports' texts.")
    texts = texts_of(pack, paths, [given] if given else [])
    old = read_record(loaded.folder)
    verdicts = verify_pack(pack, texts.documents, old)
    unrecorded = ""
    if record:
        try:
            write_record(loaded.folder, renew(old, pack, texts.documents, verdicts))
        except ScrutinyError as trouble:
            unrecorded = str(trouble)
    back = kept_back(pack, texts.documents)
    problems, accepted = edit(
        Manuscript(loaded, texts.documents, today, old, back.traces, back.public),
        (
            *loaded.problems,
            *quote_problems(loaded, verdicts, texts.documents, old),
            *text_problems(loaded, texts.gathered),
        ),
    )
    return Checked(
        id=pack.id,
        loaded=loaded,
        problems=problems,
        accepted=accepted,
        verdicts=verdicts,
        sources=tuple(SourceText(source, texts.paths.get(source.id)) for source in pack.sources),
        passages=tuple(_cited(pack, texts.documents)),
        strangers=tuple(
            (path, known) for path, known in texts.gathered.fingerprints.items() if path.is_relative_to(pack.folder)
        ),
        recorded=loaded.folder / RECORD if record and not unrecorded else None,
        unrecorded=unrecorded,
    )


def check_shelf(
    packs: Iterable[Loaded], paths: Paths, today: date, given: Path | None, record: bool
) -> tuple[Checked, ...]:
    """Check every pack of a shelf; one whose id an earlier one has already is a problem too."""
    found: list[Checked] = []
    first: dict[str, Path] = {}
    for loaded in packs:
        checked = check(loaded, paths, today, given, record)
        twin = first.setdefault(checked.id, loaded.folder)
        if twin != loaded.folder:
            checked = replace(checked, problems=(_shadowed(loaded, twin), *checked.problems))
        found.append(checked)
    return tuple(found)


def _cited(pack: Pack, documents: Mapping[str, Document]) -> Iterator[Cited]:
    """Each passage that is evidence, once."""
    named = passages(pack)
    for source in pack.sources:
        document = documents.get(source.id)
        items: dict[int, dict[str, None]] = {}
        for item, _, passage in named.get(source.id, ()):
            items.setdefault(passage.number, {})[item] = None
        for number, resting in sorted(items.items()):
            paragraph = document.paragraph(number) if document else None
            text = document.text[paragraph.start : paragraph.end] if document and paragraph else ""
            words = " ".join(text.split()[:FIRST_WORDS])
            page = paragraph.page if paragraph else ""
            yield Cited(f"{source.id}#{number}", words, page, tuple(resting))


def _shadowed(loaded: Loaded, twin: Path) -> Problem:
    name = name_of(loaded)
    what = f"Another pack, in {twin}, has the same id, “{name}”, and is used instead of this one."
    place = loaded.places.get("pack.id") or Place(loaded.folder, 0, 0)
    return Problem("duplicate-pack", what, "Give one of them another id, or take it off the shelf.", place)
