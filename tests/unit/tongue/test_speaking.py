"""Which language is spoken, by the whole program and for one piece of work."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from scrutiny_tui import tongue
from scrutiny_tui.pack.dates import PackDate
from scrutiny_tui.tongue import _, first_choice, ngettext, other, speaking, spoken, use


def test_english_is_spoken_first_and_needs_no_catalogue() -> None:
    assert (spoken(), other(), _("Saved.")) == ("en", "cy", "Saved.")


def test_a_language_in_use_is_that_of_every_thread() -> None:
    use("cy")
    with ThreadPoolExecutor() as pool:
        assert pool.submit(_, "Saved.").result() == "Wedi'i gadw."
    use("xx")
    assert spoken() == "en"


def test_speaking_holds_inside_alone_and_for_its_thread_alone() -> None:
    with ThreadPoolExecutor() as pool:
        with speaking("cy"):
            assert _("Saved.") == "Wedi'i gadw."
            assert pool.submit(_, "Saved.").result() == "Saved."
            with speaking("en"):
                assert _("Saved.") == "Saved."
            assert spoken() == "cy"
        assert spoken() == "en"


def test_speaking_ends_with_an_error_too() -> None:
    with pytest.raises(ValueError, match="on purpose"), speaking("cy"):
        raise ValueError("on purpose")
    assert spoken() == "en"


def test_nothing_stays_nothing() -> None:
    """A catalogue's entry for no words is its heading."""
    use("cy")
    assert not _("")


def test_what_has_no_welsh_stays_english() -> None:
    use("cy")
    unknown = "Nobody ever says this"
    assert _(unknown) == unknown
    assert ngettext(unknown, f"{unknown} twice", 2) == f"{unknown} twice"


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "cwestiwn"),
        (1, "cwestiwn"),
        (2, "gwestiwn"),
        (3, "chwestiwn"),
        (6, "chwestiwn"),
        (8, "cwestiwn"),
    ],
)
def test_counts_take_their_mutation(count: int, said: str) -> None:
    use("cy")
    assert ngettext("{count} question", "{count} questions", count).format(count=count) == f"{count} {said}"


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, "en"),
        ({"LANG": "cy_GB.UTF-8"}, "cy"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "cy_GB"}, "cy"),
        ({"LANG": "cy_GB", "LC_ALL": "C"}, "en"),
        ({"LC_MESSAGES": "cy.UTF-8"}, "cy"),
        ({"LANG": "cy_GB", tongue.VARIABLE: "en"}, "en"),
        ({"LANG": "en_GB", tongue.VARIABLE: " CY "}, "cy"),
        ({tongue.VARIABLE: "fr"}, "en"),
        ({"LANG": ""}, "en"),
    ],
)
def test_the_first_language_is_that_asked_for_or_the_systems(environ: dict[str, str], language: str) -> None:
    assert first_choice(environ) == language


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2017-10-18", "18 Hydref 2017"),
        ("2016-07", "Gorffennaf 2016"),
        ("2018~", "oddeutu 2018"),
        ("2016/2019-02", "2016 – Chwefror 2019"),
    ],
)
def test_dates_are_said_in_the_language(date: str, said: str) -> None:
    read = PackDate.read(date)
    with speaking("cy"):
        assert str(read) == said
    assert str(read) != said
