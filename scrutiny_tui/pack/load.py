"""Loading a pack's folder: everything that can be read of it, and every problem at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scrutiny_tui.pack.about import About
from scrutiny_tui.pack.checks import Draft, run_checks
from scrutiny_tui.pack.close import close
from scrutiny_tui.pack.convert import Converter
from scrutiny_tui.pack.loaded import Loaded
from scrutiny_tui.pack.model import KINDS, Item
from scrutiny_tui.pack.near import nearest
from scrutiny_tui.pack.nodes import Listing, Mapping, Node, Refused, Scalar
from scrutiny_tui.pack.pause import collector_paused
from scrutiny_tui.pack.places import PACK, Places
from scrutiny_tui.pack.problems import MOST_KEPT, Collector, Place, Problem, Severity
from scrutiny_tui.pack.reading import pack_files
from scrutiny_tui.pack.spec import specs
from scrutiny_tui.pack.tree import Tree, read_tree
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.pack.words import LANGUAGES, Words

__all__ = ["Loaded", "load_pack"]


def load_pack(folder: Path) -> Loaded:
    """Load the pack in `folder`. Never raises for what the folder holds, nor for a folder that cannot be read."""
    with collector_paused():
        return _Loading(folder).run()


@dataclass(frozen=True, slots=True)
class _Part:
    """One top-level key of one file."""

    file: Path
    key: Scalar
    node: Node


class _Loading:
    """One run over one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems = Collector()
        self.places = Places()
        self.parts: dict[str, list[_Part]] = {}
        self.keys: dict[str, str] = {}
        self.lost_ids: set[str] = set()
        self.lost_keys: set[str] = set()
        self.complete = True

    def run(self) -> Loaded:
        for file in self._files():
            self._sort(read_tree(file))
        about_node = self._about_node()
        language = _language(about_node)
        converter = Converter(self.problems, language)
        about = self._about(converter, about_node)
        items = {key: tuple(self._items(converter, key, kind)) for key, kind in KINDS.items()}
        if about is None:
            made_up = About(id=self.folder.name, title=Words.of(self.folder.name), council=Words(), summary=Words())
        pack = Pack(about=about or made_up, folder=self.folder, **items)  # type: ignore[arg-type]
        self.problems.extend(run_checks(self._draft(pack, about is not None, converter)))
        problems = self.problems.tell()
        if any(problem.severity is Severity.ERROR for problem in problems):
            pack = close(pack)
        return Loaded(self.folder, pack if about else None, problems, self.places)

    def _draft(self, pack: Pack, named: bool, converter: Converter) -> Draft:
        references = tuple(converter.references)
        return Draft(pack, named, self.keys, references, self.places, frozenset(self.lost_ids), self.complete)

    def _files(self) -> list[Path]:
        try:
            found = pack_files(self.folder)
        except OSError as error:
            what = f"The folder cannot be read: {error.strerror or type(error).__name__}."
            self._tell("unreadable", what, "See that it is there, that it is a folder and that you may read it.")
            self.complete = False
            return []
        if not found:
            what = "There is no pack here: the folder holds no file that ends in .yaml."
            self._tell("no-files", what, "Put the pack's files into this folder, or name another one.")
            self.complete = False
        return found

    def _sort(self, tree: Tree) -> None:
        """Take one file's parts by their top-level keys."""
        self.problems.extend(tree.problems)
        self.lost_ids |= tree.lost_ids
        self.lost_keys |= tree.lost_keys
        self.complete = self.complete and tree.complete
        root = tree.root
        if root is None or (isinstance(root, Scalar) and not root.text.strip()):
            return
        if not isinstance(root, Mapping):
            what = "The file does not begin with a key."
            do = f"Begin it with one of these, and a colon: {', '.join((PACK, *KINDS))}."
            self._tell("no-key", what, do, tree.file, at=root)
            return
        for name, (key, node) in root.entries.items():
            if self._given_up(tree.file):
                return
            if name == PACK or name in KINDS:
                self.parts.setdefault(name, []).append(_Part(tree.file, key, node))
                continue
            meant = nearest(name, (PACK, *KINDS))
            do = f"Did you mean “{meant}”?" if meant else f"The keys are: {', '.join((PACK, *KINDS))}."
            if name in _FIELDS:
                do = f"“{name}” belongs to an item: begin it further in, below its key. {do}" if not meant else do
            self._tell("unknown-key", f"There is no key “{name}” at the top of a file.", do, tree.file, at=key)

    def _about_node(self) -> tuple[Path, Mapping] | None:
        """The pack's own fields, joined from all files; None where there are none."""
        joined: Mapping | None = None
        home = self.folder
        for part in self.parts.get(PACK, []):
            if not isinstance(part.node, Mapping):
                what = "“pack:” takes lines of its own below it, each with a key: id, title, council, summary."
                self._tell("wrong-shape", what, "Write them two spaces further in.", part.file, at=part.key)
                continue
            if joined is None:
                joined, home = Mapping(part.node.line, part.node.column, dict(part.node.entries)), part.file
                continue
            for name, (key, node) in part.node.entries.items():
                if name in joined.entries:
                    first = f"{home.name}, line {joined.entries[name][0].line}"
                    what = f"“{name}” of the pack is given twice; the other stands in {first}."
                    self._tell("duplicate-key", what, "Keep one of the two.", part.file, at=key)
                else:
                    joined.entries[name] = (key, node)
        if joined is None and PACK not in self.parts and PACK not in self.lost_keys and self.complete:
            what = "No file of this folder has the key “pack”."
            do = "Add a file pack.yaml that begins with “pack:” and gives id, title, council and summary."
            self._tell("no-pack", what, do)
        return None if joined is None else (home, joined)

    def _about(self, converter: Converter, found: tuple[Path, Mapping] | None) -> About | None:
        if found is None:
            return None
        file, node = found
        self.places.add(PACK, file, node)
        name = self.folder.resolve().name
        assumed = {"id": name, "title": Words.of(name), "council": Words(), "summary": Words()}
        lost = PACK in self.lost_keys
        about: About | None = converter.read(About, node, file, "", quiet=lost, **assumed)
        return about

    def _items(self, converter: Converter, key: str, kind: type[Item]) -> list[Item]:
        found: list[Item] = []
        for part in self.parts.get(key, []):
            for node in self._nodes(part, kind):
                name = _id(node)
                twice = self._twice(name, part.file, node) if name else False
                if name and not twice:
                    self.keys[name] = key
                    self.places.add(name, part.file, node)
                item = converter.read(kind, node, part.file, name or f"a {kind.kind} without an id")
                if item is not None and not twice:
                    found.append(item)
        return found

    def _nodes(self, part: _Part, kind: type[Item]) -> Iterator[Mapping]:
        """The items below one top-level key, as far as the file is worth reading."""
        if isinstance(part.node, Scalar) and not part.node.text.strip():
            return
        if not isinstance(part.node, Listing):
            what = f"What stands below “{part.key.text}:” has no dashes."
            do = "Begin each item with a dash, a space and its id: “- id: …”."
            self._tell("missing-dash", what, do, part.file, at=part.node)
            return
        for number, node in enumerate(part.node.values, 1):
            if self._given_up(part.file):
                return
            if isinstance(node, Mapping):
                yield node
            elif not isinstance(node, Refused):
                what = f"Here {kind.kind} number {number} should stand, with its keys."
                do = "Begin it with a dash, a space and “id:”, and put its other lines below that."
                self._tell("wrong-shape", what, do, part.file, at=node)

    def _given_up(self, file: Path) -> bool:
        """Whether so much of a file is amiss that the rest of it is not read, which is told once."""
        if not self.problems.full(file):
            return False
        self.complete = False
        what = f"{MOST_KEPT:,} things or more are amiss in this file, so the rest of it was not read."
        self._tell("given-up", what, "Mend the first of them and check again.", file)
        return True

    def _twice(self, name: str, file: Path, node: Mapping) -> bool:
        first = self.places.get(name) if name in self.keys else None
        if first is None:
            return False
        at = node.entries["id"][1]
        what = f"The id “{name}” is already used in {first.file.name}, line {first.line}."
        self._tell("duplicate-id", what, "Give one of the two items another id.", file, at=at, item=name)
        return True

    def _tell(
        self, code: str, what: str, do: str, file: Path | None = None, *, at: Node | None = None, item: str = ""
    ) -> None:
        place = Place(file, at.line, at.column) if file and at else Place(file or self.folder, 0, 0)
        self.problems.add(Problem(code, what, do, place, item))


def _id(node: Mapping) -> str:
    """An item's id as it is written, or ""."""
    found = node.entries.get("id")
    return found[1].text.strip() if found and isinstance(found[1], Scalar) else ""


def _language(found: tuple[Path, Mapping] | None) -> str:
    """The pack's own language, looked up before anything else is read, since all words depend on it."""
    written: Any = found[1].entries.get("language", (None, None))[1] if found else None
    text = written.text.strip() if isinstance(written, Scalar) else ""
    return text if text in LANGUAGES else LANGUAGES[0]


_FIELDS = frozenset(name for kind in KINDS.values() for name in specs(kind))
