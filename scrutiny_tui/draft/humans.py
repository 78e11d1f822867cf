"""Nouns for people: callings, offices, relations; and the names that reports give to those whom they do not name."""

from __future__ import annotations

from functools import lru_cache

from scrutiny_tui.draft.layout import Token
from scrutiny_tui.draft.lexicon import HERS, HIS, OFFICES, word_set

_CALLINGS = word_set(
    "accuser addict adjudicator adolescent adopter adult aide allocator ally ambassador appellant applicant appointee"
    " apprentice arbitrator arboriculturist archivist artist assessor associate athlete attendant auctioneer baby"
    " babysitter bailiff beneficiary bidder bookkeeper borrower boyfriend bricklayer broker brother-in-law builder"
    " buyer bystander caller captain care-leaver caregiver carpenter caseworker cashier casualty celebrity chaplain"
    " chef child childminder churchwarden civilian claimant cleaner cleric client climber clinician co-author co-"
    " founder co-ordinator co-worker coach colleague collector columnist commander commentator commuter companion"
    " complainant constituent contractor contributor convict cook correspondent courier cousin craftsman creditor"
    " critic curate customer cyclist dad dancer daughter-in-law debtor defendant dentist deputy-head detainee"
    " detective diner diplomat director-general dispatcher docker dog-walker drinker economist educator electrician"
    " employee employer engineer ex-husband ex-partner ex-wife examiner executor expert eyewitness facilitator father"
    " father-in-law fiancé fiancée firefighter fireman fisherman fishmonger flatmate florist footballer foreigner"
    " friend gamekeeper gardener gentleman girlfriend glazier goalkeeper godfather godmother godparent graduate gran"
    " grandchild granddaughter grandma grandpa grandparent grandson granny groundsman guardian guest hairdresser"
    " handler handyman harbourmaster headteacher heir helper holidaymaker homeowner host hostage housemate hygienist"
    " immigrant individual infant informant inmate innkeeper insider instructor insurer intern interpreter interviewee"
    " interviewer investigator investor invigilator janitor jeweller joiner journalist juror keyworker kid labourer"
    " lad lady landowner lass learner leaseholder librarian lieutenant lodger machinist magistrate mam mason mechanic"
    " mediator medic member mentee mentor milkman miller miner minor moderator mother mother-in-law motorist mum"
    " musician nan navigator negotiator neighbour nephew newcomer newsagent niece nominee observer occupant occupier"
    " offender official onlooker operative operator optician orderly organist orphan osteopath outsider painter"
    " paralegal paramedic parishioner partner passenger passer-by patrolman pedestrian peer person petitioner"
    " pharmacist philanthropist photographer physician physiotherapist pilot planner plasterer playwright plumber poet"
    " policeman policewoman politician postman postmaster postmistress postwoman preacher predecessor priest prisoner"
    " producer programmer proprietor prosecutor protester protestor psychotherapist publisher pupil rambler ranger"
    " receptionist rector referee refugee registrant relative reporter representative rescuer respondent responder"
    " retailer retiree rival roofer sailor salesman saleswoman scholar schoolboy schoolchild schoolgirl schoolmaster"
    " schoolteacher scrutineer seafarer seller senator servant settler shareholder sharer shepherd shopper sibling"
    " signalman signatory singer sister-in-law skipper smallholder soldier source specialist spokesman spokesperson"
    " spokeswoman sponsor spouse squatter stallholder statistician stepdaughter stepfather stepmother stepson steward"
    " stockbroker stranger student subcontractor subpostmaster subpostmistress supporter suspect swimmer tailor"
    " taxpayer teenager therapist toddler toolmaker tourist trainee trainer translator traveller treasurer trucker"
    " trustee tutor twin typist undersecretary understudy undertaker underwriter user usher vet victim viewer villager"
    " visitor volunteer voter waiter waitress walker watchman weaver welder whistleblower witness workmate worshipper"
    " writer youngster youth"
)
"""Nouns for one human being, beside those that name an office."""
_ENDINGS = ("woman", "ologist", "icians", "ician", "worker", "keeper", "holder", "goer", "atrist", "apist", "ometrist")
"""Endings that only nouns for people have."""
_NO_ONE = word_set("head lead deputy counsel speaker whip party holder stakeholder shareholder placeholder")
"""Offices that are as often something else: who holds them is told by the words around."""
KIN = word_set(
    "mother father grandmother grandfather mum dad nan sister brother aunt uncle stepfather stepmother daughter son"
    " parent parents child sibling partner"
)
"""Relations that stand for a name in reports which name nobody: Mother, Maternal Grandmother, Child T."""
_LEADS = word_set("maternal paternal birth foster adoptive half step great older younger elder")
NARRATORS = word_set("reviewer author reviewers authors inquiry panel committee")
"""Who writes the report: seldom the one that he or she stands for, where another fits."""


CORPORATE = word_set(
    "landlord provider operator developer contractor subcontractor supplier employer insurer publisher retailer buyer"
    " borrower creditor regulator government client donor landowner proprietor"
)
"""Callings that are as often a company, which the report will call “it”."""


def head(tokens: tuple[Token, ...], at: int) -> bool:
    """True where token `at` is the noun for one human being: midwife, head of service, lead for safeguarding."""
    low = tokens[at].low
    if low in _NO_ONE:
        return at + 1 < len(tokens) and tokens[at + 1].low in ("of", "for")
    return is_human(low)


@lru_cache(maxsize=20_000)
def is_human(word: str) -> bool:
    """True for a noun, in lower case, that names one human being by calling, office or relation."""
    if word in _CALLINGS or word in HIS or word in HERS or (word in OFFICES and word not in _NO_ONE):
        return True
    return word.endswith(_ENDINGS)


def sex(words: frozenset[str]) -> str:
    """`m` or `f` where a noun among the words says so, else ""."""
    male, female = not HIS.isdisjoint(words), not HERS.isdisjoint(words)
    return "m" if male and not female else "f" if female and not male else ""


def kin_name(tokens: tuple[Token, ...], at: int) -> int:
    """Where a relation used as a name begins that ends at token `at`: Mother, Maternal Grandmother; -1 for none."""
    token = tokens[at]
    if token.low not in KIN or not token.capital or token.possessive or token.quotation >= 0:
        return -1
    begin = at
    while begin > 0 and tokens[begin - 1].low in _LEADS and tokens[begin - 1].capital and not tokens[begin - 1].stops:
        begin -= 1
    before = tokens[begin - 1] if begin else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is not None and after.capital:
        return -1
    led = before is None or before.stops or before.text in ",;:–—(" or not before.capital
    return begin if led and not (before is not None and before.low in _OWNED) else -1


_OWNED = word_set("the a an his her their my our your its this that dear one")
