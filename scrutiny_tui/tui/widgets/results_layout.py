"""What a search found, laid out: grouped by kind, with the words found highlighted. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from scrutiny_tui.search import PACK, TERM, Hit, Results
from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.widgets.rows import Piece, Row, flow, paragraph, row, shorten

GROUPS = {
    TERM: N_("Words explained"),
    PACK: N_("What the pack is about"),
    "finding": N_("Findings"),
    "question": N_("Questions"),
    "quote": N_("Quotes"),
    "figure": N_("Figures"),
    "event": N_("Timeline"),
    "commitment": N_("Commitments"),
    "account": N_("Differing accounts"),
    "line": N_("Lines of enquiry"),
    "person": N_("People"),
    "source": N_("Reports"),
    "passage": N_("In the words of the reports"),
}
"""Kind of a hit to the heading over such hits."""
QUOTED = "“\"'‘"
"""Marks that a quotation may begin with."""
PARTED = " · "
"""Stands between the fields of an item in a snippet."""
SNIPPET = 3
"""Rows of a snippet at most."""
HELP = (
    (N_("safeguarding training"), N_("either word; what has both comes first")),
    (N_("“no clear plan”"), N_("these words in this order")),
    (N_("staff AND agency"), N_("both words")),
    (N_("training -agency"), N_("the first word without the second")),
    (N_("speaker:harris  kind:quote"), N_("by who said it; by what it is")),
    (N_("source:audit  line:money"), N_("by report; by line of enquiry")),
    (N_("date:[2016 to 2017-10]"), N_("by date")),
)
"""The query language: an example and what it finds."""
HELP_LINE = N_("“exact words”  AND  OR  -without  speaker:  kind:  source:  line:  date:2017")
"""The same in one line."""


About = Callable[[Hit], str]
"""What to say beneath a hit: who said it, when it was, where it stands; safe to show, on one line."""


def result_rows(results: Results, width: int, about: About = lambda _: "") -> list[Row]:
    """The hits under headings; the kind of the best hit stands first."""
    kinds: dict[str, list[Hit]] = {}
    for hit in results.hits:
        kinds.setdefault(hit.kind, []).append(hit)
    rows: list[Row] = []
    for kind, hits in kinds.items():
        if rows:
            rows.append(Row())
        rows.append(row((_(GROUPS.get(kind, kind.capitalize())), "heading"), (f"  {len(hits)}", "dim")))
        for hit in hits:
            rows.extend(_hit(hit, width, about(hit)))
    return rows


def _hit(hit: Hit, width: int, about: str) -> list[Row]:
    warning = [Piece(_("EXEMPT") + "  ", "warning")] if hit.exempt else []
    if hit.kind == "passage":
        place = ", " + _("page {page}").format(page=hit.page) if hit.page else ""
        beneath = [*_marked(hit.title, hit.title_marks, "dim"), Piece(place, "dim")]
        words = [*warning, *_marked(hit.snippet, hit.marks, "")]
        return _rows(words, SNIPPET, "", hit, width) + _rows(beneath, 1, "  ", hit, width)
    title = _marked(hit.title, hit.title_marks, "strong")
    if hit.kind == "quote" and hit.title[:1] not in QUOTED:
        title = [Piece("“", "strong"), *title, Piece("”", "strong")]
    rows = _rows([*warning, *title], 2, "", hit, width)
    seen = hit.kind != TERM and any(piece.look == "mark" for row in rows for piece in row.pieces)
    if about:
        rows += _rows([Piece(about, "dim")], 1, "  ", hit, width)
    start = 0 if seen else _repeated(hit, about)
    if not seen and start < len(hit.snippet):
        marks = [(first - start, last - start) for first, last in hit.marks if first >= start]
        rows += _rows(_marked(hit.snippet[start:], marks, "dim"), SNIPPET - 1, "  ", hit, width)
    return rows


def _repeated(hit: Hit, about: str) -> int:
    """How many characters of the snippet only say again what stands above it."""
    above = [_bare(hit.title), _bare(about)]
    at = 0
    for part in hit.snippet.split(PARTED):
        if not any(_bare(part) in said for said in above):
            break
        at += len(part) + len(PARTED)
    return at


def _bare(text: str) -> str:
    return " ".join(text.casefold().split()).strip('“”"….,')


def _marked(text: str, marks: Sequence[tuple[int, int]], look: str) -> list[Piece]:
    """The text as pieces, safe to show, the marked parts highlighted."""
    pieces, at = [], 0
    for start, end in marks:
        pieces += [Piece(_shown(text[at:start]), look), Piece(_shown(text[start:end]), "mark")]
        at = end
    return [*pieces, Piece(_shown(text[at:]), look)]


def _shown(text: str) -> str:
    return safe.shown(text).replace("\n", " ")


def _rows(pieces: Sequence[Piece], most: int, indent: str, hit: Hit, width: int) -> list[Row]:
    lines = flow(pieces, width - len(indent) - 1)
    rows = [Row((Piece(indent), *line), hit.id) for line in lines[:most]]
    if len(lines) > most:
        last = rows[-1].pieces
        rows[-1] = Row((*last[:-1], Piece(f"{last[-1].text}…", last[-1].look)), hit.id)
    return rows


def status(results: Results, query: str) -> str:
    """How many were found, and what was searched for instead of what was typed; safe to show."""
    shown = len(results.hits)
    if not results.total and len(query) == 1:
        said = _("Type one more letter.")
    elif not results.total:
        said = _("Nothing found for “{words}”.").format(words=query) if query else _("Nothing found.")
        said += " " + _("Try fewer words or only their beginnings, or lift a filter.")
    elif results.total > shown:
        said = _("{count} found, the best {shown} shown. ↓ goes to them.").format(count=results.total, shown=shown)
    else:
        said = _("{count} found. ↓ goes to them.").format(count=results.total)
    swapped = _("“{used}” instead of “{typed}”")
    pairs = ", ".join(swapped.format(used=used, typed=typed) for typed, used in results.corrected)
    return safe.shown(f"{_('Searched for {pairs}.').format(pairs=pairs)} {said}" if pairs else said)


def help_rows(width: int) -> list[Row]:
    """What to type, with examples; shown while nothing is typed."""
    rows = paragraph(_("Type a word: what is found shows while you type."), width)
    rows += [
        *paragraph(
            _("Down arrow goes to what was found, Enter opens it, Backspace comes back here."), width, look="dim"
        ),
        Row(),
        row((_("What you can type"), "heading")),
    ]
    column = min(30, width // 2)
    for example, meaning in HELP:
        rows += paragraph(_(meaning), width, indent=" " * column, first=f"{shorten(_(example), column - 2):<{column}}")
    return rows
