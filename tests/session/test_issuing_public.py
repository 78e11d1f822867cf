"""What an edition may tell: exempt items, the words that tell of them, and the texts that hold those."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.session import Session
from scrutiny_tui.session.issuing import UncleanError, standing_errors
from scrutiny_tui.session.issuing_forms import LeakError
from tests.session.editions import read
from tests.session.test_issuing import Issue, change, make, out
from tests.tiny import PACK, write_tiny

__all__ = ["make", "out"]


EXEMPT = "    access: exempt\n    paragraph: '14'\n    reason: It is not for the public.\n"


ITEMS = re.findall(r"^  - id: (\S+)$", PACK, re.MULTILINE)
"""The ids of all items of the tiny pack."""


def test_the_public_edition_tells_what_it_leaves_out(shelf: Path, make: Issue) -> None:
    write_tiny(shelf, replace=("  - id: promise\n", f"  - id: promise\n{EXEMPT}"))
    made = make(public=True)
    assert [told.id for told in made.left_out] == ["promise", "question-friday"]
    assert [told.id for told in made.trimmed] == ["finding-promise"]


def test_open_words_that_tell_of_an_exempt_item_stop_every_edition(shelf: Path, make: Issue, out: Path) -> None:
    """Members' lists and exports leave exempt items out, and would hold these words all the same."""
    write_tiny(
        shelf,
        replace=(
            "  - id: finding-promise\n",
            f"  - id: finding-promise\n{EXEMPT.replace('It is not for the public', 'the promise had a date in it')}",
        ),
    )
    change(shelf / "tiny", "why: The promise had a date.", "why: The promise had a date in it, they say.")
    change(shelf / "tiny", "    findings: finding-promise\n", "")
    for public in (False, True):
        with pytest.raises(UncleanError) as refused:
            make(public=public)
        (problem,) = standing_errors(refused.value.checked)
        assert (problem.code, problem.item) == ("exempt-words", "question-friday")
    assert list(out.iterdir()) == []


def test_open_words_that_tell_of_an_open_item_left_out_stop_the_public_edition_alone(
    session: Session, shelf: Path, make: Issue, out: Path
) -> None:
    write_tiny(shelf, replace=("  - id: promise\n", f"  - id: promise\n{EXEMPT}"))
    change(shelf / "tiny", "  summary: ", "  summary: They ask why so many were still missed so very often. ")
    change(shelf / "tiny", "why: The promise had a date.", "why: So many were still missed so very often.")
    with pytest.raises(LeakError) as refused:
        make(public=True)
    assert [(leak.item, leak.field, leak.of) for leak in refused.value.found] == [
        ("pack", "summary", "question-friday")
    ]
    assert list(out.iterdir()) == []
    assert make().telling == ("finding-promise", "question-friday")
    (checked,) = session.check(["tiny"])
    assert ("public-words", "") in {(problem.code, problem.item) for problem in checked.problems}


@pytest.mark.parametrize("item", ITEMS)
def test_checking_and_issuing_agree_whichever_item_is_exempt(
    session: Session, shelf: Path, make: Issue, item: str
) -> None:
    """An error stops both editions; without one only the advice on words of what is left out stops the public one."""
    write_tiny(shelf, replace=(f"  - id: {item}\n", f"  - id: {item}\n{EXEMPT}"))
    (checked,) = session.check(["tiny"])
    codes = [problem.code for problem in checked.problems]
    told = [problem.item for problem in checked.problems if problem.code == "exempt-reference"]
    assert len(told) == len(set(told))
    if checked.clean:
        assert make().telling == tuple(told)
    else:
        with pytest.raises(UncleanError):
            make()
    try:
        made = make(public=True)
    except UncleanError:
        assert not checked.clean
    except LeakError:
        assert checked.clean
        assert "public-words" in codes
    else:
        assert "public-words" not in codes
        dropped = {each.id for each in made.left_out} - {item}
        cut = {each.id for each in made.trimmed if not each.why.startswith("Its text")}
        assert dropped | cut == set(told)


def test_an_open_text_that_holds_an_exempt_quote_stays_out_of_the_public_edition(shelf: Path, make: Issue) -> None:
    """The other quotes of that report stay, proven by the record."""
    write_tiny(shelf, replace=("  - id: quote-round\n", f"  - id: quote-round\n{EXEMPT}"))
    made = make(public=True)
    assert made.texts == ("letter",)
    assert ("bins", "Its text is left out, for it holds words of: quote-round.") in made.trimmed
    held = read(made).files
    assert b"the round was never written down" not in b"".join(held.values())
    assert b'"quote-friday": {' in held["verdicts.json"]


def test_an_open_text_that_names_an_exempt_person_stays_out_of_the_public_edition(shelf: Path, make: Issue) -> None:
    write_tiny(shelf, replace=("  - id: ann-lee\n", f"  - id: ann-lee\n{EXEMPT}"))
    made = make(public=True)
    assert made.texts == ("letter",)
    assert b"Ann" not in made.file.read_bytes()


def test_one_text_cannot_be_open_and_exempt(shelf: Path, make: Issue) -> None:
    folder = write_tiny(shelf, replace=("  - id: letter\n", f"  - id: letter\n{EXEMPT}"))
    text = (folder / "pack.yaml").read_text(encoding="utf-8")
    print_of = text.partition("form: letter\n    fingerprint: ")[2].split()[0]
    twin = f"sources:\n  - id: twin\n    title: T\n    publisher: P\n    fingerprint: {print_of}\n"
    change(folder, "sources:\n", twin)
    with pytest.raises(ScrutinyError, match="The report letter is exempt, and the same text"):
        make(public=True)
