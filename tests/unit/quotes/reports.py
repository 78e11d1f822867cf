"""Invented reports of an invented council, and seeded stretches of their words to quote."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator

from scrutiny_tui.text.document import Document
from scrutiny_tui.text.whole import stands_whole

BUSES = """Harrowdale District Council
Review of the rural bus contract

The council let the contract for its rural buses in March 2019, to Pennock Coaches, for £3.45 million over four years.
Councillor Zoë Ferrand, who then held the transport portfolio, told the cabinet that "no village will lose its last bus"
and that the saving – £412,000 a year – was not at any passenger's expense.

That was not so. By June 2020 the firm had withdrawn 14 of 61 routes, and nobody at the council had been told. “We rang
the depot twice a week,” said Marged Tilney, who was the contracts officer until 2021. “They didn't answer. I wrote to
my head of service, Owen Brackley, on 9 July and again on 30 July, and I never had a reply.”

Officers could not explain why the reports stopped. The monitoring spreadsheet – a well-kept record until then – was
not filled in after week 23, and the re-tendering group hadn't met since the first lockdown… The auditors found 1,150
complaints from 872 residents, of which 96 had been answered within the council's own limit of 10 working days.

"I am not prepared to say it was anyone's fault," Mr Brackley told us. "What I can't accept is that it was hidden. We
hadn't enough staff: three people, one of them part-time, for contracts worth £27.6 million. There is no-one here who
wasn't trying their best."

Pennock Coaches said that its drivers' hours were "a matter for the firm", that 88% of journeys ran on time, and that
the council's figure of 71 per cent was flawed. It has refused to publish its own data. The traffic commissioner fined
the firm £7,500 on 3 December 2021, for offences between 2018 and 2020.

We recommend that the contract isn't renewed before an independent officer – from another authority – has confirmed
the figures, that the cabinet be told of each withdrawn route within 5 days, and that Siân Prydderch's team be given
the staff it first asked for in 2017–18."""

LIBRARIES = """Libraries in Harrowdale: a follow-up

Two years after our first report, we visited all eleven branches and spoke to 143 members of staff. The service has
improved, but not everywhere, and not as fast as the council's plan of October 2021 said that it would.

Opening hours rose from 276 to 301 a week. Loans didn't recover: 418,900 items were lent in 2023, against 566,300 in
2019. The chief librarian, Rhys Pelham, put this down to "the cost of parking – nothing else". We found no evidence for
that. In Coldbeck, where parking is free, loans fell by 31.5%, and at Upper Tarn, where it isn't, they fell by 12.4%.

“The children’s corner is the best thing that ever happened here,” a volunteer at Coldbeck told us. “But there’s never
a qualified librarian on a Saturday, and we aren’t allowed to issue a first card… I’ve had to turn away families who’d
come fifteen miles by bus.”

Councillor Imogen Thwaite said that the budget had "not been cut by a single pound". The accounts do not bear this out.
Spending on books was £188,200 in 2020 and £139,750 in 2023; the reserve of £60,000 for the café was never spent, and
has since been moved to the office refurbishment. Neither the cabinet nor the scrutiny committee was asked.

Mr Pelham's own risk register lists 8 risks as red, among them damp in the local-history stack, the co-location of the
Tarnside branch with a first-aid post, and a boiler that has failed its inspection 4 times. "We've told them," he said;
"I can't make them read it." The director, Aled Frobisher, does not accept that he was told before 17 May 2023.

It would be unfair not to add what works. The home-delivery round – 212 readers, most of them over eighty – has not
missed a week since 2016. Its co-ordinator, Nesta Wynn-Jones, has no deputy, no van of her own and no plans to stop."""

FLOODS = """Statement of the Harrowdale Flood Action Group

On the night of 14 February 2022 the Skell rose 2.8 metres in under five hours. Thirty-seven homes were flooded, and
four businesses, among them the Flaxmill café. No siren sounded. The gauge at Ashby Bridge had not worked since 2018,
although the council’s website said – and said until last month – that it was “tested weekly”.

“I wasn’t warned, my neighbours weren’t warned, and the officer on call did not know that he was on call,” Dafydd
Orrell, the group’s chair, told the committee. “It’s not a matter of money. A float switch costs £38.50. We bought one
ourselves, and it hasn’t failed yet.”

Chief engineer Fflur Haddow disputes that account. Her team, she says, made 26 inspections in the year before the
flood, not 11 as the group has claimed; the gauge was “off-line, not broken”; and no re-siting was ever refused…
The logs that she gave us confirm 19 inspections. They don’t show who carried them out.

The culvert under Mill Street is 1.2 metres wide. It was meant to be 1.8. The contractor, Lorimer & Peat, was paid
£246,000 for the work in 2015–16 and has since been wound up. Nobody at the council can find the as-built drawings, and
the final account was signed off, without a site visit, by an officer who isn’t named in the file.

We aren’t asking for blame. We ask that the council re-form the flood panel which it let lapse in 2017, that it doesn’t
wait for the Environment Agency’s 2025 survey, and that Ms Haddow’s staff be paid for night-time calls. “If they’d
been paid,” Mr Orrell said, “somebody would’ve answered the phone at 3.40 that morning.”"""

TEXTS = (BUSES, LIBRARIES, FLOODS)
REPORTS = tuple(Document.of(text) for text in TEXTS)
"""The three, as texts of sources."""
NAMES = (
    "Ferrand", "Tilney", "Brackley", "Prydderch", "Pelham", "Thwaite", "Frobisher", "Orrell", "Haddow", "Coldbeck",
    "Harrowdale", "Pennock", "Tarnside", "Skell", "Siân", "Zoë", "Dafydd", "Marged", "Nesta",
)  # fmt: skip
"""Names that the reports hold."""

HOW_MANY = 220
"""Cases of each sort of fault or variant."""

_WORD = re.compile(r"\S+")


def stretches(seed: int, least: int = 3, most: int = 40) -> Iterator[tuple[str, Document]]:
    """Without end: words of a report that cut no word, and begin and end with a letter or digit, with the report."""
    chance = random.Random(seed)
    words = [list(_WORD.finditer(report.text)) for report in REPORTS]
    while True:
        which = chance.randrange(len(REPORTS))
        report = REPORTS[which]
        length = chance.randint(least, most)
        first = chance.randrange(len(words[which]) - length)
        start, end = words[which][first].start(), words[which][first + length - 1].end()
        while not report.text[start].isalnum():
            start += 1
        while not report.text[end - 1].isalnum():
            end -= 1
        if len(re.findall(r"\w[\w'’-]*", report.text[start:end])) >= least and stands_whole(report.text, start, end):
            yield report.text[start:end], report


def changed(
    seed: int, change: Callable[[str, random.Random], str | None], least: int = 3
) -> Iterator[tuple[str, str, Document]]:
    """`HOW_MANY` different quotes that `change` made of a stretch: the quote, the stretch, the report."""
    chance = random.Random(seed)
    seen: set[str] = set()
    for words, report in stretches(seed, least):
        quote = change(words, chance)
        # Words lost at an edge only leave a shorter quote, which is no fault.
        if quote is None or quote.strip() in words or quote in seen:
            continue
        seen.add(quote)
        yield quote, words, report
        if len(seen) == HOW_MANY:
            return
