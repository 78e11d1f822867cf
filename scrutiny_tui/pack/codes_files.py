"""The rules for files as such: whether they can be opened, and what characters stand in them."""

from __future__ import annotations

from scrutiny_tui.pack.rules import Rule

_LOST = "What cannot be read is not in the pack, and nobody would notice that it is missing."
_UNSEEN = "Members would see a stray mark, or words that run together, and search would not find them."

FILES = (
    Rule(
        "unreadable",
        "A file or folder cannot be opened.",
        _LOST,
        "See that it is there, that you may read it, and that no other program holds it open.",
    ),
    Rule(
        "no-files",
        "The folder holds no file that ends in .yaml or .yml.",
        "There is no pack here for members to open.",
        "Put the pack's files into this folder, name another one, or make a pack with scrutiny new.",
    ),
    Rule(
        "too-large",
        "A file is larger than a pack file can be, or has more keys and values.",
        "A pack must open at once on a member's own machine.",
        "Split it into several files, and keep the reports' texts in the folder sources.",
    ),
    Rule(
        "binary",
        "A file is no text.",
        _LOST,
        "Save it as plain text in UTF-8; a Word or PDF file goes in with scrutiny add.",
    ),
    Rule(
        "encoding",
        "A file, or a character in it, is not saved as UTF-8.",
        "Welsh letters, pound signs and quotation marks would come out wrong.",
        "Open the file in your editor and save it again with the encoding UTF-8.",
    ),
    Rule(
        "hidden-line-end",
        "An invisible line end stands in the text.",
        _UNSEEN,
        "Delete it with the character before and after, and type those again; --fix puts a space there.",
        fixes=True,
    ),
    Rule(
        "control-character",
        "An invisible control character stands in the text.",
        _UNSEEN,
        "Delete it with the character before and after, and type those again; --fix takes it out.",
        fixes=True,
    ),
    Rule(
        "no-break-space",
        "A line begins with a space that is no plain space.",
        "YAML counts plain spaces only, so the line would belong to nothing. It comes from pasting out of Word.",
        "Delete the spaces before the first word and type them again; --fix does that.",
        fixes=True,
    ),
    Rule(
        "given-up",
        "So much of a file is amiss that the rest of it was not read.",
        _LOST,
        "Mend the first problems of the file and check again: most of the others often come from one cause.",
    ),
)
"""The rules, in the order in which files are read."""
