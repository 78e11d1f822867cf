"""Draws the pictures of README.md from the app itself: `python -m tests.pictures`.

Not a test: nothing is compared. The packs of this checkout are copied; copies, notebook and index are thrown away.
"""

from __future__ import annotations

import asyncio
import re
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from scrutiny_tui.paths import Paths
from scrutiny_tui.session import Session
from scrutiny_tui.tui.app import ScrutinyApp
from scrutiny_tui.tui.desk_app import DeskApp
from tests.tui.driving import Driver

TOP = Path(__file__).resolve().parent.parent
PICTURES = TOP / ".github" / "pictures"
SIZE = (100, 32)
SETTLED = 1.5
"""Seconds after which what the last key sets going is on the screen; the desk looks at its files for ever."""


@dataclass(frozen=True, slots=True)
class Story:
    """How a picture comes about."""

    pack: str
    keys: tuple[str, ...] = ()
    """Pressed before it is taken."""
    app: Callable[[Session, str], ScrutinyApp] = ScrutinyApp


def times(key: str, count: int) -> tuple[str, ...]:
    """A key pressed again and again."""
    return (key,) * count


POWYS, VALLEY = "powys-childrens-services", "example-valley"
LISTED = ("4", "c", *times("down", 2), "c", *times("down", 6), "c", *times("down", 6), "c", *times("down", 9), "c")
"""Five questions are put on the list."""
STORIES = {
    "overview": Story(POWYS),
    "report": Story(VALLEY, ("3", *times("down", 6), "enter")),
    "my-questions": Story(POWYS, (*LISTED, "o")),
    "search": Story(POWYS, ("slash", *"safe")),
    "meeting": Story(POWYS, (*LISTED, "M", "s")),
    "desk": Story(VALLEY, ("a", "a", "n"), DeskApp),
}
"""By the name of the picture."""


async def draw(name: str) -> None:
    """Press the keys of one story, on copies of the packs, and write the screen as SVG."""
    story = STORIES[name]
    with tempfile.TemporaryDirectory() as folder:
        away = Path(folder)
        shutil.copytree(TOP / "packs" / story.pack, away / "packs" / story.pack)
        session = Session(Paths(packs=(away / "packs",), home=away / "home", index=away / "index"))
        app = story.app(session, story.pack)
        async with app.run_test(size=SIZE) as pilot:
            await pilot.pause()
            driver = Driver(app, pilot)
            for key in story.keys:
                await driver.press(key)
            await pilot.pause(SETTLED)
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
