"""`scrutiny keys`."""

from __future__ import annotations

import pytest

from scrutiny_tui.__main__ import key_table
from scrutiny_tui.cli.main import main
from scrutiny_tui.paths import Paths
from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def app_table(monkeypatch: pytest.MonkeyPatch) -> None:
    """The app's table, as the real command has it."""
    monkeypatch.setattr(main, "keys", key_table, raising=False)


def test_every_command_is_listed_with_its_keys(run: Run) -> None:
    done = run("keys")
    assert done.code == 0
    assert "choose: c. Put the question on your list, or take it off.\n" in done.out
    (help_,) = [each for each in run("keys", "--json").data if each["command"] == "help"]
    assert help_["keys"] == "?, F1"


def test_no_key_is_called_by_a_name_that_stands_on_no_keyboard(run: Run) -> None:
    """Such as equals_sign."""
    assert [each["keys"] for each in run("keys", "--json").data if "_" in each["keys"]] == []


def test_the_users_own_keys_stand_in_the_list_and_faults_are_told(run: Run, paths: Paths) -> None:
    paths.home.mkdir()
    paths.settings.write_text('[keys]\nchoose = "f5"\nnote = "f99"\n', encoding="utf-8")
    done = run("keys")
    assert done.code == 1
    assert "choose: F5." in done.out
    assert "note: n." in done.out
    assert "there is no key “f99”" in done.err
    paths.settings.write_text("[keys\n", encoding="utf-8")
    assert "settings.toml" in run("keys").err
