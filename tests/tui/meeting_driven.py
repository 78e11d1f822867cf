"""A meeting driven by keys in a process of its own, which tells after each key what the screen shows as saved.

`python -m tests.tui.meeting_driven`: one JSON line a key on standard output. Whoever started it may kill it at any.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from typing import Any

from scrutiny_tui.meeting.running import Running
from scrutiny_tui.paths import find
from scrutiny_tui.session import Session
from scrutiny_tui.tui.app import ScrutinyApp
from scrutiny_tui.tui.screens.meeting import MeetingScreen
from tests.tui.driving import Driver

ROUND = (
    "s", "a", "enter", *"Some", "enter", *"No", "enter", "escape", "1", "p", "u", *"List", "ctrl+s", "space", "n",
    "enter", *"Hm", "escape", "d", "z", "left", "y", "s",
)  # fmt: skip
"""The keys of one round; the next begins where it ended."""
ROUNDS = 2


def told(state: Running) -> dict[str, Any]:
    """What a state of the meeting says, without its clock."""
    return {
        "stage": str(state.stage),
        "current": state.current.id if state.current else "",
        "questions": [
            [each.id, str(each.state), [line.words for line in each.lines], [used.ask for used in each.followed]]
            for each in state.questions
        ],
        "undertakings": [[each.who, each.what] for each in state.undertakings],
    }


async def drive() -> None:
    """Press the keys, and tell what the screen holds after each."""
    with Session(find(os.environ)) as session:
        app = ScrutinyApp(session, "tiny", "meeting")
        async with app.run_test(size=(80, 24)) as pilot:
            driver = Driver(app, pilot)
            await driver.settle()
            for key in ROUND * ROUNDS:
                await driver.press(key)
                screen = next(each for each in app.screen_stack if isinstance(each, MeetingScreen))
                if screen.state is not None:
                    sys.stdout.write(json.dumps(told(screen.state)) + "\n")
                    sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(drive())
