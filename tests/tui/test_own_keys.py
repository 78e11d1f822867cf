"""Keys that the user gave in the settings file."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from scrutiny_tui.paths import Paths
from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.tui.commands import give_keys
from tests.tui.driving import running


@pytest.fixture(autouse=True)
def own_keys_again() -> Iterator[None]:
    """The keys are the program's own again for other tests."""
    yield
    give_keys({})


async def test_a_key_of_ones_own_does_what_the_old_one_did(session: Session, tiny: OpenPack, paths: Paths) -> None:
    paths.home.mkdir(exist_ok=True)
    paths.settings.write_text('[keys]\nchoose = "f5"\ngo-questions = ["h"]\n', encoding="utf-8")
    assert tiny.id
    async with running(session, "tiny") as driver:
        await driver.press("h")
        assert "F5 Choose" in driver.lines[-1]
        await driver.press("c")
        assert "your list: 1" not in driver.text
        await driver.press("f5")
        assert "your list: 1" in driver.text
        await driver.press("question_mark")
        assert "F5" in driver.text


async def test_what_cannot_be_had_is_told_and_the_app_opens_with_its_own_keys(
    session: Session, tiny: OpenPack, paths: Paths
) -> None:
    paths.home.mkdir(exist_ok=True)
    paths.settings.write_text("[keys]\nchoose = c\n", encoding="utf-8")
    assert tiny.id
    async with running(session, "tiny") as driver:
        (told,) = driver.told
        assert "settings.toml" in told
        await driver.press("4", "c")
        assert "your list: 1" in driver.text


async def test_sentences_that_name_a_key_name_the_one_in_use(session: Session, tiny: OpenPack, paths: Paths) -> None:
    paths.home.mkdir(exist_ok=True)
    own = 'choose = "f5"\ngo-questions = "h"\nadd = "f7"\nreword = "f6"\n'
    paths.settings.write_text(f"[keys]\n{own}", encoding="utf-8")
    assert tiny.id
    async with running(session, "tiny") as driver:
        await driver.press("o")
        empty = " ".join(driver.text.split())
        assert "Go to Questions with h and press F5" in empty
        assert "or press F7 to write" in empty
        await driver.press("h", "f5", "o")
        assert "F6 puts it in your own words" in driver.text
        await driver.press("f5")
        assert driver.told[-1] == "Taken off your list; F5 puts it back."
        assert "Taken off your list: F5 puts a question back" in driver.text
