"""Texts that hold exempt words are found, and texts that merely resemble them are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrutiny_tui.edition.public import public_pack
from scrutiny_tui.edition.text_leaks import telling_texts
from tests.unit.edition.helpers import exempting, pack_of
from tests.unit.pack.helpers import WHOLE


def told(tmp_path: Path, text: str, exempt: str = "q-friday", whole: str = WHOLE) -> list[str]:
    """Which sources are held back for this text of the letter."""
    pack = pack_of(tmp_path, exempting(exempt, text=whole))
    return [each.id for each in telling_texts(pack, public_pack(pack).pack, {"letter": text})]


@pytest.mark.parametrize(
    "text",
    ["They said: we will empty every bin.", "“WE WILL\nempty – every – bin”", "we will empty every bin"],
)
def test_the_words_of_an_exempt_quote_in_any_dress(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, text) == ["letter"]


@pytest.mark.parametrize("text", ["", "We will empty some bins.", "We will empty every binman's van."])
def test_other_words_are_no_leak(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, text) == []


def test_a_part_of_a_quote_between_what_was_left_out(tmp_path: Path) -> None:
    whole = WHOLE.replace(
        "words: We will empty every bin", 'words: "We [the council] will empty it … every single bin"'
    )
    assert told(tmp_path, "Not every single bin.", whole=whole) == ["letter"]
    assert told(tmp_path, "We will. Every bin.", whole=whole) == []


@pytest.mark.parametrize(("text", "found"), [("Ann Lee came.", True), ("COUNCILLOR LEE", True), ("Lee came.", False)])
def test_the_name_of_an_exempt_person(tmp_path: Path, text: str, found: bool) -> None:
    assert told(tmp_path, text, "ann-lee") == (["letter"] if found else [])


def test_a_report_that_is_left_out_is_not_told_again(tmp_path: Path) -> None:
    assert told(tmp_path, "We will empty every bin", "letter") == []
