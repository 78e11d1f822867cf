"""The settings file: what a user may set by hand, `settings.toml` in their own data folder. Read, never written.

What they pick inside the app is kept elsewhere: colours by the notebook, the language by `session.language`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from scrutiny_tui.errors import ScrutinyError

FILE = "settings.toml"
LARGEST = 100_000
"""Bytes that a settings file may have."""
_MEND = "Mend it, or move it away to have the settings that the program comes with."


@dataclass(frozen=True, slots=True)
class Settings:
    """What the file says."""

    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Name of a command to the keys that it is to have instead of its own; Textual's names of keys."""


def read(path: Path) -> Settings:
    """The settings in that file; those that the program comes with where there is none.

    ScrutinyError, with the place, where it cannot be read or says what no settings file can say. Which commands and
    keys there are is for the screens to check.
    """
    try:
        if not path.is_file():
            return Settings()
        import tomllib  # noqa: PLC0415 - most users have no such file, and every start reads it

        if path.stat().st_size > LARGEST:
            raise ScrutinyError("The settings file is too large to be one.", _MEND, where=str(path))
        told = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError as fault:
        raise ScrutinyError("The settings file is no text in UTF-8.", _MEND, where=str(path)) from fault
    except OSError as fault:
        raise ScrutinyError(f"The settings file cannot be read: {fault.strerror}.", _MEND, where=str(path)) from fault
    except ValueError as fault:
        raise ScrutinyError(f"The settings file cannot be read: {fault}.", _MEND, where=str(path)) from fault
    if unknown := [name for name in told if name != "keys"]:
        what = f"The settings file has “{unknown[0]}”, which is no setting."
        raise ScrutinyError(what, "It can have one part, [keys].", where=str(path))
    return Settings(_keys(told.get("keys", {}), path))


def _keys(part: object, path: Path) -> dict[str, tuple[str, ...]]:
    if not isinstance(part, dict):
        raise ScrutinyError("In the settings file, “keys” is no part.", "Begin it with a line [keys].", where=str(path))
    found: dict[str, tuple[str, ...]] = {}
    for command, keys in part.items():
        given = [keys] if isinstance(keys, str) else keys
        if not isinstance(given, list) or not given or not all(isinstance(key, str) and key.strip() for key in given):
            what = f"In the settings file, “{command}” has no key."
            do = f'Write the key between quotation marks: {command} = "f5", or several: {command} = ["f5", "ctrl+e"].'
            raise ScrutinyError(what, do, where=str(path))
        found[command] = tuple(dict.fromkeys(key.strip() for key in given))
    return found
