"""What a document's own properties say of it: taken up where its words do not say it, and told for what it is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from scrutiny_tui.sources.readers.guesses import BODIES, as_names, dates_in
from scrutiny_tui.sources.readers.report import FILE_DAY, Guess

_NO_PERSON = re.compile(
    r"\b(?:user|admin|administrator|owner|author|word|office|microsoft|windows|adobe|acrobat|python|docx|libreoffice"
    r"|openoffice|indesign|default|unknown|template|scan|scanner|printer|pc|laptop)\b|[\\/@_\d]",
    re.I,
)
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?:[ ,]+[^\W\d_][\w.'’()&-]*){1,7}")
_PDF_DAY = re.compile(r"D:(\d{4})(\d{2})(\d{2})")


def with_properties(
    guesses: Mapping[str, Guess],
    words: Sequence[str],
    *,
    of: str,
    author: str = "",
    publisher: str = "",
    made: str = "",
) -> dict[str, Guess]:
    """The guesses, with what the properties add; `of` names their owner, such as “the PDF”.

    `made` is the moment at which the file was made or saved, in whatever way its format writes it.
    """
    found = dict(guesses)
    author, publisher = (" ".join(each.split()) for each in (author, publisher))
    if author:
        borne = any(author.casefold() in paragraph.casefold() for paragraph in words)
        institution = found["publisher"].value in BODIES if "publisher" in found else False
        person = _NAME.fullmatch(author) and not _NO_PERSON.search(author)
        # The reports of a body that is known bear its name, and their files that of who typed them.
        if borne or (person and not institution):
            whence = "and its words" if borne else "which often name who typed it"
            for field, name in as_names(author).items():
                found.setdefault(field, Guess(name, f"{of}’s own properties (author), {whence}"))
    if publisher:
        found["publisher"] = Guess(publisher, f"{of}’s own properties (publisher)")
    day = dates_in(_PDF_DAY.sub(r"\1-\2-\3 ", made)[:10])
    if day and "date" not in found:
        found["date"] = Guess(day[0][0], f"{of}’s own properties: {FILE_DAY}, perhaps not the report’s")
    return found
