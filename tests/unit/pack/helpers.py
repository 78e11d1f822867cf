"""Packs for the tests of the pack room: written as text, loaded from a folder."""

from __future__ import annotations

from pathlib import Path

from scrutiny_tui.pack.load import Loaded, load_pack
from scrutiny_tui.pack.problems import Problem

WHOLE = """\
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
people:
  - id: ann-lee
    name: Ann Lee
    also: Councillor Lee
lines:
  - id: promise
    title: The promise
    question: Was it kept?
quotes:
  - id: q-friday
    words: We will empty every bin
    source: report
    speaker: ann-lee
findings:
  - id: f-promise
    title: A promise
    statement: A promise was made.
    lines: promise
    evidence: [q-friday, "report#2"]
questions:
  - id: k-which
    words: Which bins?
    witness: Councillor Lee
    line: promise
    findings: f-promise
events:
  - id: e-friday
    date: 2019-12-20
    title: Friday
    printed: last Friday
    against: report
    evidence: q-friday
figures:
  - id: n-tonnes
    value: 1200
    unit: tonnes
    measures: Waste
    evidence: report#2
commitments:
  - id: c-empty
    who: ann-lee
    title: Empty every bin
    evidence: q-friday
accounts:
  - id: a-count
    title: The count
    differ: They differ.
    positions:
      - says: Many
        evidence: report#1
      - says: Few
        by: Jo Bloggs
        evidence: n-tonnes
"""
"""One item of each kind; loads without a problem from a folder named `bins`."""


def folder_of(tmp_path: Path, *texts: str) -> Path:
    """A pack folder named `bins` with one file for each text."""
    folder = tmp_path / "bins"
    folder.mkdir(exist_ok=True)
    for number, text in enumerate(texts, 1):
        (folder / f"{number:02}.yaml").write_text(text, encoding="utf-8")
    return folder


def load(tmp_path: Path, *texts: str) -> Loaded:
    """Load a pack of these files."""
    return load_pack(folder_of(tmp_path, *texts))


def changed(old: str, new: str) -> str:
    """The whole pack with one change; the old text must stand in it exactly once."""
    assert WHOLE.count(old) == 1, old
    return WHOLE.replace(old, new)


def told(problems: tuple[Problem, ...]) -> list[tuple[str, int, int]]:
    """Code, line and column of each problem."""
    return [(one.code, one.place.line if one.place else 0, one.place.column if one.place else 0) for one in problems]
