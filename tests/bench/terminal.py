"""A program in a real pseudo-terminal: when its first frame stands, and when it can be used."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Sequence
from dataclasses import dataclass

ROWS, COLUMNS = 40, 120
_PATIENCE = 60.0
"""Seconds after which a program is given up."""


@dataclass(frozen=True, slots=True)
class Started:
    """Seconds from the start of the process."""

    first: float
    """To the first frame: the first text that is drawn."""
    usable: float
    """To the frame that shows what was waited for."""


def start(command: Sequence[str], usable: str, env: dict[str, str]) -> Started:
    """Start a program in a terminal of its own, wait for the words `usable` on the screen, and end it.

    RuntimeError where they never come. POSIX only.
    """
    began = time.perf_counter()
    process, terminal = pty.fork()
    if process == 0:
        os.execvpe(command[0], list(command), env | {"TERM": "xterm-256color", "COLORTERM": "truecolor"})
    try:
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        return _watch(terminal, usable.encode(), began)
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(terminal)


def _watch(terminal: int, usable: bytes, began: float) -> Started:
    seen, first = b"", 0.0
    while time.perf_counter() - began < _PATIENCE:
        ready, _, _ = select.select([terminal], [], [], 1.0)
        if not ready:
            continue
        try:
            seen += os.read(terminal, 1 << 16)
        except OSError:
            break
        now = time.perf_counter() - began
        if not first and seen.count(b"\x1b[") > 50:
            first = now
        if usable in seen:
            return Started(first or now, now)
    raise RuntimeError(f"{usable!r} was never shown; the end of what was: {seen[-400:]!r}")
