"""Finding a word again: our own words and ranking, over an index that Whoosh writes and we read.

`Library` is the whole interface; the rest are the values that it takes and gives. Importing this package does not
import Whoosh.
"""

from scrutiny_tui.search.fingerprint import Shelved, look, stamp
from scrutiny_tui.search.library import Library
from scrutiny_tui.search.results import HIT_KINDS, PACK, PASSAGE, TERM, Filters, Hit, Refreshed, Results

__all__ = [
    "HIT_KINDS",
    "PACK",
    "PASSAGE",
    "TERM",
    "Filters",
    "Hit",
    "Library",
    "Refreshed",
    "Results",
    "Shelved",
    "look",
    "stamp",
]
