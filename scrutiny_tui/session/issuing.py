"""Issuing a pack: numbered, proven, and written as one file, whole or without what is kept from the public.

A pack that is issued twice without a change bears the same number and is the same file, byte by byte. Whatever a
member could notice (an item, a word, a text that comes along) makes the next edition.
"""

from __future__ import annotations

import hashlib
import tempfile
from dataclasses import dataclass
from pathlib import Path

from scrutiny_tui.edition.bundle import bundled
from scrutiny_tui.edition.leaks import Leak
from scrutiny_tui.edition.ledger import FILE as LEDGER
from scrutiny_tui.edition.ledger import read_ledger
from scrutiny_tui.edition.manifest import SUFFIX, Manifest
from scrutiny_tui.edition.public import Told
from scrutiny_tui.edition.reading import edition_of
from scrutiny_tui.edition.rendering import yaml_files
from scrutiny_tui.edition.shelved import unpacked
from scrutiny_tui.edition.signing import SecretKey, Signer
from scrutiny_tui.errors import MisuseError, ScrutinyError
from scrutiny_tui.pack.problems import Problem, Severity
from scrutiny_tui.pack.set_field import with_pack_field
from scrutiny_tui.quotes.record import FILE as RECORD
from scrutiny_tui.session.checking import Checked
from scrutiny_tui.session.installing import loads
from scrutiny_tui.session.issuing_files import keep, stands, target_of
from scrutiny_tui.session.issuing_forms import digest, numbered, public_form, see_bounds, whole_form
from scrutiny_tui.session.session import Session
from scrutiny_tui.session.texts import texts_of

LEADS_THERE = "exempt-reference"
"""Code of the advice that an open item leads to an exempt one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What the clerk asks for."""

    out: Path | None = None
    """A folder, or the file itself; the current folder where left out."""
    public: bool = False
    """Leave out what is exempt, and every trace of it."""
    texts: bool = True
    """Let the reports' texts that lie beside the pack come along."""
    key: SecretKey | None = None
    """What to sign with."""
    edition: int | None = None
    """The number wanted."""
    force: bool = False
    """Replace a file that is no edition of this pack."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """What was issued."""

    pack: str
    edition: int
    file: Path
    sha256: str
    """Of the file: whoever receives it can compare."""
    size: int
    """Of the file, in bytes."""
    public: bool
    signer: Signer | None
    again: bool
    """The pack is as it was when it was last issued, so it bears the same number."""
    standing: bool
    """The very file was there already."""
    numbered: Path | None
    """The clerk's file that the number was written into, or None where it said so already."""
    texts: tuple[str, ...]
    """Ids of the reports whose text came along."""
    exempt: int
    """Exempt items in it."""
    telling: tuple[str, ...]
    """Ids of open items that lead to exempt ones."""
    left_out: tuple[Told, ...] = ()
    """For the public: items that are not in it."""
    trimmed: tuple[Told, ...] = ()
    """For the public: items that are in it without something they had."""
    doubts: tuple[Leak, ...] = ()
    """For the public: words that a person should look at."""


class UncleanError(ScrutinyError):
    """Errors stand in the pack."""

    def __init__(self, checked: Checked) -> None:
        """`checked`: what checking it found."""
        errors = len(standing_errors(checked))
        told = "1 problem stands" if errors == 1 else f"{errors} problems stand"
        super().__init__(f"The pack {checked.id} was not issued: {told}.", "Mend the pack, then issue it again.")
        self.checked = checked


def standing_errors(checked: Checked) -> list[Problem]:
    """The problems for which a pack is not issued."""
    return [each for each in checked.problems if each.severity is Severity.ERROR]


def issue(session: Session, ref: str, order: Order) -> Issued:
    """Issue the pack `ref` as one file.

    UncleanError where errors stand in it; LeakError where a public edition would still tell of what it leaves out;
    MisuseError for an unknown pack or a place that cannot hold the file; ScrutinyError where something cannot be
    written, in which case issuing again goes on where it stopped.
    """
    (checked,) = session.check([ref])
    pack = checked.loaded.pack
    if pack is None or standing_errors(checked):
        raise UncleanError(checked)
    if pack.folder.resolve().is_relative_to(session.paths.installed.resolve()):
        raise MisuseError(
            f"The pack {pack.id} in {pack.folder} was installed from an edition.", "Issue it from the folder you write."
        )
    texts = texts_of(pack, session.paths)
    whole = whole_form(pack, checked, texts)
    ledger = read_ledger(pack.folder, pack.id)
    content = digest(whole)
    number = ledger.number(content, pack.about.edition, order.edition)
    form = public_form(whole, checked, texts) if order.public else whole
    form = form if order.texts else form.without_texts
    files = {**yaml_files(numbered(form.pack, number)), **form.files}
    see_bounds(files)
    manifest = Manifest.of(pack.id, number, order.public, files)
    data = bundled(manifest, files, order.key.sign(manifest.content) if order.key else None)
    _prove(data)
    # Public and whole editions never bear the same name, so that none is sent for the other.
    name = f"{pack.id}-e{number}{'-public' if order.public else ''}{SUFFIX}"
    target = target_of(order.out or Path(), name)
    standing = stands(target, data, pack.id, order.force)
    edit = None if number == (pack.about.edition or 1) else with_pack_field(pack.folder, "edition", str(number))
    inner = {edit.file: edit.content} if edit else {}
    inner[pack.folder / RECORD] = whole.files[RECORD]
    inner[pack.folder / LEDGER] = ledger.with_form(number, content, manifest.digest, f"{session.today}").written
    keep(inner, target, data)
    last = ledger.last
    return Issued(
        pack=pack.id,
        edition=number,
        file=target,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        public=order.public,
        signer=order.key.signer if order.key else None,
        again=last is not None and (last.edition, last.content) == (number, content),
        standing=standing,
        numbered=edit.file if edit else None,
        texts=form.texts,
        exempt=sum(item.exempt for item in form.pack.items()),
        telling=tuple(each.item for each in checked.problems if each.code == LEADS_THERE),
        left_out=form.public.left_out if form.public else (),
        trimmed=form.public.trimmed if form.public else (),
        doubts=form.doubts,
    )


def _prove(data: bytes) -> None:
    """Open the edition as a member's program will. ScrutinyError where that would refuse it."""
    try:
        edition = edition_of(data)
        with tempfile.TemporaryDirectory() as aside, unpacked(edition, Path(aside)) as folder:
            loads(folder, edition)
    except ScrutinyError as fault:
        raise ScrutinyError(f"Members could not open this edition, so it was not issued. {fault.what}") from fault
    except OSError as fault:
        raise ScrutinyError(
            f"The edition could not be tried out: {fault.strerror or type(fault).__name__}.",
            "See that there is room on the disk, then issue again.",
        ) from fault
