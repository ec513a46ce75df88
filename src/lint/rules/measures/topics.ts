/**
 * The lexicon of relevance: subjects narrow enough that a measure or a technique for them makes no
 * sense in a plan that never mentions them. Wide subjects (mood, anxiety, functioning, stress) are
 * left out on purpose: nearly every plan has room for them.
 *
 * To extend it, add a subject or a word. `words` are looked for in what was found about the client,
 * and should be generous: each one silences an alarm. `techniques` are looked for in interventions,
 * and should be narrow: each one can raise one; each has one of the `stems` in it.
 */

export interface Topic {
  /** As it stands in a sentence: “nothing … speaks of {name}”. */
  name: string
  /** Domains of instruments that are about it. */
  domains: readonly string[]
  /** Beginnings of ICD-10-CM codes that make it fit, without the dot. */
  codes: readonly string[]
  words: RegExp
  techniques?: Techniques
}

export interface Techniques {
  words: RegExp
  /** Parts of words without which none of them can be meant, in lower case. */
  stems: readonly string[]
}

const substanceCodes = [
  'F1',
  'K70',
  'O993',
  'R78',
  'T40',
  'T43',
  'T51',
  'Z714',
  'Z715',
  'Z722',
  'Z7289',
  'Z79891',
]

export const topics: readonly Topic[] = [
  {
    name: 'social anxiety',
    domains: ['social anxiety'],
    codes: ['F40', 'F418', 'F419', 'F606', 'F607', 'F80', 'F84', 'F93', 'F94', 'R45'],
    words:
      /\bsocial(?:ly)?[- ](?:anx|phob|avoid|fear|situation|evaluat|withdr|isolat|awkward|function|skill|interact|event|setting)|\bshy|\bjudg(?:ed|ing)\b|\bcritici[sz]|embarrass|humiliat|scrutin|\b(?:looked|stared|laughed) at\b|\bpublic speaking\b|\bpresentation|\bcrowd|\bstranger|\bblush|\b(?:meet|around|avoid\w*|fear of|afraid of|talk\w* to|with) (?:new |other )?(?:people|others|peers|gatherings|groups)\b|\bbull(?:y|ied)|\bmutism|agoraphob|\bautis|\brejection|\bself-conscious/i,
    techniques: {
      words:
        /\bsocial (?:anxiety|phobia)\b|\bexposures?\b[^.;]*\bsocial\b|\bsocial[- ](?:situation|interaction)s?\b[^.;]*\bexposures?\b|\bsocial (?:mishap|exposure)|\bshame[- ]attack/i,
      stems: ['social', 'shame'],
    },
  },
  {
    name: 'obsessions or compulsions',
    domains: ['obsessions and compulsions'],
    codes: ['F42', 'F452', 'F605', 'F633', 'F84', 'F95'],
    words:
      /obsess|compuls|\bOCD\b|\britual|\bcheck(?:s|ed|ing)\b|contaminat|\bwash(?:es|ing)\b|\bintrusive|\bhoard|\breread|\breassurance|\bpicking|\bhair[- ]?pull|\bdysmorph|\bsymmetr/i,
    techniques: {
      words: /\bresponse prevention\b|\bcompulsions?\b|\bobsessive[- ]compulsive\b/i,
      stems: ['response prevention', 'compulsi'],
    },
  },
  {
    name: 'trauma',
    domains: ['trauma'],
    codes: [
      'F43',
      'F44',
      'F603',
      'F62',
      'F94',
      'T74',
      'T76',
      'Y07',
      'Z6281',
      'Z9141',
      'Z9142',
      'Z914',
    ],
    words:
      /traum|\bPTSD\b|(?<!\b(?:substance|alcohol|drug) )\babus(?:e|ed|ive)\b|\bassault|\brape|\bviolen(?:ce|t)\b|\bcombat\b|\bveteran|\bdeploy|\baccident|\bcrash|\bdisaster|\bhurricane|\bflashback|\bnightmare|hypervigilan|\bwar\b|\brefugee|\battacked|\bneglect|\bmolest|\btraffick|\bshooting|\bstabb|\brobb(?:ed|ery)|\badvers(?:e|ity)|\bbullied|\bstartle/i,
    techniques: {
      words:
        /\btrauma[- ](?:narrative|focused|processing)\b|\bprolonged exposure\b|\bcognitive processing therapy\b|\bnarrative exposure\b|\b(?:index|worst) trauma\b/i,
      stems: ['trauma', 'prolonged', 'processing', 'narrative'],
    },
  },
  {
    name: 'panic',
    domains: ['panic'],
    codes: ['F40', 'F41', 'F43', 'F064', 'R00'],
    words:
      /\bpanic|\bphysical alarm|\bpalpitat|\bheart (?:races|racing|pounds)|\bpounding\b|short(?:ness)? of breath|agoraphob|\banxi|\bfear/i,
    techniques: {
      words: /\bpanic control\b|\binteroceptive exposure\b/i,
      stems: ['panic', 'interocept'],
    },
  },
  {
    name: 'alcohol',
    domains: ['alcohol'],
    codes: substanceCodes,
    words:
      /alcohol|\bdrink(?:s|ing|er)?\b|\bdrank\b|\bdrunk|\bsober|\bsobriety|intoxicat|\bAUD\b|\bDUI\b|\bDWI\b|\bliquor|\bbeers?\b|\bwine\b|\bvodka|\bsubstance|\baddict|\bdetox|\bblackout|\bSUD\b/i,
    techniques: {
      words:
        /\brelapse prevention\b[^.;]*\b(?:alcohol|drinking)\b|\b(?:alcohol|drinking)\b[^.;]*\b(?:relapse|refusal|cravings?|abstinence)\b|\bdrink[- ]refusal\b|\balcoholics anonymous\b|\bcontrolled drinking\b|\bfor alcohol (?:use|dependence|problems)\b/i,
      stems: ['alcohol', 'drink'],
    },
  },
  {
    name: 'drug use',
    domains: ['drugs'],
    codes: substanceCodes,
    words:
      /\bdrugs?\b(?! (?:interaction|allerg))|\bsubstance|cannabis|marijuana|\bopioid|\bopiate|\bheroin|fentanyl|cocaine|\bcrack\b|\bmeth\b|amphetamine|benzodiazepine|\bpills\b|\bvap(?:e|ing)|\baddict|\boverdos|\bSUD\b|\bOUD\b|intoxicat|\bsober|\bdetox|\bkratom|\btriggers for use\b/i,
    techniques: {
      words:
        /\brelapse prevention\b[^.;]*\b(?:drugs?|substances?|opioids?|cocaine|cannabis|methamphetamine|heroin)\b|\b(?:drug|substance|opioid|cocaine|cannabis|methamphetamine|heroin)\b[^.;]*\b(?:relapse|refusal|cravings?|abstinence)\b|\bnarcotics anonymous\b|\bfor (?:opioid|cocaine|cannabis|stimulant) use\b/i,
      stems: [
        'drug',
        'substance',
        'opioid',
        'cocaine',
        'cannabis',
        'methamphetamine',
        'heroin',
        'anonymous',
        'stimulant',
      ],
    },
  },
  {
    name: 'eating',
    domains: ['eating'],
    codes: ['F50', 'F982', 'F983', 'R63', 'E66', 'E4', 'Z68', 'Z724'],
    words:
      /\beat(?:s|ing)?\b|\bbing(?:e|es|ed|ing)\b|\bpurg|anorex|bulim|\bweight\b(?! bearing)|\bbody image|\bfood|\bmeals?\b|\bdiet|laxative|\bappetite|\bvomit|\brestrict|\bcalori|\bARFID\b/i,
    techniques: {
      words: /\bCBT-E\b|\bbinge[- ]eating\b|\bpurging\b|\bbody[- ]checking\b|\beating[- ]disorder/i,
      stems: ['cbt-e', 'bing', 'purg', 'body', 'eating'],
    },
  },
  {
    name: 'sleep',
    domains: ['sleep'],
    codes: ['F51', 'G47', 'Z728', 'F1', 'F2', 'F3', 'F4', 'G89', 'R53'],
    words:
      /sleep|insomni|\bawake|\bwak(?:e|es|ing)\b|\bnight|\btired|fatigue|\brest(?:ed|less)?\b|\bbed(?:time)?\b/i,
    techniques: {
      words: /\bsleep restriction\b|\bCBT-?I\b|\btherapy for insomnia\b/i,
      stems: ['sleep', 'cbt-i', 'cbti', 'insomnia'],
    },
  },
  {
    name: 'bipolar disorder',
    domains: ['bipolar disorder'],
    codes: ['F25', 'F30', 'F31', 'F34', 'F39', 'F0633'],
    words:
      /bipolar|\bmani(?:a|c)\b|hypoman|\bmood (?:swings|episodes|instability)|\bcyclothym|\belevated (?:mood|periods)/i,
    techniques: {
      words: /\bsocial rhythm\b|\bmania\b|\bbipolar\b/i,
      stems: ['social', 'mania', 'bipolar'],
    },
  },
  {
    name: 'attention or hyperactivity',
    domains: ['attention and hyperactivity'],
    codes: ['F7', 'F8', 'F9', 'R41'],
    words:
      /attention|hyperactiv|\bADHD\b|\bADD\b|impulsiv|concentrat|distract|\bfocus|\bschool|\bclass(?:room|work)?\b|\bhomework/i,
    techniques: {
      words: /\bADHD\b/,
      stems: ['adhd'],
    },
  },
  {
    name: 'borderline symptoms',
    domains: ['borderline symptoms'],
    codes: ['F60', 'F34', 'F43', 'F44', 'F50', 'F63', 'R45'],
    words:
      /borderline|\bBPD\b|self[- ](?:harm|injur)|\bcut(?:s|ting)\b|dysregulat|emotion(?:al)? regulat|impuls|abandon|\bmood swings|unstable|dissociat|\banger|\bsuicid|\bintense emotion/i,
  },
  {
    name: 'gambling',
    domains: [],
    codes: ['F630', 'Z726'],
    words: /gambl|\bbetting|\bcasino|\bwager|\blottery/i,
    techniques: {
      words: /gambl/i,
      stems: ['gambl'],
    },
  },
  {
    name: 'a loss',
    domains: [],
    codes: ['F43', 'F48', 'Z634'],
    words:
      /\bgrie[fv]|\bloss\b|\blost\b|\bdeath|\bdied|\bdeceased|bereave|\bmourn|\bwidow|miscarr|\bstillb|\bpassed away/i,
    techniques: {
      words: /\b(?:prolonged|complicated) grief\b|\bgrief (?:work|therapy|counseling|group)\b/i,
      stems: ['grief'],
    },
  },
]

let anyStem: RegExp | undefined

/** The topics of which a text may name a technique: most interventions name none. */
export function topicsNamedIn(text: string): readonly Topic[] {
  anyStem ??= new RegExp(
    topics.flatMap(({ techniques }) => techniques?.stems ?? []).join('|'),
    'gi',
  )
  const found = text.match(anyStem)
  if (!found) return none
  const stems = new Set(found.map((stem) => stem.toLowerCase()))
  return topics.filter(({ techniques }) => techniques?.stems.some((stem) => stems.has(stem)))
}

const none: readonly Topic[] = []
