"""Whatever stands in a pack's folder: problems or a pack, never an exception."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from scrutiny_tui.pack.links import Links
from scrutiny_tui.pack.load import load_pack
from scrutiny_tui.pack.refs import leads, references
from tests.unit.pack.helpers import WHOLE, folder_of, load

CALM = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
LINES = WHOLE.splitlines()
MARKS = st.sampled_from([*"\"'[]{}:#-|>&*!%@`,?\t \n\u00a0\u2028\x85\x00…", "- ", ": ", "  ", "\n- ", "\n  ", "id: "])
SPOILT = st.tuples(st.integers(0, len(WHOLE)), st.integers(0, 30), st.lists(MARKS, max_size=3).map("".join))
"""Where, how many characters are cut out, and what is put in their place."""


def settle(folder: Path, data: bytes) -> None:
    """Load one file of these bytes; whatever it is, what comes back holds together."""
    (folder / "01.yaml").write_bytes(data)
    loaded = load_pack(folder)
    assert loaded.pack is not None or loaded.problems
    for problem in loaded.problems:
        assert str(problem)
        assert problem.what.endswith((".", "”"))
        assert problem.place is not None
    if loaded.pack is not None:
        Links(loaded.pack)
        for item in loaded.pack.items():
            assert str(item.heading)
            for named in references(item):
                assert leads(loaded.pack, named.spec, named.text)


@CALM
@given(data=st.binary(max_size=200))
@example(data=b"[" * 50_000)
@example(data=b"{" * 50_000)
@example(data=b"- " * 50_000)
@example(data=b"\xff\xfe\x00")
@example(data=b"a: &a [*a]")
def test_any_bytes(tmp_path: Path, data: bytes) -> None:
    settle(folder_of(tmp_path), data)


@CALM
@given(text=st.lists(MARKS | st.sampled_from(LINES) | st.text(max_size=5), max_size=20).map("".join))
def test_any_heap_of_marks(tmp_path: Path, text: str) -> None:
    settle(folder_of(tmp_path), text.encode("utf-8", "surrogatepass"))


@settings(CALM, max_examples=200)
@given(spoilt=SPOILT, pure=st.booleans())
def test_a_pack_with_one_part_spoilt(tmp_path: Path, spoilt: tuple[int, int, str], pure: bool) -> None:
    at, cut, put = spoilt
    with pytest.MonkeyPatch.context() as patch:
        if pure:
            patch.delattr(yaml, "CBaseLoader", raising=False)
        settle(folder_of(tmp_path), (WHOLE[:at] + put + WHOLE[at + cut :]).encode())


@pytest.mark.parametrize(
    "line",
    [
        "- a #b",
        "- *a",
        "- &a b",
        "- a: b",
        "- id: a",
        "- title: x",
        "a: b",
        "\u00a0- a",
        "- a: b: c",
        'a: "x',
        "\x01",
        "- [",
    ],
)
def test_a_fault_ten_thousand_times_over_is_told_and_counted(tmp_path: Path, line: str) -> None:
    """No fault costs more for each time that it stands there; a file of nothing else is soon done with."""
    settle(folder_of(tmp_path), ("lines:\n" + f"{line}\n" * 10_000).encode())


def test_the_rest_of_a_file_is_not_read_after_a_thousand_errors(tmp_path: Path) -> None:
    """What stands in other files is, and ids that may have been lost are not called wrong."""
    faults = "".join(f"  - id: line-{n}\n    titel: t\n" for n in range(3000))
    last = "  - id: last\n    title: Last\n    question: Is it read?\n"
    loaded = load(tmp_path, WHOLE.replace("lines: promise", "lines: [promise, last]"), f"lines:\n{faults}{last}")
    assert loaded.pack is not None
    assert [line.id for line in loaded.pack.lines] == ["promise"]
    given_up = [problem for problem in loaded.problems if problem.code == "given-up"]
    assert [problem.what for problem in given_up] == [
        "1,000 things or more are amiss in this file, so the rest of it was not read."
    ]
    assert "dangling" not in {problem.code for problem in loaded.problems}
    assert len(loaded.problems) < 500


def test_advice_never_stops_the_reading(tmp_path: Path) -> None:
    remarks = "".join(f"  - id: line-{n}\n    title: t #{n}\n    question: q\n" for n in range(1200))
    loaded = load(tmp_path, WHOLE, f"lines:\n{remarks}")
    assert loaded.pack is not None
    assert len(loaded.pack.lines) == 1201
    assert loaded.errors == ()


def test_a_file_of_endless_keys_is_not_read_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scrutiny_tui.pack.nodes.MOST_NODES", 1000)
    loaded = load(tmp_path, WHOLE, "lines:\n" + "- {}\n" * 1000)
    assert loaded.pack is not None
    assert [problem.code for problem in loaded.problems] == ["too-large"]


def test_ten_thousand_references_that_lead_nowhere_are_soon_told(tmp_path: Path) -> None:
    lines = "".join(f"  - id: line-{n}\n    title: t\n    question: q\n" for n in range(3000))
    wrong = ", ".join(f"lien-{n}" for n in range(10_000))
    text = WHOLE.replace("lines: promise", f"lines: [{wrong}]").replace("\nlines:\n", f"\nlines:\n{lines}")
    settle(folder_of(tmp_path), text.encode())
