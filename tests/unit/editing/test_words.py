"""Letters, jargon, glossary and translations: what a newcomer would stumble over."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrutiny_tui.editing.languages import MISSING
from scrutiny_tui.editing.letters import JARGON, LETTERS, UNUSED
from tests.unit.editing.packs import manuscript, told


def finding(statement: str, name: str = "f") -> str:
    return (
        f"  - id: {name}\n    title: A finding\n    lines: promise\n"
        f'    statement: "{statement}"\n    evidence: report#1\n'
    )


def glossary(*terms: str) -> str:
    return "pack:\n  glossary:\n" + "".join(f"    - term: {term}\n      meaning: What it is.\n" for term in terms)


def test_letters_are_told_once_where_they_first_stand(tmp_path: Path) -> None:
    text = "findings:\n" + finding("CIW came and CIW went.") + finding("CIW again.", "g")
    (problem,) = told(manuscript(tmp_path, text), LETTERS)
    assert (problem.item, "“CIW”" in problem.what) == ("f", True)


@pytest.mark.parametrize(
    ("statement", "more"),
    [
        ("Care Inspectorate Wales (CIW) came, and CIW went.", ""),
        ("CIW (Care Inspectorate Wales) came.", ""),
        ("CIW came.", glossary("CIW")),
        ("CIW came.", glossary("Care Inspectorate Wales (CIW)")),
        ("CIW's report came.", "people:\n  - id: ciw\n    name: Care Inspectorate Wales\n    also: CIW\n"),
        ("The BBC, the NHS and two MPs came.", ""),
        ("World War II ended on the A483.", ""),
        ("EVERYTHING IS LOUD", ""),
    ],
)
def test_letters_that_are_explained_or_known_are_fine(tmp_path: Path, statement: str, more: str) -> None:
    assert not told(manuscript(tmp_path, "findings:\n" + finding(statement), more), LETTERS)


def test_letters_in_a_quotation_are_the_reports_own(tmp_path: Path) -> None:
    quote = "quotes:\n  - id: q\n    words: CIW came\n    source: report\n"
    assert not told(manuscript(tmp_path, quote), LETTERS)


def test_jargon_is_told_unless_the_glossary_has_it(tmp_path: Path) -> None:
    text = "findings:\n" + finding("The saving was met by virement.")
    assert [one.item for one in told(manuscript(tmp_path, text), JARGON)] == ["f"]
    assert not told(manuscript(tmp_path, text, glossary("Virement")), JARGON)


@pytest.mark.parametrize(
    ("term", "used"),
    [
        ("Screen", True),
        ("The screens", True),
        ("Score (of a screen)", True),
        ("Agency staff", True),
        ("Flood alert, flood warning", True),
        ("Culvert", False),
        ("Scorecard", False),
    ],
)
def test_a_term_that_nobody_uses_is_told(tmp_path: Path, term: str, used: bool) -> None:
    text = "findings:\n" + finding("The screen had a score; agency or casual staff gave a flood warning.")
    found = told(manuscript(tmp_path, text, glossary(f'"{term}"')), UNUSED)
    assert not found if used else len(found) == 1


QUESTIONS = """\
questions:
  - id: k0
    words: {{en: What is next?, cy: Beth nesaf?}}
    witness: ann-lee
    line: promise
    why: It matters.
  - id: k1
    words: {words}
    witness: ann-lee
    line: promise
"""


def test_a_pack_in_one_language_owes_no_translation(tmp_path: Path) -> None:
    assert not told(manuscript(tmp_path), MISSING)


def test_what_lacks_a_language_is_counted_by_kind(tmp_path: Path) -> None:
    found = told(manuscript(tmp_path, QUESTIONS.format(words="What else?")), MISSING)
    said = "\n".join(problem.what for problem in found)
    assert "1 of 2 questions have words in one language that others have in both: k1." in said
    assert "Nothing is in both languages of: 2 sources, 1 line, 2 people." in said
    assert "What the pack says of itself is in English only in: title, council, summary." in said
    assert all(problem.item == "" for problem in found)


def test_only_what_others_have_in_both_languages_is_owed(tmp_path: Path) -> None:
    found = told(manuscript(tmp_path, QUESTIONS.format(words="{en: What else?, cy: Beth arall?}")), MISSING)
    assert not any("questions" in problem.what for problem in found)
