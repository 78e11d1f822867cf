"""The clerks' document of the pack format, in Markdown: prose from `document_words`, every table from the specs."""

from __future__ import annotations

from scrutiny_tui.pack.about import About
from scrutiny_tui.pack.checks import with_article
from scrutiny_tui.pack.codes import CODES
from scrutiny_tui.pack.document_words import BEFORE_TABLES, BEHIND_TABLES, EXAMPLE
from scrutiny_tui.pack.model import KINDS, Item
from scrutiny_tui.pack.parts import Accepted
from scrutiny_tui.pack.problems import Severity
from scrutiny_tui.pack.rules import Rule
from scrutiny_tui.pack.spec import Holds, Spec, specs, summary

_HEAD = "| key | what to write | must | meaning |\n|---|---|---|---|\n"
_COMMON = specs(Item)
_HOLDS = {
    Holds.ID: "id",
    Holds.TEXT: "text",
    Holds.WORDS: "words",
    Holds.DATE: "date",
    Holds.NUMBER: "number in digits",
    Holds.WHOLE: "whole number",
    Holds.PARTY: "id of one of the people, or a name",
    Holds.EVIDENCE: "evidence",
    Holds.FINGERPRINT: "64 digits and letters",
}


def document_text() -> str:
    """The document as the file `pack-format.md` holds it."""
    parts = [BEFORE_TABLES.format(example=EXAMPLE.strip())]
    parts.append("## `pack`: what the pack itself is\n\nGiven once.\n")
    parts += _tables(About)
    parts.append("## What every item can have\n\n" + _HEAD + "".join(map(_row, _COMMON, _COMMON.values())))
    parts.append("Below `accepted` (each of them):\n")
    parts += _tables(Accepted)
    for key, kind in KINDS.items():
        parts.append(f"## `{key}`: each {with_article(kind.kind)}\n\n{summary(kind)}\n")
        parts += _tables(kind)
    parts.append(BEHIND_TABLES)
    rows = "".join(f"| `{code}` | {rule.what}{_advice(rule)} | {rule.how} |\n" for code, rule in CODES.items())
    parts.append("| code | what it means | how to mend it |\n|---|---|---|\n" + rows)
    return "\n".join(part.rstrip("\n") + "\n" for part in parts)


def _advice(rule: Rule) -> str:
    return " (advice)" if rule.severity is Severity.ADVICE else ""


def _tables(kind: type) -> list[str]:
    """The table of a class, and one for each group inside it."""
    own = {name: spec for name, spec in specs(kind).items() if not (issubclass(kind, Item) and name in _COMMON)}
    tables = [_HEAD + "".join(map(_row, own, own.values()))]
    for name, spec in own.items():
        if spec.group is not None:
            tables.append(f"Below `{name}` ({'each of them' if spec.many else 'once'}):\n")
            tables += _tables(spec.group)
    return tables


def _row(name: str, spec: Spec) -> str:
    must = "yes" if spec.required else ""
    if spec.needs:
        must = f"with `{'`, `'.join(spec.needs)}`"
    example = f" Example: {spec.example}." if spec.example else ""
    return f"| `{name}` | {_what(spec)} | {must} | {spec.doc}{example} |\n"


def _what(spec: Spec) -> str:
    if spec.holds is Holds.CHOICE:
        first, *others = spec.choices
        return f"**{first}**, {', '.join(others)}"
    if spec.holds is Holds.REF:
        what = f"id of one of the {' or '.join(spec.to)}"
    elif spec.group is not None:
        return "items with the keys below" if spec.many else "the keys below"
    else:
        what = _HOLDS[spec.holds]
    return f"{what}; one or several" if spec.many else what
