/**
 * The subjects of treatment as families of words: by them an assessed need is matched to what the
 * plan aims for and does, where no id links the two. `named` is narrow, since each of its words can
 * raise an alarm; `answered` is generous, since each of its words silences one.
 *
 * To extend it, add a topic or a word. Topics so wide that every plan has room for them (stress,
 * functioning) are left out on purpose.
 */
import type { Instrument } from '../../measures/instrument.ts'

export interface Topic {
  /** As it stands in a sentence: “nothing in the plan is about {name}”. */
  name: string
  /** A complaint in so many words, or the name of a disorder. */
  named: RegExp
  /** Whatever shows that somebody has it in mind. */
  answered: RegExp
  /** Beginnings of ICD-10-CM codes, without the dot, of diagnoses that are about it. */
  codes: readonly string[]
  /** The same for diagnoses that it is a customary part of: treating those answers it. */
  partOf?: readonly string[]
  /** Domains of instruments that are about it. */
  domains?: readonly string[]
  /** A circumstance, or somebody else’s field: it weighs less when nothing is planned for it. */
  light?: true
}

const affective = ['F3', 'F4', 'F53', 'F6', 'F93', 'F94']

export const topics: readonly Topic[] = [
  {
    name: 'sleep',
    named:
      /\binsomnia\b|\bsleepless(?:ness)?\b|\bnightmares?\b|\b(?:trouble|difficult\w*|problems?|poor|disturbed|disrupted|interrupted|broken|irregular|reversed|lack of|loss of|cannot|can['’]t|hardly|barely|unable to|struggl\w+ to) (?:\w+ ){0,2}sleep\w*|\bsleep (?:problems?|disturbances?|difficult\w+|disruptions?|issues?|loss)\b|\b(?:fall|stay)ing asleep\b|\blies awake\b/i,
    answered:
      /sleep|insomni|\bnight|\bbed(?:time)?\b|\bawake|\bwak(?:e|es|ing)\b|\brest(?:ed|ful)?\b|melatonin|trazodone|cpap/i,
    codes: ['F51', 'G47'],
    partOf: [...affective, 'F1', 'F2', 'F50', 'F90'],
    domains: ['sleep'],
  },
  {
    name: 'depressed mood',
    named:
      /\bdepress(?:ed|ion|ive)\b|\blow mood\b|\bhopeless(?:ness)?\b|\banhedoni|\bsadness\b|\bworthless|\bMDD\b|\bdysthymi/i,
    answered:
      /depress|\bmood|\bsad|\bhope|pleasur|pleasant|enjoy|\bjoy|\bhapp|activit|activat|motivat|\bphq|\bbdi|worth|self-esteem|\benergy|\binterest|\bMDD\b|dysthym|bipolar|\btear/i,
    codes: ['F32', 'F33', 'F34', 'F39', 'F4321', 'F4323', 'F53'],
    partOf: ['F31', 'F25', 'F4', 'F60', 'F1'],
    domains: ['depression'],
  },
  {
    name: 'anxiety',
    named:
      /\banxi(?:ety|ous(?! to))\b|\bpanic (?:attacks?|disorder)\b|^panic\b|\bphobi[ac]|\b(?:constant|excessive|persistent|chronic|uncontroll\w+) worry\w*|\bGAD\b/i,
    answered:
      /anxi|worr|panic|\bfear|phobi|\bcalm|relax|nervous|\bstress|exposure|\bgad\b|gad-7|avoid|mindful|breath|\bcop(?:e|es|ing)\b|\bsafe|\bOCD\b|\bPTSD\b|trauma|reassur|\bdread|ground/i,
    codes: ['F40', 'F41', 'F4322', 'F4323', 'F930', 'F940', 'F064'],
    partOf: ['F3', 'F42', 'F43', 'F60', 'F84', 'F1'],
    domains: ['anxiety', 'worry', 'panic', 'social anxiety'],
  },
  {
    name: 'trauma',
    named:
      /\bPTSD\b|\bpost-?traumatic\b|\bflashbacks?\b|\btraumati[cz]\w*\b|\bsexual(?:ly)? (?:abuse|assault)\w*|\bdomestic violence\b/i,
    answered:
      /trauma|\bPTSD\b|pcl-?5|flashback|\bsafe|exposure|\bground|\bEMDR\b|process|nightmare|\btrigger|\babuse|assault|violen|memor|surviv|hypervigil/i,
    codes: ['F430', 'F431', 'F44'],
    domains: ['trauma'],
  },
  {
    name: 'substance use',
    named:
      /\balcohol(?:ic|ism)\b|\balcohol (?:use|misuse|abuse|dependence|problems?|intake)\b|\b(?:heavy|binge|problem|daily|excessive) drinking\b|\bdrink(?:s|ing)? (?:too much|heavily|daily|every)\b|\b(?:substance|drug|opioid|opiate|heroin|cocaine|cannabis|marijuana|(?:meth)?amphetamine|fentanyl|stimulant|benzodiazepine) (?:use|misuse|abuse|dependence|addiction)\b|\baddiction\b|\baddicted to (?:alcohol|drugs?|opioids?|heroin|cocaine|meth\w*|pills|fentanyl)\b|\b[AOS]UD\b/i,
    answered:
      /alcohol|\bdrink|\bsober|sobriety|abstin|abstain|relaps|recover|substance|\bdrugs?\b|\buse (?:disorder|of)\b|addict|\bA\.?A\.?\b|\bN\.?A\.?\b|\bSMART\b|twelve-step|12-step|motivational|toxicolog|urine|withdraw|harm[- ]reduction|craving|\b(?:days )?clean\b|opioid|opiate|heroin|fentanyl|cocaine|cannabis|marijuana|amphetamine|benzodiazepine|buprenorphine|suboxone|methadone|naltrexone|naloxone|detox|\bSUD\b|\bOUD\b|\bAUD\b/i,
    codes: ['F10', 'F11', 'F12', 'F13', 'F14', 'F15', 'F16', 'F18', 'F19'],
    domains: ['alcohol', 'drugs'],
  },
  {
    name: 'anger',
    named:
      /\banger\b|\bangry outbursts?\b|\brages?\b|\baggression\b|\baggressive (?:behaviou?r|outbursts?|toward)|\bexplosive\b|\bphysical fights?\b|\btantrums?\b|\btemper (?:outbursts?|tantrums?|problems?)\b/i,
    answered:
      /\bang(?:er|ry)|\brage|aggress|outburst|tantrum|temper|explos|\bcalm|\bregulat|conflict|\bfight|\bhit(?:s|ting)?\b|impuls|irritab|behavio|yell|shout|raised voice|\bcop(?:e|es|ing)\b|assertive|time-?out/i,
    codes: ['F6381', 'F91', 'F3481'],
    partOf: ['F3', 'F43', 'F60', 'F84', 'F90', 'F1', 'F2'],
  },
  {
    name: 'eating',
    named:
      /\bbing(?:e|es|ing|eing)[ -]eat\w*|\bpurg(?:es|ing)\b|\banorexia\b|\bbulimi|\beating disorder|\brestrict(?:s|ing|ive|ion of)? (?:food|eating|intake|calories|meals)\b/i,
    answered:
      /\beat|\bbing|purg|\bfood|\bmeal|\bweight|\bbody|nutri|diet|anorex|bulim|calori|appetite/i,
    codes: ['F50', 'F982', 'F983'],
    domains: ['eating'],
  },
  {
    name: 'pain',
    named:
      /\b(?:chronic|persistent|severe|constant|back|neck|joint|nerve|pelvic|phantom) pain\b|\bmigraines?\b|\bfibromyalgia\b/i,
    answered:
      /\bpain|\bache|migrain|headache|comfort|analges|fibromyalg|physical therap|tolerance|pacing|\bmodalit/i,
    codes: ['G89', 'F454', 'M79', 'G43'],
    partOf: ['F45', 'M', 'S'],
    light: true,
  },
  {
    name: 'attention',
    named: /\binattenti(?:on|ve)\b|\bhyperactiv|\bADHD\b|\bdistractib|\beasily distracted\b/i,
    answered:
      /attent|\bfocus|concentrat|\btasks?\b|organi[sz]|\bADHD\b|impuls|homework|\bschool|\bclass|planner|distract|hyperactiv|executive|stimulant|methylphenidate/i,
    codes: ['F90'],
    partOf: ['F3', 'F4', 'F84', 'F8', 'F7'],
    domains: ['attention and hyperactivity'],
  },
  {
    name: 'self-harm or suicide',
    named:
      /\bself-?(?:harm|injur|mutilat)\w*|\bcutting (?:herself|himself|themselves|behaviou?r)\b|\bsuicid(?:al|e)\b/i,
    answered:
      /suicid|self-?(?:harm|injur|mutilat)|\bsafe|crisis|distress tolerance|dialectical|\bDBT\b|\brisk|\bharm|means|988/i,
    codes: ['R4585', 'R4588', 'T1491', 'X7', 'X8'],
  },
  {
    name: 'psychosis',
    named:
      /\bhallucinat|\bhear(?:s|ing) voices\b|\bdelusion|\bparanoia\b|\bparanoid (?:ideation|delusion|thought)\w*|\bschizo|\bpsychosis\b/i,
    answered:
      /hallucinat|\bvoices?\b|delusion|paranoi|schizo|psycho(?:sis|tic)|antipsychotic|reality|medication/i,
    codes: ['F20', 'F22', 'F23', 'F25', 'F28', 'F29'],
    partOf: ['F2', 'F31', 'F323', 'F333', 'F1'],
  },
  {
    name: 'mania',
    named: /\bbipolar\b|\bmani(?:a|c)\b|\bhypomani/i,
    answered: /bipolar|mani[ac]|hypoman|\bmood|stabili|lithium|rhythm|medication/i,
    codes: ['F30', 'F31'],
    partOf: ['F25'],
    domains: ['bipolar disorder'],
  },
  {
    name: 'obsessions or compulsions',
    named:
      /\bobsessions?\b|\bobsessive (?:thoughts?|compulsive|-compulsive)|\bobsessive-compulsive\b|\bcompulsions?\b|\bcompulsive (?:check|wash|clean|ritual|hand)|\bOCD\b/i,
    answered:
      /obsess|compuls|\bOCD\b|\bERP\b|exposure|response prevention|ritual|\bcheck|\bwash|reassur|intrusive/i,
    codes: ['F42'],
    domains: ['obsessions and compulsions'],
  },
  {
    name: 'grief',
    named:
      /(?<!\bg(?:ive|ives|ave|iving) \w+ )\bgrie(?:f|ving|ves)\b|\bbereave(?:d|ment)\b|\bmourning\b/i,
    answered: /\bgrie[fv]|\bloss\b|\blost\b|mourn|bereave|\bdeath|\bdied\b|memor|widow/i,
    codes: ['F4381', 'Z634'],
    partOf: ['F4381'],
  },
  {
    name: 'isolation',
    named:
      /\bsocial(?:ly)? (?:isolat\w+|withdrawal|withdrawn)\b|\bisolat(?:es|ing|ed) (?:from|herself|himself|themselves)\b|\bloneliness\b|\bno friends\b/i,
    answered:
      /isolat|lonel|\bfriend|couple|marri|partner|together|\bsocial|\bpeer|\bpeople|\bgroup|connect|relations|withdraw|\bcontact|communit|\bchoir|\bclub|\bcall|activit|famil/i,
    codes: ['Z602'],
    partOf: ['F2', 'F32', 'F33', 'F40', 'F84'],
    light: true,
  },
  {
    name: 'family or couple conflict',
    named:
      /\b(?:marital|couple|relationship|family|marriage) (?:conflicts?|problems?|discord|distress|difficult\w+|strain|issues)\b/i,
    answered:
      /marri|marital|partner|husband|wife|spouse|famil|couple|parent|mother|father|communicat|conflict|relations|argu|boundar|listen/i,
    codes: ['Z630', 'Z6282', 'Z635', 'Z638'],
    light: true,
  },
  {
    name: 'parenting',
    named: /\bparenting (?:stress|problems?|difficult\w+|skills|concerns)\b/i,
    answered:
      /parent|\bchild|\bson\b|daughter|\bkids?\b|famil|disciplin|\bmother|\bfather|custody/i,
    codes: ['Z6282', 'Z62'],
    light: true,
  },
  {
    name: 'school',
    named: /\bschool (?:refusal|avoidance|failure|absences?)\b|\btruan(?:cy|t)\b/i,
    answered: /school|\bclass|attend|homework|grade|teacher|educat|college|academ|\bGED\b|\b504\b/i,
    codes: ['Z55'],
    light: true,
  },
  {
    name: 'work',
    named:
      /\b(?:job|work|occupational|workplace) (?:loss|problems?|stress|difficult\w+)\b|\blost (?:her|his|their|my) job\b/i,
    answered:
      /\bwork|\bjob|employ|career|\bshift|\boffice|vocation|occupation|resume|interview|\bhours\b/i,
    codes: ['Z56'],
    light: true,
  },
  {
    name: 'housing',
    named:
      /\bhomelessness\b|\b(?:is|am|are|was|were|been|being|becoming|became|currently) homeless\b|\bcouch-?surf\w*|\bevict(?:ed|ion)\b|\b(?:unstable|unsafe|inadequate) housing\b|\bhousing (?:instability|insecurity|problems?)\b/i,
    answered: /\bhous|\bhome|apartment|shelter|\brent\b|\blease|landlord|residen|\bliving\b/i,
    codes: ['Z59'],
    light: true,
  },
  {
    name: 'gambling',
    named: /\bgambl(?:es|ing|er)\b/i,
    answered: /gambl|\bbet(?:s|ting)?\b|casino|wager|lotter/i,
    codes: ['F630', 'Z726'],
  },
]

/** Topics that a text names as a complaint or a disorder. */
export const topicsNamedIn = (text: string): readonly Topic[] =>
  topics.filter(({ named }) => named.test(text))

const bare = (code: string): string => code.replace('.', '').toUpperCase()

const starts = (code: string, beginnings: readonly string[] | undefined): boolean =>
  beginnings?.some((beginning) => code.startsWith(beginning)) ?? false

/** Topics that a diagnosis of this code is about. */
export const topicsOfCode = (code: string): readonly Topic[] =>
  topics.filter(({ codes }) => starts(bare(code), codes))

/** Whether treating the diagnosis of this code answers the topic too. */
export const belongsTo = ({ codes, partOf }: Topic, code: string): boolean =>
  starts(bare(code), codes) || starts(bare(code), partOf)

/** Topics that an instrument measures. */
export const topicsOfInstrument = ({ domains }: Instrument): readonly Topic[] =>
  topics.filter((topic) => topic.domains?.some((domain) => domains.includes(domain)))
