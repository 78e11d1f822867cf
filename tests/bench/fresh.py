"""Every measurement runs in a process of its own, compiled beforehand as an installed program is."""

from __future__ import annotations

import compileall
import json
import os
import subprocess
import sys
import time
from functools import cache
from pathlib import Path
from typing import Any

TOP = Path(__file__).resolve().parents[2]


@cache
def surroundings() -> dict[str, str]:
    """The environment of a measured program: bytecode is used, and nothing of this user's own is seen."""
    compileall.compile_dir(TOP / "scrutiny_tui", quiet=2)
    compileall.compile_dir(TOP / "tests" / "bench", quiet=2)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SCRUTINY_")}
    kept.pop("PYTHONDONTWRITEBYTECODE", None)
    return kept | {"PYTHONPATH": str(TOP)}


def probe(name: str, *words: object) -> dict[str, Any]:
    """One probe of `tests.bench.probes`, in a fresh process. RuntimeError where it fails."""
    command = [sys.executable, "-m", "tests.bench.probes", name, *map(str, words)]
    done = subprocess.run(command, env=surroundings(), cwd=TOP, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{name}: {done.stderr[-2000:]}")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def process(command: list[str], more: dict[str, str] | None = None) -> float:
    """Milliseconds that a whole process takes. RuntimeError where it fails."""
    began = time.perf_counter()
    done = subprocess.run(command, env=surroundings() | (more or {}), cwd=TOP, capture_output=True, check=False)
    took = (time.perf_counter() - began) * 1000
    if done.returncode:
        raise RuntimeError(f"{command}: {done.stderr[-2000:]!r}")
    return took


def scrutiny(*words: str) -> list[str]:
    """The command that starts the program."""
    return [sys.executable, "-m", "scrutiny_tui", *words]


def owned(shelf: Path, home: Path) -> dict[str, str]:
    """What makes the program use this shelf and this home."""
    return {"SCRUTINY_PACKS": str(shelf), "SCRUTINY_HOME": str(home), "SCRUTINY_INDEX": str(home / "index")}
