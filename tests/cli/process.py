"""The real command in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and devices of POSIX")


def scrutiny(*words: str, env: dict[str, str] | None = None, stdout: int | None = None) -> subprocess.Popen[bytes]:
    """Start the real command."""
    return subprocess.Popen(
        [sys.executable, "-m", "scrutiny_tui", *words],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if stdout is None else stdout,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **(env or {})},
    )


def finish(process: subprocess.Popen[bytes]) -> tuple[int, str, str]:
    """Its exit code, output and diagnostics; no traceback in either."""
    out, err = process.communicate(timeout=60)
    shown = ((out or b"").decode("utf-8", "replace"), err.decode("utf-8", "replace"))
    assert "Traceback" not in "".join(shown)
    return process.returncode, *shown
