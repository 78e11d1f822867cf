"""Welsh words are found under each of their first letters; English ones are as if there were no Welsh."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.search.mutations import forms, radicals
from scrutiny_tui.search.words import is_small
from tests.unit.search.shelf import library_at, text_pack

TRUE = [
    "cyngor gyngor nghyngor chyngor",
    "cath gath nghath chath",
    "pont bont mhont phont",
    "tad dad nhad thad",
    "bore fore more",
    "dyn ddyn nyn",
    "gardd ardd ngardd",
    "gwlad wlad ngwlad",
    "llyfr lyfr",
    "mam fam",
    "rhaglen raglen",
    "arian harian",
    "ysgol hysgol",
    "plentyn blentyn mhlentyn phlentyn",
    "pwyllgor bwyllgor mhwyllgor phwyllgor",
    "craffu graffu nghraffu chraffu",
    "gwasanaeth wasanaeth ngwasanaeth",
    "llywodraeth lywodraeth",
    "dwr ddwr nwr",
    "glan lan nglan",
]


def in_welsh(name: str, *passages: str) -> Any:
    pack, documents = text_pack(name, *passages)
    (source,) = pack.sources
    return dataclasses.replace(pack, sources=(dataclasses.replace(source, language="cy"),)), documents


@pytest.mark.parametrize("row", TRUE)
def test_true_mutations_have_the_radical_and_the_radical_has_them(row: str) -> None:
    radical, *mutated = row.split()
    assert set(forms(radical)) == {radical, *mutated}
    for word in (radical, *mutated):
        assert radical in radicals(word)


ONSETS = ["", "b", "c", "ch", "d", "dd", "f", "ff", "g", "gl", "gw", "h", "l", "ll", "m", "n", "ng", "ngh", "nh", "mh"]
WORDS = st.tuples(
    st.sampled_from([*ONSETS, "p", "ph", "r", "rh", "s", "t", "th", "w"]),
    st.sampled_from("aeiouwy"),
    st.text(alphabet="abdefgilmnorstuwy", min_size=2, max_size=7),
).map("".join)


@given(WORDS)
def test_a_word_is_a_form_of_each_of_its_radicals(word: str) -> None:
    for radical in radicals(word):
        assert word in forms(radical)
    for form in forms(word):
        if len(form) >= 3:
            assert word in radicals(form)


@pytest.mark.parametrize("row", TRUE)
def test_each_form_finds_every_other_in_welsh_texts(tmp_path: Path, row: str) -> None:
    words = row.split()
    library = library_at(tmp_path / "index")
    library.refresh([in_welsh("cymraeg", *(f"Mae {word} yma." for word in words))])
    for word in words:
        found = library.search(word)
        assert found.total == len(words)
        assert found.corrected == ()
        if not is_small(word):
            assert {hit.snippet[start:end] for hit in found.hits for start, end in hit.marks} == set(words)
        assert found.hits[0].snippet == f"Mae {word} yma."


def test_a_form_that_stands_nowhere_finds_those_that_do(tmp_path: Path) -> None:
    library = library_at(tmp_path / "index")
    library.refresh([in_welsh("cymraeg", "Bydd y cyngor sir yn cwrdd.")])
    for typed in ("nghyngor", "Chyngor", '"ngngor" OR gyngor', '"gyngor sir"'):
        assert library.search(typed).total == 1
    assert library.search("gyngo", as_typed=True).total == 1
    assert library.search("gyngo", as_typed=True).corrected == ()


def test_accents_do_not_count(tmp_path: Path) -> None:
    library = library_at(tmp_path / "index")
    library.refresh([in_welsh("cymraeg", "Y dŵr a'r tŷ a'r gân.")])
    for typed in ("dwr", "ddŵr", "tŷ", "ty", "gân", "chan"):
        assert library.search(typed).total == 1, typed


ENGLISH = ["A tad late for the dad.", "The bore was more to the fore.", "Nation and ration.", "A bath for the path."]


@pytest.mark.parametrize("typed", ["fore", "dad", "nation", "path", "bore", "more", "tad"])
def test_english_texts_answer_as_if_there_were_no_welsh(tmp_path: Path, typed: str) -> None:
    """Beside Welsh texts, the same English passages answer, and none that only looks like a mutation."""
    alone, beside = library_at(tmp_path / "alone"), library_at(tmp_path / "beside")
    alone.refresh([text_pack("english", *ENGLISH)])
    beside.refresh([text_pack("english", *ENGLISH), in_welsh("cymraeg", "Mae tad a mam yn y bore ym Mhowys.")])
    expected = [hit.id for hit in alone.search(typed).hits]
    found = beside.search(typed).hits
    assert [hit.id for hit in found if hit.pack == "english"] == expected
    assert [hit.pack for hit in found[: len(expected)]] == ["english"] * len(expected)
