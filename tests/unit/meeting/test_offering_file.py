"""A member's file: what goes in comes out, the same each time; what is no such file is told why."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.meeting.offering import Offering, author_key
from scrutiny_tui.meeting.offering_file import FORM, LARGEST, MOST, OfferingError, read, written
from tests.unit.meeting.made import offering, offerings, own, suggested

ONE = offering("Cllr A", suggested("ask-letter", note="Be kind."), own(1, "Why?", witness=("Ann Lee",)))


@given(offerings())
def test_what_was_written_is_read_back_whole(lists: list[Offering]) -> None:
    for each in lists:
        text = written(each)
        assert read(text.encode()) == each
        assert written(read(text.encode())) == text


def test_a_file_can_be_read_by_people_and_holds_nothing_that_was_not_shared() -> None:
    told = json.loads(written(ONE))
    assert list(told) == ["is", "form", "pack", "edition", "author", "made", "questions"]
    assert [sorted(each) for each in told["questions"]] == [
        ["id", "minutes", "note", "origin", "words"],
        ["id", "line", "minutes", "origin", "witness", "words"],
    ]
    assert "Cllr A" in written(ONE)
    assert "\\u" not in written(offering("Cllr Siân"))


def test_the_mark_of_a_notebook_goes_along_where_there_is_one() -> None:
    marked = replace(ONE, notebook="0f3a")
    assert read(written(marked).encode()) == marked
    assert "notebook" not in written(ONE)


@pytest.mark.parametrize("raw", [b"", b"\xff\xfe", b"{", b"[]", b'"words"', b"{}", b'{"is": "a list"}', b"[" * 100_000])
def test_what_is_no_such_file_is_told(raw: bytes) -> None:
    with pytest.raises(OfferingError, match="is not a list of questions"):
        read(raw)


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("form", FORM + 1, "newer version"),
        ("form", True, "form"),
        ("form", "1", "form"),
        ("notebook", "../a", "notebook"),
        ("notebook", "a" * 65, "notebook"),
        ("pack", "", "pack"),
        ("edition", 0, "edition"),
        ("edition", 1.5, "edition"),
        ("author", "…", "author"),
        ("author", 7, "author"),
        ("author", "Cllr\nA", "author"),
        ("author", "Cllr \u202eA", "author"),
        ("author", "A" * 121, "author"),
        ("made", "yesterday", "made"),
        ("made", "2026-03-02T10:00:00", "time zone"),
        ("questions", None, "questions"),
        ("questions", ["why"], "a question in it is none"),
        ("questions", [{}] * (MOST + 1), "questions"),
    ],
)
def test_a_damaged_part_is_named(name: str, value: Any, reason: str) -> None:
    told = json.loads(written(ONE)) | {name: value}
    with pytest.raises(OfferingError, match=reason):
        read(json.dumps(told).encode())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("id", ""), ("id", "a b"), ("id", "cllr-a/my-1"), ("id", "a\x1bb"), ("words", " "), ("words", "x" * 20_001),
        ("words", "\ud800"), ("origin", "mine too"), ("minutes", -1), ("witness", "Ann"), ("witness", [1]),
        ("witness", ["\ud800"]), ("witness", ["x" * 20_001]),
        ("witness", ["Ann Lee"] * 21), ("note", 3),
    ],
)  # fmt: skip
def test_a_damaged_question_is_refused(name: str, value: Any) -> None:
    told = json.loads(written(ONE))
    told["questions"][1][name] = value
    with pytest.raises(OfferingError, match="damaged"):
        read(json.dumps(told).encode())


def test_a_question_that_stands_twice_is_refused() -> None:
    with pytest.raises(OfferingError, match="twice"):
        read(written(offering("Cllr A", own(1, "Why?"), own(1, "When?"))).encode())


def test_a_file_that_is_too_large_is_refused_unread() -> None:
    with pytest.raises(OfferingError, match="too large"):
        read(b" " * (LARGEST + 1))


def test_the_form_of_today_is_read_for_ever() -> None:
    """A file as it was written in 2026, byte for byte."""
    text = (
        '{"is": "scrutiny questions", "form": 1, "pack": "p", "edition": 2, "author": "Cllr A",'
        ' "made": "2026-03-02T10:00:00+00:00", "questions": [{"id": "q", "origin": "reworded", "words": "Why?",'
        ' "minutes": 5, "note": "Soon.", "exempt": true}]}'
    )
    found = read(b"\xef\xbb\xbf" + text.encode())
    only = found.questions[0]
    assert (found.pack, found.edition, found.author, found.key) == ("p", 2, "Cllr A", "cllr-a")
    assert (only.id, only.own, only.words, only.minutes, only.note, only.exempt) == (
        "q",
        False,
        "Why?",
        5,
        "Soon.",
        True,
    )


@given(st.binary(max_size=200))
def test_no_bytes_at_all_do_worse_than_be_refused(raw: bytes) -> None:
    with pytest.raises(OfferingError):
        read(raw)


@pytest.mark.parametrize(
    ("name", "key"), [("Cllr A", "cllr-a"), ("  CLLR   a ", "cllr-a"), ("Siân O'Neill", "sian-o-neill"), ("…", "")]
)
def test_authors_are_told_apart_by_their_letters(name: str, key: str) -> None:
    assert author_key(name) == key


def test_what_is_read_can_be_kept_and_read_again() -> None:
    """Also where the file was written without line breaks, and to a fraction of a second."""
    whole = json.loads(written(ONE))
    filled = [{**whole["questions"][1], "id": f"my-{number}", "words": "w" * 3_000} for number in range(500)]
    for questions in (whole["questions"], filled):
        told = {**whole, "questions": questions, "made": "2026-03-02T14:00:00.75+00:00"}
        found = read(json.dumps(told, separators=(",", ":")).encode())
        assert read(written(found).encode()) == found
    nearly = LARGEST - len(json.dumps({**whole, "questions": filled}, separators=(",", ":")))
    filled[0]["note"] = "n" * 19_000
    for each in filled[1 : nearly // 19_000]:
        each["note"] = "n" * 19_000
    raw = json.dumps({**whole, "questions": filled}, separators=(",", ":")).encode()
    assert len(raw) < LARGEST < len(json.dumps({**whole, "questions": filled}, indent=2))
    with pytest.raises(OfferingError, match="too large"):
        read(raw)
