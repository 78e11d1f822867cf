"""Keys that the user gave in the settings file."""

from __future__ import annotations

from scrutiny_tui.paths import Paths
from scrutiny_tui.session import OpenPack, Session
from tests.tui.driving import running


async def test_a_key_of_ones_own_does_what_the_old_one_did(session: Session, tiny: OpenPack, paths: Paths) -> None:
    paths.home.mkdir(exist_ok=True)
    paths.settings.write_text('[keys]\nchoose = "f5"\ngo-questions = ["k"]\n', encoding="utf-8")
    assert tiny.id
    async with running(session, "tiny") as driver:
        await driver.press("k")
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
