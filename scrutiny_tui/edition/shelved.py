"""Where installed editions lie, so that at every moment a pack is there whole: the old edition, or the new one.

Below the folder of installed packs, a pack has a folder of its id. Each of its editions lies in there in a folder of
its own (`e2-1a2b3c4d/ID`), and the small file `current` names the one that counts. Replacing that file is the one step
by which a new edition takes the place of the old.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from scrutiny_tui.edition.current import CURRENT, NAME, current_folder
from scrutiny_tui.edition.manifest import MANIFEST, SIGNATURE, Listed, Manifest
from scrutiny_tui.edition.reading import Edition
from scrutiny_tui.edition.signing import Signer, verified
from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.sources.writing import write_whole

_HALF = ".half-"
"""Beginning of the names of folders that are not whole yet."""


@dataclass(frozen=True)
class Installed:
    """An installed edition."""

    folder: Path
    """The pack's folder."""
    manifest: Manifest
    signature: bytes | None
    signer: Signer | None

    @property
    def whole(self) -> bool:
        """Whether every file of it is still as it was issued."""
        try:
            return all(
                Listed.of(each.name, (self.folder / each.name).read_bytes()) == each for each in self.manifest.files
            )
        except OSError:
            return False


def installed(packs: Path, pack: str) -> Installed | None:
    """The installed edition of a pack, or None. `packs`: the folder of installed packs."""
    folder = current_folder(packs / pack)
    if folder is None:
        return None
    try:
        manifest = (folder / MANIFEST).read_bytes()
        path = folder / SIGNATURE
        signature = path.read_bytes() if path.exists() else None
        signer = verified(signature, manifest) if signature is not None else None
        return Installed(folder, Manifest.read(manifest), signature, signer)
    except (OSError, ScrutinyError) as fault:
        raise ScrutinyError(
            "The edition that is installed now was damaged or changed by hand.",
            f"Move the folder {packs / pack} away, then open the file again. Your notes are kept elsewhere.",
            where=str(folder),
        ) from fault


@contextmanager
def unpacked(edition: Edition, beside: Path) -> Iterator[Path]:
    """The edition's files in a folder within `beside` that is gone again afterwards; gives the pack's folder.

    OSError where the disk does not take them.
    """
    half = beside / f"{_HALF}{secrets.token_hex(8)}"
    folder = half / edition.manifest.pack
    try:
        folder.mkdir(parents=True)
        members = {MANIFEST: edition.manifest.content, **edition.files}
        if edition.signature is not None:
            members[SIGNATURE] = edition.signature
        for name, content in members.items():
            path = folder / name
            path.parent.mkdir(exist_ok=True)
            with path.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        yield folder
    finally:
        shutil.rmtree(half, ignore_errors=True)


def put_in_place(folder: Path, edition: Edition, packs: Path) -> Path:
    """Make an unpacked edition the one that counts; gives the pack's folder where it now lies.

    `folder`: from `unpacked`, on the same disk as `packs`.
    """
    manifest = edition.manifest
    top = packs / manifest.pack
    top.mkdir(parents=True, exist_ok=True)
    first = f"e{manifest.edition}-{manifest.digest[:8]}"
    names = (first if number == 1 else f"{first}-{number}" for number in range(1, 10**6))
    name = next(name for name in names if not (top / name).exists())
    folder.parent.rename(top / name)
    try:
        write_whole(top / CURRENT, f"{name}\n".encode("ascii"))
    except ScrutinyError:
        shutil.rmtree(top / name, ignore_errors=True)
        raise
    for twin in top.glob(f"{first}*"):
        # The same edition, installed before and replaced since, or left by a program that was killed.
        if twin.name != name and NAME.fullmatch(twin.name):
            shutil.rmtree(twin, ignore_errors=True)
    return top / name / manifest.pack


def sweep(packs: Path) -> None:
    """Take away what a killed program left half done. For whoever holds the lock."""
    with contextlib.suppress(OSError):
        for half in packs.glob(f"{_HALF}*"):
            shutil.rmtree(half, ignore_errors=True)
        for top in packs.iterdir():
            if top.is_dir() and not (top / CURRENT).exists() and _abandoned(top):
                shutil.rmtree(top, ignore_errors=True)


def _abandoned(top: Path) -> bool:
    """Whether a folder holds nothing but editions that never came to count."""
    held = list(top.iterdir())
    return bool(held) and all(NAME.fullmatch(inside.name) and inside.is_dir() for inside in held)
