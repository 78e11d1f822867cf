"""How the web page looks: on a screen light or dark, in large print, and on paper.

Sizes follow the clear and large print guidance of RNIB and UKAAF: at least 12 point, 18 in large print and nothing
smaller beside it, lines of some 65 letters at one and a half spacing, everything from the left, no italics. Colours
keep a contrast of at least 7 to 1, 4.5 for what is large; no meaning is in a colour alone.
"""

from __future__ import annotations

_SCREEN = """\
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --faint: #4a4a4a; --rule: #767676;
  --link: #003a8c; --tint: #f3f1ec; --alarm: #8b0000; --alarm-ink: #fff; }
@media (prefers-color-scheme: dark) { :root { --ink: #f2f2f2; --paper: #141414; --faint: #c8c8c8; --rule: #8c8c8c;
  --link: #a8ceff; --tint: #232323; --alarm: #8b0000; --alarm-ink: #fff; } }
* { box-sizing: border-box; }
html { font-size: SIZE; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; padding: 1rem 1.25rem 3rem; max-width: 42rem; color: var(--ink); background: var(--paper);
  font-family: Arial, "Liberation Sans", Helvetica, sans-serif; line-height: 1.5; text-align: left;
  overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.25; margin: 1.6em 0 0.5em; text-wrap: pretty; }
h1 { font-size: 1.7rem; margin-top: 0.6em; }
h2 { font-size: 1.4rem; border-bottom: 2px solid var(--rule); padding-bottom: 0.2em; margin-top: 2em; }
h3 { font-size: 1.15rem; }
.kind { font-weight: bold; }
h4 { font-size: 1rem; margin-bottom: 0.25em; }
p, ul, ol, dl, figure, table { margin: 0 0 1em; }
ul, ol { padding-left: 1.6em; }
li { margin-bottom: 0.4em; }
a { color: var(--link); text-decoration-thickness: 0.1em; text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; }
main:focus { outline: none; }
.skip { position: absolute; left: -100rem; top: 0; padding: 0.6em 1em; background: var(--paper); color: var(--link); }
.skip:focus { left: 0.5rem; top: 0.5rem; z-index: 1; }
.notice { border: 2px solid var(--rule); background: var(--tint); padding: 0.5em 0.8em; }
.notice.exempt { background: var(--alarm); color: var(--alarm-ink); border-color: var(--alarm); }
nav ul { list-style: none; padding-left: 0; }
nav a { display: inline-block; padding: 0.3em 0; }
dl > div { display: flex; gap: 0 0.5em; flex-wrap: wrap; margin-bottom: 0.2em; }
dt { font-weight: bold; } dt::after { content: ":"; }
dd { margin: 0; flex: 1 1 60%; min-width: 0; }
figure { border-left: 5px solid var(--rule); padding: 0.1em 0 0.1em 1em; }
blockquote { margin: 0; }
blockquote p, figure p { margin-bottom: 0.5em; }
figcaption { color: var(--faint); }
.wide { overflow-x: auto; margin-bottom: 1em; }
table { border-collapse: collapse; width: 100%; margin: 0; overflow-wrap: normal; }
caption { text-align: left; font-weight: bold; padding-bottom: 0.4em; }
th, td { border: 1px solid var(--rule); padding: 0.4em 0.5em; text-align: left; vertical-align: top; }
thead th { background: var(--tint); }
tbody th { font-weight: normal; }
footer { border-top: 2px solid var(--rule); margin-top: 3em; padding-top: 0.6em; color: var(--faint); }
"""
_LARGE = """\
:root { --ink: #000; --paper: #fff; --faint: #000; --rule: #000; --link: #00309c; --tint: #fff; }
@media (prefers-color-scheme: dark) { :root { --ink: #fff; --paper: #000; --faint: #fff; --rule: #fff;
  --link: #b8d8ff; --tint: #000; } }
h1 { font-size: 1.4rem; } h2 { font-size: 1.25rem; } h3 { font-size: 1.1rem; }
"""
_PAPER = """\
@page { size: A4; margin: MARGIN; @bottom-right { content: counter(page); font: PRINT Arial, sans-serif; } }
@media print {
  :root { color-scheme: light; --ink: #000; --paper: #fff; --faint: #000; --rule: #555; --link: #000; --tint: #fff;
    --alarm: #fff; --alarm-ink: #000; }
  html { font-size: PRINT; }
  body { display: table; table-layout: fixed; width: 100%; max-width: none; padding: 0; line-height: LEADING; }
  .banner { display: table-header-group; break-inside: avoid; }
  .notice.exempt { border: 2.5pt solid #000; }
  .skip, nav { display: none; }
  a { color: inherit; text-decoration: none; }
  h1, h2, h3, h4, caption { break-after: avoid; }
  p, li, dd { orphans: 3; widows: 3; }
  figure, tr, dl { break-inside: avoid; }
  .wide { overflow: visible; }
  table { overflow-wrap: anywhere; }
  thead { display: table-header-group; }
}
"""
_SHEET = """\
@media print {
  h1 { font-size: 1.25rem; margin: 0 0 0.2em; text-wrap: wrap; }
  h2 { font-size: 1.1rem; margin: 0.5em 0 0.2em; padding: 0; border: none; }
  .notice { padding: 0.15em 0.4em; }
  p, ul, ol, dl { margin-bottom: 0.3em; } li { margin-bottom: 0.1em; }
  footer { display: none; }
}
"""


def style(*, large: bool, one_page: bool) -> str:
    """The style sheet. `large`: large print, in the highest contrast; `one_page`: set close, to fit one sheet."""
    close = one_page and not large
    paper = _PAPER.replace("MARGIN", "1.5cm 1.8cm" if close else "2cm").replace("LEADING", "1.17" if close else "1.3")
    paper = paper.replace("PRINT", "18pt" if large else "12pt")
    screen = _SCREEN.replace("SIZE", "150%" if large else "112.5%")
    return screen + (_LARGE if large else "") + paper + (_SHEET if close else "")
