"""A clerk who issues and members who open, each with folders of their own."""

from __future__ import annotations

from pathlib import Path

from scrutiny_tui.edition.reading import Edition, edition_of
from scrutiny_tui.edition.signing import SecretKey
from scrutiny_tui.paths import Paths
from scrutiny_tui.session import Session
from scrutiny_tui.session.issuing import Issued, Order, issue
from tests.conftest import NOW
from tests.tiny import write_tiny

KEY = SecretKey(bytes(range(32)), "Democratic Services")
OTHER = SecretKey(bytes(range(1, 33)), "Democratic Services")


def user(top: Path) -> Session:
    """Somebody whose folders lie below `top`, with an empty shelf."""
    (top / "shelf").mkdir(parents=True, exist_ok=True)
    return Session(Paths(packs=(top / "shelf",), home=top / "home", index=top / "index"), lambda: NOW)


def issued(
    top: Path, *, number: int = 1, key: SecretKey | None = KEY, public: bool = False, title: str = "Bins"
) -> Path:
    """An edition of the tiny pack, in a file below `top`, issued by a clerk of its own."""
    where = top / f"clerk-{len(list(top.iterdir()))}"
    clerk = user(where)
    write_tiny(where / "shelf", edition=number, title=title)
    (where / "out").mkdir()
    return issue(clerk, "tiny", Order(out=where / "out", key=key, public=public)).file


def read(made: Issued) -> Edition:
    """What is in the file that was issued."""
    return edition_of(made.file.read_bytes())


def tree(*tops: Path) -> dict[str, bytes]:
    """Every file below some folders, to see that nothing was changed; the lock and the notebook aside."""
    return {
        str(path): path.read_bytes() if path.is_file() else b""
        for top in tops
        for path in sorted(top.rglob("*"))
        if path.name != "install.lock" and "notebook" not in path.name
    }
