"""A first draft of a pack from the words of its reports: rules only, pure, and never more than a proposal."""

from scrutiny_tui.draft.drafting import Draft, Report, compare, draft
from scrutiny_tui.draft.proposals import KINDS, Alike, Dated, Figure, Party, Promise, Proposal, Quotation, Where

__all__ = [
    "KINDS",
    "Alike",
    "Dated",
    "Draft",
    "Figure",
    "Party",
    "Promise",
    "Proposal",
    "Quotation",
    "Report",
    "Where",
    "compare",
    "draft",
]
