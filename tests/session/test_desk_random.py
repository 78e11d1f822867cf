"""Random deeds at the desk: the pack stays whole, every other line stays, and all can be taken back."""

from __future__ import annotations

import os
import shutil
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.pack.load import load_pack
from scrutiny_tui.paths import find
from scrutiny_tui.session import Session
from scrutiny_tui.session.desk import Desk
from scrutiny_tui.session.desk_decisions import FILE
from tests.session.test_desk import WIDE
from tests.tiny import write_tiny

DEEDS = ["accept", "reject", "reopen", "take back", "merge", "change", "undo", "redo"]


@pytest.fixture
def shelved(shelf: Path) -> Path:
    """The tiny pack with a longer report, and remarks in the clerk's hand."""
    made = write_tiny(shelf, report=WIDE)
    file = made / "pack.yaml"
    text = file.read_text(encoding="utf-8")
    text = text.replace("quotes:\n", "# said\nquotes:   # verbatim\n").replace(
        "  - id: finding", "  # a remark\n  - id: finding"
    )
    file.write_text(text, encoding="utf-8")
    return made


def do(desk: Desk, deed: str, data: st.DataObject) -> None:
    """One deed on what is drawn."""
    name = data.draw(st.sampled_from([card.id for card in desk.cards]))
    match deed:
        case "accept":
            desk.accept(name)
        case "reject":
            desk.reject([name])
        case "reopen":
            desk.reopen([name])
        case "take back":
            desk.take_back(name)
        case "merge":
            desk.merge(name, data.draw(st.sampled_from(["finding-promise", "account-bins", "ann-lee", "event-may"])))
        case "change":
            words = data.draw(st.sampled_from(["Said: “no”.", "# not a remark", "", "x" * 120]))
            desk.change("finding-records", {"matters": words})
        case "undo":
            desk.undo()
        case _:
            desk.redo()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15)
@given(data=st.data())
def test_whatever_is_done_can_be_taken_back(shelved: Path, data: st.DataObject) -> None:
    """What cannot be done changes nothing; undone to the end, each file is byte for byte what it was."""
    folder = shelved.parent / "tried" / "tiny"
    shutil.rmtree(folder.parent, ignore_errors=True)
    shutil.copytree(shelved, folder)
    first = {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}
    with Session(find(os.environ), datetime.now) as session:
        desk = Desk(session, str(folder))
        desk.draft()
        for deed in data.draw(st.lists(st.sampled_from(DEEDS), min_size=1, max_size=8)):
            before = (folder / "pack.yaml").read_bytes()
            try:
                do(desk, deed, data)
            except ScrutinyError:
                assert (folder / "pack.yaml").read_bytes() == before
            assert load_pack(folder).errors == ()
            now = (folder / "pack.yaml").read_text(encoding="utf-8").splitlines()
            assert [now.count(line) for line in ("# said", "quotes:   # verbatim", "  # a remark")] == [1, 1, 2]
        while desk.history.done:
            desk.undo()
        last = {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file() and file.name != FILE}
    assert last == first
