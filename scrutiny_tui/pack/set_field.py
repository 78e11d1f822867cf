"""One short field of the pack itself (below its key `pack`) set in the clerk's YAML, and every other letter kept."""

from __future__ import annotations

from pathlib import Path

import yaml

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.pack.reading import pack_files
from scrutiny_tui.pack.write import Edit
from scrutiny_tui.pack.write_pages import Page
from scrutiny_tui.pack.write_proof import alike
from scrutiny_tui.pack.write_raw import carried_over
from scrutiny_tui.pack.write_spans import Keys, Leaf, plain, spans

PACK = "pack"


def with_pack_field(folder: Path, name: str, value: str) -> Edit | None:
    """The file of the pack in `folder` that holds its field `name`, with `value` (a plain word or number) in it.

    Where no file has the field, it goes behind the first one below `pack`. None where it says so already. The caller
    puts the file on the disk. ScrutinyError where it cannot be read, or the field not be set without touching more.
    """
    held = [(page, keys) for file in pack_files(folder) if (keys := _pack(page := Page.read(file)))]
    if not held:
        raise ScrutinyError("No file of this folder has the key “pack”.", "“scrutiny check” says what to do.")
    page, keys = next(((page, keys) for page, keys in held if name in keys.entries), held[0])
    if name in keys.entries:
        _, old = keys.entries[name]
        if isinstance(old, Leaf) and old.text.strip() == value:
            return None
        now = f"{page.text[: old.start]}{'' if old.end > old.start else ' '}{value}{page.text[old.end :]}"
    else:
        now = _added(page.text, keys, name, value)
    wanted = plain(spans(page.text))
    assert isinstance(wanted, dict)
    inner = wanted[PACK]
    assert isinstance(inner, dict)
    inner[name] = value
    try:
        read = plain(spans(now))
    except yaml.YAMLError:
        read = None
    if not alike(wanted, read):
        raise ScrutinyError(
            f"“{name}: {value}” could not be written below “pack”.", "Write it there yourself.", where=str(page.file)
        )
    return Edit(page.file, carried_over(page.before or b"", page.text, now), page.before)


def _pack(page: Page) -> Keys | None:
    root = page.root
    found = root.entries[PACK][1] if root and PACK in root.entries else None
    return found if isinstance(found, Keys) and found.entries else None


def _added(text: str, keys: Keys, name: str, value: str) -> str:
    key, first = next(iter(keys.entries.values()))
    if keys.bracketed:
        return f"{text[: first.end]}, {name}: {value}{text[first.end :]}"
    indent = key.start - (text.rfind("\n", 0, key.start) + 1)
    end = text.find("\n", first.end)
    end = len(text) if end < 0 else end
    return f"{text[:end]}\n{' ' * indent}{name}: {value}{text[end:]}"
