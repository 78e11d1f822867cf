"""The forms that dates take in British reports, as one pattern; each form is a named group.

Every part is of bounded length, so that a hostile text costs no more than a dull one.
"""

from __future__ import annotations

import re

from scrutiny_tui.draft.daywords import DAY, MONTH, WEEKDAY, YEAR

_S = r"[\s\u00a0]{1,3}"
_GAP = r"[\s\u00a0]{0,3}"
_OF = rf"(?:{_S}of)?{_S}"
_TH = r"(?:st|nd|rd|th)?"
_TO = rf"(?:{_GAP}[-–—]{_GAP}|{_S}(?:to|until|and|through){_S})"
_UPTO = rf"(?:{_GAP}[-–—]{_GAP}|{_S}(?:to|until|through){_S})"
_WHEN = rf"(?:,?{_S}(?:of{_S})?(?:last|this|next|that|the{_S}(?:following|same|previous)){_S}year)"
_COUNT = (
    r"(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve"
    r"|fifteen|eighteen|twenty|thirty|a few|several|\d{1,3})"
)
_UNIT = r"(?:day|week|fortnight|month|year|decade)"
_EDGE = r"(?:(?:early|late|mid|the start of|the end of|the beginning of|beginning of|end of|start of|the middle of)"
_EDGE = rf"(?:{_EDGE[3:]}(?:{_S}in)?[\s\u00a0-]{{1,3}})"
_DAYS = rf"(?:{WEEKDAY},?{_S}(?:the{_S})?\(?)?"

_PARTS = {
    "iso": r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\d-])",
    "slashed": rf"{DAY}(?:/(?:0?[1-9]|1[0-2])/(?:{YEAR}|\d\d)|\.(?:0?[1-9]|1[0-2])\.{YEAR})(?![\d/])",
    "weekof": rf"(?:[Tt]he{_S})?week{_S}(?:ending|ended|commencing|beginning|of){_S}(?:on{_S})?{_DAYS}{DAY}{_TH}"
    rf"{_OF}{MONTH}\b(?:,?{_S}{YEAR}\b)?",
    "days": rf"{_DAYS}{DAY}{_TH}{_TO}{_DAYS}{DAY}{_TH}{_OF}{MONTH}\b(?:,?{_S}{YEAR}\b)?",
    "daytoday": rf"{_DAYS}{DAY}{_TH}{_OF}{MONTH}(?:,?{_S}{YEAR})?{_TO}"
    rf"{_DAYS}{DAY}{_TH}{_OF}{MONTH}\b(?:,?{_S}{YEAR}\b)?",
    "day": rf"{_DAYS}{DAY}{_TH}{_OF}{MONTH}\b(?:,?{_S}(?:\(?{YEAR}\b)|{_WHEN}\b)?",
    "monthday": rf"{_DAYS}{MONTH}{_S}{DAY}{_TH}\b(?![,.]?\d|:\d)(?:,?{_S}{YEAR}\b)?",
    "months": rf"(?:(?<=etween ){MONTH}(?:,?{_S}{YEAR})?{_S}and{_S}"
    rf"|{MONTH}(?:,?{_S}{YEAR})?{_UPTO})"
    rf"(?:the{_S}end{_S}of{_S})?{MONTH}\b(?:,?{_S}(?:of{_S})?{YEAR}\b|{_WHEN})?",
    "relmonth": rf"(?:[Ll]ast|[Nn]ext|[Tt]his|[Tt]hat|[Tt]he{_S}(?:following|previous)){_S}{MONTH}\b",
    "month": rf"{_EDGE}?{MONTH}\b(?:,?{_S}(?:of{_S}|in{_S})?{YEAR}\b|{_WHEN})?",
    "feast": rf"(?:Christmas(?:{_S}(?:Day|Eve))?|Boxing{_S}Day|New{_S}Year['’]s{_S}(?:Day|Eve)|Hogmanay|Whitsun"
    rf"|(?:Whit|Easter){_S}(?:Monday|Sunday)|Good{_S}Friday|Easter|Bonfire{_S}Night|Hallowe['’]?en"
    rf"|St{_S}(?:David|Valentine)['’]s{_S}Day)\b"
    rf"(?:{_S}{YEAR}\b|{_WHEN})?",
    "term": rf"(?:(?:[Ll]ast|[Tt]his|[Nn]ext|[Tt]he){_S})?(?:[Aa]utumn|[Ss]pring|[Ss]ummer|Michaelmas|Hilary|Lent"
    rf"|Trinity){_S}[Tt]erm\b(?:{_S}(?:of{_S}|in{_S})?{YEAR}\b|{_WHEN})?",
    "season": rf"(?:(?:[Ll]ast|[Tt]his|[Nn]ext|[Tt]hat|[Tt]he|early|late){_S}){{0,2}}"
    rf"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)\b"
    rf"(?:{_S}(?:of{_S}|in{_S})?{YEAR}\b(?:[-/–]\d\d\b)?|{_WHEN})?",
    "quarter": rf"(?:(?:the{_S})?(?:first|second|third|fourth|final|last){_S}quarter{_S}of{_S}|Q[1-4]{_S}(?:of{_S})?)"
    rf"{YEAR}(?:[-/–]\d\d)?\b",
    "ordinal": rf"(?<=the ){DAY}(?:st|nd|rd|th)(?={_GAP}(?:[.,;:)]|and\b|he\b|she\b|it\b|we\b|they\b|I\b|of{_S}that"
    rf"{_S}month))",
    "years": rf"(?:FY ?)?{YEAR}(?:{_GAP}[-–—/]{_GAP}(?:{YEAR}|\d\d)|{_S}(?:to|and|until){_S}{YEAR})(?!\d|[,.-]\d)",
    "decade": rf"(?:the{_S})?(?:(?:early|late|mid)[\s-])?(?:19|20)\d0s\b",
    "year": rf"(?:{_EDGE})?{YEAR}(?![\d/]|[,.]\d|-\d|['’]?s\b)",
    "nearday": r"(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Ll]ast night|[Tt]his (?:morning|afternoon|evening)"
    r"|[Hh]eddiw|[Dd]doe|[Yy]fory)\b(?:(?:['’]s)\b)?",
    "weekday": rf"(?:(?:[Ll]ast|[Nn]ext|[Tt]his|[Oo]n|[Bb]y|until|before|since|from|after|for|due|earlier){_S}"
    rf"(?:last{_S}|next{_S})?)?"
    rf"{WEEKDAY}\b(?!,?{_S}(?:the{_S})?\(?(?:\d{{1,2}}{_TH}{_OF}{MONTH}|{MONTH}))(?:{_S}(?:last|next){_S}week\b)?",
    "weekend": rf"(?:(?:[Ll]ast|[Tt]his|[Nn]ext|the|at the|over the){_S})weekend\b",
    "spanned": rf"(?:[Ww]ithin|[Ii]n|[Oo]ver|[Dd]uring|for|throughout|across){_S}the{_S}"
    rf"(?:next|past|last|coming|previous|following){_S}(?:{_COUNT}{_S})?{_UNIT}s?\b",
    "ranged": rf"the{_S}(?:next|past|last|coming){_S}{_COUNT}{_S}{_UNIT}s?\b",
    "part": rf"(?:[Ee]arlier|[Ll]ater){_S}(?:this|that|last|next|in{_S}the){_S}(?:day|week|month|year)\b",
    "yearend": rf"(?:the{_S})?(?:end|close|start|beginning){_S}of{_S}(?:the|this|last|next){_S}(?:(?:current|previous"
    rf"|coming){_S})?(?:financial|academic|school|municipal){_S}year\b(?!{_S}\d)",
    "end": rf"(?:the{_S})?(?:end|start|beginning|turn){_S}of{_S}(?:the|this|last|next){_S}(?:week|month|year)\b",
    "same": rf"(?:[Tt]he|[Tt]hat){_S}(?:(?:following|next|previous|same|preceding){_S})?(?:day|week|month|year|morning"
    rf"|afternoon|evening|night|spring|summer|autumn|winter)(?:{_S}(?:before|after))?\b",
    "period": rf"(?:(?:[Tt]his|[Ll]ast|[Nn]ext){_S}(?:(?:financial|academic|school|calendar|municipal){_S})?"
    rf"(?:week|month|year)\b|the{_S}(?:current|previous|present|coming|last|next){_S}"
    rf"(?:financial|academic|school|calendar|municipal){_S}year\b)",
    "ago": rf"(?:{_COUNT})(?:{_S}(?:and a half{_S})?){_UNIT}s?{_S}(?:ago|later|earlier|afterwards|previously|on)\b",
    "hence": rf"[Ii]n{_S}{_COUNT}{_S}{_UNIT}s?['’]?{_S}time\b",
}
_FIRST = (
    r"(?=\d|[A-Z]|(?:the|in|on|by|until|before|since|from|after|for|due|earlier|later|within|over|during|throughout|across"
    r"|at|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|several|early"
    r"|late|mid|end|start|beginning|close|turn|week|weekend|last|next|this|that|today|yesterday|tomorrow|tonight"
    r"|heddiw|ddoe|yfory|spring|summer|autumn|winter)\b)"
)
"""How a date may begin: a quick look that spares the long one."""
_ANY = "|".join(f"(?P<{name}>{pattern})" for name, pattern in _PARTS.items())
FORMS = re.compile(rf"(?<![\w£$€/.-]){_FIRST}(?:{_ANY})")
"""Any date; the name of the group that matched says which form it has."""
