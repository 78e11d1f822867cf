"""One page from its lines to its paragraphs: grids first, then columns, then paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from scrutiny_tui.sources.readers.pdf.columns import regions
from scrutiny_tui.sources.readers.pdf.hyphens import Vocabulary
from scrutiny_tui.sources.readers.pdf.paragraphs import Paragraph, Setting, paragraphs_of
from scrutiny_tui.sources.readers.pdf.rows import Row, pitch_of, rows_of
from scrutiny_tui.sources.readers.pdf.runs import Run
from scrutiny_tui.sources.readers.pdf.tables import Grid, grids, told_grid

Rule = tuple[float, float, float, float]


def setting_of(pages: Sequence[Sequence[Row]], vocabulary: Vocabulary) -> Setting:
    """How the report is set, from the lines of all its pages."""
    rows: list[Row] = []
    offset = 0.0
    for page in pages:
        # Far apart, so that the last line of one page and the first of the next are no neighbours.
        for row in page:
            rows.append(Row([_moved(run, offset) for run in row.runs]))
        offset += 100_000
    return Setting(pitch_of(rows), vocabulary)


def page_paragraphs(rows: Sequence[Row], rules: Sequence[Rule], setting: Setting) -> list[str]:
    """The paragraphs of one page, in reading order."""
    found: list[Paragraph] = []
    tables = _tables(rows, rules)
    inside = {id(run) for _, _, runs in tables for run in runs}
    outer = [run for row in rows for run in row.runs if id(run) not in inside]
    for part, table in _around(outer, tables):
        for region in regions(rows_of(part), rules):
            _append(found, paragraphs_of(region, setting), setting)
        if table:
            found.append(Paragraph(table, (), table=True))
    return [paragraph.text for paragraph in found]


def _append(found: list[Paragraph], more: Sequence[Paragraph], setting: Setting) -> None:
    """Add the paragraphs of the next column; one that goes on from the last column is joined to its beginning."""
    if found and more and found[-1].open and not more[0].table and found[-1].rows:
        before, after = found[-1], more[0]
        if after.text[:1].islower() and abs(before.size - after.size) < 0.6:
            text = setting.vocabulary.join(before.text, after.text)
            found[-1] = Paragraph(text, (*before.rows, *after.rows))
            found += more[1:]
            return
    found += more


def _tables(rows: Sequence[Row], rules: Sequence[Rule]) -> list[tuple[Grid, str, list[Run]]]:
    """The ruled tables of the page, from above to below, with what they say and the runs that are in them."""
    found: list[tuple[Grid, str, list[Run]]] = []
    taken: set[int] = set()
    everything = [run for row in rows for run in row.runs]
    for grid in sorted(grids(rules), key=lambda each: each.ys[0]):
        runs = [run for run in everything if id(run) not in taken and grid.holds(run)]
        if runs and (text := told_grid(grid, runs)):
            found.append((grid, text, runs))
            taken.update(id(run) for run in runs)
    return found


def _around(outer: Sequence[Run], tables: Sequence[tuple[Grid, str, list[Run]]]) -> list[tuple[list[Run], str]]:
    """What stands outside the tables, parted by them: (runs before a table, the table)."""
    found: list[tuple[list[Run], str]] = []
    left = list(outer)
    for grid, text, _ in tables:
        before = [run for run in left if run.base <= grid.ys[0] + 2]
        left = [run for run in left if run.base > grid.ys[0] + 2]
        found.append((before, text))
    return [*found, (left, "")]


def _moved(run: Run, by: float) -> Run:
    return Run(run.text, run.x0, run.x1, run.base + by, run.size, run.bold, run.order)
