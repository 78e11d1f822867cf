"""Writes the manual's page on checks from the registry: `python -m scrutiny_tui.editing.generate`, after a change."""

from __future__ import annotations

from pathlib import Path

from scrutiny_tui.editing.catalogue import groups
from scrutiny_tui.pack.problems import Severity
from scrutiny_tui.pack.rules import Rule

PAGE = Path(__file__).resolve().parent.parent / "manual" / "checks.md"
"""The page."""
_HEAD = """# What the check can tell

`scrutiny check PACK` reads a pack as a good editor would: first whether its files can be read, then every quote
against its report, then the words. Each thing that it tells has a code. **Errors** must be mended before a pack can be
issued; **advice** does not have to be. `scrutiny check --explain CODE` shows on the screen what stands here.

- `--fix` mends what can be mended without asking; `--fix --dry-run` shows first what would change.
- `--only CODE` and `--without CODE` choose; `--strict` lets advice count.
- `--watch` checks again on each save, and says what is new and what is mended.
- `--passages` lists each passage that is evidence with its first words.

Advice that you have considered and leave as it is, you write down in the pack with the reason. At the item that it is
told at, or below `pack` where it is told of the pack as a whole:

```yaml
    accepted:
      - check: question-long
        reason: The chair asked for the whole of it.
```
"""


def page() -> str:
    """The page as the file holds it."""
    parts = [_HEAD]
    for group, rules in groups().items():
        parts.append(f"## {group}\n")
        parts += [_entry(rule) for rule in rules]
    return "\n".join(parts).rstrip("\n") + "\n"


def _entry(rule: Rule) -> str:
    sort = "advice" if rule.severity is Severity.ADVICE else "error"
    fixes = ", `--fix` mends it" if rule.fixes else ""
    lines = [f"### `{rule.code}` ({sort}{fixes})\n", f"{rule.what} {rule.why}\n", f"{rule.how}\n"]
    if rule.wrong:
        lines += ["Not so:\n", f"```yaml\n{rule.wrong}\n```\n", "But so:\n", f"```yaml\n{rule.right}\n```\n"]
    return "\n".join(lines)


def write() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write()
