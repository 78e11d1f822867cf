"""Reading the settings file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.settings import LARGEST, Settings, read


def _read(folder: Path, text: str | bytes) -> Settings:
    file = folder / "settings.toml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read(file)


def test_without_a_file_there_are_no_own_settings(tmp_path: Path) -> None:
    assert read(tmp_path / "settings.toml") == Settings()
    assert _read(tmp_path, "") == Settings()


def test_keys_are_one_or_several(tmp_path: Path) -> None:
    told = _read(tmp_path, '\ufeff[keys]\nchoose = "f5"\nreword = ["ctrl+e", " f6 ", "f6"]\n')
    assert told == Settings({"choose": ("f5",), "reword": ("ctrl+e", "f6")})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[keys]\nchoose = f5\n", "line 2"),
        ("[key]\n", "“key”, which is no setting"),
        ("keys = 3\n", "“keys” is no part"),
        ("[keys]\nchoose = 5\n", "“choose” has no key"),
        ("[keys]\nchoose = []\n", "“choose” has no key"),
        ('[keys]\nchoose = ["f5", 6]\n', "“choose” has no key"),
        (b"\xff\xfe\x00", "no text in UTF-8"),
        (b"#" * (LARGEST + 1), "too large"),
    ],
)
def test_what_is_wrong_is_told_with_the_file(tmp_path: Path, text: str | bytes, told: str) -> None:
    with pytest.raises(ScrutinyError, match=told) as caught:
        _read(tmp_path, text)
    assert caught.value.where == str(tmp_path / "settings.toml")
    assert caught.value.do


@given(text=st.binary(max_size=60))
def test_whatever_the_file_holds_it_is_read_or_told(tmp_path_factory: pytest.TempPathFactory, text: bytes) -> None:
    try:
        assert isinstance(_read(tmp_path_factory.getbasetemp(), text), Settings)
    except ScrutinyError as error:
        assert error.where
