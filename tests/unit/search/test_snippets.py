"""Snippets: the stretch where the words stand closest, on one line, marked where they stand."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from scrutiny_tui.search.meaning import Meant
from scrutiny_tui.search.snippets import WIDTH, Marker, snippet
from scrutiny_tui.search.words import said

FILLER = "Of other things there is much to say and little of it matters here. " * 8


def marked(text: str, *stems: str, phrases: tuple[tuple[Meant, ...], ...] = ()) -> tuple[str, list[str]]:
    shown, marks = snippet(text, Marker(frozenset(stems), phrases))
    return shown, [shown[start:end] for start, end in marks]


def test_marks_are_whole_words_by_stem() -> None:
    assert marked("Safeguarding: we safeguard, safely.", "safeguard") == (
        "Safeguarding: we safeguard, safely.",
        ["Safeguarding", "safeguard"],
    )


def test_accents_apostrophes_and_hyphens_are_within_the_mark() -> None:
    assert marked("The café’s chair’s well-being.", "cafe", "chair", "wellb")[1] == ["café’s", "chair’s", "well-being"]


def test_a_long_text_is_cut_around_the_closest_words() -> None:
    text = f"A raft. {FILLER}The raft was sold by the board. {FILLER}A board."
    shown, words = marked(text, "raft", "board")
    assert words == ["raft", "board"]
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert "The raft was sold by the board." in shown
    assert len(shown) < WIDTH + 40


def test_without_anything_to_mark_it_is_the_beginning() -> None:
    shown, words = marked(FILLER, "absent")
    assert shown.startswith("Of other things")
    assert words == []


def test_it_is_one_line() -> None:
    assert marked("The  raft\n\tof\nthe board", "raft", "board") == ("The raft of the board", ["raft", "board"])


def test_a_word_parted_at_the_end_of_a_line_is_marked_whole() -> None:
    assert marked("They safe-\nguard us", "safeguard") == ("They safe- guard us", ["safe- guard"])


def test_phrases_are_marked_with_their_small_words_and_only_as_a_whole() -> None:
    phrase = (Meant(("not",), small=True), Meant(("readi",)))
    assert marked("Not now. It was not ready; ready or not.", phrases=(phrase,))[1] == ["not", "ready"]


def test_a_word_without_end_is_cut() -> None:
    shown, _ = marked("x" * 5000, "y")
    assert len(shown) <= WIDTH + 40


@given(st.text(alphabet="ab raft\n-’é.", max_size=400), st.integers(1, 60))
def test_marks_lie_on_words_of_the_stem_in_order(text: str, width: int) -> None:
    shown, marks = snippet(text, Marker(frozenset({"raft"})), width)
    end = 0
    for start, stop in marks:
        assert end <= start < stop <= len(shown)
        assert "raft" in shown[start:stop].casefold().replace("- ", "").replace("-", "").replace("’", "").replace(
            "é", "e"
        )
        end = stop


PIECES = [
    *(
        "board",
        "Boards’",
        "boarding",
        "BOARD's",
        "over-board",
        "over\u2010\nboard",
        "(board)",
        "board,board",
        "re.board",
    ),
    *(
        "bo\u00adard",
        "bóard",
        "N.H.S.",
        "o'brien",
        "obrien",
        "1,200",
        "1200",
        "11%",
        "11 per cent",
        "per",
        "cent",
        "a470",
    ),
    *(
        " ",
        " ",
        "\n",
        "İ",
        "“board”",
        "a.board.b",
        "board_x",
        "x_board",
        "£board",
        "7board",
        "e-mail",
        "email",
        "percent",
    ),
]


@given(
    st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
    | st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join),
    st.sets(
        st.sampled_from(["board", "nh", "nhs", "obrien", "1200", "percent", "email", "cent", "a470", "overboard", "11"])
    ),
)
@example("N.H.S.N.H.S.", {"nhs"})
def test_marks_are_all_words_of_the_stems_and_no_others(text: str, stems: set[str]) -> None:
    """The quick look at a text passes over no word."""
    marked = {(start, end) for start, end, _ in Marker(frozenset(stems)).marked(text)}
    held = [each for each in said(text) if each.stem in stems]
    longest = {
        (each.start, each.end)
        for each in held
        if not any(
            one.start <= each.start and each.end <= one.end and one.end - one.start > each.end - each.start
            for one in held
        )
    }
    assert marked == longest


PHRASES = [("not", "board"), ("board", "board"), ("percent", "of"), ("of", "percent"), ("e", "board"), ("nhs", "board")]


@given(st.lists(st.sampled_from([*PIECES, "not", "of", "board"]), max_size=16).map(" ".join), st.sampled_from(PHRASES))
def test_phrases_are_marked_wherever_they_stand(text: str, words: tuple[str, ...]) -> None:
    """Reading only about the word that says most passes over none."""
    phrase = tuple(Meant((word,), small=word in {"not", "of", "e"}) for word in words)
    plain = [each for each in said(text) if not each.compound]
    held = {
        (each.start, each.end)
        for at in range(len(plain))
        if tuple(each.stem for each in plain[at : at + len(words)]) == words
        for each in plain[at : at + len(words)]
    }
    assert {(start, end) for start, end, _ in Marker(frozenset(), (phrase,)).marked(text)} == held


def test_the_last_word_of_a_text_is_not_cut() -> None:
    """It may reach beyond the width by a few letters."""
    text = "x " * (WIDTH // 2 - 1) + "name."
    assert marked(text) == (text, [])
