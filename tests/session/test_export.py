"""Exporting through the session: the member's list, and whose files are overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.session import OpenPack, Session


def test_the_list_holds_what_was_chosen_in_the_members_words(tiny: OpenPack, session: Session) -> None:
    tiny.reword("question-round", "Whose list is it?")
    exported = session.export(tiny)
    assert (exported.path, exported.count) == (None, 1)
    assert "Whose list is it?" in exported.text
    assert "the round was never written down" in exported.text
    assert "Which bins" not in exported.text


def test_all_takes_every_question(tiny: OpenPack, session: Session) -> None:
    assert session.export("tiny", all_questions=True).count == len(tiny.pack.questions)


def test_notes_only_where_asked_for(tiny: OpenPack, session: Session) -> None:
    tiny.choose("question-round")
    tiny.note("question-round", "Ask gently.")
    assert "Ask gently" not in session.export(tiny).text
    assert "Ask gently" in session.export(tiny, notes=True).text


def test_a_file_of_our_own_is_written_again_and_a_strangers_is_not(
    tiny: OpenPack, session: Session, tmp_path: Path
) -> None:
    out = tmp_path / "list.md"
    tiny.choose("question-round")
    assert session.export(tiny, out=out).path == out
    tiny.choose("question-friday")
    session.export(tiny, out=out)
    assert "Which bins" in out.read_text(encoding="utf-8")
    out.write_text("my own notes", encoding="utf-8")
    with pytest.raises(ScrutinyError):
        session.export(tiny, out=out)
    assert out.read_text(encoding="utf-8") == "my own notes"
    session.export(tiny, out=out, force=True)
    assert "Which bins" in out.read_text(encoding="utf-8")
