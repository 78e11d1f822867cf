"""Where things live. Pure: nothing here creates or reads a file, except to see whether this is a checkout."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Mapping
from pathlib import Path

import platformdirs

from scrutiny_tui.frozen import dataclass

APP = "scrutiny"


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders of one user on one machine."""

    packs: tuple[Path, ...]
    """Shelf folders, in order; each holds one folder a pack. The first pack of an id wins."""
    home: Path
    """The user's own data: the notebook, and packs installed from files."""
    index: Path
    """Where the search index is built. Disposable."""

    @property
    def notebook(self) -> Path:
        """The notebook's database file."""
        return self.home / "notebook.sqlite3"

    @property
    def settings(self) -> Path:
        """What the user set by hand."""
        return self.home / "settings.toml"

    @property
    def language(self) -> Path:
        """The language that the user chose for the program."""
        return self.home / "language"

    @property
    def key(self) -> Path:
        """What the search index of this user is sealed with. Never beside the index, which may be shared."""
        return self.home / "index.key"

    @property
    def texts(self) -> Path:
        """Where attached texts of reports are kept, each named by its fingerprint."""
        return self.home / "texts"

    @property
    def kept(self) -> Path:
        """Packs as they were read last, to open them faster. Disposable."""
        return self.home / "kept"

    @property
    def log(self) -> Path:
        """Where an unexpected fault is written down, for whoever mends it."""
        return self.home / "scrutiny.log"

    @property
    def installed(self) -> Path:
        """Where packs that were opened from a file are kept."""
        return self.home / "packs"


def checkout() -> Path | None:
    """The folder of the checkout that this program runs from, or None when it is installed elsewhere."""
    top = Path(__file__).resolve().parent.parent
    return top if (top / "pyproject.toml").is_file() and (top / "packs").is_dir() else None


def install_command(extra: str) -> str:
    """What to type, in any folder, to give this very program one of its optional parts: `clerk`, `serve` or `word`."""
    top = checkout()
    what = ["--editable", f"{top}[{extra}]"] if top is not None else [f"scrutiny-tui[{extra}]"]
    words = [sys.executable or "python", "-m", "pip", "install", *what]
    if sys.platform == "win32":
        return " ".join(f'"{word}"' if set(word) & set(" []") else word for word in words)
    return shlex.join(words)


def find(environ: Mapping[str, str] | None = None, here: Path | None = None) -> Paths:
    """The folders to use.

    `SCRUTINY_HOME` moves the user's data, `SCRUTINY_PACKS` (folders parted as in PATH) replaces the shelf folders,
    `SCRUTINY_INDEX` moves the index. `here` is the folder whose `packs/` is read when there is no checkout.
    RuntimeError where one of them begins with ~ and the name of nobody on this machine.
    """
    env = os.environ if environ is None else environ
    top = checkout()
    own = env.get("SCRUTINY_HOME")
    home = Path(own).expanduser() if own else Path(platformdirs.user_data_dir(APP, appauthor=False))
    if named := env.get("SCRUTINY_PACKS", "").strip(os.pathsep):
        packs = tuple(Path(part).expanduser() for part in named.split(os.pathsep) if part)
    else:
        shelf = top if top is not None else (here or Path.cwd())
        packs = (shelf / "packs", home / "packs")
    if moved := env.get("SCRUTINY_INDEX"):
        index = Path(moved).expanduser()
    elif top is not None:
        index = top / "index"
    else:
        index = Path(platformdirs.user_cache_dir(APP, appauthor=False)) / "index"
    return Paths(packs=packs, home=home, index=index)
