"""The format's own words as the program says them: kinds of items, how sure a finding is, what became of a promise.

Screens and commands say `_(item.kind)`; this table holds the words for the catalogues.
"""

from __future__ import annotations

from scrutiny_tui.tongue import N_, _

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
    N_("letter"),
    N_("data"),
    N_("other"),
)
"""What sort of report a source is; minutes are in `form`, for they are no stretch of time."""
OTHERS = (
    N_("high"),
    N_("normal"),
    N_("low"),
    N_("exactly"),
    N_("about"),
    N_("almost"),
    N_("over"),
    N_("at least"),
    N_("up to"),
    N_("speech"),
    N_("writing"),
    N_("headline"),
    N_("caption"),
    N_("body"),
)
"""The other words that a clerk can choose from."""
KEYS = (
    N_("sources"),
    N_("lines"),
    N_("findings"),
    N_("quotes"),
    N_("questions"),
    N_("events"),
    N_("figures"),
    N_("commitments"),
    N_("accounts"),
    N_("people"),
)
"""Kinds of items, several of each."""
OUTCOMES = (N_("unknown"), N_("open"), N_("kept"), N_("part kept"), N_("broken"))
"""What became of a commitment."""
FOUND = (N_("passage"), N_("term"), N_("pack"))
"""What a search finds besides items."""


def form(value: str) -> str:
    """What sort of report a source is, in the language spoken."""
    return _("minutes of a meeting") if value == "minutes" else _(value)
