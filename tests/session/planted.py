"""A pack in which every field of its exempt items holds a mark that stands nowhere else, and open items name them all.

The marks are made from the specs, so that a field that is added to the format is planted, too.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from scrutiny_tui.edition.rendering import CLERKS_OWN
from scrutiny_tui.pack.model import KINDS
from scrutiny_tui.pack.spec import Holds, Spec, specs
from tests.tiny import LETTER, PACK, REPORT, fingerprint

SECRET_REPORT = "Qzreport began the quarrel.\n\nThey paid qzwords and qzmore for qzsilence in qzyear.\n"
"""The text of the exempt report; its quote is “qzwords and qzmore”."""


_FIXED = {"sum": "2 + 2", "figure": "4", "paragraph": "'14'"}
"""What must be right for the pack to be issued at all, and tells nothing."""


@dataclass
class Planted:
    """The pack's text, and what must not be found anywhere."""

    marks: list[str] = field(default_factory=list)

    def mark(self, what: str) -> str:
        """A new mark, in a word of its own."""
        self.marks.append(f"qz{len(self.marks):03}{what.replace('_', '')}")
        return self.marks[-1]

    def number(self) -> str:
        """A new mark of digits."""
        self.marks.append(f"9170{len(self.marks):03}55")
        return self.marks[-1]


def plant(shelf: Path, name: str = "planted") -> tuple[Path, list[str]]:
    """Write the pack as the folder `shelf / name`; gives it, with all marks."""
    planted = Planted()
    ids = {key: f"x{number}-{planted.mark(key)}" for number, key in enumerate(KINDS)}
    folder = shelf / name
    (folder / "sources").mkdir(parents=True)
    told = PACK.format(
        id=name, title="Bins", edition=1, meeting="2026-04-01", bins=fingerprint(REPORT), letter=fingerprint(LETTER)
    )
    (folder / "pack.yaml").write_text(_referring(told, ids, planted), encoding="utf-8")
    lines = []
    for key, kind in KINDS.items():
        lines.append(f"{key}:  # {planted.mark('remark')}\n  - id: {ids[key]}\n    access: exempt\n")
        for each, spec in specs(kind).items():
            if each not in ("id", "access", "review") and each not in CLERKS_OWN:
                lines += _field(each, spec, ids, planted, "    ")
    secret = planted.mark("file")
    (folder / f"{secret}.yaml").write_text("".join(lines), encoding="utf-8")
    (folder / "sources" / f"{secret}.txt").write_text(SECRET_REPORT, encoding="utf-8")
    (folder / "sources" / "one.txt").write_text(REPORT, encoding="utf-8")
    (folder / "sources" / "two.txt").write_text(LETTER, encoding="utf-8")
    for private in ("issued-notes.json", "decisions.json", ".secret.yaml.swp", "notes.txt", "pack.yaml~"):
        (folder / private).write_text(planted.mark("private"), encoding="utf-8")
    return folder, [*planted.marks, "qzwords", "qzmore", "qzsilence", "qzyear", "Qzreport"]


def _referring(told: str, ids: dict[str, str], planted: Planted) -> str:
    """The open items, each of which names the exempt ones wherever it can."""
    evidence = f"{ids['quotes']}, {ids['figures']}, {ids['events']}, '{ids['sources']}#2'"
    for key in ("quote-friday]", 'quote-round, "bins#3"]'):
        told = told.replace(f"evidence: [{key}", f"evidence: [{evidence}, {key}")
    for old in ("quote-friday", "quote-round", "letter#2", "bins#2"):
        told = told.replace(f"evidence: {old}\n", f"evidence: [{evidence}, {old!r}]\n")
    told = told.replace("lines: [promise]", f"lines: [promise, {ids['lines']}]")
    told = told.replace("findings: finding-promise", f"findings: [finding-promise, {ids['findings']}]")
    told = told.replace("witness: ann-lee", f"witness: [ann-lee, {ids['people']}]  # {planted.mark('remark')}")
    position = f"      - says: {planted.mark('says')}\n        by: {ids['people']}\n        evidence: bins#1\n"
    told = told.replace("    positions:\n", f"    positions:\n{position}")
    told = told.replace(
        "    title: Bins were missed", f"    who: [ann-lee, {ids['people']}]\n    title: Bins were missed"
    )
    return f"# {planted.mark('remark')}\n{told}"


def _field(name: str, spec: Spec, ids: dict[str, str], planted: Planted, margin: str) -> Iterator[str]:
    if name == "words" and spec.doc.startswith("The words as printed"):
        yield f"{margin}words: qzwords and qzmore\n"
    elif name == "fingerprint":
        yield f"{margin}fingerprint: {hashlib.sha256(SECRET_REPORT.encode()).hexdigest()}\n"
    elif spec.group is not None:
        yield f"{margin}{name}:\n"
        for _ in range(2 if spec.many else 1):
            dash = "  - " if spec.many else "    "
            for each, inner in specs(spec.group).items():
                for line in _field(each, inner, ids, planted, f"{margin}    "):
                    yield f"{margin}{dash}{line[len(margin) + 4 :]}"
                    dash = "    "
    else:
        yield f"{margin}{name}: {_value(name, spec, ids, planted)}\n"


def _value(name: str, spec: Spec, ids: dict[str, str], planted: Planted) -> Any:
    holds = spec.holds
    if holds is Holds.WORDS:
        return f"{{en: {planted.mark(name)}, cy: {planted.mark(name)}}}"
    if holds is Holds.EVIDENCE:
        return ids["quotes"]
    if holds is Holds.REF:
        return ids[spec.to[0]]
    if name in _FIXED:
        return _FIXED[name]
    if holds is Holds.TEXT:
        return planted.mark(name)
    if holds is Holds.NUMBER:
        return planted.number()
    if holds is Holds.CHOICE:
        return spec.choices[-1]
    return {Holds.PARTY: ids["people"], Holds.DATE: "1817-03-04", Holds.WHOLE: "7"}[holds]
