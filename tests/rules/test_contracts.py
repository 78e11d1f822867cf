"""The rooms import one way, and each library stays in its room: the contracts of `.importlinter` hold."""

from __future__ import annotations

import configparser
import os
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
CONTRACTS = configparser.ConfigParser()
CONTRACTS.read(TOP / ".importlinter", encoding="utf-8")


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the contracts over the package in `folder`."""
    return subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"],
        cwd=folder, env=os.environ | {"PYTHONPATH": str(folder), "PYTHONIOENCODING": "utf-8", "COLUMNS": "200"},
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


def test_every_contract_holds() -> None:
    done = lint(TOP)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


BREACHES = [
    ("pack/model.py", "import scrutiny_tui.session", "layers"),
    ("pack/model.py", "import scrutiny_tui.sources", "layers"),
    ("cli/__init__.py", "import scrutiny_tui.tui", "layers"),
    ("session/__init__.py", "import textual", "screen"),
    ("cli/__init__.py", "from rich import print", "screen"),
    ("session/__init__.py", "import whoosh", "index"),
    ("export/__init__.py", "import sqlite3", "database"),
    ("quotes/__init__.py", "import yaml", "yaml"),
    ("session/__init__.py", "import pypdfium2", "documents"),
    ("sources/__init__.py", "import ruamel.yaml", "writing"),
    ("tui/__init__.py", "import click", "commands"),
    ("text/__init__.py", "from urllib.request import urlopen", "network"),
    ("tui/__init__.py", "import socket", "network"),
    ("export/__init__.py", "from docx import Document", "word"),
    ("session/__init__.py", "from nacl.signing import SigningKey", "signing"),
    ("cli/__init__.py", "from textual_serve.server import Server", "serving"),
    ("export/__init__.py", "from markdown_it import MarkdownIt", "markdown"),
    ("session/__init__.py", "from rapidfuzz import fuzz", "likeness"),
    ("quotes/__init__.py", "import numpy", "arrays"),
]


def test_each_contract_catches_its_breach(tmp_path: Path) -> None:
    """One package with a breach in every contract breaks every contract."""
    rooms = {line for line in CONTRACTS["importlinter:contract:layers"]["layers"].replace("|", "\n").split() if line}
    package = tmp_path / "scrutiny_tui"
    for room in rooms:
        (package / room).mkdir(parents=True)
        (package / room / "__init__.py").touch()
    (package / "__init__.py").touch()
    (tmp_path / ".importlinter").write_bytes((TOP / ".importlinter").read_bytes())
    for file, line, _ in BREACHES:
        with (package / file).open("a", encoding="utf-8") as out:
            out.write(f"{line}\n")
    said = lint(tmp_path).stdout
    for _, _, contract in BREACHES:
        name = CONTRACTS[f"importlinter:contract:{contract}"]["name"]
        assert f"{name} BROKEN" in " ".join(said.split()), said


@pytest.mark.parametrize(
    "contract", [name for name in CONTRACTS.sections() if "allow_indirect_imports" in CONTRACTS[name]]
)
def test_a_library_is_forbidden_to_every_room_but_its_own(contract: str) -> None:
    """A new room is not forgotten: all rooms are named but the one that owns the library."""
    rooms = {
        path.stem
        for path in (TOP / "scrutiny_tui").iterdir()
        if path.suffix == ".py" or (path / "__init__.py").is_file()
    }
    named = {line.removeprefix("scrutiny_tui.") for line in CONTRACTS[contract]["source_modules"].split()}
    if named != {"scrutiny_tui"}:
        assert len(rooms - {"__init__", "__main__"} - named) == 1, rooms - named
