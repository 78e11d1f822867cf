"""The format's own words as the program says them: kinds of items, how sure a finding is, what became of a promise.

Screens and commands say `_(item.kind)`; this table holds the words for the catalogues.
"""

from __future__ import annotations

from scrutiny_tui.tongue import N_

KINDS = (
    N_("source"),
    N_("line"),
    N_("finding"),
    N_("quote"),
    N_("question"),
    N_("event"),
    N_("figure"),
    N_("commitment"),
    N_("account"),
    N_("person"),
)
"""Kinds of items."""
STANDINGS = (N_("established"), N_("disputed"), N_("alleged"))
"""How sure a finding is."""
FORMS = (
    N_("report"),
    N_("press"),
    N_("inspection"),
    N_("audit"),
    N_("review"),
    N_("minutes"),
    N_("letter"),
    N_("data"),
    N_("other"),
)
"""What sort of report a source is."""
