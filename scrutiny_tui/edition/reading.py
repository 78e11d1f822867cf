"""An edition's file, read and proven before anything in it is used: each way in which it can be wrong has its words.

Nothing is unpacked here. A member reaches the disk only when all of them were proven and their names found harmless.
"""

from __future__ import annotations

import hashlib
import io
import os
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from scrutiny_tui.edition.bundle import bundled
from scrutiny_tui.edition.manifest import (
    MANIFEST,
    MOST_BYTES,
    MOST_FILES,
    MOST_TOGETHER,
    SIGNATURE,
    Manifest,
    damaged,
    fits,
)
from scrutiny_tui.edition.signing import Signer, verified
from scrutiny_tui.errors import ScrutinyError

_MOST_AROUND = 2 * 1024 * 1024
"""What a zip of so many files takes up beside their content."""
_AGAIN = "Ask for it again; nothing was installed."
_SENDER = "Do not open it elsewhere either; tell whoever sent it. Nothing was installed."
_ISSUED = "Give the file that the clerk issued: its name ends in .scrutiny."
_ZIP_FAULTS = (zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError, EOFError, RuntimeError, OverflowError)
_DRIVE = re.compile(r"[A-Za-z]:")


@dataclass(frozen=True)
class Edition:
    """An edition that was found whole."""

    manifest: Manifest
    files: Mapping[str, bytes]
    """Name to content, as the manifest lists them."""
    signature: bytes | None
    signer: Signer | None
    """Who signed it, the signature proven; None for an unsigned one."""


def read_edition(path: Path) -> Edition:
    """Read and prove the edition in a file. ScrutinyError, with the reason, where anything is amiss."""
    try:
        return edition_of(_content(path))
    except ScrutinyError as trouble:
        raise ScrutinyError(trouble.what, trouble.do, where=str(path)) from trouble


def edition_of(data: bytes) -> Edition:
    """Prove the edition in these bytes. ScrutinyError, with the reason, where anything is amiss."""
    if not data:
        raise ScrutinyError("The file is empty.", _AGAIN)
    if not data.startswith(b"PK"):
        raise ScrutinyError("The file is not an edition of a pack.", _ISSUED)
    if data.count(b"PK\x01\x02") > MOST_FILES + 2:
        raise _too_large()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as held:
            _harmless(held.infolist())
            content = _manifest(held)
            manifest = Manifest.read(content)
            members = {each.filename: _read(held, each) for each in _stored(held) if each.filename != MANIFEST}
    except (*_ZIP_FAULTS, ValueError, OSError) as fault:
        raise ScrutinyError("The file is cut short or damaged: it cannot be read to its end.", _AGAIN) from fault
    signature = members.pop(SIGNATURE, None)
    _compare(manifest, members)
    signer = verified(signature, content) if signature is not None else None
    # Whatever else a zip can carry (between, before and behind its members, in its tables) is found so.
    if bundled(manifest, members, signature) != data:
        raise damaged()
    return Edition(manifest, members, signature, signer)


def _content(path: Path) -> bytes:
    most = MOST_TOGETHER + _MOST_AROUND
    try:
        # Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as file:
            held = os.fstat(handle)
            if not stat.S_ISREG(held.st_mode):
                raise ScrutinyError("It is no ordinary file.", "Give the file of an edition (.scrutiny).")
            if held.st_size > most:
                raise _too_large()
            data = file.read(most + 1)
    except FileNotFoundError as fault:
        raise ScrutinyError("There is no such file.", "See where it was saved, and give its whole name.") from fault
    except OSError as fault:
        folder = path.is_dir()
        reason = "it is a folder" if folder else fault.strerror or type(fault).__name__
        raise ScrutinyError(
            f"The file cannot be read: {reason}.", "Give the file of an edition (.scrutiny) that you may read."
        ) from fault
    if len(data) > most:
        raise _too_large()
    return data


def _harmless(listed: list[zipfile.ZipInfo]) -> None:
    """See that what the zip says of its members could be an edition's, before any of them is read."""
    if sum(each.file_size for each in listed) > MOST_TOGETHER or any(each.file_size > MOST_BYTES for each in listed):
        raise _too_large()
    names = [each.orig_filename for each in listed]
    for name in names:
        leaves = name.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", name) or _DRIVE.match(name)
        if leaves or "\0" in name:
            raise ScrutinyError("A name in the file leads out of the folder that it belongs to.", _SENDER)
    if len({name.casefold() for name in names}) != len(names):
        raise ScrutinyError("The same name stands in the file twice, which no edition has.", _SENDER)
    for each in listed:
        if each.is_dir() or stat.S_IFMT(each.external_attr >> 16) not in (0, stat.S_IFREG):
            raise ScrutinyError("There is a link or a folder in the file, which no edition has.", _SENDER)
        if each.flag_bits & 1:
            raise ScrutinyError("The file is locked with a password, which no edition is.", _ISSUED)


def _manifest(held: zipfile.ZipFile) -> bytes:
    try:
        about = held.getinfo(MANIFEST)
    except KeyError as fault:
        raise ScrutinyError("The file is a zip, but not an edition of a pack.", _ISSUED) from fault
    _see_stored([about])
    with held.open(about) as file:
        return file.read(_MOST_AROUND)


def _stored(held: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The members, none of which is packed: what is packed may swell to any size."""
    listed = held.infolist()
    for each in listed:
        if not fits(each.filename) and each.filename not in (MANIFEST, SIGNATURE):
            raise ScrutinyError("There is a file in it that no edition has, so it was not opened.", _SENDER)
    _see_stored(listed)
    return listed


def _see_stored(listed: list[zipfile.ZipInfo]) -> None:
    """See that nothing has to be unpacked: what would, may take any room and time, and fail in ways of its own."""
    if any(each.compress_type != zipfile.ZIP_STORED or each.file_size != each.compress_size for each in listed):
        raise ScrutinyError("The file was packed anew by another program.", f"It might swell to any size. {_AGAIN}")


def _read(held: zipfile.ZipFile, each: zipfile.ZipInfo) -> bytes:
    with held.open(each) as file:
        data = file.read(each.file_size + 1)
    if len(data) != each.file_size:
        raise damaged()
    return data


def _compare(manifest: Manifest, members: Mapping[str, bytes]) -> None:
    """See that the members are those of the manifest, each as it was issued."""
    names = {each.name for each in manifest.files}
    if missing := sorted(names - members.keys()):
        raise ScrutinyError(f"A part of the edition is missing: {missing[0]}.", _AGAIN)
    if members.keys() - names:
        raise ScrutinyError("There is more in the file than the edition lists.", _SENDER)
    for each in manifest.files:
        content = members[each.name]
        if len(content) != each.size or hashlib.sha256(content).hexdigest() != each.sha256:
            raise ScrutinyError(f"A part of the edition was changed after it was issued: {each.name}.", _AGAIN)


def _too_large() -> ScrutinyError:
    return ScrutinyError("The file holds far more than any pack, so it was not opened.", _SENDER)
