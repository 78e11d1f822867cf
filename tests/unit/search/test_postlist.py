"""Posting lists come back from their bytes as they were."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.search.postlist import LAST_PLACE, Packer, pack, unpack

LISTS = st.dictionaries(
    st.integers(0, 2**31), st.lists(st.integers(0, LAST_PLACE), min_size=1, max_size=300), min_size=1, max_size=30
)


@given(LISTS, st.booleans())
def test_a_list_comes_back(held: dict[int, list[int]], placed: bool) -> None:
    numbers = sorted(held)
    places = [sorted(held[number]) for number in numbers]
    flat = np.array([place for each in places for place in each] if placed else [], np.uint16)
    found = unpack(pack(np.array(numbers), np.array([len(each) for each in places]), flat))
    assert found.numbers.tolist() == numbers
    assert found.weights.tolist() == [len(each) for each in places]
    assert found.places.tolist() == flat.tolist()


@given(LISTS, st.sets(st.integers(0, 40)))
def test_places_of_some_records(held: dict[int, list[int]], others: set[int]) -> None:
    numbers = sorted(held)
    found = unpack(
        pack(
            np.array(numbers),
            np.array([len(held[n]) for n in numbers]),
            np.array([place for n in numbers for place in sorted(held[n])], np.uint16),
        )
    )
    wanted = sorted({*numbers[::2], *others})
    which, places, often = found.places_of(np.array(wanted, np.int64))
    parted = np.split(places, np.cumsum(often)[:-1])
    assert which.tolist() == [n for n in wanted if n in held]
    assert [at.tolist() for at in parted if len(which)] == [sorted(held[n]) for n in wanted if n in held]


@given(st.lists(LISTS, min_size=1, max_size=5), st.booleans())
def test_many_lists_are_packed_as_each_alone(lists: list[dict[int, list[int]]], placed: bool) -> None:
    numbers = np.array([n for held in lists for n in sorted(held)])
    weights = np.array([len(held[n]) for held in lists for n in sorted(held)])
    places = np.array([at for held in lists for n in sorted(held) for at in sorted(held[n])], np.uint16)
    ends = np.concatenate([[0], np.cumsum(weights)])
    lasts = np.cumsum([len(held) for held in lists])
    firsts = np.concatenate([[0], lasts[:-1]])
    packer = Packer(numbers, weights, firsts, places if placed else None, ends)
    for at, (first, last) in enumerate(zip(firsts.tolist(), lasts.tolist(), strict=True)):
        where = places[ends[first] : ends[last]] if placed else places[:0]
        assert packer.pack(at) == pack(numbers[first:last], weights[first:last], where)


@pytest.mark.parametrize("held", [b"\0" * 30, b"pst2" + b"\0" * 30])
def test_other_bytes_are_no_list(held: bytes) -> None:
    with pytest.raises(ValueError, match="no posting list"):
        unpack(held)
