"""Writes the generated pages of the manual: `python -m scrutiny_tui.pack.generate`, after a change of the format."""

from __future__ import annotations

from pathlib import Path

from scrutiny_tui.pack.document import document_text
from scrutiny_tui.pack.schema import schema_text

MANUAL = Path(__file__).resolve().parent.parent / "manual"
"""The folder of the manual's pages."""
PAGES = {"pack.schema.json": schema_text, "pack-format.md": document_text}
"""File name to what makes its text."""


def write(folder: Path = MANUAL) -> None:
    """Write every generated page into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in PAGES.items():
        (folder / name).write_text(text(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write()
