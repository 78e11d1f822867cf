"""The clerk's list of what was issued from a pack's folder: which content bore which number, and in which forms.

`issued.json` lies beside the pack and never goes into an edition.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from scrutiny_tui.edition.kept_lists import read_kept
from scrutiny_tui.errors import ScrutinyError

FILE = "issued.json"
FORMAT = 1
_MOST_BYTES = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Numbered:
    """One edition that was issued."""

    edition: int
    content: str
    """What it said: a digest of the whole pack without its number, the same for its public and its signed form."""
    date: str
    """Day on which it was first issued: 2026-03-02."""
    manifests: tuple[str, ...] = ()
    """Digest of the manifest of each form in which it was issued."""


@dataclass(frozen=True)
class Ledger:
    """What was issued of one pack, in the order of the numbers."""

    pack: str
    editions: tuple[Numbered, ...] = ()

    @property
    def last(self) -> Numbered | None:
        """The edition that members have now."""
        return self.editions[-1] if self.editions else None

    def find(self, edition: int) -> Numbered | None:
        """The edition of that number, if it was issued."""
        return next((each for each in self.editions if each.edition == edition), None)

    def holds(self, manifest: str) -> bool:
        """Whether an edition with that manifest was issued from here."""
        return any(manifest in each.manifests for each in self.editions)

    def number(self, content: str, written: int | None, wanted: int | None) -> int:
        """The number that the pack as it is now is to be issued under.

        `written`: what its YAML says; `wanted`: what the clerk asks for. Without a change since the last edition, its
        number again; else the next, or a higher one that is written or asked for. ScrutinyError where the number
        asked for would stand for two different contents, or for an order that is not that of the work.
        """
        last = self.last
        if wanted is not None:
            known = self.find(wanted)
            if known and known.content != content:
                raise ScrutinyError(
                    f"Edition {wanted} was issued on {known.date} and said something else.",
                    f"Members would hold two papers of one number. The next is edition {self._next()}.",
                )
            if last and wanted < last.edition and not known:
                raise ScrutinyError(
                    f"Edition {last.edition} was issued already, so the number {wanted} comes too late.",
                    f"The next is edition {self._next()}.",
                )
            return wanted
        if last and last.content == content:
            return last.edition
        return max(self._next(), written or 1)

    def with_form(self, edition: int, content: str, manifest: str, date: str) -> Ledger:
        """The ledger with an edition that was issued in the form that has this manifest."""
        known = self.find(edition) or Numbered(edition, content, date)
        if manifest not in known.manifests:
            known = replace(known, manifests=(*known.manifests, manifest))
        others = [each for each in self.editions if each.edition != edition]
        return replace(self, editions=tuple(sorted((*others, known), key=lambda each: each.edition)))

    @property
    def written(self) -> bytes:
        """As it is kept."""
        told = {
            "format": FORMAT,
            "pack": self.pack,
            "editions": [
                {"edition": each.edition, "content": each.content, "date": each.date, "manifests": [*each.manifests]}
                for each in self.editions
            ],
        }
        return (json.dumps(told, indent=1) + "\n").encode("ascii")

    def _next(self) -> int:
        return self.last.edition + 1 if self.last else 1


def read_ledger(folder: Path, pack: str) -> Ledger:
    """What was issued from the folder as the pack `pack`; nothing where the list is another pack's, copied along.

    ScrutinyError where it cannot be read: without it, a number might be given twice.
    """

    def take(told: Any) -> Ledger:
        editions = tuple(_numbered(each) for each in told["editions"])
        return Ledger(pack, editions if told["pack"] == pack else ())

    kept = read_kept(
        folder / FILE,
        take,
        form=FORMAT,
        most=_MOST_BYTES,
        named="The list of what was issued",
        mend="Put back the file as it was; or take it away, and give the number of this edition with --edition.",
    )
    return kept or Ledger(pack)


def _numbered(told: Any) -> Numbered:
    if type(told["edition"]) is not int or told["edition"] < 1:
        raise ValueError(told)
    return Numbered(
        told["edition"], str(told["content"]), str(told["date"]), tuple(str(each) for each in told["manifests"])
    )
