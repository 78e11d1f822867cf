"""The template of the Word file, made in code: its styles, lists and settings, and nothing of another program's.

Sizes follow the clear and large print guidance of RNIB and UKAAF: 12 point, or 18 throughout in large print; one plain
typeface, everything from the left, no italics. All looks are in styles, so that who needs others changes them once.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DECLARED = f'xmlns:w="{NAMESPACE}"'
BULLETS, FIRST_NUMBERS = 1, 2
"""Ids of the list of bullets, and of the first list of numbers."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Measures of a file. Type in half points, space in twentieths of a point, leading in 240ths of a line."""

    body: int
    title: int
    part: int
    item: int
    after: int
    before: int
    leading: int
    margin: int


NORMAL = Sizes(body=24, title=34, part=28, item=25, after=120, before=320, leading=276, margin=1134)
SHEET = Sizes(body=24, title=30, part=26, item=24, after=60, before=120, leading=245, margin=907)
LARGE = Sizes(body=36, title=44, part=40, item=38, after=240, before=480, leading=300, margin=1134)


def sizes(*, large: bool, one_page: bool) -> Sizes:
    """Large print needs its space even where a document is meant for one sheet."""
    return LARGE if large else SHEET if one_page else NORMAL


def styles(held: Sizes, language: str) -> str:
    """The style part as XML. `language`: the document's, as a tag."""
    defaults = (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>'
        f'<w:sz w:val="{held.body}"/><w:szCs w:val="{held.body}"/><w:lang w:val="{language}"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        f'<w:spacing w:after="{held.after}" w:line="{held.leading}" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    return f"<w:styles {DECLARED}>{defaults}{''.join(_styles(held))}</w:styles>"


def _styles(held: Sizes) -> Iterable[str]:
    kept, bar = "<w:keepNext/><w:keepLines/>", _border("left", 24, 8, "767676")
    box = "".join(_border(side, 18, 4, "000000") for side in ("top", "left", "bottom", "right"))
    thin = "".join(_border(side, 8, 4, "767676") for side in ("top", "left", "bottom", "right"))
    yield '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    yield (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/></w:style>'
    )
    yield (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
        '<w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
        "</w:tblPr></w:style>"
    )
    for level, size, before in (
        (1, held.title, 0),
        (2, held.part, held.before),
        (3, held.item, held.before * 2 // 3),
        (4, held.body, held.after),
    ):
        space = f'<w:spacing w:before="{before}" w:after="{held.after // 2}"/>'
        yield _style(
            f"Heading{level}", f"heading {level}", f'{kept}{space}<w:outlineLvl w:val="{level - 1}"/>', _bold(size)
        )
    close = f'<w:spacing w:after="{held.after // 2}"/>'
    yield _style("Subtitle", "Subtitle", f"{kept}{close}", _bold(held.body))
    yield _style("ListBullet", "List Bullet", f'<w:numPr><w:numId w:val="{BULLETS}"/></w:numPr>{close}')
    yield _style("ListNumber", "List Number", f'<w:numPr><w:numId w:val="{FIRST_NUMBERS}"/></w:numPr>{close}')
    yield _style("Fact", "Fact", close)
    yield _style("Quote", "Quote", f'<w:keepNext/><w:pBdr>{bar}</w:pBdr>{close}<w:ind w:left="340"/>')
    yield _style("Source", "Source", '<w:keepLines/><w:ind w:left="340"/>')
    yield _style("Caption", "caption", f"{kept}{close}", _bold(held.body))
    yield _style("Notice", "Notice", f'<w:pBdr>{thin}</w:pBdr><w:ind w:left="113" w:right="113"/>')
    yield _style("Exempt", "Exempt", f'<w:pBdr>{box}</w:pBdr><w:ind w:left="113" w:right="113"/>')
    yield _style("ContentsHeading", "Contents Heading", kept, _bold(held.part))
    yield _style("Contents", "Contents", close)
    yield _style("Header", "header", close)
    yield _style("Footer", "footer", '<w:spacing w:after="0"/>')
    yield _style("TableWords", "Table Words", '<w:spacing w:after="0"/>')
    yield (
        '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/>'
        "<w:rPr><w:b/><w:bCs/></w:rPr></w:style>"
    )
    yield (
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        '<w:rPr><w:color w:val="00309C"/><w:u w:val="single"/></w:rPr></w:style>'
    )
    sides = "".join(_border(side, 6, 0, "555555") for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    yield (
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>'
        f"<w:tblPr><w:tblBorders>{sides}</w:tblBorders>"
        '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="90" w:type="dxa"/>'
        '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr></w:style>'
    )


def _style(name: str, words: str, paragraph: str, run: str = "") -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{words}"/><w:basedOn w:val="Normal"/>'
        f"<w:qFormat/><w:pPr>{paragraph}</w:pPr>{f'<w:rPr>{run}</w:rPr>' if run else ''}</w:style>"
    )


def _bold(size: int) -> str:
    return f'<w:b/><w:bCs/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def _border(side: str, size: int, space: int, colour: str) -> str:
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{colour}"/>'


def numbering(starts: Iterable[int]) -> str:
    """The list part as XML: bullets, and a list of numbers for each of `starts`, the number that it begins with."""
    indent = '<w:pPr><w:ind w:left="{0}" w:hanging="{0}"/></w:pPr>'
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{}"/>{}<w:lvlText w:val="{}"/><w:lvlJc w:val="left"/>'
    )
    kinds = (
        (1, "bullet", "ListBullet", "•", 340),
        (2, "decimal", "ListNumber", "%1.", 567),
    )
    shapes = "".join(
        f'<w:abstractNum w:abstractNumId="{at}"><w:multiLevelType w:val="singleLevel"/>'
        + level.format(kind, f'<w:pStyle w:val="{style}"/>', sign)
        + f"{indent.format(room)}</w:lvl></w:abstractNum>"
        for at, kind, style, sign, room in kinds
    )
    lists = [f'<w:num w:numId="{BULLETS}"><w:abstractNumId w:val="1"/></w:num>']
    lists += [
        f'<w:num w:numId="{at}"><w:abstractNumId w:val="2"/>'
        f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
        for at, start in enumerate(starts, FIRST_NUMBERS)
    ]
    return f"<w:numbering {DECLARED}>{shapes}{''.join(lists)}</w:numbering>"
