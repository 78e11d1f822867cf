"""A small pack for the tests of a pack's quotes, made from a template and loaded from its folder."""

from __future__ import annotations

from pathlib import Path

from scrutiny_tui.pack.load import Loaded, load_pack
from scrutiny_tui.text.document import Document

AUDIT = Document.of(
    "Audit\n\nThe bins were not emptied for 12 weeks.\f\n“We had no vans,” the officer said – twice.\n\nThat is all."
)
LETTER = Document.of("Dear Sir,\n\nMy bin was emptied, late, on 3 May.\n\nYours")

PACK = f"""\
pack:
  id: bins
  title: Bins
  council: Example Council
  summary: About bins.
sources:
  - id: audit
    title: Audit
    publisher: Example Audit
    fingerprint: {AUDIT.fingerprint}
  - id: letter
    title: Letter
    publisher: Example Courier
    fingerprint: {LETTER.fingerprint}
quotes:
  - id: q-weeks
    words: The bins were not emptied for 12 weeks.
    source: audit
  - id: q-vans
    words: {{en: "\\"We had no vans\\"", cy: "Doedd dim faniau"}}
    source: audit
  - id: q-letter
    words: My bin was emptied, late
    source: letter
findings:
  - id: f-late
    title: Late
    statement: They were late.
    evidence: [q-weeks, audit#2]
  - id: f-all
    title: All
    statement: That is all there is.
    evidence: ["audit#4"]
accounts:
  - id: a-emptied
    title: Emptied or not
    positions:
      - says: Not emptied.
        evidence: [q-weeks]
      - says: Emptied, late.
        evidence: [letter#3]
    differ: On whether they were emptied.
"""


def written(folder: Path, text: str = PACK) -> Loaded:
    """The pack of `text`, written into `folder` and loaded without a problem."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pack.yaml").write_text(text, encoding="utf-8")
    loaded = load_pack(folder)
    errors = [str(problem) for problem in loaded.errors]
    assert loaded.pack is not None, errors
    assert not errors, errors
    return loaded
