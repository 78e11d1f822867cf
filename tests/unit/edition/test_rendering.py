"""A pack that is written anew reads back the same, whatever is in it."""

from __future__ import annotations

import dataclasses
import tempfile
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings

from scrutiny_tui.edition import rendering
from scrutiny_tui.edition.rendering import yaml_files
from scrutiny_tui.pack.load import load_pack
from scrutiny_tui.pack.model import KINDS
from scrutiny_tui.pack.whole import Pack
from tests.unit.edition.helpers import pack_of
from tests.unit.pack.generated import Data, packs
from tests.unit.pack.helpers import WHOLE

SHIPPED = sorted(path for path in (Path(__file__).parents[3] / "packs").iterdir() if path.is_dir())


def for_members(pack: Pack) -> Pack:
    """The pack without what is the clerk's own."""
    items = {key: tuple(dataclasses.replace(item, accepted=()) for item in pack.of_kind(key)) for key in KINDS}
    return dataclasses.replace(pack, about=dataclasses.replace(pack.about, accepted=()), **items)  # type: ignore[arg-type]


def again(pack: Pack, top: Path) -> Pack:
    """The pack, written anew into a folder and loaded from there without a fault."""
    folder = top / "anew" / pack.id
    folder.mkdir(parents=True)
    for name, content in yaml_files(pack).items():
        (folder / name).write_bytes(content)
    loaded = load_pack(folder)
    assert not [problem for problem in loaded.problems if problem.severity == "error"], loaded.problems
    assert loaded.pack is not None
    return dataclasses.replace(loaded.pack, folder=pack.folder)


@settings(max_examples=20)
@given(packs())
def test_any_pack_reads_back_the_same(made: Data) -> None:
    """Words in one language or both, letters that YAML would trip over, every field or none."""
    with tempfile.TemporaryDirectory() as top:
        folder = Path(top) / "bins"
        folder.mkdir()
        (folder / "pack.yaml").write_text(yaml.safe_dump(made, allow_unicode=True, sort_keys=False), encoding="utf-8")
        loaded = load_pack(folder)
        assert loaded.pack is not None
        assert again(loaded.pack, Path(top)) == for_members(loaded.pack)


@pytest.mark.parametrize("folder", SHIPPED, ids=lambda folder: str(folder.name))
def test_the_shipped_packs_read_back_the_same(folder: Path, tmp_path: Path) -> None:
    pack = load_pack(folder).pack
    assert pack is not None
    assert again(pack, tmp_path) == for_members(pack)


def test_remarks_and_layout_of_the_clerk_do_not_reach_an_edition(tmp_path: Path) -> None:
    plain = yaml_files(pack_of(tmp_path))
    marked = WHOLE.replace("pack:\n", "# he hates her\npack:\n").replace("title: Bins", 'title:   "Bins" # ask Bob')
    told = yaml_files(pack_of(tmp_path, marked.replace("\n", "\r\n")))
    assert told == plain


def test_what_the_clerk_settled_with_the_checks_does_not_reach_an_edition(tmp_path: Path) -> None:
    settled = "    accepted:\n      - check: question-long\n        reason: The chair insists.\n"
    pack = pack_of(tmp_path, WHOLE.replace("    words: Which bins?\n", f"    words: Which bins?\n{settled}"))
    assert pack.questions[0].accepted
    assert b"chair" not in b"".join(yaml_files(pack).values())


def test_words_in_the_other_language_alone_stay_in_that_language(tmp_path: Path) -> None:
    pack = pack_of(tmp_path, WHOLE.replace("  title: Bins", "  title: {cy: Biniau}"))
    assert again(pack, tmp_path).about.title.versions == (("cy", "Biniau"),)


def test_small_numbers_keep_their_digits(tmp_path: Path) -> None:
    pack = pack_of(tmp_path, WHOLE.replace("value: 1200", "value: 0.000000010"))
    assert b"value: 0.000000010\n" in yaml_files(pack)["figures.yaml"]


def test_too_much_for_one_file_goes_on_in_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rendering, "MOST_IN_A_FILE", 60)
    pack = pack_of(tmp_path)
    files = yaml_files(pack)
    assert {"sources.yaml", "sources_002.yaml"} < set(files)
    assert again(pack, tmp_path) == for_members(pack)
