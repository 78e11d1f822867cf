"""Small JSON files of ours that hold a list which must not be begun anew unasked: read closely, or refused in words."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from scrutiny_tui.errors import ScrutinyError

Kept = TypeVar("Kept")


def read_kept(path: Path, take: Callable[[Any], Kept], *, form: int, most: int, named: str, mend: str) -> Kept | None:
    """What `take` makes of the JSON in a file; None where there is no file.

    `form`: the value of `format` that it must have; `most`: bytes that it may have; `named`: what it is called at the
    beginning of a sentence; `mend`: what to do where it is damaged, a sentence. ScrutinyError where it cannot be read
    or `take` finds it damaged, with KeyError, TypeError, ValueError or AttributeError.
    """
    try:
        if not path.exists():
            return None
        if not path.is_file() or path.stat().st_size > most:
            raise ValueError
        told = json.loads(path.read_bytes().decode("utf-8"))
        if told["format"] != form:
            raise ValueError
        return take(told)
    except OSError as fault:
        what = f"{named} cannot be read: {fault.strerror or type(fault).__name__}."
        raise ScrutinyError(what, "See that you may read it.", where=str(path)) from fault
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as fault:
        raise ScrutinyError(f"{named} is damaged.", mend, where=str(path)) from fault
