"""Where things live, by the settings of the machine."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path

import pytest

from scrutiny_tui.paths import checkout, find, install_command


def test_the_settings_move_the_folders(tmp_path: Path) -> None:
    named = {"SCRUTINY_HOME": "h", "SCRUTINY_PACKS": os.pathsep.join(["a", "", "b"]), "SCRUTINY_INDEX": "i"}
    found = find({name: os.pathsep.join(str(tmp_path / part) if part else "" for part in value.split(os.pathsep))
                  for name, value in named.items()})  # fmt: skip
    assert (found.home, found.index) == (tmp_path / "h", tmp_path / "i")
    assert found.packs == (tmp_path / "a", tmp_path / "b")


@pytest.mark.parametrize("named", ["", os.pathsep, os.pathsep * 3])
def test_a_setting_that_names_no_folder_is_none(named: str) -> None:
    assert find({"SCRUTINY_PACKS": named, "SCRUTINY_HOME": ""}) == find({})


def test_the_shelf_holds_the_packs_that_come_along_and_the_users_own() -> None:
    found = find({}, here=Path("here"))
    assert found.packs == ((checkout() or Path("here")) / "packs", found.home / "packs")


def test_the_home_of_nobody_is_refused() -> None:
    with pytest.raises(RuntimeError):
        find({"SCRUTINY_HOME": "~nobody-of-that-name/x"})


def test_what_is_to_be_typed_for_an_optional_part_is_for_this_very_program(monkeypatch: pytest.MonkeyPatch) -> None:
    """It works from any folder, with blanks in its name too; elsewhere than in a checkout the package is named."""
    told = install_command("clerk")
    assert told.startswith(shlex.quote(sys.executable) if sys.platform != "win32" else "")
    top = checkout()
    assert top is None or f"{top}[clerk]" in told
    monkeypatch.setattr("scrutiny_tui.paths.checkout", lambda: Path("/my packs"))
    monkeypatch.setattr("sys.platform", "linux")
    assert shlex.split(install_command("word"))[-2:] == ["--editable", f"{Path('/my packs')}[word]"]
    monkeypatch.setattr("scrutiny_tui.paths.checkout", lambda: None)
    monkeypatch.setattr("sys.platform", "win32")
    assert install_command("serve").endswith('-m pip install "scrutiny-tui[serve]"')
