"""Reports brought into a pack: each file to a text beside the pack and an item under its sources."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from scrutiny_tui.errors import MisuseError, ScrutinyError
from scrutiny_tui.pack.dates import DateError, PackDate
from scrutiny_tui.pack.load import Loaded
from scrutiny_tui.pack.model import Source
from scrutiny_tui.pack.spec import specs
from scrutiny_tui.pack.values import is_id
from scrutiny_tui.pack.write import Value, with_item, written
from scrutiny_tui.session.session import Session
from scrutiny_tui.sources.readers.isolation import read_apart
from scrutiny_tui.sources.readers.report import FILE_DAY, Guess, LeftOut
from scrutiny_tui.sources.writing import write_whole
from scrutiny_tui.text.document import Document

Progress = Callable[[Path, int, int], None]
"""Called with the file, the pages of it that are done, and its pages in all."""
Ask = Callable[[Path, Mapping[str, Guess]], Mapping[str, str]]
"""Called with a file and what is known of it before it is added; gives the fields that the clerk corrects."""
FORMS = specs(Source)["form"].choices
"""The sorts of reports that a source can be."""
UNKNOWN = "Publisher not known"
"""What stands for a publisher that nothing in a file says, so that its text can be worked with all the same."""

_DULL = frozenset(
    ["a", "an", "the", "of", "and", "to", "in", "on", "for", "by", "with", "from", "at", "into", "its", "their",
     "report", "y", "yr", "i", "o", "ar"]
)  # fmt: skip
_LONGEST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """What the clerk says of the reports; it goes before every guess."""

    id: str = ""
    title: str = ""
    author: str = ""
    publisher: str = ""
    date: str = ""
    form: str = ""
    whole: bool = False
    """Leave nothing out: no running head or foot, no menu of a web page."""

    def check(self, files: int) -> None:
        """MisuseError where something is not as a pack has it, or where one report's own is given for several."""
        if files > 1 and (self.id or self.title):
            raise MisuseError("An id or a title can be given for one report only.", "Add that report by itself.")
        if self.id and not is_id(self.id):
            raise MisuseError(f"“{self.id}” cannot be an id.", "Use small letters, digits and hyphens only.")
        check_field("form", self.form)
        check_field("date", self.date)

    def given(self) -> dict[str, Guess]:
        """The fields that the clerk gave."""
        named = {name: getattr(self, name).strip() for name in ("title", "author", "publisher", "date", "form")}
        return {name: Guess(value, "") for name, value in named.items() if value}


def check_field(field: str, value: str) -> None:
    """MisuseError where a source cannot have that value in that field."""
    if field == "form" and value and value not in FORMS:
        raise MisuseError(f"“{value}” is no sort of report.", f"Use one of: {', '.join(FORMS)}.")
    if field == "date" and value:
        try:
            PackDate.read(value)
        except DateError as fault:
            raise MisuseError(fault.what, fault.do) from fault


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of one file."""

    file: Path
    id: str = ""
    """The source that holds it now, or held it before; "" where it could not be read."""
    twin: bool = False
    """True where the pack had this text already, and nothing was changed."""
    trouble: ScrutinyError | None = None
    """Why it could not be read."""
    text: Path | None = None
    """Where its text is kept."""
    yaml: Path | None = None
    """The pack's file that the source was written into."""
    fields: Mapping[str, Guess] = field(default_factory=dict)
    """What the source says, each with where that comes from."""
    missing: tuple[str, ...] = ()
    """Fields that a source must have and nothing in the file says."""
    paragraphs: int = 0
    pages: int = 0
    labels: str = ""
    """The printed page numbers, where they are not simply 1, 2, 3."""
    fingerprint: str = ""
    left_out: tuple[LeftOut, ...] = ()
    kept_list: Path | None = None
    """The list of what was left out of the text, beside it."""
    remarks: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    """What of the report is not in its text, as the source says under `about`."""

    @property
    def bad(self) -> bool:
        """True where it could not be read."""
        return self.trouble is not None


def add_reports(
    session: Session,
    ref: str,
    files: Iterable[Path],
    corrections: Corrections | None = None,
    *,
    progress: Progress | None = None,
    ask: Ask | None = None,
) -> Iterator[Added]:
    """Bring `files` into the pack `ref`, one after the other; what became of each is told as it is done.

    A file that cannot be read is told and passed over. MisuseError for an unknown pack or a wrong correction;
    ScrutinyError where the pack's own files cannot be read or written.
    """
    named = list(files)
    corrections = corrections or Corrections()
    corrections.check(len(named))
    for file in named:
        opened = session.open(ref)
        yield _add(opened.loaded, file, corrections, progress, ask)


def _add(
    loaded: Loaded,
    file: Path,
    corrections: Corrections,
    progress: Progress | None,
    ask: Ask | None,
) -> Added:
    try:
        report = read_apart(file, lambda done, of: progress(file, done, of) if progress else None, corrections.whole)
    except ScrutinyError as trouble:
        return Added(file=file, trouble=trouble)
    document = Document.of(report.text)
    known = written(loaded.folder, "sources", "fingerprint")
    twin = next((name for name, fingerprint in known.items() if fingerprint.lower() == document.fingerprint), "")
    if twin:
        return Added(file=file, id=twin, twin=True, fingerprint=document.fingerprint)
    fields = {**report.guesses, **corrections.given()}
    fields.setdefault("title", Guess(file.stem.replace("_", " "), "the name of the file"))
    if ask:
        answers = ask(file, fields)
        for key, value in answers.items():
            check_field(key, value)
        fields |= {key: Guess(value, "") for key, value in answers.items()}
        fields = {key: guess for key, guess in fields.items() if guess.value}
        fields.setdefault("title", Guess(file.stem.replace("_", " "), "the name of the file"))
    name = corrections.id or _new_id(fields["title"].value, loaded)
    if corrections.id and _taken(name, loaded):
        raise MisuseError(f"The id “{name}” is already used in this pack.", "Choose another.")
    added = Added(
        file=file,
        id=name,
        fields=fields,
        paragraphs=len(document.paragraphs),
        pages=document.pages,
        labels=report.labels,
        fingerprint=document.fingerprint,
        left_out=report.left_out,
        remarks=report.remarks,
        gaps=report.gaps,
    )
    return _kept(loaded, added, document)


def _kept(loaded: Loaded, added: Added, document: Document) -> Added:
    """Put the text, the list of what was left out and the source itself where they belong."""
    name, fields = added.id, added.fields
    said: dict[str, Value] = {key: guess.value for key, guess in fields.items()}
    said |= {"id": name, "fingerprint": document.fingerprint, "pages": added.labels, "about": " ".join(added.gaps)}
    if "date" in fields and FILE_DAY in fields["date"].whence:
        said["dated_by"] = f"From {fields['date'].whence}."
    missing = tuple(key for key, spec in specs(Source).items() if spec.required and not said.get(key))
    said |= dict.fromkeys(missing, UNKNOWN)
    item: dict[str, Value] = {"id": name} | {key: said[key] for key in specs(Source) if said.get(key)}
    edit = with_item(loaded.folder, "sources", item)
    folder = loaded.folder / "sources"
    text = folder / f"{name}.txt"
    write_whole(text, document.text.encode("utf-8"))
    listed = folder / f"{name}.left-out.csv" if added.left_out else None
    if listed:
        write_whole(listed, _table(added.left_out))
    try:
        write_whole(edit.file, edit.text.encode("utf-8"))
    except ScrutinyError:
        for made in (text, listed):
            if made:
                made.unlink(missing_ok=True)
        raise
    return replace(added, text=text, yaml=edit.file, missing=missing, kept_list=listed)


def _table(left_out: Iterable[LeftOut]) -> bytes:
    """The list of what was left out, for a spreadsheet: page, words, why."""
    held = io.StringIO(newline="")
    writer = csv.writer(held)
    writer.writerow(("page", "left out", "why"))
    # A cell that begins so would be worked out as a formula by a spreadsheet.
    writer.writerows((each.page or "", re.sub(r"^(?=[=+\-@\t])", "'", each.text), each.why) for each in left_out)
    return held.getvalue().encode("utf-8-sig")


def slug(title: str) -> str:
    """A short id from the telling words of a title."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode("ascii").lower()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    telling = [word for word in words if word not in _DULL] or words
    made = ""
    for word in telling:
        if made and len(made) + 1 + len(word) > _LONGEST:
            break
        made = f"{made}-{word}" if made else word[:_LONGEST]
    return made if is_id(made) else "source"


def _new_id(title: str, loaded: Loaded) -> str:
    first = slug(title)
    names = (first if number == 1 else f"{first}-{number}" for number in range(1, 10_000))
    return next(name for name in names if not _taken(name, loaded))


def _taken(name: str, loaded: Loaded) -> bool:
    """Whether an item of the pack, or a file beside it, bears the name."""
    known = loaded.pack is not None and name in loaded.pack.by_id
    return known or name in loaded.places or (loaded.folder / "sources" / f"{name}.txt").exists()
