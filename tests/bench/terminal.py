"""A program in a real pseudo-terminal: when its first frame stands, when it can be used, and what that took."""

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
_DRAWN = b"\x1b[1;1H"
"""What Textual moves the cursor with before it draws the first line of a frame."""


@dataclass(frozen=True, slots=True)
class Started:
    """Seconds from the start of the process."""

    first: float
    """To the first frame: something is drawn, though it may be an empty screen."""
    usable: float
    """To the frame with which all that was waited for is drawn."""
    cpu: float
    """What the machine worked for the program until then; unlike the clock, other programs slow it little."""


def start(command: Sequence[str], usable: Sequence[str], env: dict[str, str], leave: bytes = b"") -> Started:
    """Start a program in a terminal of its own, wait until each of the words `usable` was drawn, and end it.

    `usable` should name what one came for and the keys: a frame without them is none that can be used. With `leave`
    these keys are typed then, and the program may leave as it does for a user. RuntimeError where the words never
    come. POSIX only.
    """
    began = time.perf_counter()
    process, terminal = pty.fork()
    if process == 0:
        os.execvpe(command[0], list(command), env | {"TERM": "xterm-256color", "COLORTERM": "truecolor"})
    try:
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        first, now = _watch(terminal, [words.encode() for words in usable], began)
        if leave:
            _leave(terminal, leave)
    finally:
        os.kill(process, signal.SIGKILL)
        _, _, used = os.wait4(process, 0)
        os.close(terminal)
    return Started(first, now, used.ru_utime + used.ru_stime)


def _watch(terminal: int, usable: list[bytes], began: float) -> tuple[float, float]:
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
        if not first and _DRAWN in seen:
            first = now
        if all(words in seen for words in usable):
            return first or now, now
    raise RuntimeError(f"{usable!r} were never shown; the end of what was: {seen[-400:]!r}")


def _leave(terminal: int, keys: bytes) -> None:
    """Type, once the program has settled, and read what it still writes until it is gone."""
    quiet, typed = time.perf_counter(), False
    until = quiet + _PATIENCE
    while time.perf_counter() < until:
        ready, _, _ = select.select([terminal], [], [], 0.5)
        try:
            if ready and os.read(terminal, 1 << 16):
                quiet = time.perf_counter()
            elif ready:
                return
            elif not typed and time.perf_counter() - quiet > 2:
                typed = bool(os.write(terminal, keys))
        except OSError:
            return
