"""What the clerk decided of the proposals: kept beside the pack in `draft.json`, by report and by place in it.

A report is known by its fingerprint, so that a decision outlives a new id of the source and another order of the pack.
Of a report's words no more stands in the file than in the ids of the items.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.sources.writing import write_whole

FILE = "draft.json"
"""The file's name in the pack's folder."""
ACCEPTED, REJECTED = "accepted", "rejected"

Key = tuple[str, str]
"""A report's fingerprint, and the proposal's kind and place in its text: `quote-104`."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What became of one proposal."""

    state: str
    """`accepted` or `rejected`."""
    item: str = ""
    """Accepted: id of the item that holds it."""
    made: str = ""
    """Accepted as an item of its own: the digest of that item as it was written; "" where it went into another."""


@dataclass
class Decisions:
    """The decisions of one pack, read again before each change."""

    folder: Path
    trouble: str = ""
    """What was amiss with the file when it was last read, told to the clerk; "" where nothing was."""
    held: dict[Key, Decision] = field(default_factory=dict)

    @property
    def file(self) -> Path:
        """Where they are kept."""
        return self.folder / FILE

    def read(self) -> None:
        """Read them as they are on the disk. ScrutinyError where the file is there and cannot be read.

        A file that is damaged is put aside under another name, which `trouble` tells, and all is undecided again.
        """
        try:
            data = self.file.read_bytes()
        except FileNotFoundError:
            self.held = {}
            return
        except OSError as fault:
            why = fault.strerror or type(fault).__name__
            do = "See that you may read it; the decisions on the draft are kept in it."
            raise ScrutinyError(f"The file cannot be read: {why}.", do, where=str(self.file)) from fault
        try:
            self.held = _decisions(json.loads(data.decode("utf-8")))
        except (ValueError, RecursionError):
            self._put_aside(data)

    def keep(self, changes: Mapping[Key, Decision | None]) -> dict[Key, Decision | None]:
        """Take decisions, or with None take them back; gives what was decided before. ScrutinyError if not kept."""
        self.read()
        before = {key: self.held.get(key) for key in changes}
        now = {**self.held, **{key: each for key, each in changes.items() if each}}
        now = {key: each for key, each in now.items() if changes.get(key, each)}
        if now != self.held:
            write_whole(self.file, _told(now).encode("utf-8"))
        self.held = now
        return before

    def _put_aside(self, data: bytes) -> None:
        names = (self.folder / f"draft.damaged{number or ''}.json" for number in range(1000))
        aside = next(name for name in names if not name.exists())
        write_whole(aside, data)
        self.file.unlink(missing_ok=True)
        self.held = {}
        self.trouble = (
            f"{FILE}, which holds what was decided on the draft, is damaged. It was put aside as {aside.name}, and "
            "what was accepted is still in the pack; what was rejected is proposed again."
        )


def _decisions(data: Any) -> dict[Key, Decision]:
    """ValueError where the file holds something else."""
    if not isinstance(data, dict) or not isinstance(data.get("decisions"), dict):
        raise ValueError
    found: dict[Key, Decision] = {}
    for fingerprint, decided in data["decisions"].items():
        for place, each in decided.items() if isinstance(decided, dict) else ():
            if not isinstance(each, dict) or each.get("state") not in (ACCEPTED, REJECTED):
                raise ValueError
            found[fingerprint, place] = Decision(each["state"], str(each.get("item", "")), str(each.get("made", "")))
    return found


def _told(held: Mapping[Key, Decision]) -> str:
    found: dict[str, dict[str, dict[str, str]]] = {}
    for (fingerprint, place), each in sorted(held.items()):
        fields = {"state": each.state, "item": each.item, "made": each.made}
        found.setdefault(fingerprint, {})[place] = {name: value for name, value in fields.items() if value}
    about = "What was decided on the draft of this pack: kept by scrutiny, not part of any edition."
    return json.dumps({"about": about, "decisions": found}, ensure_ascii=False, indent=1) + "\n"
