"""Hits that are no items: what the pack says of itself, and the words that it explains."""

from __future__ import annotations

from scrutiny_tui.search import Hit, Results
from scrutiny_tui.tui.rooms.registry import home
from scrutiny_tui.tui.widgets.results_layout import result_rows
from tests.unit.search.shelf import ferry

TERM_HIT = Hit("ferry", "term", "pack.glossary.1", "MCA", "Maritime Crews Agency.", title_marks=((0, 3),))


def test_a_term_is_shown_with_its_meaning() -> None:
    """The letters were typed, so they are marked; it is their meaning that is wanted."""
    rows = ["".join(piece.text for piece in row.pieces) for row in result_rows(Results((TERM_HIT,), total=1), 60)]
    assert [row.strip() for row in rows] == ["Words explained  1", "MCA", "Maritime Crews Agency."]


def test_the_overview_shows_what_the_pack_says_of_itself() -> None:
    pack, _ = ferry()
    assert [home(pack, target) for target in ("pack", "pack.glossary.1", "packet")] == ["overview", "overview", ""]
