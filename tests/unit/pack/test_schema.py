"""The schema, the document and the loader say the same, because all are made from one definition."""

from __future__ import annotations

import copy
import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from scrutiny_tui.pack import generate
from scrutiny_tui.pack.about import About
from scrutiny_tui.pack.checks import CHECKS
from scrutiny_tui.pack.codes import CODES
from scrutiny_tui.pack.document import document_text
from scrutiny_tui.pack.load import load_pack
from scrutiny_tui.pack.model import KINDS, Item
from scrutiny_tui.pack.schema import schema, schema_text
from scrutiny_tui.pack.spec import specs
from tests.unit.pack.generated import WRONG, Data, packs
from tests.unit.pack.helpers import WHOLE, folder_of

VALIDATOR = Draft202012Validator(schema())
CALM = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)
ROOM = Path(generate.__file__).parent
BASE: Data = yaml.load(WHOLE, Loader=yaml.BaseLoader)


def both(folder: Path, data: Data, *, as_json: bool = True) -> tuple[bool, list[str]]:
    """Whether the schema accepts a pack, and the codes of the errors that the loader finds in it.

    Written as JSON, which is YAML too and quick to write, or as a clerk would write it.
    """
    text = json.dumps(data, ensure_ascii=False) if as_json else yaml.safe_dump(data, allow_unicode=True, width=1000)
    (folder / "01.yaml").write_text(text, encoding="utf-8")
    return VALIDATOR.is_valid(data), [problem.code for problem in load_pack(folder).errors]


@pytest.mark.parametrize("name", sorted(generate.PAGES))
def test_the_pages_of_the_manual_are_what_the_specs_make(name: str) -> None:
    """After a change of the format: `python -m scrutiny_tui.pack.generate`."""
    assert (generate.MANUAL / name).read_text(encoding="utf-8") == generate.PAGES[name]()


def test_the_pages_can_be_written_anywhere(tmp_path: Path) -> None:
    generate.write(tmp_path / "manual")
    assert (tmp_path / "manual" / "pack.schema.json").read_bytes() == schema_text().encode()


def test_the_schema_is_one_and_describes_each_field_for_editors() -> None:
    Draft202012Validator.check_schema(schema())
    for name, made in schema()["$defs"].items():
        for field, said in made.get("properties", {}).items():
            assert said["description"], (name, field)


def groups(kind: type) -> list[type]:
    inner = [spec.group for spec in specs(kind).values() if spec.group is not None]
    return [kind, *(found for group in inner for found in groups(group))]


def test_every_field_is_documented() -> None:
    """In the model by a sentence, and in the clerks' document by a row of a table."""
    rows = re.findall(r"^\| `(\w+)` \|", document_text(), re.MULTILINE)
    for top in (Item, About, *KINDS.values()):
        for kind in groups(top):
            for name, spec in specs(kind).items():
                assert spec.doc.endswith((".", "…")), (kind, name)
                assert name in rows, (kind, name)


def test_the_documents_example_loads_without_a_problem(tmp_path: Path) -> None:
    example = document_text().split("```yaml\n")[1].split("```")[0]
    folder = tmp_path / "short-breaks"
    folder.mkdir()
    (folder / "pack.yaml").write_text(example, encoding="utf-8")
    loaded = load_pack(folder)
    assert loaded.problems == ()
    assert loaded.pack is not None
    assert VALIDATOR.is_valid(yaml.load(example, Loader=yaml.BaseLoader))


def test_every_code_that_can_be_told_is_documented() -> None:
    calls = r'(?:Problem|Slip|FaultError|_tell|_refuse|return (?:meant|" "(?: \* len\(spaces\))?),)\(?\s*"([a-z-]+)"'
    told = {code for file in ROOM.glob("*.py") for code in re.findall(calls, file.read_text(encoding="utf-8"))}
    assert told == set(CODES) | {check.code for check in CHECKS}
    assert all(f"| `{code}` |" in document_text() for code in told)


@CALM
@given(data=packs())
def test_a_pack_made_from_the_specs_is_valid_for_both_and_read_back_whole(tmp_path: Path, data: Data) -> None:
    folder = folder_of(tmp_path)
    assert both(folder, data, as_json=False) == (True, [])
    pack = load_pack(folder).pack
    assert pack is not None
    for key, kind in KINDS.items():
        for written, item in zip(data[key], pack.of_kind(key), strict=True):
            for field, spec in specs(kind).items():
                assert_read(written.get(field), getattr(item, field), spec.many, field)


def assert_read(written: Any, found: Any, many: bool, field: str) -> None:
    """What was written is what the model holds; an absent field holds what its spec says."""
    if written is None:
        return
    if many:
        entries = written if isinstance(written, list) else [written]
        assert len(found) == len(entries), field
        for one, value in zip(entries, found, strict=True):
            assert_read(one, value, False, field)
    elif isinstance(written, dict) and set(written) <= {"en", "cy"}:
        assert dict(found.versions) == written
    elif isinstance(written, dict):
        kind: Any = type(found)
        for name, inner in written.items():
            assert_read(inner, getattr(found, name), specs(kind)[name].many, name)
    elif hasattr(found, "text"):
        assert found.text == written
    else:
        assert str(found) == written or str(found) == str(int(written))


TOPS: dict[str, type] = {"pack": About, **KINDS}
FAULTS = [
    (key, field, [wrong] if spec.many else wrong)
    for key, kind in TOPS.items()
    for field, spec in specs(kind).items()
    for wrong in WRONG[spec.holds]
    if not (wrong == "" and not spec.required) and not (key == "pack" and field == "id" and wrong == "pack")
]


@pytest.mark.parametrize("key", ["pack", *KINDS])
def test_a_wrong_value_is_refused_by_both(tmp_path: Path, key: str) -> None:
    folder = folder_of(tmp_path)
    assert both(folder, BASE) == (True, [])
    for field, wrong in [(field, wrong) for at, field, wrong in FAULTS if at == key]:
        data = copy.deepcopy(BASE)
        (data[key] if key == "pack" else data[key][0])[field] = wrong
        valid, codes = both(folder, data)
        assert (valid, bool(codes)) == (False, True), (field, wrong, codes)


@pytest.mark.parametrize("key", ["pack", *KINDS])
def test_a_missing_or_unknown_field_is_refused_by_both(tmp_path: Path, key: str) -> None:
    folder = folder_of(tmp_path)
    fields = specs(About if key == "pack" else KINDS[key])
    for name in [*(name for name, spec in fields.items() if spec.required), "zzz"]:
        data = copy.deepcopy(BASE)
        item = data[key] if key == "pack" else data[key][0]
        if name in item:
            del item[name]
        else:
            item[name] = "x"
        valid, codes = both(folder, data)
        assert (valid, bool(codes)) == (False, True), (name, codes)


@given(number=st.integers(1000, 9999) | st.booleans() | st.floats(0.5, 9000.0))
@CALM
def test_an_editors_numbers_and_truth_values_are_text(tmp_path: Path, number: float) -> None:
    data = copy.deepcopy(BASE)
    data["quotes"][0]["page"] = data["lines"][0]["title"] = number
    assert both(folder_of(tmp_path), data) == (True, [])
