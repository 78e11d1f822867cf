"""Names that people take for the same: how one signer could pass for another, and what a name may not hold."""

from __future__ import annotations

import re
import unicodedata

from scrutiny_tui.text.visible import visible

_TAKEN_FOR = str.maketrans(
    "авеѕіїјкмнорстухћԁԛԝӏαβεηικνορτυχıł01|ǀ",
    "abesiijkmhopctyxhdqwiabeniknoptuxilolii",
)
"""Small letters of other scripts, digits and strokes to the Latin letters that they are taken for."""
_UNSEEN = re.compile(
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200c\u200d\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
"""Characters that take up no room, or only room, and that a name of a person or body does not need."""
_MARKS = re.compile('[“”„‟«»"]')
"""Quotation marks: where the program tells a name between such marks, one within it would seem to end it."""


def plain(name: str) -> bool:
    """Whether all of a name can be seen, and nothing in it can be taken for the program's own words around it."""
    return visible(name) == name and not _UNSEEN.search(name) and not _MARKS.search(name)


def looks(name: str) -> str:
    """What a name is taken for at a glance: two names that give the same here are told apart by their marks only."""
    bare = "".join(each for each in unicodedata.normalize("NFKD", name) if not unicodedata.combining(each))
    seen = "".join(each for each in bare.casefold().translate(_TAKEN_FOR) if each.isalnum())
    return seen.replace("rn", "m").replace("vv", "w").replace("l", "i")
