"""Small phrases that many screens say: numbers of things, and lists of names."""

from __future__ import annotations

from collections.abc import Sequence

from scrutiny_tui.tongue import _, ngettext


def minutes_said(count: int) -> str:
    """“5 minutes”."""
    return ngettext("{count} minute", "{count} minutes", count).format(count=count)


def questions_said(count: int) -> str:
    """“3 questions”."""
    return ngettext("{count} question", "{count} questions", count).format(count=count)


def findings_said(count: int) -> str:
    """“3 findings”."""
    return ngettext("{count} finding", "{count} findings", count).format(count=count)


def both(parts: Sequence[str]) -> str:
    """Several as one: “this and that”; more than two are parted by commas before the last."""
    if len(parts) < 2:
        return "".join(parts)
    return _("{first} and {last}").format(first=", ".join(parts[:-1]), last=parts[-1])
