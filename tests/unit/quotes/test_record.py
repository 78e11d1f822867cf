"""The record beside a pack: it carries the proof, notices every change, and is never trusted blindly."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.pack.load import Loaded
from scrutiny_tui.quotes.pack_check import verify_pack
from scrutiny_tui.quotes.record import FILE, Record, hash_of, read_record, renew, write_record
from scrutiny_tui.quotes.verdict import Outcome, Verdict
from scrutiny_tui.text.document import Document
from tests.unit.quotes.packs import AUDIT, LETTER, PACK, written

BOTH = {"audit": AUDIT, "letter": LETTER}


def _recorded(loaded: Loaded, documents: dict[str, Document], old: Record | None = None) -> Record:
    """Check and record as the command does, and read the record back."""
    assert loaded.pack is not None
    old = old or Record()
    record = renew(old, loaded.pack, documents, verify_pack(loaded.pack, documents, old))
    write_record(loaded.folder, record)
    return read_record(loaded.folder)


def _verdicts(loaded: Loaded, record: Record, **documents: Document) -> dict[str, Verdict]:
    assert loaded.pack is not None
    return verify_pack(loaded.pack, documents, record)


def test_record_stands_for_missing_texts(tmp_path: Path) -> None:
    """Without the texts, the recorded verdict, place and fingerprint are shown."""
    loaded = written(tmp_path)
    here = _verdicts(loaded, Record(), **BOTH)
    gone = _verdicts(loaded, _recorded(loaded, BOTH))
    for quote in ("q-weeks", "q-vans", "q-letter"):
        assert here[quote].proven
        assert gone[quote].outcome is Outcome.NO_TEXT
        assert gone[quote].recorded == here[quote]
        assert gone[quote].proven
        assert gone[quote].effective is here[quote].outcome
        assert (gone[quote].page, gone[quote].start) == (here[quote].page, here[quote].start)
        assert not gone[quote].stale


def test_never_recorded(tmp_path: Path) -> None:
    """Without text and record nothing is proven, and nothing is stale."""
    verdict = _verdicts(written(tmp_path), Record())["q-weeks"]
    assert (verdict.outcome, verdict.recorded, verdict.stale, verdict.proven) == (Outcome.NO_TEXT, None, False, False)


@pytest.mark.parametrize(
    ("old", "new", "stale"),
    [
        ("not emptied for 12", "not emptied for 13", {"q-weeks"}),
        ("We had no vans", "We had no van", {"q-vans"}),
        ("Doedd dim faniau", "Doedd dim fan", set()),
        ("12 weeks.\n    source: audit", "12 weeks.\n    source: letter", {"q-weeks"}),
        (AUDIT.fingerprint, LETTER.fingerprint, {"q-weeks", "q-vans"}),
        ("title: Bins", "title: The bins", set()),
    ],
)
def test_changes_make_records_stale(tmp_path: Path, old: str, new: str, stale: set[str]) -> None:
    """Words, source or fingerprint changed by hand: the record of that quote no longer counts. Nothing else matters."""
    record = _recorded(written(tmp_path), BOTH)
    verdicts = _verdicts(written(tmp_path, PACK.replace(old, new)), record)
    assert {quote for quote, verdict in verdicts.items() if verdict.stale} == stale
    assert {quote for quote, verdict in verdicts.items() if not verdict.proven} == stale


def test_recording_without_a_text_keeps_what_is_valid(tmp_path: Path) -> None:
    """What still fits stays when its text is missing, what does not is dropped, and new texts are added."""
    loaded = written(tmp_path)
    first = _recorded(loaded, {"audit": AUDIT})
    assert set(first.quotes) == {"q-weeks", "q-vans"}
    second = _recorded(loaded, {"letter": LETTER}, first)
    assert set(second.quotes) == {"q-weeks", "q-vans", "q-letter"}
    assert second.quotes["q-weeks"] == first.quotes["q-weeks"]
    changed = written(tmp_path, PACK.replace("for 12 weeks", "for 13 weeks"))
    assert set(_recorded(changed, {}, second).quotes) == {"q-vans", "q-letter"}


def test_only_what_was_found_is_recorded(tmp_path: Path) -> None:
    """Altered is recorded as altered; not found is not recorded at all."""
    text = PACK.replace("for 12 weeks", "for 13 weeks").replace("My bin was emptied, late", "Nothing like it at all")
    loaded = written(tmp_path, text)
    record = _recorded(loaded, BOTH)
    assert set(record.quotes) == {"q-weeks", "q-vans"}
    assert record.quotes["q-weeks"].verdict.outcome is Outcome.ALTERED
    gone = _verdicts(loaded, record)
    assert gone["q-weeks"].effective is Outcome.ALTERED
    assert not gone["q-weeks"].proven


def test_same_findings_same_bytes(tmp_path: Path) -> None:
    """Recording again changes no byte; each quote has a line of its own; no word of a report is in it."""
    loaded = written(tmp_path)
    record = _recorded(loaded, BOTH)
    before = (tmp_path / FILE).read_bytes()
    _recorded(loaded, BOTH, record)
    assert (tmp_path / FILE).read_bytes() == before
    assert sum(line.startswith(b' "q-') for line in before.splitlines()) == 3
    assert b"bins were" not in before
    assert json.loads(before)["sources"]["audit"] == {
        "fingerprint": AUDIT.fingerprint, "characters": len(AUDIT.text), "passages": 4, "pages": 2,
    }  # fmt: skip


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe\x00",
        b"\x00" * 90,
        b'{"format": 1}',
        b'{"format": 2}',
        b"[" * 100_000,
        b'{"format": 1, "sources": [], "quotes": {}}',
        b'{"format": 1, "sources": {}, "quotes": {"q": {}}}',
        b"1e999",
    ],
)
def test_foreign_record_is_told_and_left(tmp_path: Path, content: bytes) -> None:
    """A file that is no record of ours is told, counts for nothing, and is never overwritten."""
    (tmp_path / FILE).write_bytes(content)
    record = read_record(tmp_path)
    assert record.trouble
    assert not record.quotes
    with pytest.raises(ScrutinyError):
        write_record(tmp_path, Record())
    assert (tmp_path / FILE).read_bytes() == content


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=3) | st.just("0" * 64),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["fingerprint", "words", "source", "verdict", "start"]), inner, max_size=4
            )
        ),
    )
)
def test_any_json_is_read_without_raising(tmp_path_factory: pytest.TempPathFactory, value: object) -> None:
    """Whatever stands in the file, it is a record or a trouble."""
    folder = tmp_path_factory.mktemp("record")
    content = {"format": 1, "sources": {"a": value}, "quotes": {"q": value}}
    (folder / FILE).write_text(json.dumps(content), encoding="utf-8")
    assert read_record(folder).trouble


def test_folder_in_place_of_the_record(tmp_path: Path) -> None:
    """A folder of that name is told."""
    (tmp_path / FILE).mkdir()
    assert read_record(tmp_path).trouble


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipe_in_place_of_the_record(tmp_path: Path) -> None:
    """A pipe of that name is told and not waited for."""
    os.mkfifo(tmp_path / FILE)
    assert read_record(tmp_path).trouble


def test_place_beyond_the_text_is_no_record(tmp_path: Path) -> None:
    """A record whose places lie outside its text was not written by us."""
    _recorded(written(tmp_path), BOTH)
    path = tmp_path / FILE
    content = json.loads(path.read_text(encoding="utf-8"))
    content["quotes"]["q-weeks"]["end"] = 10_000
    path.write_text(json.dumps(content), encoding="utf-8")
    assert read_record(tmp_path).trouble


def test_hash_ignores_white_space_at_the_ends() -> None:
    """A block of YAML ends with a line end or without: the same words."""
    assert hash_of("words\n") == hash_of(" words") != hash_of("Words")
