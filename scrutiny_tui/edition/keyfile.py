"""A clerk's secret key on the disk: for its owner's eyes only, and never written over."""

from __future__ import annotations

import os
import secrets
import stat
import sys
from contextlib import suppress
from pathlib import Path

from scrutiny_tui.edition.signing import SecretKey, public_file
from scrutiny_tui.errors import MisuseError, ScrutinyError

PUBLIC = ".pub"
"""What is added to the name of the key's file for the file of its public side."""
_MOST_BYTES = 10_000


def write_key(path: Path, key: SecretKey) -> Path:
    """Write a new key to `path` and its public side beside it; gives the latter's file.

    MisuseError where a file of either name is there: a key that was written over is gone for good.
    """
    public = path.with_name(path.name + PUBLIC)
    for each in (path, public):
        if os.path.lexists(each):
            raise MisuseError(f"{each} is there already.", "Choose another name; no key is ever written over.")
    try:
        _write_new(path, key.content, 0o600)
        _write_new(public, public_file(key.signer), 0o644)
    except FileExistsError as fault:
        raise MisuseError(f"{path} is there already.", "Choose another name; no key is ever written over.") from fault
    except OSError as fault:
        raise ScrutinyError(
            f"The key could not be written: {fault.strerror or type(fault).__name__}.",
            "Choose a folder that is there and that you may write in.",
            where=str(path),
        ) from fault
    return public


def read_key(path: Path) -> SecretKey:
    """The key in a file. ScrutinyError where there is none; what the file holds is never told."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise ScrutinyError("It is no ordinary file.", "Give the file that “scrutiny keygen” made.")
            content = file.read(_MOST_BYTES)
        return SecretKey.read(content)
    except OSError as fault:
        raise ScrutinyError(
            f"The key cannot be read: {fault.strerror or type(fault).__name__}.",
            "Give the file that “scrutiny keygen” made; if you have none, make one.",
            where=str(path),
        ) from fault
    except ScrutinyError as fault:
        raise ScrutinyError(fault.what, fault.do, where=str(path)) from None


def seen_by_others(path: Path) -> bool:
    """Whether other users of this machine may read the file, so far as its rights say."""
    try:
        return sys.platform != "win32" and bool(path.stat().st_mode & 0o077)
    except OSError:
        return False


def _write_new(path: Path, content: bytes, mode: int) -> None:
    """Write a file that is not there yet, whole or not at all. FileExistsError where it has come meanwhile."""
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _name(beside, path)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _name(beside: Path, path: Path) -> None:
    """Give the file its name, which no other may have: a link does that at once, where the disk knows links."""
    try:
        os.link(beside, path)
    except FileExistsError:
        raise
    except OSError:
        if os.path.lexists(path):
            raise FileExistsError(path) from None
        beside.rename(path)
