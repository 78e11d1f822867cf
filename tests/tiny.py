"""A tiny pack that tests write where they need it: two reports, both in full, and one item of each kind."""

from __future__ import annotations

import hashlib
from pathlib import Path

REPORT = (
    "A report on the bins of Little Example.\n\n"
    "The council collected 1,200 tonnes in 2019. “We will empty every bin by Friday”, said Ann Lee, the Leader.\n\n"
    "Nobody had counted the bins before 2018, and “the round was never written down”.\n"
)
"""The text of the report `bins`."""
LETTER = "A letter to the paper.\n\nMy bin in Example Street was not emptied for three weeks in May 2019.\n"
"""The text of the report `letter`."""

PACK = """\
pack:
  id: {id}
  title: "{title}"
  council: Little Example Council
  committee: Waste Scrutiny Panel
  notice: This council is invented.
  edition: {edition}
  summary: The bins were promised and were not emptied.
  meeting:
    date: {meeting}
    minutes: 20
sources:
  - id: bins
    title: Report on the bins
    publisher: Example Audit
    date: 2020-01-15
    form: audit
    fingerprint: {bins}
  - id: letter
    title: A letter to the paper
    publisher: Example Courier
    date: 2019-06
    form: letter
    fingerprint: {letter}
people:
  - id: ann-lee
    name: Ann Lee
    role: Leader, Little Example Council
lines:
  - id: promise
    title: The promise
    question: Was the promise kept?
  - id: records
    title: Records
    question: What was written down?
quotes:
  - id: quote-friday
    words: We will empty every bin by Friday
    source: bins
    speaker: ann-lee
  - id: quote-round
    words: the round was never written down
    source: bins
findings:
  - id: finding-promise
    title: A promise was made
    statement: The Leader promised that every bin would be emptied by Friday.
    weight: high
    lines: [promise]
    evidence: [quote-friday]
  - id: finding-records
    title: Nothing was written down
    statement: The round was kept in nobody's papers.
    lines: [records]
    evidence: [quote-round, "bins#3"]
questions:
  - id: question-friday
    words: Which bins were emptied by that Friday?
    witness: ann-lee
    line: promise
    why: The promise had a date.
    evidence: quote-friday
    findings: finding-promise
    listen_for: A number, and who counted.
    follow_ups:
      - answer: All of them.
        ask: How was that checked?
    minutes: 10
  - id: question-round
    words: Who keeps the list of rounds?
    witness: [ann-lee, The Clerk of Works]
    line: records
    evidence: quote-round
events:
  - id: event-may
    date: 2019-05
    title: Bins were missed for three weeks
    evidence: letter#2
figures:
  - id: figure-tonnes
    value: 1200
    unit: tonnes
    measures: Waste collected
    period: "2019"
    evidence: bins#2
commitments:
  - id: commitment-friday
    who: ann-lee
    title: Empty every bin by Friday
    evidence: quote-friday
accounts:
  - id: account-bins
    title: Were the bins emptied?
    differ: The Leader promised it, a resident says that it was not done.
    positions:
      - says: Every bin will be emptied.
        by: ann-lee
        evidence: quote-friday
      - says: A bin was missed for three weeks.
        evidence: letter#2
"""


def fingerprint(text: str) -> str:
    """The fingerprint of a text as packs give it."""
    return hashlib.sha256(text.encode()).hexdigest()


def write_tiny(
    shelf: Path,
    name: str = "tiny",
    *,
    title: str = "Bins",
    edition: int = 1,
    meeting: str = "2026-04-01",
    texts: bool = True,
    report: str = REPORT,
    replace: tuple[str, str] = ("", ""),
) -> Path:
    """Write the tiny pack as the folder `shelf / name`, with its reports' texts or without; gives the folder.

    `report`: the text of the report `bins`, where a test needs more in it.
    `replace`: (old, new) words of the YAML, to make a fault; the old ones must be there.
    """
    folder = shelf / name
    (folder / "sources").mkdir(parents=True, exist_ok=True)
    told = PACK.format(
        id=name, title=title, edition=edition, meeting=meeting, bins=fingerprint(report), letter=fingerprint(LETTER)
    )
    if replace[0] not in told:
        raise AssertionError(f"the tiny pack does not hold {replace[0]!r}")
    (folder / "pack.yaml").write_text(told.replace(*replace) if replace[0] else told, encoding="utf-8")
    if texts:
        write_texts(folder / "sources", report)
    return folder


def write_texts(folder: Path, report: str = REPORT) -> None:
    """Write the texts of both reports into a folder, under names that say nothing."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "one.txt").write_text(report, encoding="utf-8")
    (folder / "two.txt").write_text(LETTER, encoding="utf-8")
