"""What becomes a record, what belongs to it, and what must be kept from the public."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

from scrutiny_tui.pack.model import KINDS
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.pack.words import Words
from scrutiny_tui.search import HIT_KINDS, PACK, PASSAGE, TERM, Filters
from scrutiny_tui.search.record import Record
from scrutiny_tui.search.records import Records
from scrutiny_tui.text.document import Document
from tests.unit.search.shelf import ferry, library_at


def records(**changes: Any) -> dict[str, Record]:
    return {record.id: record for record in Records(*ferry(**changes))}


def test_the_pack_every_term_every_item_and_every_passage_is_one_record() -> None:
    pack, documents = ferry()
    made = Records(pack, documents)
    found = list(made)
    passages = [f"{name}#{each.number}" for name, text in documents.items() for each in text.paragraphs]
    assert [record.id for record in found] == ["pack", "pack.glossary.1", *pack.by_id, *passages]
    assert sum(map(made.count, made.units())) == len(found)
    assert {record.kind for record in found} == set(HIT_KINDS)


def test_hits_have_the_kinds_of_the_model() -> None:
    assert set(HIT_KINDS) == {kind.kind for kind in KINDS.values()} | {PACK, PASSAGE, TERM}


def test_letters_that_nobody_knows_are_explained_first(tmp_path: Path) -> None:
    library = library_at(tmp_path)
    library.refresh([ferry()])
    first = library.search("MCA").hits[0]
    assert (first.kind, first.id, first.title) == (TERM, "pack.glossary.1", "MCA")
    assert first.snippet == "Maritime Crews Agency."
    assert [hit.id for hit in library.search("mca", Filters(kind="glossary")).hits] == ["pack.glossary.1"]


def test_what_the_pack_is_about_is_found(tmp_path: Path) -> None:
    library = library_at(tmp_path)
    library.refresh([ferry()])
    assert {(hit.kind, hit.id) for hit in library.search("isle council", Filters(kind="pack")).hits} == {(PACK, "pack")}


def test_a_passage_knows_its_page_source_and_date() -> None:
    passage = records()["audit#2"]
    assert (passage.source, passage.page, passage.title) == ("audit", "2", "Audit of the ferry")
    assert str(passage.date) == "July 2016"


def test_an_item_belongs_to_the_lines_of_what_uses_it() -> None:
    """q-ready by a finding, q-safe by a question, audit#3 by an account; what uses nothing stays without."""
    lines = {name: [line.id for line in record.lines] for name, record in records().items()}
    assert lines["q-ready"] == lines["q-safe"] == lines["f-checks"] == lines["audit#2"] == ["crews"]
    assert lines["a-raft"] == lines["audit#3"] == lines["money"] == ["money"]
    assert lines["n-pay"] == lines["audit"] == lines["ann"] == []


def test_sources_are_found_through_quotes_and_tested_findings() -> None:
    sources = {name: [source.id for source in record.sources] for name, record in records().items()}
    assert sources["q-safe"] == ["letter"]
    assert sources["f-checks"] == ["audit"]
    assert sources["ask-checks"] == ["letter", "audit"] or sources["ask-checks"] == ["audit", "letter"]
    assert sources["a-raft"] == ["audit", "letter"]
    assert sources["ann"] == []


def test_a_speaker_goes_by_every_name() -> None:
    (speaker,) = records()["q-ready"].speakers
    assert speaker == ("Ann Harris", "Captain Harris", "ann", "Harbour master, Isle Council")
    assert records()["q-ready"].text == "Ann Harris, Harbour master, Isle Council"
    assert records(people=())["q-ready"].speakers == (("Captain Harris", ""),)


def test_both_languages_are_found(tmp_path: Path) -> None:
    line = ferry()[0].lines[0]
    welsh = dataclasses.replace(line, title=Words((("en", "Looking after crews"), ("cy", "Gofalu am griwiau"))))
    library = library_at(tmp_path)
    library.refresh([ferry(lines=(welsh,))])
    assert [hit.id for hit in library.search("gofalu").hits] == ["crews"]


def shut(pack: Pack, name: str) -> dict[str, Any]:
    """The change that makes one item of the ferry pack exempt."""
    for key in KINDS:
        items = pack.of_kind(key)
        if any(item.id == name for item in items):
            return {key: tuple(dataclasses.replace(i, access="exempt") if i.id == name else i for i in items)}
    raise AssertionError(name)


def hidden(tmp_path: Path, name: str) -> set[str]:
    pack, _ = ferry()
    library = library_at(tmp_path)
    library.refresh([ferry(**shut(pack, name))])
    everything = library.search("-zzzz", limit=100)
    public = library.search("-zzzz", limit=100, exempt=False)
    assert public.total == len(public.hits)
    assert {hit.id for hit in everything.hits if hit.exempt} == {hit.id for hit in everything.hits} - {
        hit.id for hit in public.hits
    }
    return {hit.id for hit in everything.hits if hit.exempt}


def test_an_exempt_item_is_left_out_for_the_public_only(tmp_path: Path) -> None:
    assert hidden(tmp_path, "f-checks") == {"f-checks"}


def test_an_exempt_source_hides_its_passages_and_quotes(tmp_path: Path) -> None:
    assert hidden(tmp_path, "letter") == {"letter", "letter#1", "letter#2", "q-safe"}


def test_an_exempt_person_hides_what_names_them(tmp_path: Path) -> None:
    assert hidden(tmp_path, "ann") == {"ann", "q-ready", "ask-checks", "c-train"}


def test_a_slip_is_not_mended_to_a_word_that_only_exempt_items_hold(tmp_path: Path) -> None:
    pack, _ = ferry()
    library = library_at(tmp_path)
    library.refresh([ferry(**shut(pack, "f-checks"))])
    assert library.search("vettde").corrected == (("vettde", "vetted"),)
    public = library.search("vettde", exempt=False)
    assert (public.corrected, public.searched, public.hits) == ((), "vettde", ())


def test_a_hit_names_its_report_and_page(tmp_path: Path) -> None:
    library = library_at(tmp_path)
    library.refresh([ferry()])
    (hit,) = library.search("cousin").hits
    assert (hit.pack, hit.kind, hit.id, hit.source, hit.page) == ("ferry", PASSAGE, "audit#5", "audit", "3")
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["cousin"]
    (finding,) = library.search("", Filters(kind="finding")).hits
    assert (finding.title, finding.snippet) == (
        "No register of checks",
        "The board could not show who had been vetted.",
    )


def test_a_text_with_stray_half_characters_is_indexed(tmp_path: Path) -> None:
    """A damaged file may hold lone surrogates; they are no letters, and stop nothing."""
    pack, documents = ferry()
    library = library_at(tmp_path)
    library.refresh([(pack, {**documents, "letter": Document.of("A heron \ud800 stood\udfff here.")})])
    assert [hit.id for hit in library.search("heron stood").hits] == ["letter#1"]
