"""The forms that figures take in British reports, as patterns, and the words that stand beside them.

Every part is of bounded length, so that a hostile text costs no more than a dull one.
"""

from __future__ import annotations

import re

from scrutiny_tui.draft.lexicon import word_set
from scrutiny_tui.draft.numbers import DIGITS, SCALE, WORDED

_S = r"[\s\u00a0]{1,3}"
_GAP = r"[\s\u00a0]{0,3}"
NUMBER = rf"(?:{DIGITS}(?:{_GAP}(?:million|billion|trillion|thousand|hundred|miliwn|biliwn)\b)?|\b{WORDED}\b)"
_TO = rf"(?:{_GAP}[-–—]{_GAP}|{_S}(?:to|and|or){_S})"
_CASH = rf"(?:{DIGITS})(?:{_GAP}{SCALE}\b)?"
UNITS = r"(?:second|minute|hour|day|night|week|fortnight|month|term|year|decade|generation)s?"
_PARTED = r"(?:half|third|quarter|fifth|sixth|eighth|tenth)s?"

MONEY = re.compile(
    rf"(?:(?<![\w.])|(?<=\bc\.))(?P<sign>[£$€])(?P<low>{_CASH})(?:{_TO}[£$€]?(?P<high>{_CASH}))?(?![\w])"
    rf"|(?P<worded>{NUMBER}){_S}(?P<coin>pounds?|pence|euros?)\b"
    r"|(?<![\w.,/])(?P<pence>\d{1,3})p(?!\w)"
)
"""£2.7 million, £4m, £10,000 to £75,000, thirty pounds, 30p."""
SHARE = re.compile(
    rf"(?:(?<![\w./–-])|(?<=\bc\.))(?P<low>{NUMBER})(?:{_TO}(?P<high>{NUMBER}))?{_GAP}-?(?P<sign>%|per{_S}?cents?\b|percent\b|y{_S}cant\b)"
)
"""88 per cent, 16%, 10 to 15 per cent."""
RATIO = re.compile(
    rf"(?<![\w.-])(?P<part>{NUMBER}){_S}(?:(?:[a-z]+{_S})?in(?:{_S}every)?|out{_S}of(?:{_S}the)?|of(?:{_S}(?:the|its|our|their|these|those))?)"
    rf"{_S}(?P<whole>{NUMBER})(?![\w%.,]*\d)(?!{_GAP}(?:%|per{_S}cent|pounds|pence))"
)
"""One in five, 109 out of 143, six of the 15 milestones."""
PART = re.compile(
    rf"\b(?P<count>(?i:an?|one|two|three|four|five|six|seven|nine))(?:{_S}|-)(?P<part>{_PARTED})\b(?!-|{_S}of{_S}an{_S})"
    r"|\b(?P<half>[Hh]alf)\b(?!-)"
)
"""A third, two thirds, half."""
_HALF = rf"{_S}and{_S}a{_S}(?:half|quarter)"
LENGTH = re.compile(
    rf"(?<![\w.])(?P<low>{NUMBER})(?:{_TO}(?P<high>{NUMBER}))?(?P<more>{_HALF})?(?:{_S}|-)"
    rf"(?:(?:working|calendar|full|whole|long|more|further|consecutive|school|clear){_S})?(?P<unit>{UNITS})\b(?P<old>-olds?\b)?"
    rf"|\b(?P<one>an?|one|the{_S}(?:next|past|last|coming))(?:{_S}|-)(?:whole{_S}|full{_S})?(?P<single>minute|hour|day|week|fortnight|month|year|decade)\b(?P<extra>{_HALF}\b)?"
)
"""Within 20 days, three-year, more than a year."""
AGED = re.compile(rf"\b(?:aged|ages?{_S}of){_S}(?:between{_S})?(?P<low>{NUMBER})(?:{_TO}(?P<high>{NUMBER}))?(?!\w)")
"""Aged 12, aged 16 to 18."""
TIMES = re.compile(rf"\b(?:(?P<twice>[Tt]wice)|(?P<low>{NUMBER}){_S}(?:different{_S})?times)\b")
"""Twice, three times."""
VOTES = re.compile(
    rf"\b(?:voted|votes?|by|carried|rejected|passed|approved|lost)(?:{_S}by)?{_S}(?P<low>{NUMBER})(?:{_S}votes?)?{_S}to{_S}(?P<high>{NUMBER})\b(?!{_S}\w+s\b)"
)
"""Voted eight to three, by six votes to two."""
DOZEN = re.compile(rf"\b(?P<half>half{_S}a{_S})?(?:(?P<many>{NUMBER}|a){_S})?dozen\b")
"""A dozen, half a dozen, two dozen."""
BARE = re.compile(
    rf"(?<![\w.,:/£$€#@+-])(?P<low>{NUMBER})(?:{_TO}(?P<high>{NUMBER}))?(?!\w|[-–/:]\w|[.,]\d|['’]s)(?P<glued>(?:m|bn|k|km|mm|cm|kg|mph)\b)?"
)
"""Any other number."""

COMPOUND = re.compile(
    rf"(?<![\w.,:/£-])(?P<low>{NUMBER})-(?P<noun>bed|bedroom|mile|acre|place|pupil|school|home|storey|seat|point|page)\b(?!-)"
)
"""A number that stands with its noun before another: a 14-school trust."""

BOUNDS = (
    ("at least", r"at least|a minimum of|no fewer than|not less than|no less than|not fewer than|minimum of"),
    ("up to", r"up to|as many as|as much as|at most|no more than|not more than|a maximum of|within|maximum of"),
    ("over", r"just over|well over|over|more than|above|upwards of|in excess of|exceeding|greater than|longer than"),
    ("almost", r"almost|nearly|just under|close to|under|less than|fewer than|below|approaching|getting on for"),
    (
        "about",
        r"about|around|some|roughly|approximately|approx\.?|circa|c\.|an estimated|estimated|an average of|tua|rhyw",
    ),
)
"""How a figure is hedged, in a pack's words, to the words that do it; the first that fits counts."""
HEDGE = re.compile(
    r"(?:^|[\s(“\"‘'—–-])(?:" + "|".join(f"(?P<b{at}>{said})" for at, (_, said) in enumerate(BOUNDS))
    + rf"){_S}(?:(?:a|an|the|another|further|her|his|their|its)(?:{_S}further)?{_S})?$", re.IGNORECASE,
)  # fmt: skip
"""A hedge at the end of what stands before a figure."""

NOT_COUNTED = re.compile(
    r"(?:\b(?:act|acts|bill|order|measure|section|sections|paragraph|paragraphs|para|paras|page|pages|chapter|schedule|article|regulation|regulations|rule"
    r"|clause|part|appendix|annex|table|figure|fig|item|room|no|number|ref|reference|version|volume|vol|issue|step|stage|tier|level"
    r"|phase|grade|band|class|route|ward|zone|day|week|year|question|recommendation|principle|objective|standard|note|unit|block"
    r"|flat|house|plot|box|line|gate|platform|junction|channel|radio|key stage|ks|covid|category|type|option|priority"
    r"|theme|milestone|action|agenda|minute|minutes|case|exhibit|domain|outcome|chapter|resolution|ext|extension|tel|telephone|fax|call"
    r"|phone|on|form|p|pp|s|r|q|t|v|r|rd)\.?\s{0,2}(?:number\s|no\.?\s)?|[(\[#]|\bA|\bB|\bM)$",
    re.IGNORECASE,
)
"""What makes the number behind it a name rather than a figure."""
CLOCK = re.compile(
    r"^(?:[:.]\d\d)?\s?(?:am|pm|a\.m|p\.m|o['’]clock|noon|hrs\b|past\b|in the (?:morning|afternoon|evening)"
    r"|at night\b"
    r"|to (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?! [a-z]+s\b))"
)
"""What makes the number before it a time of day."""

PLURALS = word_set(
    "people children men women staff police families cattle sheep mm km cm kg mph persons lives"
    " workers youth personnel households miles metres feet tonnes litres acres hectares millimetres"
    " centimetres kilometres gallons degrees teeth mice geese"
)
"""Nouns that are counted and have no s, beside those that have one."""
ATTRIBUTIVE = word_set("surplus sports sales savings works arms goods operations communications services systems")
"""Words in s that mostly stand before another noun."""
UNNOUNS = word_set(
    "was is has does this less across always as its us previous various serious his hers ours theirs towards"
    " perhaps besides afterwards is thus plus versus minus yes says does goes was previous numerous famous"
    " anonymous sometimes these those others business years' months' weeks' days' news analysis basis crisis"
    " status process access progress address press stress illness witness class loss mass pass cross gas bus focus"
    " bonus virus census consensus campus"
)
"""Words that end in s and count nothing."""
STOPS = word_set(
    "a an the and or but nor of in on at by for from to with within into onto over under above below between"
    " among against during after before since until than that which who whom whose when where while if as because"
    " so is are was were be been being has have had do does did will would can could may might must should shall"
    " he she it they we i you him her them his its their our my your this these those not no also only just still"
    " then there per said says told more less fewer ago later earlier each every"
)
"""Words that end the noun behind a number."""
