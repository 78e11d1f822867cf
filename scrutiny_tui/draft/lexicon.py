"""The words that the rules go by: verbs of saying, nouns that can speak, offices, bodies, titles."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """The words of a text, to look up."""
    return frozenset(words.split())


SAYING = word_set(
    "said says say saying added adds adding told tells telling wrote writes writing replied replies replying stated"
    " states stating explained explains explaining insisted insists insisting warned warns warning claimed claims"
    " claiming argued argues arguing asked asks asking answered answers answering admitted admits admitting confirmed"
    " confirms confirming commented comments commenting noted notes noting continued continues concluded concludes"
    " concluding declared declares announced announces remarked remarks observed observes recalled recalls joked"
    " responded responds responding reads read reading tweeted posted suggested suggests suggesting stressed stresses"
    " stressing emphasised emphasises maintained maintains conceded concedes acknowledged acknowledges acknowledging"
    " agreed agrees pointed reported reports complained complains revealed reveals testified repeated quipped shouted"
    " whispered countered retorted thundered sighed laughed cautioned pleaded vowed reiterated recorded ran went goes"
    " accepted accepts advised advises enquired protested mused reflected echoed hoped informed informs cried exclaimed"
    " muttered yelled demanded groaned sobbed hissed sneered meddai dywedodd ychwanegodd atebodd eglurodd rhybuddiodd"
    " medd"
)
"""Verbs that lead to words, or follow them."""

JUDGING = word_set(
    "summed shot hit fired snapped chipped interjected ventured opined volunteered described describes describing"
    " called calls calling branded brands branding labelled dubbed praised praises praising urged urges urging"
    " criticised criticises criticising condemned condemns welcomed welcomes accused accuses found finds finding spoke"
    " speaks speaking referred refers promised promises pledged pledges denied denies thought believed believes feared"
    " fears identified identifies highlighted highlights raised apologised attacked blamed dismissed dismisses"
    " dismissing hailed hails slammed blasted considered quoted quotes cited cites expressed offered complimented"
    " talked talks used uses declined refused rejected rejects demanded demands wanted felt feels expected respond"
    " regards deemed showing put puts heard thanked paid gave gives has-described asserted asserts assured assures"
    " consider requires alleged alleges likened compared recommended lamented mocked defended likes judged cast left"
    " saw sees predicted predicts voiced painted paints says contains contained"
)
"""Verbs whose subject may own the marked words that follow."""

PARTICIPLES = word_set(
    "saying adding telling writing describing calling warning claiming insisting arguing explaining stating replying"
    " branding praising urging criticising noting stressing suggesting dismissing admitting asking answering"
    " concluding confirming acknowledging commenting labelling accusing pointing quoting reading responding"
)
"""Forms that take the subject of the sentence."""

PRONOUNS = word_set("he she they it we i you who which that one hi ef fe nhw")

TWOFOLD = word_set(
    "reports notes comments claims answers posts records reads asks wants judges questions goes runs reading"
)
"""Verbs that are as often nouns: they need a subject that cannot be read otherwise."""

SPEAKERS = word_set(
    "voice evaluation self-evaluation self-assessment opposition crowd inspection analysis poll draft extract passage"
    " filing record records ruling finding findings verdict register script letters emails texts messages files"
    " paperwork motion people person persons spokesman spokeswoman spokesperson spokespeople report reports review"
    " inquiry inspectors inspector inspectorate council councils councillors councillor letter statement ombudsman"
    " coroner auditor auditors audit panel judge judgement judgment minister ministers leader leaders director"
    " directors officer officers official officials resident residents mother father parent parents union charity"
    " department authority board regulator watchdog consultants consultant researchers members member committee source"
    " sources insider witness witnesses teacher teachers headteacher headmaster headmistress campaigners campaigner"
    " complainant document documents paper papers email e-mail memo note notice minutes agenda commission commissioner"
    " manager managers chief executive chair chairman chairwoman chairperson governor governors carer carers worker"
    " workers nurse nurses doctor doctors patient patients family families tenant tenants landlord company firm trust"
    " government service group association federation society agency office foundation assessment survey study dossier"
    " log entry leaflet website post message tweet text petition submission evidence response reply decision guidance"
    " plan strategy policy lawyer lawyers solicitor solicitors barrister police force superintendent constable"
    " sergeant neighbour neighbours pupil pupils student students user users clerk treasurer secretary president"
    " founder owner director-general man woman boy girl girls boys child children husband wife son daughter sister"
    " brother grandmother grandfather aunt uncle friend colleague colleagues critics supporters protesters protester"
    " shopkeeper trader traders driver drivers farmer farmers expert experts academic academics scientist scientists"
    " economist assistant reviewer reviewers interviewee respondent respondents employee employees staff whistleblower"
    " caller jury tribunal court party mp mps ms mss am mla msp peer peers bishop vicar head deputy adviser advisers"
    " advisor advisors partner partners partnership bench commissioners trustees trustee executives bosses boss"
    " organiser editor caretaker caption headline poster placard sign recording transcript contract law act regulations"
    " code summary foreword preface appraisal application judges magistrate magistrates ministry secretariat team unit"
    " provider providers supplier contractor developers developer body bodies organisation engineers engineer surveyor"
    " practitioner practitioners youngster teenager pensioner pensioners customer customers passenger passengers"
    " villagers villager llefarydd cyngor adroddiad memorandum bulletin briefing newsletter tracker"
)
"""Nouns that can speak, write or be quoted."""

OFFICES = word_set(
    "leader director minister secretary chief executive chair chairman chairwoman chairperson head manager officer"
    " member councillor mayor president treasurer clerk spokesman spokeswoman spokesperson commissioner inspector"
    " ombudsman coroner auditor governor headteacher headmaster headmistress principal vice-chair vice-chairman deputy"
    " adviser advisor solicitor barrister lawyer judge engineer consultant psychiatrist psychologist doctor nurse"
    " organiser editor founder owner owner-manager mp ms am mla msp mep boss holder champion lead convenor convener"
    " superintendent sergeant constable teacher lecturer professor researcher campaigner resident mother father"
    " grandmother grandfather parent carer farmer trader caretaker grandad nan widow widower husband wife son daughter"
    " sister brother neighbour vicar bishop archdeacon analyst economist architect surveyor planner accountant"
    " administrator coordinator co-ordinator registrar librarian paediatrician gp surgeon midwife technician driver"
    " shopkeeper businessman businesswoman developer landlord tenant activist academic trustee partner whip candidate"
    " veteran pensioner student pupil worker chancellor speaker opposition-leader counsel qc kc supervisor foreman"
    " arweinydd cadeirydd aelod cyfarwyddwr prifathro pennaeth postholder reviewer provost portfolio-holder author"
    " historian scientist porter warden inspector-general controller custodian volunteer patient survivor witness"
    " assistant practitioner fundraiser matron mayoress dean bursar alderman successor predecessor publican landlady"
    " barman baker butcher beekeeper"
)
"""Nouns that name an office, a calling or a relation."""

BODIES = word_set(
    "council government inspectorate board trust committee service services office department authority group party"
    " association union agency university college school hospital police force commission partnership foundation"
    " ministry federation company ltd limited plc llp inc society network church institute court tribunal parliament"
    " assembly senedd cabinet executive centre center house homes housing care bank news times star gazette courier"
    " post herald echo mail press standard argus chronicle journal observer bbc itv cymru forum alliance league club"
    " team consulting consultants associates solicitors audit ofsted estyn cqc ciw cssiw unison gmb nhs unite ucu neu"
    " nasuwt ldrs bma rcn hmicfrs collective campaign friends charity regulator ombudsman panel directorate division"
    " unit cyngor llywodraeth ysbyty canolfan ysgol prifysgol heddlu bwrdd undeb trafnidiaeth united treasury plaid"
    " water energy rail railways bus buses academy hospice constabulary diocese consortium coalition co-operative"
    " infirmary surgery clinic nursery museum"
)
"""Words that end, or stand in, the name of a body."""

PLACES = word_set(
    "street road lane avenue hall park green hill bridge valley river town city village county north south east west"
    " northern southern eastern western england wales scotland ireland britain uk london cardiff island islands bay"
    " square row close terrace gardens castle farm station court lodge building mill wood forest common field fields"
    " great little upper lower royal act bill regulations code scheme programme project plan strategy report review"
    " inquiry fund grant award day week month year section schedule paragraph table figure appendix annex chapter part"
    " room floor volume page site wing ward crescent mount grove"
)
"""Words that make a run of capitals a place, a paper or a plan rather than a person."""

TITLES = word_set(
    "doctor cllrs sheriff mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron rev revd reverend"
    " cllr councillor coun alderman ald judge justice canon father sister captain major colonel sgt sergeant pc dc"
    " insp supt dci hon recorder cyng cynghorydd cynghorwyr meistr viscount earl fr rabbi imam councillors"
)
"""Titles that stand before a name."""

MALE_TITLES = word_set("mr sir lord baron father fr canon earl viscount")
FEMALE_TITLES = word_set("mrs ms miss dame lady baroness sister")

NOT_NAMES = word_set(
    "the a an and but or nor so yet for if when while as at by in on of to from with without within into after before"
    " since until during under over about above below between against among through he she it they we i you who which"
    " that this these those there here his her its their our my your what where why how all any both each every some"
    " many most more much few several no not none neither either one two three four five six seven eight nine ten"
    " another other others yesterday today tomorrow tonight meanwhile however although though because now then later"
    " earlier last next first second third finally also only even still just once again asked speaking responding"
    " following according despite instead elsewhere overall further like unlike whether monday tuesday wednesday"
    " thursday friday saturday sunday january february march april may june july august september october november"
    " december spring summer autumn winter christmas easter published updated image picture caption source getty"
    " images related internet links mrs dear yours sincerely regards council's is are was were has have had will would"
    " should could can might must do does did be been being mae roedd bydd nid dim yn ac mewn per via re subject sent"
    " cc date resolved agreed noted present apologies minutes item agenda decision members officers residents"
    " councillors inspectors parents pupils families people critics campaigners staff tenants carers managers it's"
    " he's she's they're that's there's nobody everybody somebody anyone everyone nothing something conservative"
    " labour liberal democrat green plaid reform democrats conservatives tories independent tory welsh english"
    " scottish british irish european dywedodd meddai medd ychwanegodd y yr"
)
"""Capitalised words that are never a part of a person's name."""

AUXILIARY = word_set(
    "can has have had also then later previously since already today yesterday not now always repeatedly simply"
    " recently initially once again further only still never did does do would will could may might must both himself"
    " herself itself even eventually finally duly privately publicly tonight rightly flatly is are just first last"
    " often"
)
"""Words that may stand between a subject and its verb."""

PASSIVE = word_set("was were been be being is are get got")

PREPOSITIONS = word_set(
    "of for from at in with by on to into under over against between among near within across about"
)

DETERMINERS = word_set(
    "the a an one another its his her their our my your this that these those some many several both each every no"
    " two three four five six seven eight nine ten most few all other"
)

HIS = word_set(
    "man boy father dad husband son brother gentleman lad grandfather grandad uncle nephew schoolboy widower stepfather"
)
"""Nouns for those who are he."""
HERS = word_set(
    "woman girl mother mum wife daughter sister lady grandmother gran aunt niece schoolgirl widow stepmother"
    " spokeswoman chairwoman headmistress"
)
"""Nouns for those who are she."""
