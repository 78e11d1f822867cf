"""A whole first draft: everything proposed from one report, and from the reports of a pack together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from scrutiny_tui.draft.alike import Material, alike
from scrutiny_tui.draft.dates import dates
from scrutiny_tui.draft.events import events
from scrutiny_tui.draft.figures import figures
from scrutiny_tui.draft.layout import Layout
from scrutiny_tui.draft.names import Names
from scrutiny_tui.draft.parties import parties
from scrutiny_tui.draft.promises import promises
from scrutiny_tui.draft.proposals import Alike, Dated, Figure, Party, Promise, Proposal, Quotation
from scrutiny_tui.draft.quotations import quotations
from scrutiny_tui.draft.sentences import Sentences
from scrutiny_tui.draft.speakers import Speakers
from scrutiny_tui.text.document import Document


@dataclass(frozen=True)
class Report:
    """One report to draft from."""

    id: str
    """Id of the source in its pack."""
    document: Document
    """Its text."""
    dated: date | None = None
    """The day of the report, where it is known: relative dates are counted from it."""
    known_to: str = "day"
    """How exactly that day is known: to the `day`, the `month` or the `year`. No relative date comes out surer."""


@dataclass(frozen=True)
class Draft:
    """What is proposed from one report; each kind in the order of the text."""

    source: str
    """Id of the report."""
    quotations: tuple[Quotation, ...]
    """Direct quotations."""
    figures: tuple[Figure, ...]
    """Things counted."""
    events: tuple[Dated, ...]
    """Dates, with what happened."""
    promises: tuple[Promise, ...]
    """Commitments and recommendations."""
    parties: tuple[Party, ...]
    """People and bodies."""
    layout: Layout
    """The report, taken apart."""

    @property
    def proposals(self) -> tuple[Proposal, ...]:
        """Everything, kind by kind."""
        return (*self.quotations, *self.figures, *self.events, *self.promises, *self.parties)


def draft(report: Report) -> Draft:
    """Everything proposed from one report. Never raises for odd text; about a second for a long report."""
    layout = Layout(report.document)
    names = Names(layout)
    sentences = Sentences(layout)
    days = dates(report.document, report.dated)
    speakers = Speakers(layout, names)
    spoken = quotations(layout, speakers)
    return Draft(
        source=report.id,
        quotations=spoken,
        figures=figures(layout, days, sentences),
        events=events(layout, days, sentences, report.known_to),
        promises=promises(layout, speakers, days, spoken, sentences),
        parties=parties(layout, names, spoken),
        layout=layout,
    )


def compare(drafts: Sequence[Draft]) -> tuple[Alike, ...]:
    """Passages of different reports that speak of the same thing, the likest first."""
    return alike([Material(each.source, each.layout, each.figures, each.events) for each in drafts])
