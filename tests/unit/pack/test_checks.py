"""Checks of a pack as a whole: each tells what it is for, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrutiny_tui.pack.checks import CHECKS
from scrutiny_tui.pack.codes import CODES
from scrutiny_tui.pack.problems import Severity
from scrutiny_tui.pack.rules import Rule, by_code
from tests.unit.pack.helpers import WHOLE, changed, load

ADVICE = {"close-name", "folder-name", "exempt-paragraph", "listed-twice"}

CASES = [
    ("dangling", "source: report", "source: reprot", "no source with the id “reprot”", "“report”"),
    ("dangling", "evidence: report#2", "evidence: reportt#2", "no source with the id “reportt”", "“report”"),
    ("dangling", '"report#2"', "n-tonne", "no quote, figure, event or source with the id “n-tonne”", "“n-tonnes”"),
    ("dangling", "speaker: ann-lee", "speaker: anne-lee", "no person with the id “anne-lee”", "“ann-lee”"),
    ("dangling", "who: ann-lee", "who: zzzz", "no person", "capital letter"),
    ("dangling", "by: Jo Bloggs", "by: jo-bloggs", "no person", "capital letter"),
    ("wrong-kind", "[q-friday, ", "[f-promise, ", "is a finding, but here only a quote, figure or event", "id of one"),
    ("wrong-kind", "[q-friday, ", "[report, ", "is a source, but", "report#12"),
    ("wrong-kind", "line: promise", "line: q-friday", "is a quote, but here only a line", "id of one"),
    ("wrong-kind", '"report#2"', '"q-friday#2"', "is a quote, but here only a source", "id of one"),
    ("wrong-kind", "speaker: ann-lee", "speaker: promise", "is a line, but here only a person", "id of one"),
    ("close-name", "witness: Councillor Lee", "witness: Councilor Lee", "nearly the name", "“Councillor Lee”"),
    ("close-name", "speaker: ann-lee", "speaker: Ann  Lee", "nearly the name", "“Ann Lee”"),
    (
        "circle",
        "against: report\n    evidence: q-friday",
        "against: report\n    evidence: e-friday",
        "“e-friday”",
        "passage",
    ),
    ("undated-against", "against: report", "against: letter", "“letter”", "date"),
    ("folder-name", "id: bins", "id: bin", "“bins”", "same name"),
    ("exempt-paragraph", "who: ann-lee", "access: exempt\n    who: ann-lee", "exempt", "12 to 18"),
    ("listed-twice", "[q-friday, ", "[q-friday, q-friday, ", "twice", "Delete"),
]


@pytest.mark.parametrize("case", CASES)
def test_a_check_tells_what_it_is_for(tmp_path: Path, case: tuple[str, str, str, str, str]) -> None:
    code, old, new, what, do = case
    (problem,) = load(tmp_path, changed(old, new)).problems
    assert problem.code == code
    assert what in problem.what
    assert do in problem.do
    assert problem.place is not None
    assert problem.place.line > 1
    assert (problem.severity is Severity.ADVICE) == (code in ADVICE)


def test_every_check_has_a_case_here_and_a_reason() -> None:
    assert {check.code for check in CHECKS} == {case[0] for case in CASES}
    assert {check.code for check in CHECKS} <= set(CODES)
    assert {code for code, rule in CODES.items() if rule.severity is Severity.ADVICE} == ADVICE | {"swallowed"}


@pytest.mark.parametrize("rule", CODES.values(), ids=lambda rule: rule.code)
def test_every_rule_says_what_why_and_how_and_its_example_is_whole(rule: Rule) -> None:
    assert all(said.strip().endswith(".") or "scrutiny check" in said for said in (rule.what, rule.why, rule.how))
    assert bool(rule.wrong) == bool(rule.right)
    assert rule.wrong != rule.right or not rule.wrong


def test_two_rules_of_one_code_are_refused() -> None:
    with pytest.raises(ValueError, match="listed-twice"):
        by_code((CODES["listed-twice"], CODES["listed-twice"]))


@pytest.mark.parametrize(
    "name", ["Councillor Lee", "COUNCILLOR LEE", "Ann Lee", "ann-lee", "A resident", "Dr O’Neill", "John Lee"]
)
def test_names_of_people_and_plain_names_are_fine(tmp_path: Path, name: str) -> None:
    assert load(tmp_path, changed("speaker: ann-lee", f"speaker: {name}")).problems == ()


def test_a_long_circle_is_found_once_and_cut(tmp_path: Path) -> None:
    events = "".join(
        f"  - id: e{n}\n    date: 2019\n    title: t\n    evidence: [e{(n + 1) % 3}, q-friday]\n" for n in range(3)
    )
    loaded = load(tmp_path, WHOLE, f"events:\n{events}")
    assert [problem.code for problem in loaded.problems] == ["circle"]
    assert loaded.pack is not None
    found = loaded.pack.source_of("e0")
    assert found is not None
    assert found.id == "report"


def test_the_same_evidence_in_two_positions_is_not_twice(tmp_path: Path) -> None:
    assert load(tmp_path, WHOLE.replace("evidence: n-tonnes", "evidence: report#1")).problems == ()


def test_exempt_fields_load(tmp_path: Path) -> None:
    exempt = "access: exempt\n    paragraph: 14\n    reason: Names a family.\n    review: 2027-01\n    who: ann-lee"
    loaded = load(tmp_path, changed("who: ann-lee", exempt))
    assert loaded.problems == ()
    assert loaded.pack is not None
    item = loaded.pack.commitments[0]
    assert (item.exempt, item.paragraph, str(item.reason), str(item.review)) == (
        True,
        "14",
        "Names a family.",
        "January 2027",
    )
