"""Words of the template that stand in a pack."""

from __future__ import annotations

from pathlib import Path

from scrutiny_tui.editing.unfilled import TEMPLATE
from scrutiny_tui.pack.unfilled import COUNCIL, SUMMARY
from tests.unit.editing.packs import manuscript, told


def test_a_field_with_the_templates_words_is_an_error_where_it_stands(tmp_path: Path) -> None:
    assert not told(manuscript(tmp_path), TEMPLATE)
    (tmp_path / "again").mkdir()
    text = f'pack:\n  committee: "{COUNCIL}"\n  prepared_by: >-\n    {SUMMARY[:40]}\n    {SUMMARY[40:]}\n'
    found = told(manuscript(tmp_path / "again", text), TEMPLATE)
    assert [(problem.place.line if problem.place else 0, problem.severity) for problem in found] == [
        (2, "error"),
        (3, "error"),
    ]
