"""Open words that still tell of what was left out are found, however they are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrutiny_tui.edition.leaks import Leak, leaks
from scrutiny_tui.edition.public import public_pack
from tests.unit.edition.helpers import exempting, pack_of
from tests.unit.pack.helpers import WHOLE

SECRET = "    statement: A promise was made.\n"
EXEMPT = "    statement: The firm was paid forty pounds to say nothing at all.\n"


def found(tmp_path: Path, *changes: tuple[str, str], exempt: str = "f-promise") -> tuple[Leak, ...]:
    """What stands in the public form of the pack after these changes of its text."""
    text = WHOLE
    for old, new in ((SECRET, EXEMPT), *changes):
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    pack = pack_of(tmp_path, exempting(exempt, text=text))
    texts = {source.id: "A long report tells of seven and twenty lorries at night." for source in pack.sources[:1]}
    return leaks(pack, public_pack(pack).pack, texts)


def test_a_pack_that_keeps_its_own_counsel_has_none(tmp_path: Path) -> None:
    assert found(tmp_path) == ()


@pytest.mark.parametrize(
    "words",
    [
        "They say the firm was paid forty pounds.",
        "THE FIRM was paid – forty – pounds",
        "the\u00a0firm was paid, forty\u00a0pounds",
        "the fïrm wás paid forty pounds",
    ],
)
def test_five_words_in_a_row_are_found_in_any_dress(tmp_path: Path, words: str) -> None:
    told = found(tmp_path, ("summary: About bins.", f'summary: "{words}"'))
    assert told == (Leak("pack", "summary", "f-promise", "5 words in a row", True),)


def test_four_words_in_a_row_are_nobodys_own(tmp_path: Path) -> None:
    assert found(tmp_path, ("summary: About bins.", "summary: He was paid forty pounds.")) == ()


def test_words_that_say_nothing_are_nobodys_own(tmp_path: Path) -> None:
    told = found(
        tmp_path,
        ("pounds to say nothing at all", "pounds and that it was to be of the sum"),
        ("summary: About bins.", "summary: They heard that it was to be of no use."),
    )
    assert told == ()


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("measures: Waste", "measures: Waste of Ann Lee", "measures"),
        ("    differ: They differ.", "    differ: COUNCILLOR LEE, they say.", "differ"),
        ("      - says: Many", "      - says: Ann  Lee said many", "positions"),
    ],
)
def test_the_name_of_an_exempt_person_is_found_in_any_field(tmp_path: Path, old: str, new: str, field: str) -> None:
    told = found(tmp_path, (old, new), exempt="ann-lee")
    item = "n-tonnes" if field == "measures" else "a-count"
    assert told == (Leak(item, field, "ann-lee", "a name", True),)


def test_the_last_word_of_a_name_is_only_a_doubt(tmp_path: Path) -> None:
    told = found(
        tmp_path,
        ("name: Ann Lee", "name: Ann Leesmith"),
        ("summary: About bins.", "summary: Leesmith Street has no bins."),
        exempt="ann-lee",
    )
    assert [(each.of, each.sure) for each in told] == [("ann-lee", False)]


def test_an_id_in_a_sentence_is_found(tmp_path: Path) -> None:
    told = found(tmp_path, ("summary: About bins.", "summary: About bins (see f-promise)."))
    assert told == (Leak("pack", "summary", "f-promise", "the id", True),)


def test_a_whole_title_is_found_though_it_is_short(tmp_path: Path) -> None:
    told = found(
        tmp_path, ("title: A promise", "title: Hush money paid"), ("title: Bins\n", "title: Hush money, paid\n")
    )
    assert [(each.item, each.how) for each in told] == [("pack", "its title")]


def test_the_words_of_an_exempt_report_are_found_without_a_quote(tmp_path: Path) -> None:
    change = ("summary: About bins.", "summary: It tells of seven and twenty lorries at night.")
    told = found(tmp_path, change, exempt="report")
    assert ("pack", "summary", "report", True) in [(each.item, each.field, each.of, each.sure) for each in told]


def test_what_open_names_share_with_an_exempt_item_is_no_secret(tmp_path: Path) -> None:
    told = found(
        tmp_path,
        ("council: Example Council", "council: The firm was paid forty pounds"),
    )
    assert told == ()


def test_a_printed_figure_is_a_doubt(tmp_path: Path) -> None:
    told = found(
        tmp_path,
        ("    unit: tonnes", "    unit: tonnes\n    printed: 1,200 tonnes"),
        ("summary: About bins.", "summary: About 1,200 tonnes."),
        exempt="n-tonnes",
    )
    assert [(each.of, each.sure) for each in told] == [("n-tonnes", False)]
