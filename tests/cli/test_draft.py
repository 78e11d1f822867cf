"""`scrutiny draft`: what is printed, what scripts get, and what is said of reports without a text."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.cli.conftest import Run
from tests.tiny import write_tiny


def test_proposals_are_listed_with_their_place_and_reason(run: Run, tiny: Path) -> None:
    """Under each report, kind by kind."""
    assert tiny.is_dir()
    done = run("draft", "tiny", "--kind", "quote")
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[0] == "bins: 2 proposals"
    assert "    “We will empty every bin by Friday” (Ann Lee, Leader)" in lines
    assert any(line.startswith("      passage 2; bins-quote-") for line in lines)


def test_scripts_get_every_field(run: Run, tiny: Path) -> None:
    """JSON with the id that a proposal is accepted by."""
    assert tiny.is_dir()
    done = run("draft", "tiny", "--json", "--source", "bins")
    quote, *_ = done.data
    assert quote["id"] == f"bins-quote-{quote['where']['start']}"
    assert (quote["kind"], quote["source"], quote["speaker"]) == ("quote", "bins", "Ann Lee")
    tonnes = next(each for each in done.data if each["kind"] == "figure")
    assert (tonnes["value"], tonnes["unit"], tonnes["period"]) == (1200, "tonnes", "2019")
    assert {each["source"] for each in done.data} == {"bins"}
    assert len({each["id"] for each in done.data}) == len(done.data)


def test_a_report_without_a_text_is_named(run: Run, shelf: Path) -> None:
    """Nothing can be drafted from it, and that is said on standard error."""
    folder = write_tiny(shelf)
    shutil.rmtree(folder / "sources")
    done = run("draft", "tiny")
    assert done.code == 0
    assert done.err.splitlines() == [
        "The text of the report bins is not here, so nothing was drafted from it.",
        "The text of the report letter is not here, so nothing was drafted from it.",
    ]


def test_an_unknown_report_is_misuse(run: Run, tiny: Path) -> None:
    """With the nearest id."""
    assert tiny.is_dir()
    done = run("draft", "tiny", "--source", "binz")
    assert done.code == 2
    assert "has no report “binz”" in done.err
    assert "bins" in done.err
