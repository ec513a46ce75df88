// Finds ages stated in a narrative ('34-year-old', '34 y/o', 'Age: 34') and says whose they are, so
// that a check can hold the client's stated age against the date of birth. Only an age that is
// plainly the client's, and the present one, is called so: in doubt it is somebody else's.

import { NUMBER_WORDS, readNumber } from './fold.ts'

export interface StatedAge {
  age: number
  unit: 'year' | 'month'
  /** Offsets of the statement in the text; `end` is exclusive. */
  start: number
  end: number
  /** 'past' also covers an age still to come ('until age 18'). */
  subject: 'client' | 'other' | 'past'
}

const NUMBER = String.raw`(?<![\d.,/$-])(\d{1,3}|\b(?:${NUMBER_WORDS}))`
const STATEMENT = new RegExp(
  [
    String.raw`${NUMBER}[- ]?(years?|yrs?|months?|mos?)[- ]old\b(?!s|er)`,
    String.raw`${NUMBER}[- ]?(?:(y)(?:\/o|\.o\.?|o)|(m)\/o)\b`,
    String.raw`${NUMBER} (years?|months?) of age\b`,
    String.raw`\bage[d]?(?::| of| is| =)? ?(?<![\d.-])(\d{1,3}|\b(?:${NUMBER_WORDS}))\b(?:[- ](years?|months?)(?![- ]old)\b)?`,
  ].join('|'),
  'gi',
)

const RANGE_AFTER =
  /^(?:\.\d|\+|\s*(?:-|–|—|\/|to|through|or|and)\s*(?:\d|older|over|above|up|under|younger|below))/i
const RANGE_BEFORE = /\d\s*-?\s*(?:-|–|—|\/|to|or|and)\s*-?$/

const KIN =
  'mother|father|mom|mum|dad|parents?|wife|husband|spouse|partner|boyfriend|girlfriend|fianc[eé]e?|sons?|daughters?|child|children|kids?|bab(?:y|ies)|infants?|toddlers?|twins?|brothers?|sisters?|siblings?|nephews?|nieces?|cousins?|uncles?|aunts?|grand\\w+|step\\w+|ex|in-law|friends?|roommates?|co-?workers?|boss|neighbou?rs?|strangers?|abuser|perpetrator|peers?|classmates?|dog|cat'
const THING =
  'marriage|relationship|habit|history|house|home|car|truck|business|job|injury|dispute|company|building'
const SUBJECT =
  '(?<!\\b(?:of|with|to|for|by|from|and) (?:the )?)(?:client|patient|pt|ct|cl|consumer|resident)\\.?'
const PERSON =
  'fe?male|males?|man|woman|boy|girl|person|individual|client|patient|adult|adolescent|teen(?:ager)?|youth|student|teacher|nurse|engineer|driver|manager|retiree|gentleman|lady|veteran|mother of|father of|parent of|[mf](?=[\\s,.])'
const ADJECTIVES = String.raw`(?:(?!(?:an?|the|another|of|to|with|for|by|from|and|in|on|has|had|met|who|like|than|not|his|her|their|${KIN})\b)[\w/-]+,? ){0,4}`
const LINKS =
  '(?: (?:is|presents as|identifies as)(?: (?:currently|now|about|approximately))?(?: an?)?| ?[,(](?: an?)?)'

const BEFORE_AGE =
  /\b(?:since|from|at|until|till?|by|before|after|around|when|was|were|turn(?:ed|s|ing)|as|being|reached) (?:(?:s?he|they|i|client|patient) (?:was|were|is) )?(?:(?:the|an?|his|her|their|my|only|just|about|around) )*$/i
const OWNED = /(?:\b(?:his|her|their|my|our|your|whose)|\w['’]s) (?:[\w-]+ ){0,3}$/i
const OWN_AGE = /\b(?:client|patient|pt)['’]s (?:current )?$/i
const OTHER_AFTER = new RegExp(String.raw`^ (?:[\w-]+ )?(?:${KIN}|${THING})\b(?! of\b)`, 'i')
const CLIENT_BEFORE = new RegExp(String.raw`\b${SUBJECT}${LINKS} ?${ADJECTIVES}$`, 'i')
const CLIENT_LABEL = new RegExp(String.raw`\b${SUBJECT} $`, 'i')
const PRONOUN_BEFORE = new RegExp(
  String.raw`\b(?:s?he is|they are)(?: (?:currently|now))?(?: an?)? ?${ADJECTIVES}$`,
  'i',
)
const PERSON_AFTER = new RegExp(
  String.raw`^,? (?:[\w/-]+,? ){0,5}?(?:${PERSON}|presents|presenting|presented|referred|seeking)`,
  'i',
)
const THIS_BEFORE = /\bthis (?:[\w-]+ ){0,2}$/i
const TEXT_START = new RegExp(String.raw`^\s*(?:an? )?${ADJECTIVES}$`, 'i')
const FIELD_START = /(?:^|[\n|;,(•·])\s*(?:current )?$/i
const FIELD_END = /^\s*(?:$|[\n|;,)])/
const SENTENCE_END = /[!?\n]|(?<!\b(?:pt|ct|cl|mr|mrs|ms|dr|st|[a-z]))\.\s/gi
const ANY_KIN = new RegExp(String.raw`\b(?:${KIN})\b`, 'i')
const ANY_SUBJECT = /\b(?:client|patient|pt|ct)\b/i

/**
 * All ages stated in a text, in order. Ranges and groups ('age 65-70', '12-17-year-olds', 'age 18 or
 * older') are left out. `names` are names of the client, so that 'Nadia is 34 years old' is read.
 */
export function findAges(text: string, names: readonly string[] = []): StatedAge[] {
  const found: StatedAge[] = []
  for (const match of text.matchAll(STATEMENT)) {
    const [start, end] = [match.index, match.index + match[0].length]
    const groups = match.slice(1).filter((group) => group !== undefined)
    const age = readNumber(groups[0] ?? '')
    if (!(age <= 120) || isRange(text, start, end)) continue
    const unit = groups[1]?.toLowerCase().startsWith('m') ? 'month' : 'year'
    found.push({ age, unit, start, end, subject: subjectOf(text, start, end, names) })
  }
  return found
}

function isRange(text: string, start: number, end: number): boolean {
  return (
    RANGE_AFTER.test(text.slice(end, end + 20)) ||
    RANGE_BEFORE.test(text.slice(Math.max(0, start - 20), start))
  )
}

function subjectOf(
  text: string,
  start: number,
  end: number,
  names: readonly string[],
): StatedAge['subject'] {
  const before = sentenceBefore(text, start)
  const after = sentenceAfter(text, end)
  const label = /^age/i.test(text.slice(start, end))
  if (BEFORE_AGE.test(before)) return 'past'
  if (label && OWN_AGE.test(before)) return 'client'
  if (OWNED.test(before) || OTHER_AFTER.test(after)) return 'other'
  if (isNamedClient(before, label, names)) return 'client'
  if (ANY_KIN.test(before)) return 'other'
  return isEvidentClient(text, start, end, before, after) ? 'client' : 'other'
}

function isNamedClient(before: string, label: boolean, names: readonly string[]): boolean {
  const told = names.reduce((rest, name) => (name ? rest.replaceAll(name, 'client') : rest), before)
  if (label && CLIENT_LABEL.test(told)) return true
  return CLIENT_BEFORE.test(told)
}

function isEvidentClient(
  text: string,
  start: number,
  end: number,
  before: string,
  after: string,
): boolean {
  const statement = text.slice(start, end)
  if (/^age ?[:=]/i.test(statement)) return FIELD_START.test(before)
  if (/^age/i.test(statement))
    return FIELD_START.test(before) && FIELD_END.test(text.slice(end, end + 20))
  const earlier = text.slice(0, start)
  if (PRONOUN_BEFORE.test(before)) return !ANY_KIN.test(earlier)
  if (!PERSON_AFTER.test(after)) return false
  if (THIS_BEFORE.test(before)) return true
  return earlier.length <= 60 && TEXT_START.test(earlier) && !ANY_SUBJECT.test(after)
}

/** Up to 200 characters of the sentence before an offset, white space folded. */
function sentenceBefore(text: string, offset: number): string {
  const window = text.slice(Math.max(0, offset - 200), offset)
  const stops = [...window.matchAll(SENTENCE_END)].at(-1)
  return window.slice(stops ? stops.index + stops[0].length : 0).replace(/\s+/g, ' ')
}

/** Up to 120 characters of the sentence after an offset, white space folded. */
function sentenceAfter(text: string, offset: number): string {
  const window = text.slice(offset, offset + 120)
  return (/^[^!?\n.]*[.]?/.exec(window)?.[0] ?? '').replace(/\s+/g, ' ')
}
