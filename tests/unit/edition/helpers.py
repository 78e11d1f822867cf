"""Packs for the tests of editions, made without a file."""

from __future__ import annotations

from pathlib import Path

from scrutiny_tui.pack.load import load_pack
from scrutiny_tui.pack.whole import Pack
from tests.unit.pack.helpers import WHOLE


def pack_of(tmp_path: Path, text: str = WHOLE) -> Pack:
    """The pack that a text of YAML describes, in a folder of the name `bins`."""
    folder = tmp_path / "bins"
    folder.mkdir(exist_ok=True)
    (folder / "pack.yaml").write_text(text, encoding="utf-8")
    pack = load_pack(folder).pack
    assert pack is not None
    return pack


def exempting(*ids: str, text: str = WHOLE) -> str:
    """The text of a pack with these items made exempt."""
    for name in ids:
        line = f"  - id: {name}\n"
        assert text.count(line) == 1, name
        text = text.replace(line, f"{line}    access: exempt\n    paragraph: '14'\n    reason: A reason of {name}.\n")
    return text
