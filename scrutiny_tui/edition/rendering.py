"""A pack written anew from its model, as YAML that reads back the same: what an edition holds in place of the clerk's.

The clerk's own files hold remarks to colleagues, and are laid out and named as the clerk likes. None of that belongs to
an edition; and the same pack must give the same bytes, whoever saved its files and on whatever machine.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterator
from decimal import Decimal

from scrutiny_tui.pack.dates import PackDate
from scrutiny_tui.pack.model import KINDS
from scrutiny_tui.pack.spec import specs
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.pack.words import Words

MOST_IN_A_FILE = 4_000_000
"""Letters after which a file is ended and the next item goes into another: well below what the loader reads."""
CLERKS_OWN = frozenset({"accepted"})
"""Fields by which a clerk works with a colleague and with the checks; no member needs them."""
_PLAIN = re.compile(r"[a-z0-9]+(?:-+[a-z0-9]+)*(?:#[0-9]+)?|-?[0-9]+(?:\.[0-9]+)?")
"""What needs no quotation marks: ids, passages, numbers, most dates."""


def yaml_files(pack: Pack) -> dict[str, bytes]:
    """File name to content, for all of a pack: `pack.yaml`, and a file for each kind of item that there is.

    Where one kind is too much for a file it goes on in `questions_002.yaml` and so on.
    """
    files = {"pack.yaml": "pack:\n" + "".join(_lines(pack.about, pack.about.language, "  "))}
    for key in KINDS:
        number = 0
        for item in pack.of_kind(key):
            written = "".join(_entry(item, pack.about.language, "  "))
            if not number or len(files[_name(key, number)]) + len(written) > MOST_IN_A_FILE:
                number += 1
                files[_name(key, number)] = f"{key}:\n"
            files[_name(key, number)] += written
    return {name: text.encode("utf-8") for name, text in files.items()}


def _name(key: str, number: int) -> str:
    """Files are read in the order of their names, which is to be that of their numbers."""
    return f"{key}_{number:03}.yaml" if number > 1 else f"{key}.yaml"


def _entry(thing: object, language: str, margin: str) -> Iterator[str]:
    """An item of a list: a dash before its first line."""
    for number, line in enumerate(_lines(thing, language, f"{margin}  ")):
        yield line if number else f"{margin}- {line[len(margin) + 2 :]}"


def _lines(thing: object, language: str, margin: str) -> Iterator[str]:
    """The fields of an item or group, a line or several each; those that say nothing are left out."""
    for name, spec in specs(type(thing)).items():
        value = getattr(thing, name)
        if name in CLERKS_OWN:
            continue
        if spec.many:
            entries = [entry for entry in value if entry != "" and entry != Words()]
            if entries:
                yield f"{margin}{name}:\n"
                for entry in entries:
                    yield from _listed(entry, language, f"{margin}  ")
        elif spec.choices and value == spec.choices[0]:
            continue
        elif value is not None and value != "" and value != Words():
            yield from _field(name, value, language, margin)


def _field(name: str, value: object, language: str, margin: str) -> Iterator[str]:
    if isinstance(value, Words) and [spoken for spoken, _ in value.versions] != [language]:
        yield f"{margin}{name}:\n"
        yield from (f"{margin}  {spoken}: {_text(text)}\n" for spoken, text in value.versions if text)
    elif dataclasses.is_dataclass(value) and not isinstance(value, Words | PackDate):
        lines = list(_lines(value, language, f"{margin}  "))
        yield f"{margin}{name}:\n" if lines else f"{margin}{name}: {{}}\n"
        yield from lines
    else:
        yield f"{margin}{name}: {_text(value)}\n"


def _listed(value: object, language: str, margin: str) -> Iterator[str]:
    if isinstance(value, Words) and [spoken for spoken, _ in value.versions] != [language]:
        lead = f"{margin}- "
        for spoken, text in value.versions:
            if text:
                yield f"{lead}{spoken}: {_text(text)}\n"
                lead = f"{margin}  "
    elif dataclasses.is_dataclass(value) and not isinstance(value, Words | PackDate):
        yield from _entry(value, language, margin)
    else:
        yield f"{margin}- {_text(value)}\n"


def _text(value: object) -> str:
    """A value on one line."""
    if isinstance(value, Decimal):
        text = format(value, "f")
    elif isinstance(value, PackDate):
        text = value.text
    else:
        text = str(value)
    if _PLAIN.fullmatch(text):
        return text
    return "".join(each if each.isprintable() else _escaped(each) for each in json.dumps(text, ensure_ascii=False))


def _escaped(letter: str) -> str:
    """A letter that nobody can see, as YAML writes it between quotation marks."""
    return f"\\u{ord(letter):04x}" if ord(letter) < 0x10000 else f"\\U{ord(letter):08x}"
