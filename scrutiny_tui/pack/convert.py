"""From nodes to the model's classes, driven by the specs alone: no kind of item has code of its own here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from scrutiny_tui.pack.near import nearest
from scrutiny_tui.pack.nodes import Listing, Mapping, Node, Refused, Scalar
from scrutiny_tui.pack.problems import Collector, Place, Problem, Severity
from scrutiny_tui.pack.refs import REFERRING
from scrutiny_tui.pack.spec import Holds, Spec, specs
from scrutiny_tui.pack.values import READERS, FaultError
from scrutiny_tui.pack.words import LANGUAGES, Words


class _Nothing:
    """No value: the field is left empty, or (UNREAD) its problem has been told."""


EMPTY: Final = _Nothing()
UNREAD: Final = _Nothing()


@dataclass(slots=True)
class Reference:
    """A field's naming of another item, kept until every item is known."""

    owner: str
    """Id of the item that refers; "pack" for the pack itself."""
    field: str
    spec: Spec
    text: str
    file: Path
    line: int
    column: int
    group: int
    """Parts the fields of one name in several groups of an item: the line on which the group begins, or the item."""

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(self.file, self.line, self.column)


@dataclass(frozen=True, slots=True)
class _Shape:
    """The fields of one class, looked up once."""

    fields: dict[str, Spec]
    required: tuple[str, ...]
    needy: tuple[str, ...]


def _shape(kind: type) -> _Shape:
    if kind not in _shapes:
        fields = specs(kind)
        required = tuple(name for name, spec in fields.items() if spec.required)
        _shapes[kind] = _Shape(fields, required, tuple(name for name, spec in fields.items() if spec.needs))
    return _shapes[kind]


_shapes: dict[type, _Shape] = {}


class Converter:
    """Reads the mappings of one pack; tells every problem; keeps the references for `scrutiny_tui.pack.checks`."""

    def __init__(self, problems: Collector, language: str) -> None:
        """`language` is the pack's own: that of words which are given in one language only."""
        self.problems = problems
        self.language = language
        self.references: list[Reference] = []
        self._file = Path()
        self._item = ""
        self._group = 0
        self._quiet = False

    def read(
        self, kind: type[Any], node: Mapping, file: Path, item: str, *, quiet: bool = False, **assumed: object
    ) -> Any | None:
        """The object that a mapping describes, or None where a required single value is missing or wrong.

        `item` names the problems; `quiet` tells of no missing fields, for a mapping of which a part was left out;
        `assumed` gives values for required fields that cannot be read.
        """
        self._quiet = quiet
        self._file = file
        self._item = item
        return self._object(kind, node, item or kind.__name__.lower(), assumed)

    def _object(self, kind: type[Any], node: Mapping, called: str, assumed: dict[str, object]) -> Any | None:
        shape = _shape(kind)
        self._group = node.line
        values: dict[str, object] = {}
        unread: set[str] = set()
        fields = shape.fields
        for name, (key, value) in node.entries.items():
            spec = fields.get(name)
            if spec is None:
                self._unknown(key, list(fields))
                continue
            got = self._field(name, spec, value)
            if got is UNREAD:
                unread.add(name)
            elif got is not EMPTY:
                values[name] = got
        whole = True
        for name in shape.required:
            if name not in values:
                if name not in unread and not self._quiet:
                    self._missing(name, fields[name], node, called)
                if name in assumed:
                    values[name] = assumed[name]
                elif not fields[name].many:
                    whole = False
        for name in shape.needy:
            if name in values:
                self._needs(name, fields[name], node, {*values, *unread})
        return kind(**values) if whole else None

    def _field(self, name: str, spec: Spec, node: Node) -> object:
        """The value of one field, EMPTY or UNREAD."""
        if not spec.many:
            return self._one(name, spec, node)
        nodes = node.values if type(node) is Listing else [node]
        found: list[object] = []
        for entry in nodes:
            got = self._one(name, spec, entry)
            if got is EMPTY and entry is not node:
                what = f"“{name}” has a dash with nothing behind it."
                self._tell("empty-entry", what, "Write the entry behind the dash, or delete the dash.", entry)
            elif got is not EMPTY and got is not UNREAD:
                found.append(got)
        if found:
            return tuple(found)
        return UNREAD if any(type(entry) is not Scalar or entry.text.strip() for entry in nodes) else EMPTY

    def _one(self, name: str, spec: Spec, node: Node) -> object:
        if type(node) is Scalar:
            text = node.text.strip()
            if not text:
                return EMPTY
            if spec.holds is Holds.WORDS:
                if node.remark:
                    self._swallowed(name, node)
                return Words(((self.language, text),))
            if spec.holds is Holds.GROUP:
                return self._wrong_shape(name, spec, node, "lines of its own, each with a key")
            return self._plain(name, spec, node, text)
        if type(node) is Mapping:
            if spec.holds is Holds.WORDS:
                return self._languages(name, node)
            if spec.holds is Holds.GROUP and spec.group is not None:
                made = self._object(spec.group, node, name, {})
                return UNREAD if made is None else made
        if type(node) is Refused:
            return UNREAD
        return self._wrong_shape(name, spec, node, _WANTED.get(spec.holds, "one value"))

    def _plain(self, name: str, spec: Spec, node: Scalar, text: str) -> object:
        try:
            value = READERS[spec.holds](text, spec)
        except FaultError as fault:
            self._tell(fault.code, f"In “{name}”: {fault.what}", fault.do, node)
            return UNREAD
        if spec.holds in REFERRING:
            self.references.append(
                Reference(self._item, name, spec, text, self._file, node.line, node.column, self._group)
            )
        if node.remark and spec.holds in _WORDY:
            self._swallowed(name, node)
        return value

    def _languages(self, name: str, node: Mapping) -> object:
        """Words given by language; the pack's own language is put first."""
        versions: list[tuple[str, str]] = []
        for language, (key, value) in node.entries.items():
            if language not in LANGUAGES:
                what = f"“{language}” in “{name}” is no language of a pack."
                do = "Use en for English and cy for Welsh; if the words hold a colon, put them in quotation marks."
                self._tell("unknown-language", what, do, key)
            elif type(value) is not Scalar:
                self._tell("wrong-shape", f"“{name}” takes text in each language.", "Write text behind it.", value)
            elif value.text.strip():
                versions.append((language, value.text.strip()))
        versions.sort(key=lambda version: version[0] != self.language)
        if versions:
            return Words(tuple(versions))
        return UNREAD if any(key not in LANGUAGES for key in node.entries) else EMPTY

    def _unknown(self, key: Scalar, known: list[str]) -> None:
        meant = nearest(key.text, known)
        do = f"Did you mean “{meant}”?" if meant else f"The keys that can stand here are: {', '.join(known)}."
        self._tell("unknown-key", f"There is no key “{key.text}” here.", do, key)

    def _missing(self, name: str, spec: Spec, node: Mapping, called: str) -> None:
        given = node.entries.get(name)
        what = f"“{name}” of “{called}” is empty." if given else f"“{called}” has no “{name}”."
        self._tell("missing", what, f"Add it: {spec.doc[0].lower()}{spec.doc[1:]}", given[0] if given else node)

    def _needs(self, name: str, spec: Spec, node: Mapping, given: set[str]) -> None:
        for other in spec.needs:
            if other not in given:
                what = f"“{name}” is given without “{other}”."
                self._tell("missing-partner", what, f"Add “{other}”, or leave “{name}” out.", node.entries[name][0])

    def _wrong_shape(self, name: str, spec: Spec, node: Node, wanted: str) -> _Nothing:
        found = {Listing: "a list", Mapping: "a line with a key of its own"}.get(type(node), "plain text")
        do = "If the words begin with a bracket or hold a colon, put them in quotation marks."
        if spec.group is not None:
            do = f"The keys that can stand below it are: {', '.join(specs(spec.group))}."
        self._tell("wrong-shape", f"“{name}” takes {wanted}, and here stands {found}.", do, node)
        return UNREAD

    def _swallowed(self, name: str, node: Scalar) -> None:
        what = f"What follows “#” in “{name}” is not read: YAML takes it for a remark."
        do = "If it belongs to the words, put the whole value in quotation marks; if not, move it to a line of its own."
        place = Place(self._file, node.line, node.column)
        self.problems.add(Problem("swallowed", what, do, place, self._item, Severity.ADVICE))

    def _tell(self, code: str, what: str, do: str, at: Node) -> None:
        self.problems.add(Problem(code, what, do, Place(self._file, at.line, at.column), self._item))


_WORDY = frozenset({Holds.TEXT, Holds.PARTY})
_WANTED = {Holds.WORDS: "text", Holds.TEXT: "text", Holds.GROUP: "lines of its own, each with a key"}
