"""A fault that nobody foresaw, in the app: no traceback reaches the member."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.tui.app import ScrutinyApp, run_to_end


def _fail(_: object) -> None:
    raise RuntimeError("the secret words of an exempt item")


async def _press(pilot: Pilot[None]) -> None:
    await pilot.pause()
    await pilot.press("question_mark")
    await pilot.pause()


@pytest.fixture(autouse=True)
def broken_help(monkeypatch: pytest.MonkeyPatch) -> None:
    """The key for help fails."""
    monkeypatch.setattr(ScrutinyApp, "action_help", _fail)


def test_the_app_leaves_and_hands_the_fault_to_the_command_line(
    session: Session, tiny: OpenPack, capfd: pytest.CaptureFixture[str]
) -> None:
    app = ScrutinyApp(session, tiny.id)
    with pytest.raises(RuntimeError, match="the secret words"):
        run_to_end(app, headless=True, auto_pilot=_press)
    told = "".join(capfd.readouterr())
    assert "Traceback" not in told
    assert "secret" not in told
