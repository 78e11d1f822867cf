"""The real documents that lie beside the checkout: what was seen on their pages, in numbers and first words."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.sources.readers.registry import read_report
from scrutiny_tui.sources.readers.report import Report

SAMPLES = Path(__file__).parents[4] / "shared" / "samples"

pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the sample documents are not beside this checkout")


@cache
def report(name: str) -> Report:
    """The report in a sample, read once for all tests."""
    return read_report(SAMPLES / name, lambda done, of: None)


@pytest.mark.parametrize(
    ("name", "pages", "points", "labels"),
    [
        ("ofsted_norfolk_2026.pdf", 12, 53, ""),
        ("ofsted_bristol_2018.pdf", 13, 53, ""),
        ("ofsted_birmingham_2014.pdf", 37, 144, ""),
        ("gov_response_summer_disorder.pdf", 10, 0, "i-iii, 1-7"),
        ("lords_behaviour_change.pdf", 111, 0, ""),
    ],
)
def test_pages_numbers_and_points_are_those_of_the_report(name: str, pages: int, points: int, labels: str) -> None:
    """Every numbered paragraph is one paragraph, none is lost, and they stand in order."""
    found = report(name)
    assert (len(found.pages), found.labels) == (pages, labels)
    if points:
        numbers = [
            int(match[1])
            for page in found.pages
            for paragraph in page.paragraphs
            if (match := re.match(r"(\d{1,3})\. [A-Z‘“]", paragraph)) and "|" not in paragraph
        ]
        assert numbers[:points] == list(range(1, points + 1))


@pytest.mark.parametrize("name", ["ofsted_norfolk_2026.pdf", "ofsted_bristol_2018.pdf", "lords_behaviour_change.pdf"])
def test_no_head_or_foot_is_left_in_the_text(name: str) -> None:
    found = report(name)
    gone = {re.sub(r"\d+", "#", each.text) for each in found.left_out if each.text.strip("0123456789 ")}
    left = {re.sub(r"\d+", "#", paragraph) for page in found.pages[1:] for paragraph in page.paragraphs}
    assert not gone & left
    assert not [paragraph for page in found.pages for paragraph in page.paragraphs if paragraph.isdigit()]


def test_two_columns_of_a_paper_are_read_in_order() -> None:
    """Sections stand in the order of their numbers, and what is printed up the margin stands nowhere."""
    found = report("multi_column_2p.pdf")
    paragraphs = [paragraph for page in found.pages for paragraph in page.paragraphs]
    assert [text for text in paragraphs if re.fullmatch(r"[123](?:\.1)? [A-Z].{5,40}", text)] == [
        "1 Introduction",
        "2 Background",
        "3 Dense Passage Retriever (DPR)",
        "3.1 Overview",
    ]
    assert len(found.left_out) == 1


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("empty.pdf", "empty"),
        ("lorem-flat-scan.pdf", "scan"),
        ("ofsted_stub_2012.pdf", "holds a web page"),
        ("password-example.pdf", "password"),
        ("random.pdf", "neither text"),
        ("text.docx", "holds plain text"),
        ("trunc.docx", "damaged"),
        ("truncated.pdf", "damaged or cut short"),
    ],
)
def test_each_bad_file_is_told_by_what_is_wrong_with_it(name: str, words: str) -> None:
    with pytest.raises(ScrutinyError, match=words) as told:
        report(f"bad/{name}")
    assert told.value.do


def test_mail_in_utf_16_is_told() -> None:
    with pytest.raises(ScrutinyError, match="UTF-16"):
        report("fake-email-utf-16-le.eml")


@pytest.mark.parametrize(
    "name",
    ["lgr_governance_article.docx", "lgr_open_letter.docx", "tracked.docx", "footnotes.docx", "textbox.docx",
     "hdrftr.docx", "simple.odt", "lgr-tracker.html", "fake-email.eml", "family-day.eml"],
)  # fmt: skip
def test_every_other_sample_is_read(name: str) -> None:
    found = report(name)
    assert found.text.strip()
    assert found.guesses["title"].value
