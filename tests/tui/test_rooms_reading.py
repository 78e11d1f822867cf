"""The list-and-detail rooms: what each tells of its items, what it links to, and what counts as read."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.content import Content

from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.tui.rooms import list_room
from scrutiny_tui.tui.rooms.detail import Link, Shown
from scrutiny_tui.tui.rooms.list_room import ListRoom
from tests.tiny import write_tiny
from tests.tui.driving import Driver, running

EXEMPT = (
    "    title: A promise was made\n",
    "    title: A promise was made\n    access: exempt\n    paragraph: 14\n"
    "    reason: It names a contractor.\n    review: 2027-01-31\n",
)


def told(driver: Driver) -> str:
    """All that the detail pane says, line breaks as blanks."""
    room = driver.room
    assert isinstance(room, ListRoom)
    blocks = [block for block in room.detail.item.blocks if hasattr(block, "words")]
    links = [f"{heading}: {link.words.plain}" for heading, group in room.detail.item.links for link in group]
    return " ".join(" ".join(block.words.plain for block in blocks).split() + links)


async def test_a_finding_tells_its_standing_why_it_matters_and_both_ways_of_links(
    session: Session, tiny: OpenPack, size: tuple[int, int]
) -> None:
    async with running(session, "tiny", size) as driver:
        await driver.press("2")
        assert "The Leader promised that every bin would be emptied by Friday." in told(driver)
        assert "Established · matters most" in told(driver)
        assert "Rests on: Ann Lee: “We will empty every bin by Friday”" in told(driver)
        assert "Questions that test it: Which bins were emptied by that Friday?" in told(driver)
        assert "What matters most" in driver.text
        await driver.press("down")
        assert "Rests on: Example Audit, 15 January 2020, paragraph 3" in told(driver)


async def test_a_finding_and_accounts_tell_the_sums_behind_figures_of_their_own(session: Session, shelf: Path) -> None:
    derived = "    derived:\n      - figure: 1,100 tonnes\n        sum: figure-tonnes - 100\n"
    folder = write_tiny(shelf, replace=("    weight: high\n", f"    weight: high\n{derived}"))
    yaml = folder / "pack.yaml"
    words = yaml.read_text(encoding="utf-8").replace("    positions:\n", f"{derived}    positions:\n")
    yaml.write_text(words, encoding="utf-8")
    async with running(session, "tiny") as driver:
        for room in ("2", "7"):
            await driver.press(room)
            assert "Our arithmetic 1,200 tonnes − 100 = 1,100 tonnes" in told(driver)


async def test_every_quote_tells_speaker_place_and_verdict(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny") as driver:
        await driver.press("3")
        assert "Ann Lee, Leader, Little Example Council" in told(driver)
        assert "Said · Example Audit, 15 January 2020, paragraph 2" in told(driver)
        assert "Checked word for word: verbatim." in told(driver)
        assert "Findings that rest on it: A promise was made" in told(driver)
        assert "Spoken by: Ann Lee" in told(driver)


async def test_a_quote_whose_report_is_absent_tells_what_was_recorded(session: Session, shelf: Path) -> None:
    write_tiny(shelf)
    session.check(["tiny"], record=True)
    for text in (shelf / "tiny" / "sources").iterdir():
        text.unlink()
    async with running(session, "tiny") as driver:
        await driver.press("3")
        said = "Checked word for word when the pack was made: verbatim; the report's text is not here."
        assert said in told(driver)


async def test_a_quote_never_checked_says_so_in_list_and_detail(session: Session, shelf: Path) -> None:
    write_tiny(shelf, texts=False)
    async with running(session, "tiny") as driver:
        await driver.press("3")
        assert "Not checked: the report's text is not here." in told(driver)
        assert "not checked" in driver.text


async def test_an_altered_quote_says_which_words_differ(session: Session, shelf: Path) -> None:
    write_tiny(shelf, replace=("words: We will empty every bin", "words: We will empty every cart"))
    async with running(session, "tiny") as driver:
        await driver.press("3")
        assert "Not as the report has it: the quote has “cart”, the source has “bin”." in told(driver)
        assert "The report's nearest words: “We will empty every bin" in told(driver)
        assert "altered" in driver.text


async def test_an_exempt_item_bears_its_paragraph_reason_and_review(
    session: Session, shelf: Path, size: tuple[int, int]
) -> None:
    write_tiny(shelf, replace=EXEMPT)
    async with running(session, "tiny", size) as driver:
        await driver.press("2")
        assert "EXEMPT, not for the public: under paragraph 14 of Schedule 12A." in " ".join(told(driver).split())
        assert "It names a contractor." in told(driver)
        assert "31 January 2027" in told(driver)
        assert "EXEMPT" in driver.text
        assert "exempt" in driver.text


async def test_differing_accounts_stand_together_with_who_gives_each(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny", (120, 40)) as driver:
        await driver.press("7")
        assert driver.text.index("Ann Lee") < driver.text.index("Every bin will be emptied.")
        assert "A letter to the paper" in driver.text
        assert "A bin was missed for three weeks." in driver.text
        assert "Account of Ann Lee: Ann Lee: “We will empty every bin by Friday”" in told(driver)


async def test_very_wide_terminals_put_accounts_side_by_side(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny", (200, 60)) as driver:
        await driver.press("7")
        line = next(line for line in driver.lines if "Every bin will be emptied." in line)
        assert "A bin was missed for three weeks." in line


async def test_a_commitment_tells_who_when_and_what_became_of_it(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny") as driver:
        await driver.press("8")
        assert "Ann Lee · the reports do not say when it was made · no date to keep it by" in told(driver)
        assert "It is not known what became of it." in told(driver)
        await driver.press("enter")
        assert driver.place == ("quotes", "quote-friday")


async def test_a_person_gathers_words_questions_and_promises(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny") as driver:
        await driver.press("9")
        assert "unread" not in driver.text
        for words in (
            "Their words: Ann Lee: “We will",
            "Questions to them: Which bins",
            "What they promised: Empty every bin",
        ):
            assert words in told(driver)


async def test_links_are_a_list_of_their_own_that_tab_reaches(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny") as driver:
        await driver.press("2", "tab", "tab", "down", "enter")
        assert driver.place == ("questions", "question-friday")


async def test_the_link_under_the_cursor_is_always_in_view(
    session: Session, tiny: OpenPack, size: tuple[int, int]
) -> None:
    """However many lines the links above it have."""
    links = tuple(Link(f"quote-{each}", "quote", Content(f"Number {each}. " + "many words " * 30)) for each in range(9))
    async with running(session, "tiny", size) as driver:
        await driver.press("2")
        room = driver.room
        assert isinstance(room, ListRoom)
        room.detail.show(Shown((), (("Rests on", links),)))
        await driver.settle()
        driver.app.set_focus(room.detail.links)
        for key, each in [*(("down", each) for each in range(1, 9)), *(("up", each) for each in range(7, -1, -1))]:
            await driver.press(key)
            assert any("▸" in line and f"Number {each}." in line for line in driver.lines), each


async def test_a_line_of_enquiry_in_the_links_narrows_the_questions(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny") as driver:
        await driver.press("2", "tab", "tab", "end", "enter")
        assert driver.place == ("questions", "question-friday")
        assert "1 question · 1 unread (•) · only on: The promise" in driver.text


async def test_filter_shows_one_line_and_lifts_for_an_item_beyond_it(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny") as driver:
        await driver.press("2", "f", "down", "down", "enter")
        assert driver.place == ("findings", "finding-records")
        assert "only on: Records" in driver.text
        driver.room.show("finding-promise")
        await driver.settle()
        assert driver.place == ("findings", "finding-promise")
        assert "only on" not in driver.text


async def test_what_was_shown_counts_as_read_and_m_changes_it(
    session: Session, tiny: OpenPack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_room, "READ_AFTER", 0)
    async with running(session, "tiny") as driver:
        await driver.press("2")
        assert tiny.read() == {"finding-promise"}
        assert "2 findings · 1 unread (•)" in driver.text
        assert " • Nothing was written down" in driver.text
        assert "▸  A promise was made" in driver.text
        await driver.press("down")
        assert tiny.read() == {"finding-promise", "finding-records"}
        assert "all read" in driver.text
        await driver.press("m")
        assert tiny.read() == {"finding-promise"}
        assert driver.told[-1] == "Marked as unread."
        assert "▸• Nothing was written down" in driver.text


async def test_scrolling_past_an_item_does_not_count_as_reading_it(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny") as driver:
        await driver.press("2", "down", "up")
        assert not tiny.read()


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("2", "The Leader promised that every bin would be emptied by Friday.\n(Established · matters most)\n“We will"),
        (
            "3",
            "“We will empty every bin by Friday”\nAnn Lee, Leader, Little Example Council\n“Report on the bins”, ",
        ),
        ("4", "Which bins were emptied by that Friday?\n(To Ann Lee)\n“We will empty"),
        ("7", "The Leader promised it, a resident says that it was not done.\nAnn Lee: Every bin will be emptied.\n"),
        ("8", "Empty every bin by Friday\n(Ann Lee · "),
        ("9", "Ann Lee\nLeader, Little Example Council"),
    ],
)
async def test_copy_takes_words_with_attribution_and_says_so(
    session: Session, tiny: OpenPack, key: str, words: str
) -> None:
    async with running(session, "tiny") as driver:
        await driver.press(key, "y")
        assert driver.app.clipboard.startswith(words)
        assert driver.told[-1] == "Copied, with who said it and where."


async def test_a_room_without_items_says_so_in_a_sentence(session: Session, shelf: Path) -> None:
    folder = write_tiny(shelf)
    told = (folder / "pack.yaml").read_text(encoding="utf-8")
    (folder / "pack.yaml").write_text(told[: told.index("commitments:")], encoding="utf-8")
    async with running(session, "tiny") as driver:
        await driver.press("8")
        assert "This pack has no commitments." in driver.text
        await driver.press("y", "m", "enter", "7")
        assert "In this pack no accounts differ." in driver.text


async def test_a_click_selects_and_a_second_click_follows(session: Session, tiny: OpenPack) -> None:
    async with running(session, "tiny", (120, 40)) as driver:
        await driver.press("2")
        row = next(number for number, line in enumerate(driver.lines) if "Nothing was written down" in line)
        await driver.pilot.click(offset=(30, row))
        await driver.settle()
        assert driver.place == ("findings", "finding-records")
        await driver.pilot.click(offset=(30, row), times=2)
        await driver.settle()
        assert driver.place == ("quotes", "quote-round")
