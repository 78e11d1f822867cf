"""Whatever a pack holds, the editor reads it to the end and tells only what the catalogue knows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from scrutiny_tui.editing import wording
from scrutiny_tui.editing.catalogue import rules
from scrutiny_tui.editing.edit import edit
from scrutiny_tui.editing.manuscript import Manuscript
from scrutiny_tui.pack.load import load_pack
from scrutiny_tui.text.document import Document
from tests.unit.editing.packs import TODAY
from tests.unit.pack.generated import Data, packs


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(data=packs())
def test_any_pack_is_read_to_the_end(tmp_path: Path, data: Data) -> None:
    folder = tmp_path / "bins"
    folder.mkdir(exist_ok=True)
    (folder / "pack.yaml").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    loaded = load_pack(folder)
    assert loaded.pack is not None
    texts = {source.id: Document.of("Nine.\n\n£5 million, “said”.") for source in loaded.pack.sources[:1]}
    standing, settled = edit(Manuscript(loaded, texts, TODAY), loaded.problems)
    for problem in (*standing, *(one.problem for one in settled)):
        assert problem.severity is rules()[problem.code].severity
        assert problem.what
        assert problem.do
        assert problem.item == "" or problem.item in loaded.pack.by_id


@pytest.mark.parametrize(
    "text",
    [
        "why did " * 9000 + "?",
        ", and how " * 9000 + "?",
        "isn't " * 9000,
        "a," * 40000,
        "1,234 " * 9000,
        "you " * 20000,
    ],
    ids=lambda text: text[:8],
)
def test_only_so_much_of_a_question_is_judged_that_none_takes_long(text: str) -> None:
    judged = text[:1000]
    assert wording.is_closed(text) == wording.is_closed(judged)
    assert wording.leading(text) == wording.leading(judged)
    assert wording.asks_several(text) == wording.asks_several(judged)
