"""A whole first draft: everything proposed from one report, and from the reports of a pack together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from scrutiny_tui.draft.layout import Layout
from scrutiny_tui.draft.names import Names
from scrutiny_tui.draft.proposals import Quotation
from scrutiny_tui.draft.quotations import quotations
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


@dataclass(frozen=True)
class Draft:
    """What is proposed from one report."""

    source: str
    """Id of the report."""
    quotations: tuple[Quotation, ...]
    """Direct quotations, in the order of the text."""


def draft(report: Report) -> Draft:
    """Everything proposed from one report. Never raises for odd text; about a second for a long report."""
    layout = Layout(report.document)
    names = Names(layout)
    return Draft(report.id, quotations(layout, names))
