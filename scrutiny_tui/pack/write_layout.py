"""What a clerk's YAML looks like: an item, or a field of one, in readable block style as ruamel.yaml lays it out."""

from __future__ import annotations

import dataclasses
import io
import json
import re
from collections.abc import Mapping, Sequence

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.pack.dates import DateError, PackDate
from scrutiny_tui.pack.spec import specs
from scrutiny_tui.pack.values import NUMBER, is_id
from scrutiny_tui.pack.words import Words
from scrutiny_tui.paths import install_command

Value = str | Sequence["Value"] | Mapping[str, "Value"]
"""What can stand in a field: text, a list, or keys with values."""

_FOLDED_FROM = 90
"""Letters from which running words are put below their key, folded."""
_WIDTH = 96
"""Where they are folded."""


def laid_out(item: Mapping[str, Value], indent: int = 2) -> str:
    """One item of a list in YAML, its dash `indent` places in."""
    return _dumped(item, indent)


def laid_field(name: str, value: Value, indent: int) -> str:
    """One field in YAML, its key `indent` places in; without the blanks before it and the line end behind."""
    return _dumped({name: value}, indent - 2)[max(0, indent) :].rstrip("\n")


def laid_entry(value: Value, indent: int) -> str:
    """One value of a list in YAML, its dash `indent` places in; without the line end behind it."""
    return _dumped(value, indent).rstrip("\n")


def in_brackets(value: Value) -> str:
    """A value as it stands within brackets or braces, on one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{name}: {in_brackets(inner)}" for name, inner in value.items()) + "}"
    if not isinstance(value, str):
        return "[" + ", ".join(in_brackets(inner) for inner in value) + "]"
    plain = is_id(value) or re.fullmatch(r"[\w-]+(?: [\w-]+)*", value, re.ASCII)
    return value if plain and value.strip() == value else json.dumps(" ".join(value.split()), ensure_ascii=False)


def as_item(item: object) -> dict[str, Value]:
    """An item of the model as it is written: fields that say nothing are left out, as are choices that go unsaid."""
    found: dict[str, Value] = {}
    for name, spec in specs(type(item)).items():
        value = getattr(item, name)
        unsaid = spec.choices and value == spec.choices[0]
        if value is not None and not unsaid and (written := as_value(value)):
            found[name] = written
    return found


def as_value(value: object) -> Value:
    """What one field of the model holds, as it is written."""
    if isinstance(value, Words):
        versions = [(language, text) for language, text in value.versions if text]
        return versions[0][1] if len(versions) == 1 else dict(versions)
    if isinstance(value, PackDate):
        return value.text
    if dataclasses.is_dataclass(value):
        return as_item(value)
    if isinstance(value, tuple):
        return [as_value(inner) for inner in value]
    return str(value)


def _dumped(entry: Value, indent: int) -> str:
    """A list of one entry. ScrutinyError where what lays it out is not installed."""
    try:
        from ruamel.yaml import YAML  # noqa: PLC0415  (the member's program reads packs and never writes them)
    except ImportError as missing:
        raise ScrutinyError(
            "Nothing can be written into a pack: the clerk's tools are not installed.",
            f"Install them: {install_command('clerk')}",
        ) from missing
    yaml = YAML()
    yaml.width = _WIDTH
    yaml.allow_unicode = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.representer.add_representer(_Plain, _represent_plain)
    told = io.StringIO()
    yaml.dump([_prepared(entry)], told)
    margin = " " * indent
    return "".join(f"{margin}{line[2:]}".rstrip() + "\n" for line in told.getvalue().splitlines())


class _Plain(str):
    """Text without quotation marks, whatever other programs would take it for: the loader reads it as text."""


def _represent_plain(representer: object, text: _Plain) -> object:
    from ruamel.yaml.nodes import ScalarNode  # noqa: PLC0415

    resolver = representer.dumper.resolver  # type: ignore[attr-defined]
    tag = resolver.resolve(ScalarNode, str(text), (True, False))
    return representer.represent_scalar(tag, str(text))  # type: ignore[attr-defined]


def _prepared(value: Value) -> object:
    """A value as ruamel.yaml is to write it."""
    if isinstance(value, Mapping):
        return {name: _prepared(inner) for name, inner in value.items()}
    if not isinstance(value, str):
        return [_prepared(inner) for inner in value]
    paragraphs = [" ".join(each.split()) for each in re.split(r"\n[^\S\n]*\n\s*", value)] if "\n" in value else [value]
    text = paragraphs[0]
    if len(paragraphs) == 1 and (_is_date(text) or re.fullmatch(NUMBER, text, re.ASCII)):
        return _Plain(text)
    long = len(text) > _FOLDED_FROM and " " in text
    if (long or len(paragraphs) > 1) and all(each and not each.startswith((" ", "\t")) for each in paragraphs):
        return _folded(paragraphs)
    return text if len(paragraphs) == 1 else value


def _folded(paragraphs: Sequence[str]) -> str:
    """Paragraphs for `>-`, with the places marked at which they are folded."""
    from ruamel.yaml.scalarstring import FoldedScalarString  # noqa: PLC0415

    # Two line ends: `>-` reads a single blank line back as one, and the words must come back as they were.
    folded = FoldedScalarString("\n\n".join(paragraphs))
    places, begin = [], 0
    for text in paragraphs:
        start, end = begin, begin + len(text)
        while end - start > _WIDTH - 8:
            space = str(folded).rfind(" ", start, start + _WIDTH - 8)
            if space <= start or not str(folded)[space + 1 : space + 2].strip():
                break
            places.append(space)
            start = space + 1
        begin = end + 2
    folded.fold_pos = places
    told: str = folded
    return told


def _is_date(text: str) -> bool:
    try:
        PackDate.read(text)
    except DateError:
        return False
    return True
