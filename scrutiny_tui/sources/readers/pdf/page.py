"""One page from its lines to its paragraphs: grids first, then columns, then paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from scrutiny_tui.sources.readers.pdf.asides import apart
from scrutiny_tui.sources.readers.pdf.columns import regions
from scrutiny_tui.sources.readers.pdf.hyphens import Vocabulary
from scrutiny_tui.sources.readers.pdf.notes import with_notes_told
from scrutiny_tui.sources.readers.pdf.paragraphs import Paragraph, Setting, begins_point, paragraphs_of
from scrutiny_tui.sources.readers.pdf.rows import Row, pitch_of, rows_of
from scrutiny_tui.sources.readers.pdf.runs import Run
from scrutiny_tui.sources.readers.pdf.tables import Grid, grids, told_grid
from scrutiny_tui.sources.readers.pdf.turns import goes_on

Rule = tuple[float, float, float, float]
Told = list[str | list[Run]]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a page in one column, or a ruled table."""

    rows: tuple[Row, ...] = ()
    table: str = ""
    aside: bool = False
    """True for a box or a note in the margin."""


def parts_of(rows: Sequence[Row], rules: Sequence[Rule], boxes: Sequence[Rule] = ()) -> list[Part]:
    """The parts of a page in reading order."""
    tables = _tables(rows, rules)
    inside = {id(run) for _, _, runs in tables for run in runs}
    outer = [run for row in rows for run in row.runs if id(run) not in inside]
    outer, asides = apart(outer, boxes)
    found: list[Part] = []
    for runs, table in _around(outer, tables):
        found += (Part(tuple(region)) for region in regions(rows_of(runs), rules))
        found += (Part(table=part) if isinstance(part, str) else Part(tuple(rows_of(part))) for part in table)
    return [*found, *(Part(tuple(rows_of(runs)), aside=True) for runs in asides)]


def setting_of(pages: Iterable[Sequence[Part]]) -> Setting:
    """How the report is set, from the lines of all its pages."""
    stretches = [part.rows for page in pages for part in page if part.rows]
    vocabulary = Vocabulary.of([row.text for region in stretches for row in region])
    sizes: Counter[float] = Counter()
    for stretch in stretches:
        for row in stretch:
            sizes[row.size] += len(row.text)
    return Setting(pitch_of(stretches), vocabulary, sizes.most_common(1)[0][0] if sizes else 0)


def set_in(pages: Iterable[Sequence[Paragraph]], setting: Setting) -> Setting:
    """The setting, with whether first lines are set in, as most paragraphs of some lines show it."""
    by = [
        (paragraph.rows[0].x0 - paragraph.rows[1].x0) / paragraph.size
        for page in pages
        for paragraph in page
        if len(paragraph.rows) > 2 and not paragraph.table and not begins_point(paragraph.rows[0])
    ]
    return replace(setting, sets_in=sum(0.7 < each < 4 for each in by) * 2 > len(by))


def page_paragraphs(parts: Sequence[Part], setting: Setting, rules: Sequence[Rule] = ()) -> list[Paragraph]:
    """The paragraphs of one page in reading order, what stands beside the text and its footnotes behind all others."""
    found: list[Paragraph] = []
    notes: list[Paragraph] = []
    for part in parts:
        if part.table:
            found.append(Paragraph(part.table, (), table=True))
            continue
        if part.aside:
            notes += (each.as_note() for each in paragraphs_of(part.rows, setting, rules))
            continue
        more = with_notes_told(paragraphs_of(part.rows, setting, rules), setting.body)
        _append(found, [each for each in more if not each.note], setting)
        notes += (each for each in more if each.note)
    return [*found, *notes]


def _append(found: list[Paragraph], more: Sequence[Paragraph], setting: Setting) -> None:
    """Add the paragraphs of the next column; one that goes on from the last column is joined to its beginning."""
    if found and more and goes_on(found[-1], more[0], setting):
        before, after = found[-1], more[0]
        text = setting.vocabulary.join(before.text, after.text)
        found[-1] = Paragraph(text, (*before.rows, *after.rows), right=after.right)
        found += more[1:]
    else:
        found += more


def _tables(rows: Sequence[Row], rules: Sequence[Rule]) -> list[tuple[Grid, Told, list[Run]]]:
    """The ruled tables of the page, from above to below, with what they say and the runs that are in them."""
    found: list[tuple[Grid, Told, list[Run]]] = []
    taken: set[int] = set()
    everything = [run for row in rows for run in row.runs]
    for grid in sorted(grids(rules), key=lambda each: each.ys[0]):
        runs = [run for run in everything if id(run) not in taken and grid.holds(run)]
        if runs and (text := told_grid(grid, runs)):
            found.append((grid, text, runs))
            taken.update(id(run) for run in runs)
    return found


def _around(outer: Sequence[Run], tables: Sequence[tuple[Grid, Told, list[Run]]]) -> list[tuple[list[Run], Told]]:
    """What stands outside the tables, parted by them: (runs before a table, the table)."""
    found: list[tuple[list[Run], Told]] = []
    left = list(outer)
    for grid, text, _ in tables:
        before = [run for run in left if run.base <= grid.ys[0] + 2]
        left = [run for run in left if run.base > grid.ys[0] + 2]
        found.append((before, text))
    return [*found, (left, [])]
