"""`scrutiny check --explain`: what a check looks for, why, and how to mend it."""

from __future__ import annotations

from typing import Any

from scrutiny_tui.cli import output
from scrutiny_tui.editing.catalogue import groups, near, rules
from scrutiny_tui.errors import MisuseError
from scrutiny_tui.pack.problems import Severity
from scrutiny_tui.pack.rules import Rule

EVERY = "*"
"""What stands for all checks."""


def explain(code: str, as_json: bool) -> None:
    """Print what one check is about, or the list of all. MisuseError with near misses for a code that is none."""
    if code == EVERY:
        if as_json:
            output.data([as_data(rule, group) for group, listed in groups().items() for rule in listed])
        else:
            _print_all()
        return
    rule = find(code)
    group = next(name for name, listed in groups().items() if rule in listed)
    if as_json:
        output.data(as_data(rule, group))
    else:
        _print(rule)


def find(code: str) -> Rule:
    """The rule of that code. MisuseError with near misses where there is none."""
    if rule := rules().get(code.casefold()):
        return rule
    meant = near(code)
    hint = f"Did you mean {' or '.join(f'“{one}”' for one in meant)}? " if meant else ""
    raise MisuseError(
        f"There is no check “{output.short(code, 40)}”.", f"{hint}scrutiny check --explain lists them all."
    )


def as_data(rule: Rule, group: str) -> dict[str, Any]:
    """A rule, as JSON."""
    return {
        "id": rule.code,
        "group": group,
        "severity": str(rule.severity),
        "what": rule.what,
        "why": rule.why,
        "how": rule.how,
        "wrong": rule.wrong,
        "right": rule.right,
        "fix": rule.fixes,
    }


def _print(rule: Rule) -> None:
    output.line(f"{rule.code}: {_sort(rule)}", style="head")
    output.line(rule.what)
    output.line(f"Why: {rule.why}")
    output.line(f"To mend it: {rule.how}")
    for label, example in (("Not so:", rule.wrong), ("But so:", rule.right)):
        if example:
            output.line(label)
            for each in example.split("\n"):
                output.line(each.strip(" "), indent=4 + len(each) - len(each.lstrip(" ")))


def _print_all() -> None:
    for number, (group, listed) in enumerate(groups().items()):
        if number:
            output.line()
        output.line(group, style="head")
        for rule in listed:
            output.line(f"{rule.code} ({_sort(rule)}): {rule.what}", indent=2)
    output.line()
    output.line("scrutiny check --explain CODE says why one of them matters and how to mend it.")


def _sort(rule: Rule) -> str:
    word = "advice" if rule.severity is Severity.ADVICE else "error"
    return f"{word}, --fix mends it" if rule.fixes else word
