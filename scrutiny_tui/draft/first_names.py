"""First names common in Britain, and whether he or she is the likelier word for who bears them."""

from __future__ import annotations

from scrutiny_tui.draft import first_names_wider as wider
from scrutiny_tui.draft.lexicon import word_set

MALE = word_set(
    "aaron adam adrian ahmed aidan alan alastair albert aled alexander alistair alun alwyn amir andrew andy angus"
    " anil anthony antony arfon arthur arwel asif barry ben benjamin bernard bill billy bob brendan brian bruce"
    " bryan bryn callum calum carl carwyn cefin ceri charles charlie chris christopher clive colin colm connor"
    " conor craig cyril dafydd dai damian damien daniel darren dave david dean declan deepak dennis derek desmond"
    " dewi dilwyn dominic donald douglas dougie duncan dylan edmund edward edwin elfyn elis elwyn emlyn emrys emyr"
    " eric ernest euan evan ewan fergus frank fraser fred frederick gareth gary gavin geoff geoffrey george gerald"
    " geraint gerard gethin giles glenn glyn gordon graeme graham grant greg gregory guto guy gwilym gwyn hamish"
    " harold harry hassan hector henry howard hugh huw hywel iain ian idris ieuan ifan imran iolo iorwerth irfan"
    " isaac islwyn ivan ivor iwan jack jacob jake james jamie jason jeff jeffrey jeremy jim jimmy joe joel john"
    " jon jonathan joseph josh joshua julian justin karl keith kelvin ken kenneth kevin kieran kyle lance laurence"
    " lawrence lee len leo leonard leslie lewis liam lionel llew llyr luke malcolm manoj marc marcus mark martin"
    " martyn matthew maurice max meirion mervyn meurig michael mick mike mohamed mohammad mohammed mohan muhammad"
    " murray neil neville niall nicholas nick nigel noel norman oliver omar oscar osian owain owen patrick paul"
    " pedr percy perry pete peter phil philip phillip piers rajesh ralph raj ravi ray raymond reginald rhodri rhun"
    " rhydian rhys richard rob robert robin rod roderick rodney roger roland ron ronald rory ross roy rupert"
    " russell ryan salim sam sanjay scott sean sebastian selwyn seth shaun sid sidney simon stan stanley stephen"
    " steve steven stewart stuart suresh tarik tariq ted terence terry thomas tim timothy toby tom tomos tony"
    " trefor trevor tudur vaughan vernon vic victor vijay vincent walter warren wayne will william wyn yusuf zac"
    " bram hal hubert horace hugo lloyd leighton jasper jared ibrahim ismail kwame kofi olu femi tunde emeka chidi"
)

FEMALE = word_set(
    "abigail ada aisha alexandra alice alison amanda amelia amy andrea angela angharad anita ann anna anne"
    " annette anwen april audrey ayesha barbara beatrice becky belinda beryl beth bethan beti betty beverley"
    " brenda bridget bronwen caitlin carol carole caroline carolyn carys catherine catrin cathy ceinwen celia"
    " ceridwen charlotte cheryl chloe christina christine claire clare constance cynthia daisy danielle dana dawn"
    " deborah debbie delyth denise diana diane dilys dolores donna doreen doris dorothy edith eileen eirlys elaine"
    " eleanor eleri elin elinor elizabeth ella ellen ellie eluned elsie emily emma enid erica esme esther ethel"
    " eunice eva eve evelyn farah fatima ffion fiona florence frances freya gail gaynor georgia georgina geraldine"
    " gill gillian gladys glenda glenys gloria grace gwen gwenda gwyneth hannah harriet hayley hazel heather heidi"
    " helen helena heledd hilary hilda holly ida imelda imogen ines ingrid irene iris isabel isla isobel ivy"
    " jackie jacqueline jacqui jan jane janet janice jasmine jayne jean jemma jennifer jenny jess jessica jill"
    " joan joanna joanne josephine joy joyce judith judy julia julie juliet june karen kate katherine kathleen"
    " kathryn kathy katie katy kay kelly kerry kim kirsten kirsty laura lauren leah leanne lena lesley lily linda"
    " lindsay lisa liz llinos lois lorna lorraine louise lowri lucy lydia lynda lynn lynne mabel madeleine mair"
    " maggie mali mandy marcia margaret margo maria marian marie marilyn marion marjorie martha mary maureen mavis"
    " megan melanie melissa menna meryl michelle mildred miriam moira mona monica morag muriel myfanwy nadia nancy"
    " naomi natalie natasha nerys nesta nia nicola nicole nina nora norma nuala olive olivia olwen pamela pat"
    " patricia paula pauline penelope penny petra philippa phoebe phyllis polly priya rachael rachel rebecca rhian"
    " rhiannon rhona rita roberta rosa rosalind rose rosemarie rosemary ruby ruth sabrina sadie sally samantha"
    " sandra sara sarah seren shabana shan sharon sheila shelley shirley sian siân sioned siobhan sonia sophia"
    " sophie stella stephanie sue susan susanna suzanne sylvia tamsin tania tanya teresa tessa theresa tina tracey"
    " tracy trudy una ursula valerie vanessa vera verity veronica victoria violet virginia wanda wendy winifred"
    " yasmin yvonne zahra zoe padma meera anjali shazia rukhsana ngozi amara folake"
)


def gender(first: str) -> str:
    """`m`, `f`, or "" for a name that is in neither list, or in both."""
    name = first.casefold().split("-")[0]
    male, female = name in MALE, name in FEMALE
    if not (male or female):
        male, female = name in wider.MALE, name in wider.FEMALE
    return "" if male == female else "m" if male else "f"


def is_first(word: str) -> bool:
    """True for a first name that is in a list, whoever bears it."""
    name = word.casefold().split("-")[0]
    return any(name in names for names in (MALE, FEMALE, wider.MALE, wider.FEMALE))
