"""The order of a document in a format that knows no pages.

What every page must say stands below the title and again at the end of each part; of a document that is read as one
page, at its end only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from scrutiny_tui.export.tree import Block, Document


def flowing(
    document: Document,
    title: Iterable[str],
    heading: Callable[[str], str],
    block: Callable[[Block], Iterable[str]],
) -> Iterator[str]:
    """The texts of a document in order, to be parted by empty lines.

    `title`: what stands at the top; `heading`: writes the heading of a part; `block`: writes a block, as some texts.
    """
    banner = [text for notice in document.banner for text in block(notice)]
    yield from title
    yield from banner
    for each in document.head:
        yield from block(each)
    for part in document.parts:
        yield heading(part.heading)
        for each in part.blocks:
            yield from block(each)
        if part is document.parts[-1] or not document.one_page:
            yield from banner
