"""Draws the pictures of README.md from the app itself: `python -m tests.pictures`.

Not a test: nothing is compared. The packs of this checkout are read, with a notebook and an index that are thrown away.
"""

from __future__ import annotations

import asyncio
import re
import tempfile
from pathlib import Path

from scrutiny_tui.paths import Paths
from scrutiny_tui.session import Session
from scrutiny_tui.tui.app import ScrutinyApp

TOP = Path(__file__).resolve().parent.parent
PICTURES = TOP / ".github" / "pictures"
SIZE = (100, 32)

STORIES: dict[str, tuple[str, tuple[str, ...]]] = {
    "overview": ("powys-childrens-services", ()),
    "report": ("example-valley", ("3", *["down"] * 6, "enter")),
    "my-questions": (
        "powys-childrens-services",
        ("4", "c", "down", "down", "c", *["down"] * 6, "c", *["down"] * 6, "c", *["down"] * 9, "c", "o"),
    ),
    "search": ("powys-childrens-services", ("slash", *"safe")),
}
"""Name of a picture: the pack, and the keys pressed before it is taken."""


async def draw(name: str) -> None:
    """Press the keys of one story and write the screen as SVG."""
    pack, keys = STORIES[name]
    with tempfile.TemporaryDirectory() as folder:
        away = Path(folder)
        session = Session(Paths(packs=(TOP / "packs",), home=away / "home", index=away / "index"))
        app = ScrutinyApp(session, pack)
        async with app.run_test(size=SIZE) as pilot:
            await pilot.pause()
            for key in keys:
                await pilot.press(key)
                await app.workers.wait_for_complete()
            await pilot.pause()
            svg = app.export_screenshot(title="scrutiny")
        session.close()
    # The letters come from the reader's own machine: a picture must not fetch anything.
    svg = re.sub(r"@font-face\s*\{[^}]*\}", "", svg).replace("Fira Code", "ui-monospace, DejaVu Sans Mono")
    PICTURES.mkdir(parents=True, exist_ok=True)
    (PICTURES / f"{name}.svg").write_text(svg, encoding="utf-8")


def main() -> None:
    """Draw them all."""
    for name in STORIES:
        asyncio.run(draw(name))


if __name__ == "__main__":
    main()
