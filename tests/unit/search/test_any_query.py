"""Whatever is typed, search answers: it never raises, and what it gives is sound."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scrutiny_tui.search import HIT_KINDS, Filters, Library, Results
from scrutiny_tui.search import library as library_module
from scrutiny_tui.search.query import parse
from scrutiny_tui.search.words import said

PIECES = [
    *("safeguard", "board", "crews", "the", "not", "safegaurd", "152-161", "£6.172", "11%", "per cent", "café"),
    *("chair's", "AND", "OR", "NOT", "and", "-", "--", "(", ")", "((", '"', "“", "”", "'", "speaker:", "kind:"),
    *("kind:quote", "line:x", "source:audit", "date:", "date:[", "date:[2016 to", "date:[to]", "date:2016", "date:]"),
    *("date:2016/2017", "pack:ferry", 'speaker:"ann harris"', "[", "]", "*", "?", "~", "^2", "\\", "/", ":", "::"),
    *("\x00", "\x1b[0m", "\u202e", "\ud800", "ﷺ", "½", "e\u0301", "\u00ad", "𝕊afe", "a" * 300),
]
typed = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join))
calm = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def sound(results: Results, limit: int) -> None:
    assert len(results.hits) <= limit
    assert results.total >= len(results.hits)
    for hit in results.hits:
        assert hit.kind in HIT_KINDS
        for text, marks in ((hit.snippet, hit.marks), (hit.title, hit.title_marks)):
            end = 0
            for start, stop in marks:
                assert end <= start < stop <= len(text)
                assert not text[start:stop].isspace()
                end = stop
        assert "\n" not in hit.snippet


@pytest.fixture
def unbroken(isle: Library, monkeypatch: pytest.MonkeyPatch) -> Library:
    """The ferry pack; an exception inside search fails the test instead of starting a rebuild."""

    def fail(_: Library) -> None:
        raise AssertionError("search raised")

    monkeypatch.setattr(library_module.Library, "_mend", fail)
    return isle


@calm
@given(query=typed, as_typed=st.booleans(), exempt=st.booleans(), limit=st.integers(0, 25))
def test_any_text_is_answered(unbroken: Library, query: str, as_typed: bool, exempt: bool, limit: int) -> None:
    sound(unbroken.search(query, limit=limit, as_typed=as_typed, exempt=exempt), limit)


days = st.none() | st.dates(date(2000, 1, 1), date(2030, 1, 1))


@calm
@given(
    query=typed,
    filters=st.builds(
        Filters,
        pack=st.sampled_from(["", "ferry", "x"]) | st.text(max_size=8),
        kind=st.sampled_from(["", *HIT_KINDS, "people"]) | st.text(max_size=8),
        source=st.sampled_from(["", "audit", "sea union"]) | st.text(max_size=8),
        speaker=st.sampled_from(["", "harris", "master"]) | st.text(max_size=8),
        line=st.sampled_from(["", "crews", "money went"]) | st.text(max_size=8),
        date=st.none() | st.tuples(days, days),
    ),
)
def test_any_filter_only_takes_away(unbroken: Library, query: str, filters: Filters) -> None:
    filtered = {hit.id for hit in unbroken.search(query, filters, limit=100).hits}
    if query.strip():
        assert filtered <= {hit.id for hit in unbroken.search(query, limit=100).hits}


@settings(calm, max_examples=40)
@given(query=typed)
def test_typing_on_letter_by_letter_is_answered(unbroken: Library, query: str) -> None:
    for end in range(len(query)):
        sound(unbroken.search(query[:end], limit=5, as_typed=True), 5)


@given(st.text(max_size=200))
def test_words_lie_within_the_text_in_order(text: str) -> None:
    end = place = -1
    for each in said(text):
        assert 0 <= each.start < each.end <= len(text)
        assert each.word
        assert not any(sign.isspace() for sign in each.word)
        if not each.compound:
            assert each.start >= end
            assert each.place == place + 1
            end, place = each.end, each.place


@given(typed, st.booleans())
def test_parsing_never_raises_and_keeps_its_place(query: str, begun: bool) -> None:
    assert parse(query, begun=begun) == parse(query, begun=begun)


def test_deep_brackets_are_survived(isle: Library) -> None:
    isle.search("(" * 900 + "board")
    isle.search("-(" * 400 + "board")
    isle.search("NOT " * 250 + "board")
    isle.search(" OR ".join(["board"] * 150))
    isle.search("board " * 100_000)
