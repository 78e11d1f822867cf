"""From nodes to the model's classes, driven by the specs alone: no kind of item has code of its own here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from scrutiny_tui.pack.near import nearest
from scrutiny_tui.pack.nodes import Listing, Mapping, Node, Refused, Scalar
from scrutiny_tui.pack.problems import Collector, Place, Problem, Severity
from scrutiny_tui.pack.shapes import Field, Reference, shape_of
from scrutiny_tui.pack.spec import Holds, Spec, specs
from scrutiny_tui.pack.values import FaultError
from scrutiny_tui.pack.words import LANGUAGES, Words


class _Nothing:
    """No value: the field is left empty, or (UNREAD) its problem has been told."""


EMPTY: Final = _Nothing()
UNREAD: Final = _Nothing()


_WANTED = {Holds.WORDS: "text", Holds.TEXT: "text", Holds.GROUP: "lines of its own, each with a key"}


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
        return self._object(kind, node, item or "pack", assumed)

    def _object(self, kind: type[Any], node: Mapping, called: str, assumed: dict[str, object]) -> Any | None:
        shape = shape_of(kind)
        self._group = node.line
        values: dict[str, object] = {}
        unread: set[str] = set()
        fields = shape.fields
        for name, (key, value) in node.entries.items():
            field = fields.get(name)
            if field is None:
                self._unknown(key, tuple(fields))
                continue
            got = self._many(field, value) if field.spec.many else self._one(field, value)
            if got is UNREAD:
                unread.add(name)
            elif got is not EMPTY:
                values[name] = got
        whole = True
        for name in shape.required:
            if name not in values:
                if name not in unread and not self._quiet:
                    self._missing(fields[name], node, called)
                if name in assumed:
                    values[name] = assumed[name]
                elif not fields[name].spec.many:
                    whole = False
        for name in shape.needy:
            if name in values:
                self._needs(fields[name], node, {*values, *unread})
        return kind(**values) if whole else None

    def _many(self, field: Field, node: Node) -> object:
        """The values of a field that takes several, EMPTY or UNREAD."""
        nodes = node.values if type(node) is Listing else [node]
        found: list[object] = []
        for entry in nodes:
            got = self._one(field, entry)
            if got is EMPTY and entry is not node:
                what = f"“{field.name}” has a dash with nothing behind it."
                self._tell("empty-entry", what, "Write the entry behind the dash, or delete the dash.", entry)
            elif got is not EMPTY and got is not UNREAD:
                found.append(got)
        if found:
            return tuple(found)
        return UNREAD if any(type(entry) is not Scalar or entry.text.strip() for entry in nodes) else EMPTY

    def _one(self, field: Field, node: Node) -> object:
        """One value of a field, EMPTY or UNREAD."""
        if type(node) is Scalar:
            text = node.text.strip()
            if not text:
                return EMPTY
            if node.remark and (field.words or field.wordy):
                self._swallowed(field.name, node)
            if field.words:
                return Words(((self.language, text),))
            if field.read is not None:
                return self._plain(field, field.read, node, text)
        if type(node) is Mapping:
            if field.words:
                return self._languages(field.name, node)
            if field.spec.group is not None:
                made = self._object(field.spec.group, node, field.name, {})
                return UNREAD if made is None else made
        if type(node) is not Refused:
            self._wrong_shape(field, node)
        return UNREAD

    def _plain(self, field: Field, read: Callable[[str, Spec], object], node: Scalar, text: str) -> object:
        try:
            value = read(text, field.spec)
        except FaultError as fault:
            self._tell(fault.code, f"In “{field.name}”: {fault.what}", fault.do, node)
            return UNREAD
        if field.refers:
            wanted, keys, spec = text, field.keys, field.spec
            if spec.holds is Holds.EVIDENCE and "#" in text:
                wanted, keys = text.partition("#")[0], ("sources",)
            self.references.append(
                Reference(self._item, field.name, text, wanted, keys, spec, self._file, node, self._group)
            )
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

    def _unknown(self, key: Scalar, known: tuple[str, ...]) -> None:
        meant = "" if self.problems.full(self._file) else nearest(key.text, known)
        do = f"Did you mean “{meant}”?" if meant else f"The keys that can stand here are: {', '.join(known)}."
        self._tell("unknown-key", f"There is no key “{key.text}” here.", do, key)

    def _missing(self, field: Field, node: Mapping, called: str) -> None:
        name, doc = field.name, field.spec.doc
        given = node.entries.get(name)
        what = f"“{name}” of “{called}” is empty." if given else f"“{called}” has no “{name}”."
        self._tell("missing", what, f"Add it: {doc[0].lower()}{doc[1:]}", given[0] if given else node)

    def _needs(self, field: Field, node: Mapping, given: set[str]) -> None:
        name = field.name
        for other in field.spec.needs:
            if other not in given:
                what = f"“{name}” is given without “{other}”."
                self._tell("missing-partner", what, f"Add “{other}”, or leave “{name}” out.", node.entries[name][0])

    def _wrong_shape(self, field: Field, node: Node) -> None:
        wanted = _WANTED.get(field.spec.holds, "one value")
        found = {Listing: "a list", Mapping: "a line with a key of its own"}.get(type(node), "plain text")
        do = "If the words begin with a bracket or hold a colon, put them in quotation marks."
        if field.spec.group is not None:
            do = f"The keys that can stand below it are: {', '.join(specs(field.spec.group))}."
        self._tell("wrong-shape", f"“{field.name}” takes {wanted}, and here stands {found}.", do, node)

    def _swallowed(self, name: str, node: Scalar) -> None:
        what = f"What follows “#” in “{name}” is not read: YAML takes it for a remark."
        do = "If it belongs to the words, put the whole value in quotation marks; if not, move it to a line of its own."
        place = Place(self._file, node.line, node.column)
        self.problems.add(Problem("swallowed", what, do, place, self._item, Severity.ADVICE))

    def _tell(self, code: str, what: str, do: str, at: Node) -> None:
        self.problems.add(Problem(code, what, do, Place(self._file, at.line, at.column), self._item))
