"""The pack's own figures: shown with the sum that they come from, and never with an exempt figure in it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from scrutiny_tui.export import documents, markdown
from scrutiny_tui.export.arithmetic import arithmetic
from scrutiny_tui.export.material import Material, Wishes
from scrutiny_tui.export.phrases import figure_words
from scrutiny_tui.pack.dates import PackDate
from scrutiny_tui.pack.model import Event, Figure
from scrutiny_tui.pack.parts import Derived
from tests.unit.export.packs import PACK, TODAY, said

NEEDED = Figure(id="fig-needed", value=Decimal(5200), unit=said("£"), measures=said("Needed"), evidence=("review#1",))
SHARE = Figure(
    id="fig-share", value=Decimal(40), unit=said("%"), bound="about", measures=said("Share"), evidence=("review#1",)
)
WARNED = Event(id="ev-warned", date=PackDate.read("2016-07"), title=said("A warning"), evidence=("review#1",))
SUMS = replace(PACK, figures=(NEEDED, SHARE), events=(WARNED,))


@pytest.mark.parametrize(
    ("figure", "worked", "shown"),
    [
        ("£3,700", "fig-needed - 1500", "£5,200 − 1500 = £3,700"),
        ("£2,080", "fig-needed*fig-share / 1", "£5,200*about 40% ÷ 1 = £2,080"),
        ("60%", "100 - fig-share", "100 − about 40% = 60%"),
        ("fifteen months", "months from ev-warned to 2017-10", "fifteen months: from July 2016 to October 2017"),
        ("ten days", "days from nowhere to 2017-02-30", "ten days: from nowhere to 2017-02-30"),
    ],
)
def test_a_sum_is_told_in_amounts_and_dates(figure: str, worked: str, shown: str) -> None:
    assert arithmetic(Derived(figure=figure, sum=worked), SUMS, "en") == shown


@pytest.mark.parametrize("exempt", [False, True])
def test_the_briefing_shows_the_sum_of_a_finding_unless_a_figure_in_it_is_exempt(exempt: bool) -> None:
    needed = replace(NEEDED, access="exempt") if exempt else NEEDED
    finding = replace(PACK.findings[0], derived=(Derived(figure="£3,700", sum="fig-needed - 1500"),))
    material = Material(pack=replace(SUMS, figures=(needed,), findings=(finding,)), today=TODAY)
    text = markdown.write(documents.build("briefing", material, Wishes()).document)
    assert ("£5,200 − 1500 = £3,700" in text) is not exempt
    assert ("**Our arithmetic:**" in text) is not exempt


def test_a_figure_that_measures_what_a_whole_sentence_says_is_told_in_one() -> None:
    """As a figure taken over from a draft does: no full stop stands before the colon."""
    told = figure_words(replace(NEEDED, measures=said("It needed £5,200 in a year.")), "en")
    assert told == "It needed £5,200 in a year: £5,200"
