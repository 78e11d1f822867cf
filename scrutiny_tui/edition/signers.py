"""The keys that a member's computer has seen, and whose each pack was: how a change of signer is noticed.

Nothing here proves who a person is. The first time, a key is taken as it comes and the member is told to compare its
mark with the clerk; from then on the computer knows it again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from scrutiny_tui.edition.kept_lists import read_kept
from scrutiny_tui.edition.namesakes import looks
from scrutiny_tui.edition.signing import Signer

FILE = "signers.json"
"""Its name in the member's own folder."""
FORMAT = 1
_MOST_BYTES = 4 * 1024 * 1024


class Standing(StrEnum):
    """What is known of the key behind a signature."""

    UNSIGNED = "unsigned"
    NEW = "new"
    """Never seen on this computer."""
    NAMESAKE = "namesake"
    """Never seen, although another key was whose name is the same or looks so."""
    KNOWN = "known"
    CHANGED = "changed"
    """The pack was signed by another key before."""
    DROPPED = "dropped"
    """The pack was signed before, and is not now."""


@dataclass(frozen=True, slots=True)
class Known:
    """A key that was seen."""

    name: str
    since: str
    """Day on which it was first seen: 2026-03-02."""


@dataclass(frozen=True)
class Signers:
    """What was seen so far."""

    keys: Mapping[str, Known] = field(default_factory=dict)
    """By public key."""
    packs: Mapping[str, str] = field(default_factory=dict)
    """Pack id to the public key that last signed it, "" for an unsigned one."""

    def standing(self, signer: Signer | None, before: str | None) -> Standing:
        """How an edition stands whose pack was last signed by the key `before` ("" unsigned, None never installed)."""
        if before and (signer is None or signer.key != before):
            return Standing.CHANGED if signer else Standing.DROPPED
        if signer is None:
            return Standing.UNSIGNED
        if signer.key in self.keys:
            return Standing.KNOWN
        names = {looks(known.name) for known in self.keys.values()}
        return Standing.NAMESAKE if looks(signer.name) in names else Standing.NEW

    def seen(self, pack: str, signer: Signer | None, day: str) -> Signers:
        """With the signer of a pack that was installed on that day."""
        packs = {**self.packs, pack: signer.key if signer else ""}
        if signer is None or signer.key in self.keys:
            return replace(self, packs=packs)
        return Signers({**self.keys, signer.key: Known(signer.name, day)}, packs)

    @property
    def written(self) -> bytes:
        """As it is kept."""
        keys = {key: {"name": known.name, "since": known.since} for key, known in sorted(self.keys.items())}
        told = {"format": FORMAT, "keys": keys, "packs": dict(sorted(self.packs.items()))}
        return (json.dumps(told, indent=1) + "\n").encode("ascii")


def read_signers(path: Path) -> Signers:
    """The signers kept in a file; none where there is no file.

    ScrutinyError where it cannot be read: taking every key for new would hide a change of signer.
    """

    def take(told: Any) -> Signers:
        return Signers(
            {_key(key): Known(str(known["name"]), str(known["since"])) for key, known in told["keys"].items()},
            {str(pack): _key(key) if key else "" for pack, key in told["packs"].items()},
        )

    kept = read_kept(
        path,
        take,
        form=FORMAT,
        most=_MOST_BYTES,
        named="The list of known signers",
        mend="Delete the file to begin anew; then compare the mark of every signer with the clerk.",
    )
    return kept or Signers()


def _key(value: Any) -> str:
    if not isinstance(value, str) or not re.fullmatch("[0-9a-f]{64}", value):
        raise ValueError(value)
    return value
