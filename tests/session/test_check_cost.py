"""What members do not pay for: the editor's checks are loaded by those who ask for them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.tiny import write_tiny

OPENED = """
import sys
from pathlib import Path
from scrutiny_tui.paths import find
from scrutiny_tui.session import Session
with Session(find()) as session:
    opened = session.open(sys.argv[1])
    opened.problems, opened.verdicts, session.shelf()
print([name for name in sys.modules if name.startswith(("scrutiny_tui.editing", "scrutiny_tui.draft"))])
"""


def test_opening_a_pack_loads_no_check_of_the_editor(tmp_path: Path) -> None:
    folder = write_tiny(tmp_path / "packs")
    done = subprocess.run(
        [sys.executable, "-c", OPENED, str(folder)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        env=os.environ
        | {"SCRUTINY_HOME": str(tmp_path / "home"), "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONUTF8": "1"},
    )
    assert done.stdout.strip() == "[]"
