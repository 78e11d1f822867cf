"""A pack in a reader's language: what comes first, what stays as it was said, and what is missing."""

from __future__ import annotations

from pathlib import Path

from scrutiny_tui.pack.languages import ABOUT, carries, in_language, unsaid
from scrutiny_tui.pack.load import load_pack
from scrutiny_tui.pack.whole import Pack
from tests.tiny import write_tiny


def tiny(folder: Path, *replace: tuple[str, str]) -> Pack:
    """The tiny pack with some words replaced."""
    pack_file = write_tiny(folder) / "pack.yaml"
    told = pack_file.read_text(encoding="utf-8")
    for old, new in replace:
        assert old in told
        told = told.replace(old, new, 1)
    pack_file.write_text(told, encoding="utf-8")
    pack = load_pack(pack_file.parent).pack
    assert pack is not None
    return pack


TITLE = ("title: The promise", "title: {en: The promise, cy: Yr addewid}")
QUOTE = ("words: We will empty every bin by Friday", "words: {en: We will empty every bin by Friday, cy: Pob bin}")
NEXT = ("ask: How was that checked?", "ask: {en: How was that checked?, cy: Sut?}")


def test_words_that_are_there_come_first_and_others_stay(tmp_path: Path) -> None:
    pack = tiny(tmp_path, TITLE, NEXT)
    welsh = in_language(pack, "cy")
    assert [str(line.title) for line in welsh.lines] == ["Yr addewid", "Records"]
    assert str(welsh.questions[0].follow_ups[0].ask) == "Sut?"
    assert str(welsh.questions[0].follow_ups[0].answer) == "All of them."
    assert welsh.lines[0].title.say("en") == "The promise"
    assert in_language(pack, "en") == pack


def test_a_quote_keeps_the_words_that_were_said(tmp_path: Path) -> None:
    welsh = in_language(tiny(tmp_path, QUOTE), "cy")
    assert str(welsh.quotes[0].words) == "We will empty every bin by Friday"


def test_nothing_else_of_a_pack_changes(tmp_path: Path) -> None:
    pack = tiny(tmp_path, TITLE)
    welsh = in_language(pack, "cy")
    assert list(welsh.by_id) == list(pack.by_id)
    assert welsh.findings[0].evidence == pack.findings[0].evidence
    assert welsh.events[0].date == pack.events[0].date


def test_a_pack_in_one_language_lacks_nothing_but_is_foreign(tmp_path: Path) -> None:
    pack = tiny(tmp_path)
    assert carries(pack, "en")
    assert not carries(pack, "cy")
    assert not unsaid(pack, "cy")
    assert not carries(tiny(tmp_path, QUOTE), "cy"), "a quotation's other version is not the pack speaking"


def test_what_is_not_said_is_told_by_item_and_field(tmp_path: Path) -> None:
    missing = unsaid(tiny(tmp_path, TITLE, NEXT), "cy")
    assert missing["promise"] == ("question",)
    assert missing["records"] == ("title", "question")
    assert set(missing["question-friday"]) == {"words", "why", "listen_for", "follow_ups"}
    assert "summary" in missing[ABOUT]
    assert "quote-friday" not in missing
    assert "bins" not in missing
    assert not unsaid(tiny(tmp_path, TITLE, NEXT), "en")
