"""Items written into a clerk's YAML: in readable block style, and without a change to any line that stands there.

The item is laid out by ruamel.yaml and set in behind the last of its kind; everything else in the file, comments and
hand formatting with it, is kept letter by letter. The caller puts the new text on the disk.
"""

from __future__ import annotations

import dataclasses
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.pack.dates import DateError, PackDate
from scrutiny_tui.pack.nodes import Listing, Node, Scalar, SlipError, build
from scrutiny_tui.pack.nodes import Mapping as Keys
from scrutiny_tui.pack.reading import pack_files, read_file
from scrutiny_tui.pack.spec import specs
from scrutiny_tui.pack.values import NUMBER
from scrutiny_tui.pack.words import Words

Value = str | Sequence["Value"] | Mapping[str, "Value"]
"""What can stand in a field: text, a list, or keys with values."""

_FOLDED_FROM = 90
"""Letters from which running words are put below their key, folded."""
_WIDTH = 96
"""Where they are folded."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A file of the pack as it is to be."""

    file: Path
    text: str
    """The whole file, with the line ends that it had."""


def with_item(folder: Path, key: str, item: Mapping[str, Value]) -> Edit:
    """The pack in `folder` with `item` behind the last one under the top-level `key`.

    It goes into the file that has the key (the last such file); else, where the pack is one file, to its end; else
    into a file of its own, named for the key. ScrutinyError where that file cannot be read without fault.
    """
    files = pack_files(folder)
    having = [(file, text, node) for file in files if (text := _text(file)) and (node := _under(file, text, key))]
    if having:
        file, text, node = having[-1]
        return _proven(Edit(file, _set_in(file, text, key, node, item)), key, item)
    if len(files) == 1 and files[0].suffix in (".yaml", ".yml") and files[0].stem != key:
        file, text = files[0], _text(files[0])
    else:
        file, text = folder / f"{key}.yaml", ""
    gap = "" if not text else "\n" if text.endswith("\n") else "\n\n"
    return _proven(Edit(file, f"{text}{gap}{key}:\n{laid_out(item)}"), key, item)


def written(folder: Path, key: str, name: str) -> dict[str, str]:
    """Id to what stands in the field `name`, for the items under a top-level `key`, faulty ones too.

    ScrutinyError where a file of the pack cannot be read.
    """
    found: dict[str, str] = {}
    for file in pack_files(folder):
        under = _under(file, _text(file), key)
        for node in under[1].values if under and isinstance(under[1], Listing) else ():
            fields = {field: inner.text for field, (_, inner) in _entries(node) if isinstance(inner, Scalar)}
            if fields.get("id") and fields.get(name):
                found.setdefault(fields["id"].strip(), fields[name].strip())
    return found


def laid_out(item: Mapping[str, Value], indent: int = 2) -> str:
    """One item of a list in YAML, its dash `indent` places in."""
    from ruamel.yaml import YAML  # noqa: PLC0415  (the member's program reads packs and never writes them)

    yaml = YAML()
    yaml.width = _WIDTH
    yaml.allow_unicode = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.representer.add_representer(_Plain, _represent_plain)
    held = io.StringIO()
    yaml.dump([_prepared(item)], held)
    lines = held.getvalue().splitlines()
    margin = " " * indent
    return "".join(f"{margin}{line[2:]}".rstrip() + "\n" for line in lines)


def as_item(item: object) -> dict[str, Value]:
    """An item of the model as it is written: fields that say nothing are left out, as are choices that go unsaid."""
    found: dict[str, Value] = {}
    for name, spec in specs(type(item)).items():
        value = getattr(item, name)
        unsaid = spec.choices and value == spec.choices[0]
        if value is not None and not unsaid and (written := _written(value)):
            found[name] = written
    return found


class _Plain(str):
    """Text without quotation marks, whatever other programs would take it for: the loader reads it as text."""


def _represent_plain(representer: object, text: _Plain) -> object:
    from ruamel.yaml.nodes import ScalarNode  # noqa: PLC0415

    resolver = representer.dumper.resolver  # type: ignore[attr-defined]
    tag = resolver.resolve(ScalarNode, str(text), (True, False))
    return representer.represent_scalar(tag, str(text))  # type: ignore[attr-defined]


def _prepared(value: Value) -> object:
    """A value as ruamel.yaml is to write it."""
    from ruamel.yaml.scalarstring import FoldedScalarString  # noqa: PLC0415

    if isinstance(value, Mapping):
        return {name: _prepared(inner) for name, inner in value.items()}
    if not isinstance(value, str):
        return [_prepared(inner) for inner in value]
    text = " ".join(value.split()) if "\n" in value and "\n\n" not in value else value
    if _is_date(text) or re.fullmatch(NUMBER, text, re.ASCII):
        return _Plain(text)
    if len(text) > _FOLDED_FROM and "\n" not in text and " " in text and not text.startswith((" ", "\t")):
        return _folded(FoldedScalarString, text)
    return text


def _folded(kind: type[str], text: str) -> str:
    """Text for `>-`, with the places marked at which it is folded."""
    folded = kind(text)
    places, start = [], 0
    while len(text) - start > _WIDTH - 8:
        space = text.rfind(" ", start, start + _WIDTH - 8)
        if space <= start or not text[space + 1 : space + 2].strip():
            break
        places.append(space)
        start = space + 1
    folded.fold_pos = places  # type: ignore[attr-defined]
    return folded


def _is_date(text: str) -> bool:
    try:
        PackDate.read(text)
    except DateError:
        return False
    return True


def _written(value: object) -> Value:
    if isinstance(value, Words):
        versions = [(language, text) for language, text in value.versions if text]
        return versions[0][1] if len(versions) == 1 else dict(versions)
    if isinstance(value, PackDate):
        return value.text
    if dataclasses.is_dataclass(value):
        return as_item(value)
    if isinstance(value, tuple):
        return [_written(inner) for inner in value]
    return str(value)


def _text(file: Path) -> str:
    """A file's text with line feeds. ScrutinyError where it is no clean text."""
    read = read_file(file)
    if read.text is None or read.problems:
        fault = read.problems[0]
        raise ScrutinyError(fault.what, f"{fault.do} Then add again.", where=str(fault.place or file))
    return read.text


def _root(file: Path, text: str) -> Node | None:
    try:
        return build(text, file)[0]
    except SlipError as slip:
        raise ScrutinyError(
            "The file cannot be read as YAML, so nothing was added to it.",
            "“scrutiny check” says what to mend; then add again.",
            where=f"{file}:{slip.line}:{slip.column}",
        ) from slip


def _under(file: Path, text: str, key: str) -> tuple[Scalar, Node, int] | None:
    """The top-level key, what stands under it, and the line of the key that follows (0 for none)."""
    root = _root(file, text)
    if not isinstance(root, Keys) or key not in root.entries:
        return None
    found, node = root.entries[key]
    after = [each.line for each, _ in root.entries.values() if each.line > found.line]
    return found, node, min(after, default=0)


def _entries(node: Node) -> Iterable[tuple[str, tuple[Scalar, Node]]]:
    return node.entries.items() if isinstance(node, Keys) else ()


def _set_in(file: Path, text: str, key: str, under: tuple[Scalar, Node, int], item: Mapping[str, Value]) -> str:
    """The text with the item behind the others under the key."""
    at, node, following = under
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    indent, spaced = 2, False
    if isinstance(node, Listing) and node.values:
        first = lines[node.values[0].line - 1]
        if not re.match(r" *- ", first):
            what = f"The items under “{key}” are not each on lines of their own, so none could be added."
            raise ScrutinyError(what, "Begin each with a dash on a line of its own.", where=f"{file}:{at.line}")
        indent = len(first) - len(first.lstrip(" "))
        spaced = len(node.values) == 1 or not lines[node.values[-1].line - 2].strip()
    elif isinstance(node, Listing) or (isinstance(node, Scalar) and not node.text.strip()):
        lines[at.line - 1] = re.sub(
            r":\s*(?:\[\s*\]|~|\"\"|'')\s*(#.*)?$", r": \1", lines[at.line - 1].rstrip()
        ).rstrip()
        lines[at.line - 1] += "\n"
    else:
        raise ScrutinyError(
            f"What stands under “{key}” is no list of items.",
            "Mend it first: scrutiny check.",
            where=f"{file}:{at.line}",
        )
    end = following - 1 if following else len(lines)
    while end > at.line and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1
    added = ("\n" if spaced else "") + laid_out(item, indent)
    if following and end == following - 1:
        added += "\n"
    return "".join((*lines[:end], added, *lines[end:]))


def _proven(edit: Edit, key: str, item: Mapping[str, Value]) -> Edit:
    """The edit, if the item can be read back from it; with the line ends that the file has now."""
    under = _under(edit.file, edit.text, key)
    node = under[1] if under else None
    last = node.values[-1] if isinstance(node, Listing) and node.values else None
    for name, value in item.items():
        entry = last.entries.get(name) if isinstance(last, Keys) else None
        if entry is None or (isinstance(value, str) and not _same(entry[1], value)):
            raise ScrutinyError("The item could not be written so that it is read back the same.", where=str(edit.file))
    windows = edit.file.is_file() and b"\r\n" in edit.file.read_bytes()
    return Edit(edit.file, edit.text.replace("\n", "\r\n")) if windows else edit


def _same(node: Node, value: str) -> bool:
    return isinstance(node, Scalar) and node.text.split() == value.split()
