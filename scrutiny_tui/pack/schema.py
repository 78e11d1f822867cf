"""The pack format as a JSON Schema (draft 2020-12), made from the fields' specs: editors complete and check by it.

An editor reads YAML 1.2, where `2016` is a number and `true` a truth value; the loader takes both as text, and so
the schema admits them wherever text may stand. What no schema can see is left to `scrutiny check`: ids that lead
nowhere or stand twice, 29 February in a common year, spans that end before they begin.
"""

from __future__ import annotations

import json
from typing import Any

from scrutiny_tui.pack.about import About
from scrutiny_tui.pack.model import KINDS
from scrutiny_tui.pack.spec import Holds, Spec, specs, summary
from scrutiny_tui.pack.values import FINGERPRINT, ID, LONGEST_ID, NUMBER, PASSAGE, WHOLE
from scrutiny_tui.pack.words import LANGUAGES

Json = dict[str, Any]

_DAY = (
    r"(?!0000)[0-9]{4}(?:-(?:(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|1[0-9]|2[0-9]))?|(?:0[13-9]|1[0-2])-30"
    r"|(?:0[13578]|1[02])-31))?[~?%]?"
)
_LANGUAGE_NAMES = {"en": "In English.", "cy": "In Welsh."}
_NOTHING: Json = {"enum": [None, ""]}


def _whole(pattern: str) -> str:
    return rf"^\s*(?:{pattern})\s*$"


_ID: Json = {"type": ["string", "integer", "boolean"], "pattern": _whole(ID), "maxLength": LONGEST_ID, "minimum": 0}
_TEXT: Json = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
_PLAIN: dict[Holds, Json] = {
    Holds.ID: _ID,
    Holds.REF: _ID,
    Holds.TEXT: _TEXT,
    Holds.PARTY: _TEXT,
    Holds.EVIDENCE: {
        "type": ["string", "integer", "boolean"], "pattern": _whole(f"{ID}|{PASSAGE}"),
        "maxLength": LONGEST_ID + 10, "minimum": 0,
    },
    Holds.DATE: {
        "type": ["string", "integer"], "pattern": _whole(rf"{_DAY}\s*(?:/\s*{_DAY})?"),
        "minimum": 1000, "maximum": 9999,
    },
    Holds.NUMBER: {"type": ["string", "number"], "pattern": _whole(NUMBER)},
    Holds.WHOLE: {"type": ["string", "integer"], "pattern": _whole(WHOLE), "minimum": 1, "maximum": 999_999_999},
    Holds.FINGERPRINT: {"type": "string", "pattern": _whole(FINGERPRINT)},
}  # fmt: skip


def schema() -> Json:
    """The schema of one file of a pack."""
    definitions: Json = {}
    keys: Json = {"pack": {"$ref": _define(About, definitions), "description": "What the pack itself is."}}
    for key, kind in KINDS.items():
        item = {"$ref": _define(kind, definitions)}
        keys[key] = {"description": summary(kind), "type": ["array", "null"], "items": item}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A file of a scrutiny pack",
        "description": "Any file of a pack may hold any of these keys; scrutiny reads them all together.",
        "type": ["object", "null"],
        "additionalProperties": False,
        "properties": keys,
        "$defs": definitions,
    }


def schema_text() -> str:
    """The schema as the file `pack.schema.json` holds it."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _define(kind: type, definitions: Json) -> str:
    """Add a class to the definitions; the reference to it."""
    name = kind.__name__
    if name not in definitions:
        fields = specs(kind)
        definitions[name] = {}
        made: Json = {
            "title": name,
            "description": summary(kind),
            "type": "object",
            "additionalProperties": False,
            "required": [field for field, spec in fields.items() if spec.required],
            "properties": {field: _field(spec, definitions) for field, spec in fields.items()},
        }
        if needs := {field: list(spec.needs) for field, spec in fields.items() if spec.needs}:
            made["dependentRequired"] = needs
        definitions[name] = made
    return f"#/$defs/{name}"


def _field(spec: Spec, definitions: Json) -> Json:
    one = _one(spec, definitions)
    forms = [one]
    if spec.many:
        forms.append({"type": "array", "items": one, **({"minItems": 1} if spec.required else {})})
    if not spec.required:
        forms.append(_NOTHING)
    made: Json = {"description": spec.doc}
    if spec.example:
        made["examples"] = [spec.example]
    if spec.choices:
        made["default"] = spec.choices[0]
    return made | (forms[0] if len(forms) == 1 else {"anyOf": forms})


def _one(spec: Spec, definitions: Json) -> Json:
    """What one value of a field may be."""
    if spec.holds is Holds.CHOICE:
        return {"enum": list(spec.choices)}
    if spec.group is not None:
        return {"$ref": _define(spec.group, definitions)}
    name = spec.holds.name.lower()
    if spec.holds is Holds.WORDS:
        given = spec.required or spec.many
        name = "words" if given else "words-or-none"
        definitions.setdefault(name, _words(given))
    else:
        definitions.setdefault(name, _PLAIN[spec.holds])
    return {"$ref": f"#/$defs/{name}"}


def _words(given: bool) -> Json:
    """Text, or text by language; where it is `given`, in at least one."""
    versions = {
        language: {"description": _LANGUAGE_NAMES[language], "anyOf": [_TEXT, _NOTHING]} for language in LANGUAGES
    }
    by_language: Json = {"type": "object", "additionalProperties": False, "properties": versions}
    if given:
        by_language["anyOf"] = [{"required": [name], "properties": {name: _TEXT}} for name in LANGUAGES]
    return {"anyOf": [_TEXT, by_language]}
