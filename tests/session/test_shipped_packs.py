"""The packs that come with the checkout have nothing wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrutiny_tui.paths import checkout
from scrutiny_tui.session import Session

TOP = checkout()
SHIPPED = sorted(folder for folder in (TOP / "packs").iterdir() if folder.is_dir()) if TOP else []
REPORTS = TOP.parent / "shared" / "sources" if TOP else Path()


@pytest.mark.skipif(not SHIPPED, reason="only a checkout has packs")
@pytest.mark.parametrize("folder", SHIPPED, ids=lambda folder: folder.name)
def test_a_shipped_pack_has_no_problem(session: Session, folder: Path) -> None:
    (checked,) = session.check([folder])
    assert [str(problem) for problem in checked.problems] == []
    assert checked.verdicts
    assert [name for name, verdict in checked.verdicts.items() if not verdict.proven] == []


@pytest.mark.skipif(not REPORTS.is_dir(), reason="the five reports are not part of the repository")
def test_the_powys_quotes_stand_in_the_reports(session: Session) -> None:
    assert TOP is not None
    (checked,) = session.check([TOP / "packs" / "powys-childrens-services"], REPORTS)
    assert [str(problem) for problem in checked.problems] == []
    assert {str(verdict.outcome) for verdict in checked.verdicts.values()} <= {"verbatim", "typographic"}
    assert all(source.here for source in checked.sources)
