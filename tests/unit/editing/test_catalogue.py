"""The list of all checks, and acceptances of what they advise."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrutiny_tui.editing.accepting import IDLE, UNKNOWN
from scrutiny_tui.editing.catalogue import groups, near, rules
from scrutiny_tui.editing.edit import edit
from scrutiny_tui.editing.exempt import REASON
from scrutiny_tui.editing.generate import PAGE, page
from scrutiny_tui.pack.rules import Rule
from tests.unit.editing.packs import manuscript
from tests.unit.editing.test_exempt import exempt

ACCEPTED = "    review: 2027-01-01\n    accepted:\n      - check: {}\n        reason: The monitoring officer knows.\n"


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.code)
def test_every_rule_is_said_in_whole_sentences_with_a_whole_example(rule: Rule) -> None:
    for said in (rule.what, rule.why, rule.how):
        assert said[0].isupper() or said[0] == "“"
        assert said.rstrip().endswith((".", "--record"))
    assert bool(rule.wrong) == bool(rule.right)
    assert rule.wrong != rule.right or not rule.wrong


def test_codes_are_plain_and_each_stands_in_one_group() -> None:
    listed = [rule.code for group in groups().values() for rule in group]
    assert sorted(listed) == sorted(rules())
    assert all(code == code.lower() and " " not in code for code in listed)


def test_a_code_mistyped_brings_the_one_that_was_meant() -> None:
    assert near("exempt-numberng")[0] == "exempt-numbering"
    assert near("qqqqq") == ()


def test_advice_accepted_with_a_reason_is_settled(tmp_path: Path) -> None:
    standing, settled = edit(manuscript(tmp_path, exempt("14", more=ACCEPTED.format(REASON.code))))
    assert REASON.code not in {one.code for one in standing}
    assert [(one.problem.item, one.reason) for one in settled] == [("x0", "The monitoring officer knows.")]


def test_an_acceptance_holds_for_its_own_item_only(tmp_path: Path) -> None:
    more = exempt("14", more=ACCEPTED.format(REASON.code)).replace("x0", "y0") + exempt("15", more="")[9:]
    standing, settled = edit(manuscript(tmp_path, more))
    assert [one.item for one in standing if one.code == REASON.code] == ["x0"]
    assert [one.problem.item for one in settled] == ["y0"]


def test_an_acceptance_that_nothing_needs_is_told_where_all_texts_are_here(tmp_path: Path) -> None:
    more = exempt("14", more="    reason: Weighed.\n" + ACCEPTED.format(REASON.code))
    texts = {"report": "Text.", "letter": "Text."}
    standing, _ = edit(manuscript(tmp_path, more, documents=texts))
    assert [one.item for one in standing if one.code == IDLE.code] == ["x0"]
    standing, _ = edit(manuscript(tmp_path, more))
    assert IDLE.code not in {one.code for one in standing}


@pytest.mark.parametrize("code", ["exempt-numbering", "no-such-check"])
def test_errors_and_unknown_checks_cannot_be_accepted(tmp_path: Path, code: str) -> None:
    standing, settled = edit(manuscript(tmp_path, exempt("9", more=ACCEPTED.format(code))))
    assert {"exempt-numbering", UNKNOWN.code} <= {one.code for one in standing}
    assert settled == ()


def test_the_sound_pack_of_these_tests_gives_its_places(tmp_path: Path) -> None:
    sheet = manuscript(tmp_path)
    assert sheet.place("ann-lee", "role.nothing") == sheet.loaded.places["ann-lee.role"]
    assert sheet.place("nobody") is None


def test_the_page_on_checks_is_that_of_the_registry() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python -m scrutiny_tui.editing.generate"
    assert all(f"### `{code}` (" in page() for code in rules())
