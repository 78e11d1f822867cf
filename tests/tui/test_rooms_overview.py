"""The overview: within ten seconds, what this is about, what matters most, and what to press next."""

from __future__ import annotations

from textual.content import Content

from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.tui.rooms.overview import cut
from tests.tui.driving import running


async def test_overview_answers_the_three_questions_of_a_newcomer(
    session: Session, tiny: OpenPack, size: tuple[int, int]
) -> None:
    async with running(session, "tiny", size) as driver:
        assert driver.place == ("overview", "finding-promise")
        assert "The bins were promised and were not emptied." in driver.text
        assert "What matters most" in driver.text
        assert "A promise was made" in driver.text
        assert "Next: Enter opens the marked line · ? help" in driver.text
        assert "Lines of enquiry" in driver.text


async def test_lines_tell_their_coverage(session: Session, tiny: OpenPack) -> None:
    tiny.choose("question-friday")
    tiny.add_own("Who pays?", line="records")
    async with running(session, "tiny", (120, 40)) as driver:
        promise, records = (
            next(line for line in driver.lines if title in line) for title in ("The promise", "Records")
        )
        assert "1 question · 1 on your list" in promise
        assert "2 questions · 1 on your list · 1 finding without a question" in records
        assert "Was the promise kept?" in driver.text


async def test_enter_goes_to_the_finding_or_to_the_questions_of_the_line(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny") as driver:
        await driver.press("enter")
        assert driver.place == ("findings", "finding-promise")
        await driver.press("backspace", "down", "down", "enter")
        assert driver.place == ("questions", "question-round")
        assert "only on: Records" in driver.text


async def test_the_pack_tells_all_about_itself_and_explains_its_words(session: Session, tiny: OpenPack) -> None:
    folder = tiny.folder / "words.yaml"
    told = (tiny.folder / "pack.yaml").read_text(encoding="utf-8")
    told = told.replace(
        "  edition: 1\n", "  edition: 1\n  glossary:\n    - term: MRF\n      meaning: A sorting hall.\n"
    )
    (tiny.folder / "pack.yaml").write_text(told, encoding="utf-8")
    assert not folder.exists()
    async with running(session, "tiny") as driver:
        await driver.press("end", "up", "enter")
        assert "Meeting: 1 April 2026" in driver.text
        assert "Notice: This council is invented." in driver.text
        await driver.press("escape", "end", "enter")
        assert "A sorting hall." in driver.text
        await driver.press("escape", "2", "g")
        assert "MRF" in driver.text


def test_a_long_summary_is_cut_at_the_end_of_a_sentence() -> None:
    said = Content("It rained. The mill flooded, and they say “no warning came.” Then nobody looked into it at all.")
    assert cut(said, 30, 1).plain == "It rained. …"
    assert cut(said, 30, 3).plain == "It rained. The mill flooded, and they say “no warning came.” …"


def test_a_long_sentence_is_cut_at_a_word_with_an_ellipsis() -> None:
    short = cut(Content("one two three four five six"), width=12, most=2)
    assert short.plain == "one two\nthree four …"
    assert cut(Content("one two"), width=12, most=2).plain == "one two"
