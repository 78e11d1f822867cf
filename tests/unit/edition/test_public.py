"""What the public may see of a pack: no exempt item, nothing that leads to one, nothing that needs one."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrutiny_tui.edition.public import Public, public_pack
from scrutiny_tui.pack.load import load_pack
from scrutiny_tui.pack.model import KINDS
from scrutiny_tui.pack.refs import references
from scrutiny_tui.pack.whole import Pack
from tests.unit.edition.helpers import exempting, pack_of
from tests.unit.pack.helpers import WHOLE

EXAMPLE = Path(__file__).parents[3] / "packs" / "example-valley"
PACK = load_pack(EXAMPLE).pack
IDS = tuple(PACK.by_id) if PACK else ()


def public(tmp_path: Path, *ids: str, text: str = WHOLE) -> Public:
    """The public form of a pack in which these items are exempt."""
    return public_pack(pack_of(tmp_path, exempting(*ids, text=text)))


def gone(found: Public) -> set[str]:
    """Ids of what is left out."""
    return {told.id for told in found.left_out}


def test_a_pack_without_exempt_items_stays_whole(tmp_path: Path) -> None:
    pack = pack_of(tmp_path)
    found = public_pack(pack)
    assert (found.pack, found.left_out, found.trimmed) == (pack, (), ())


@pytest.mark.parametrize(
    ("exempt", "falls"),
    [
        ("report", {"report", "q-friday", "e-friday", "n-tonnes", "c-empty", "f-promise", "k-which", "a-count"}),
        ("letter", {"letter"}),
        ("promise", {"promise", "k-which"}),
        ("ann-lee", {"ann-lee", "q-friday", "k-which", "e-friday", "c-empty"}),
        ("n-tonnes", {"n-tonnes", "a-count"}),
        ("f-promise", {"f-promise", "k-which"}),
    ],
)
def test_what_cannot_stand_without_an_exempt_item_falls_with_it(tmp_path: Path, exempt: str, falls: set[str]) -> None:
    assert gone(public(tmp_path, exempt)) == falls


def test_every_item_left_out_is_told_with_its_reason(tmp_path: Path) -> None:
    told = dict(public(tmp_path, "promise").left_out)
    assert told["promise"] == "It is exempt."
    assert told["k-which"] == "What it belongs to is left out: “line”."


def test_evidence_that_is_left_out_is_taken_from_what_still_stands(tmp_path: Path) -> None:
    found = public(tmp_path, "q-friday")
    assert found.pack.findings[0].evidence == ("report#2",)
    assert [told.id for told in found.trimmed] == ["f-promise"]


def test_a_relative_date_loses_its_words_with_the_report_that_they_were_counted_from(tmp_path: Path) -> None:
    text = WHOLE.replace("    evidence: q-friday\nfigures", '    evidence: "report#1"\nfigures')
    text = text.replace("    against: report", "    against: letter")
    text = text.replace("publisher: Example Courier", "publisher: Example Courier\n    date: 2020")
    found = public(tmp_path, "letter", text=text)
    assert (found.pack.events[0].against, str(found.pack.events[0].printed)) == ("", "")


def test_a_person_is_known_by_every_name_they_go_by(tmp_path: Path) -> None:
    text = WHOLE.replace("by: Jo Bloggs", "by: COUNCILLOR lee")
    found = public(tmp_path, "ann-lee", text=text)
    assert "a-count" in gone(found)


def test_an_account_needs_two_sides(tmp_path: Path) -> None:
    assert "a-count" in gone(public(tmp_path, "n-tonnes"))


def test_a_question_loses_one_exempt_witness_and_keeps_the_others(tmp_path: Path) -> None:
    text = WHOLE.replace("witness: Councillor Lee", "witness: [Councillor Lee, The Clerk]")
    assert public(tmp_path, "ann-lee", text=text).pack.questions[0].witness == ("The Clerk",)


def test_what_a_person_is_said_to_be_goes_with_all_its_evidence(tmp_path: Path) -> None:
    text = WHOLE.replace("also: Councillor Lee", "also: Councillor Lee\n    about: Told.\n    evidence: n-tonnes")
    assert str(public(tmp_path, "n-tonnes", text=text).pack.people[0].about) == ""


def test_reasons_for_exemption_do_not_stay_on_open_items(tmp_path: Path) -> None:
    text = WHOLE.replace(
        "  - id: letter\n", "  - id: letter\n    paragraph: '14'\n    reason: Old.\n    review: 2027\n"
    )
    source = public(tmp_path, text=text).pack.sources[1]
    assert (source.paragraph, str(source.reason), source.review) == ("", "", None)


@settings(max_examples=50)
@given(st.sets(st.sampled_from(IDS), min_size=1, max_size=12))
def test_whatever_is_exempt_nothing_that_is_left_leads_to_it(exempt: set[str]) -> None:
    """Any set of items of a real pack: all references of its public form lead to items that are in it."""
    found = public_pack(marked(exempt))
    assert exempt <= gone(found)
    assert not exempt & set(found.pack.by_id)
    names = gone(found)
    for item in found.pack.items():
        assert not {each.text.partition("#")[0] for each in references(item)} & names
    assert public_pack(found.pack).left_out == ()


def marked(exempt: set[str]) -> Pack:
    """The example pack with these items exempt."""
    assert PACK is not None
    changed = {
        key: tuple(
            dataclasses.replace(item, access="exempt") if item.id in exempt else item for item in PACK.of_kind(key)
        )
        for key in KINDS
    }
    return dataclasses.replace(PACK, **changed)  # type: ignore[arg-type]
