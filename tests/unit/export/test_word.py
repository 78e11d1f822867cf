"""The Word file, opened again: real styles, headings and lists, its language, and what every page says."""

from __future__ import annotations

import itertools
import re
import subprocess
import sys
import zipfile
from datetime import datetime
from io import BytesIO

import docx
import pytest

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.export import documents, word, writers
from scrutiny_tui.export.material import Wishes
from scrutiny_tui.paths import install_command
from tests.unit.export.test_documents import MATERIAL, big
from tests.unit.export.test_secrets import MATERIAL as EXEMPT
from tests.unit.export.test_writers import with_everything


def parts(data: bytes) -> dict[str, str]:
    """The parts of the package as text."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        assert {each.date_time for each in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        return {name: package.read(name).decode("utf-8") for name in package.namelist()}


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("kind", list(documents.KINDS))
def test_the_file_opens_again_with_its_headings_in_order(kind: str, large: bool) -> None:
    built = documents.build(kind, MATERIAL, Wishes()).document
    file = docx.Document(BytesIO(writers.write(built, "word", large=large)))
    headings = [
        (int(found[1]), each.text)
        for each in file.paragraphs
        if (found := re.fullmatch(r"Heading (\d)", each.style.name if each.style else ""))
    ]
    assert headings[0] == (1, "The bridge")
    assert [words for level, words in headings if level == 2] == [part.heading for part in built.parts]
    levels = [level for level, _words in headings]
    assert all(below - above <= 1 for above, below in itertools.pairwise(levels))


def test_the_file_says_its_title_language_and_day_and_no_name() -> None:
    file = docx.Document(BytesIO(writers.write(with_everything(), "word")))
    facts = file.core_properties
    assert (facts.title, facts.language, facts.author, facts.comments) == ("Kind plain: Title plain", "en-GB", "", "")
    assert (
        facts.created == facts.modified == datetime(2026, 3, 2, tzinfo=facts.created.tzinfo if facts.created else None)
    )


def test_looks_are_in_styles_and_every_style_is_there() -> None:
    """A run has a style of letters or a language of its own, and no look besides; a paragraph a style and a list."""
    held = parts(writers.write(with_everything(), "word"))
    body = held["word/document.xml"]
    runs = set(re.findall(r"<w:(\w+)", "".join(re.findall(r"<w:rPr>(.*?)</w:rPr>", body))))
    assert runs == {"rStyle", "lang"}
    facts = set(re.findall(r"<w:(\w+)", "".join(re.findall(r"<w:pPr>(.*?)</w:pPr>", body))))
    assert facts == {"pStyle", "numPr", "ilvl", "numId"}
    defined = set(re.findall(r'w:styleId="(\w+)"', held["word/styles.xml"]))
    used = "".join(text for name, text in held.items() if re.search("document|header|footer", name))
    assert set(re.findall(r'<w:(?:p|r|tbl)Style w:val="(\w+)"', used)) <= defined
    assert "<w:i/>" not in held["word/styles.xml"]


def test_words_in_the_other_language_say_so_to_word() -> None:
    held = parts(writers.write(with_everything(), "word"))
    assert '<w:lang w:val="en-GB"/>' in held["word/styles.xml"]
    assert set(re.findall(r'<w:lang w:val="([\w-]+)"/>', held["word/document.xml"])) == {"cy-GB"}


def test_tables_have_a_header_row_that_repeats_and_a_name() -> None:
    body = parts(writers.write(with_everything(), "word"))["word/document.xml"]
    assert body.count("<w:tblHeader/>") == body.count("<w:tbl>") == 1
    assert '<w:tblCaption w:val="Table plain"/>' in body


def test_each_list_of_numbers_begins_where_it_should() -> None:
    held = parts(writers.write(with_everything(), "word"))
    assert re.findall(r'<w:startOverride w:val="(\d+)"/>', held["word/numbering.xml"]) == ["7"]


def test_every_page_but_the_first_has_the_banner_in_its_header_and_the_first_has_it_below_its_title() -> None:
    file = docx.Document(BytesIO(writers.write(with_everything(), "word")))
    (section,) = file.sections
    assert [each.text for each in section.header.paragraphs] == ["EXEMPT plain"]
    assert section.different_first_page_header_footer
    assert "EXEMPT plain" in [each.text for each in file.paragraphs[:4]]
    assert "page" in section.footer.paragraphs[0].text


def test_large_print_is_eighteen_point_throughout() -> None:
    held = parts(writers.write(with_everything(), "word", large=True))
    sizes = [int(size) for size in re.findall(r'<w:sz w:val="(\d+)"/>', held["word/styles.xml"])]
    assert min(sizes) == 36
    assert "<w:tbl>" not in held["word/document.xml"]


def test_nothing_of_another_program_is_in_the_package() -> None:
    held = parts(writers.write(with_everything(), "word"))
    assert not [name for name in held if "thumbnail" in name or "customXml" in name or "app.xml" in name]
    assert "python-docx" not in "".join(held.values())


@pytest.mark.parametrize("kind", ["questions", "briefing"])
def test_three_thousand_questions_are_written(kind: str) -> None:
    data = writers.write(documents.build(kind, big(3000), Wishes()).document, "word")
    assert parts(data)["word/document.xml"].count('"Heading3"') >= 3000


def test_exempt_documents_of_every_kind_open_again() -> None:
    for kind in documents.KINDS:
        docx.Document(BytesIO(writers.write(documents.build(kind, EXEMPT, Wishes(exempt=True)).document, "word")))


def test_without_the_library_the_reader_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(ScrutinyError) as missing:
        word.write(with_everything())
    assert install_command("word") in missing.value.do


def test_other_formats_do_not_wait_for_the_library() -> None:
    code = "import scrutiny_tui.export.documents, scrutiny_tui.export.writers, sys; sys.exit('docx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
