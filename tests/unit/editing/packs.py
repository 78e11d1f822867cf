"""Packs for the tests of the editor's checks: the sound one of the pack room, with what a test adds or changes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from scrutiny_tui.editing import checks
from scrutiny_tui.editing.manuscript import Manuscript
from scrutiny_tui.pack.load import Loaded, load_pack
from scrutiny_tui.pack.problems import Problem
from scrutiny_tui.pack.rules import Rule
from scrutiny_tui.quotes.record import Record
from scrutiny_tui.text.document import Document

TODAY = date(2026, 11, 22)
BASE = """\
pack:
  id: bins
  title: Bins
  council: Example Council
  summary: About bins.
sources:
  - id: report
    title: Report
    publisher: Example Audit
    date: 2020-01-15
  - id: letter
    title: Letter
    publisher: Example Courier
    date: 2020-03
people:
  - id: ann-lee
    name: Ann Lee
    role: Leader of the council
  - id: bo-hale
    name: Bo Hale
    role: Director of waste
lines:
  - id: promise
    title: The promise
    question: How was the promise kept?
"""
"""What every pack of these tests begins with; no check has anything to say of it but that the line has no question."""


def loaded(tmp_path: Path, *texts: str) -> Loaded:
    """A pack of the base and these files, in a folder of the right name; it must load without an error."""
    folder = tmp_path / "bins"
    folder.mkdir(exist_ok=True)
    for number, text in enumerate(texts, 1):
        (folder / f"{number:02}.yaml").write_text(text, encoding="utf-8")
    found = load_pack(folder)
    assert not found.errors, found.errors
    return found


def manuscript(
    tmp_path: Path, *texts: str, documents: Mapping[str, str] | None = None, record: Record | None = None
) -> Manuscript:
    """What the checks look at: the base, these files, and the texts of reports by source id."""
    held = {name: Document.of(text) for name, text in (documents or {}).items()}
    return Manuscript(loaded(tmp_path, BASE, *texts), held, TODAY, record or Record())


def told(sheet: Manuscript, rule: Rule) -> list[Problem]:
    """What the check of that rule tells of a manuscript."""
    return [problem for problem in checks.run(sheet) if problem.code == rule.code]
