"""Opening an edition that somebody sent: proven first, then put on the member's shelf at one stroke.

The member's own work is in the notebook, keyed by pack and item, and attached texts by their fingerprints: nothing of
that is touched here.
"""

from __future__ import annotations

import errno
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from scrutiny_tui.edition import shelved, signers
from scrutiny_tui.edition.current import current_folder
from scrutiny_tui.edition.ledger import read_ledger
from scrutiny_tui.edition.locking import locked
from scrutiny_tui.edition.reading import Edition, read_edition
from scrutiny_tui.edition.signers import Known, Standing, read_signers
from scrutiny_tui.edition.signing import Signer
from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.pack.load import load_pack
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.session.private import make_private
from scrutiny_tui.session.session import Session
from scrutiny_tui.session.shelf import name_of
from scrutiny_tui.sources.writing import write_whole

LOCK = "install.lock"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the member allows."""

    check_only: bool = False
    """Install nothing."""
    older: bool = False
    """An older edition may take the place of a newer one."""
    replace: bool = False
    """Another content of the same edition, or a public edition, may take the place of what is installed."""
    accept_signer: bool = False
    """The pack may be signed by another than before, or not at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What was opened."""

    pack: str
    title: str
    edition: int
    public: bool
    exempt: int
    """Exempt items in it."""
    signer: Signer | None
    standing: Standing
    known: Known | None
    """What was known of the signer's key before."""
    folder: Path | None
    """The pack's folder, or None where nothing was to be installed."""
    before: int | None
    """The edition that was installed before; None where there was none."""
    unchanged: bool = False
    """The very edition was installed already."""
    own: bool = False
    """It was issued from a folder on this shelf, where it can be read; nothing was installed beside that."""


def open_edition(session: Session, path: Path, wish: Wish | None = None) -> Opened:
    """Prove the edition in the file `path`, and install it.

    ScrutinyError, with nothing changed, where it is not whole and harmless, where it is not what the member would take
    it for (an older edition, another signer, another pack of the same id), or where the disk does not take it.
    """
    wish = wish or Wish()
    edition = read_edition(path)
    try:
        if wish.check_only:
            with tempfile.TemporaryDirectory() as aside, shelved.unpacked(edition, Path(aside)) as folder:
                return _told(session, edition, loads(folder, edition), before=_installed(session, edition))
        return _install(session, edition, wish)
    except OSError as fault:
        raise _explained(fault) from fault


def _install(session: Session, edition: Edition, wish: Wish) -> Opened:
    packs = session.paths.installed
    pack = edition.manifest.pack
    with _room(session):
        shelved.sweep(packs)
        before = _installed(session, edition)
        if own := _other(session, pack, edition):
            return _told(session, edition, load_pack(own).pack, before=None, folder=own, own=True)
        if before and _same(before, edition) and before.whole:
            held = load_pack(before.folder).pack
            return _told(session, edition, held, before=before, folder=before.folder, unchanged=True)
        with shelved.unpacked(edition, packs) as folder:
            loaded = loads(folder, edition)
            _see_order(before, edition, wish)
            found = _told(session, edition, loaded, before=before)
            _see_signer(found, wish)
            place = shelved.put_in_place(folder, edition, packs)
        path = session.paths.home / signers.FILE
        seen = read_signers(path).seen(pack, edition.signer, f"{session.today}")
        write_whole(path, seen.written)
    return replace(found, folder=place)


@contextmanager
def _room(session: Session) -> Iterator[None]:
    """The folder of installed packs, made where it is missing, for this program alone."""
    make_private(session.paths.home)
    make_private(session.paths.installed)
    with locked(session.paths.home / LOCK):
        yield


def _installed(session: Session, edition: Edition) -> shelved.Installed | None:
    return shelved.installed(session.paths.installed, edition.manifest.pack)


def _same(before: shelved.Installed, edition: Edition) -> bool:
    return (before.manifest, before.signature) == (edition.manifest, edition.signature)


def loads(folder: Path, edition: Edition) -> Pack:
    """See that the pack can be read, and is what the manifest says."""
    loaded = load_pack(folder)
    pack = loaded.pack
    if pack is None or loaded.errors:
        # What is wrong may quote the pack: that is for the clerk, who has it in full.
        raise ScrutinyError(
            "The pack in the file cannot be read without fault, so it was not installed.",
            "It may be made by a newer version of this program; bring this one up to date, or ask the clerk.",
        )
    manifest = edition.manifest
    exempt = manifest.public and any(item.exempt for item in pack.items())
    if pack.id != manifest.pack or pack.about.edition != manifest.edition or exempt:
        raise ScrutinyError(
            "The pack in the file is not the one that its list names.", "Do not use it; ask the clerk for it again."
        )
    return pack


def _other(session: Session, pack: str, edition: Edition) -> Path | None:
    """The folder on the shelf that the edition was issued from, or None where no other folder has the pack's id.

    ScrutinyError where a pack of that id is there that has nothing to do with the file.
    """
    top = session.paths.installed.resolve()
    for loaded in session.packs.all():
        folder = loaded.folder.resolve()
        inside = folder.is_relative_to(top) and current_folder(top / pack) == folder
        if name_of(loaded) != pack or inside:
            continue
        if read_ledger(loaded.folder, pack).holds(edition.manifest.digest):
            return loaded.folder
        raise ScrutinyError(
            f"There is another pack of the same id, {pack}, on your shelf: in {loaded.folder}.",
            "Move that folder off the shelf, then open the file again. Your notes stay.",
        )
    return None


def _see_order(before: shelved.Installed | None, edition: Edition, wish: Wish) -> None:
    """See that the edition may follow the one that is installed."""
    if before is None:
        return
    old, new = before.manifest, edition.manifest
    if new.edition < old.edition and not wish.older:
        raise ScrutinyError(
            f"You have edition {old.edition} of this pack; the file is edition {new.edition}, which is older.",
            "If you want the older one all the same: --older.",
        )
    if new.public and not old.public and not wish.replace:
        raise ScrutinyError(
            f"You have edition {old.edition} with its exempt items; the file is the public edition, without them.",
            "If you want the public one all the same: --replace.",
        )
    if new.edition == old.edition and new.files != old.files and new.public == old.public and not wish.replace:
        raise ScrutinyError(
            f"You have edition {old.edition} of this pack, and the file says that it is the same, but it differs.",
            "Ask the clerk which one is right. If it is the file: --replace.",
        )


def _see_signer(found: Opened, wish: Wish) -> None:
    """See that whoever signs the pack is who signed it before."""
    if wish.accept_signer or found.standing not in (Standing.CHANGED, Standing.DROPPED):
        return
    signed = f"is signed by “{found.signer.name}” with another key" if found.signer else "is not signed at all"
    mark = f" The mark of the new key is {found.signer.mark}." if found.signer else ""
    raise ScrutinyError(
        f"STOP: this pack was signed by one key before, and the file {signed}.{mark}",
        "Telephone the clerk before you go on. If the clerk says that it is right: --accept-signer.",
    )


def _told(
    session: Session,
    edition: Edition,
    pack: Pack | None,
    *,
    before: shelved.Installed | None,
    folder: Path | None = None,
    unchanged: bool = False,
    own: bool = False,
) -> Opened:
    """What to tell the member; of the signer, what is known before this edition is installed."""
    manifest, signer = edition.manifest, edition.signer
    known = read_signers(session.paths.home / signers.FILE)
    last = (before.signer.key if before.signer else "") if before else known.packs.get(manifest.pack)
    return Opened(
        pack=manifest.pack,
        title=str(pack.about.title) if pack else manifest.pack,
        edition=manifest.edition,
        public=manifest.public,
        exempt=sum(item.exempt for item in pack.items()) if pack and not manifest.public else 0,
        signer=signer,
        standing=known.standing(signer, last),
        known=known.keys.get(signer.key) if signer else None,
        folder=folder,
        before=before.manifest.edition if before else None,
        unchanged=unchanged,
        own=own,
    )


def _explained(fault: OSError) -> ScrutinyError:
    where = str(fault.filename or "")
    if fault.errno in (errno.ENOSPC, errno.EDQUOT):
        return ScrutinyError("The disk is full, so nothing was installed.", "Make some room, then open the file again.")
    return ScrutinyError(
        f"The pack could not be installed: {fault.strerror or type(fault).__name__}.",
        "See that you may write in this folder; nothing was changed.",
        where=where,
    )
