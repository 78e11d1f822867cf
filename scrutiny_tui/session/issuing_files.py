"""Where an edition is written, and the order of writing, so that a stop at any point does no harm."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from pathlib import Path

from scrutiny_tui.edition.manifest import SUFFIX
from scrutiny_tui.edition.reading import read_edition
from scrutiny_tui.errors import MisuseError, ScrutinyError
from scrutiny_tui.sources.writing import write_whole


def target_of(out: Path, name: str) -> Path:
    """The file to write: `out` itself, or `name` in the folder `out`. MisuseError where it can be neither."""
    out = out.expanduser()
    if out.is_dir():
        return out.resolve() / name
    if out.suffix != SUFFIX:
        raise MisuseError(f"There is no folder {out}.", f"Make it first, or name a file that ends in {SUFFIX}.")
    if not out.resolve().parent.is_dir():
        raise MisuseError(f"There is no folder {out.resolve().parent}.", "Make it first, or choose another place.")
    return out.resolve()


def stands(target: Path, data: bytes, pack: str, force: bool) -> bool:
    """Whether the very file is there already. ScrutinyError where something else is in its place."""
    if not target.exists():
        return False
    if target.is_file() and target.stat().st_size == len(data) and target.read_bytes() == data:
        return True
    if target.is_dir():
        raise MisuseError(f"{target} is a folder.", "Choose another place.")
    try:
        ours = read_edition(target).manifest.pack == pack
    except ScrutinyError:
        ours = False
    if not ours and not force:
        raise ScrutinyError(
            "There is a file of that name that is no edition of this pack.",
            "Choose another name, or say that it may be replaced (--force).",
            where=str(target),
        )
    return False


def keep(inner: Mapping[Path, bytes], target: Path, data: bytes) -> None:
    """Write the clerk's own files `inner` (those that do not say so already), then `data` to `target`.

    Stopped at any point, issuing again finds the same content and gives it the same number.
    """
    beside = _beside(target, data)
    try:
        for path, content in inner.items():
            if not path.is_file() or path.read_bytes() != content:
                write_whole(path, content)
        beside.replace(target)
    except OSError as fault:
        raise _unwritten(target, fault) from fault
    finally:
        beside.unlink(missing_ok=True)


def _beside(target: Path, data: bytes) -> Path:
    """The file, written in full under another name: where there is no room for it, nothing else was touched."""
    try:
        # Opened as any new file is, so that it is no more open to others than the clerk has set: it may be exempt.
        beside = target.with_name(f".{target.name[:80]}.{secrets.token_hex(4)}.part")
        try:
            with beside.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
    except OSError as fault:
        raise _unwritten(target, fault) from fault
    return beside


def _unwritten(target: Path, fault: OSError) -> ScrutinyError:
    return ScrutinyError(
        f"The edition could not be written: {fault.strerror or type(fault).__name__}.",
        "See that the disk is not full and that you may write there, then issue again.",
        where=fault.filename or str(target),
    )
