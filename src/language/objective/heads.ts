/** Finds what a clause is about: its verb and object, or its noun, and of what kind they are. */
import type { Clause } from './clauses.ts'
import type { Cursor } from './cursor.ts'
import { inList, listed } from './lemma.ts'
import {
  comparatives,
  looseWords,
  qualities,
  stateAdjectives,
  vagueAmounts,
} from './lexicon/adjectives.ts'
import { isIdiom } from './lexicon/idioms.ts'
import { readingWords, scaleWords } from './lexicon/measures.ts'
import {
  abstractEnding,
  concreteInSpite,
  genericNouns,
  productNouns,
  readingNouns,
  stateNouns,
} from './lexicon/nouns.ts'
import { timeUnits } from './lexicon/time.ts'
import {
  achievingVerbs,
  auxiliaries,
  beVerbs,
  commonVerbs,
  directionVerbs,
  haveVerbs,
  knowledgeVerbs,
  listVerbs,
  performVerbs,
  processVerbs,
  stateVerbs,
  zeroVerbs,
} from './lexicon/verbs.ts'
import { words } from './lexicon/words.ts'
import { isScaleName } from './quantities.ts'
import type { ActKind } from './reading.ts'

export type NounClass = 'state' | 'generic' | 'reading' | 'product' | 'concrete' | 'none'

export interface Head {
  kind: ActKind
  /** Tokens of verb and object, the end not included. */
  from: number
  to: number
  verb: string | undefined
  /** The class of its object, or of the noun that it is. */
  object: NounClass
  objectAt: number | undefined
  /** The object stands behind a preposition. */
  oblique?: boolean | undefined
  negated: boolean
  /** More, less, better: a comparison without an amount. */
  compared: boolean
  /** What is to be gone, and is a named act. */
  zero: boolean
  loose: boolean
  /** To be learnt, and not said how it is shown. */
  learning?: boolean
  /** Said of a thing as done: `homework turned in`. */
  finished?: boolean
}

const persons = words(
  "client clients patient patients pt pts ct cts i we he she they you it's resident residents student students child mother father mom dad parent parents family families couple partners partner spouse husband wife brother sister son daughter member members participant participants veteran vet individual person consumer caregiver caregivers group i'll he'll she'll we'll they'll i'm i'd we'd i've he's she's we're they're both teen youth boy girl kid kids infant baby caller learner worker sibling siblings grandmother grandfather staff teacher cl who everyone",
)
const determiners = words(
  'myself himself herself themselves ourselves yourself oneself the a an my his her their our this that each every any some no your its both all these those one',
)
const breakers = words(
  'throughout onto across behind under beside between amid upon',
  'in on at by for from with without as per than when while if during over under before after until within through about into onto to because so and or but , . ; : ( ) - – — / = → toward towards against between among around near along beyond like regarding concerning despite via w/ w/o that which who is are was be will would can off up down out',
)

/** Skips labels, hedges and adverbs at the head of a clause. */
export function headOf(cursor: Cursor, clause: Clause, skip: (at: number) => boolean): Head {
  const head = plainHead(cursor, clause, skip)
  if (cleanTest.test(cursor.mention(clause.from, clause.to - 1).text))
    return { ...head, kind: 'act', zero: true }
  if (head.kind === 'state' || head.kind === 'process') return head
  const said = cursor.mention(head.from, clause.to - 1).text.toLowerCase()
  if (isIdiom(said)) return { ...head, kind: 'state', zero: false, compared: true }
  const isQuality =
    head.kind !== 'list' && head.kind !== 'reading' && comparedInKind(cursor, head, skip)
  return isQuality ? { ...head, kind: 'state', compared: true } : head
}

/** `walk taller`, `a calmer classroom`: better in kind, which is not more of it. */
function comparedInKind(cursor: Cursor, head: Head, skip: (at: number) => boolean): boolean {
  const last = Math.min(head.to, (head.objectAt ?? head.from) + 3)
  for (let at = head.from; at < last; at += 1)
    if (!skip(at) && qualities.has(cursor.low(at)) && cursor.low(at - 1) !== 'or') return true
  return false
}

/** `all urine screens negative`: none of what is tested for. */
const cleanTest = /\b(?:screens?|tests?|uds|uas?|bacs?)\b.*\bnegative\b|\btests? negative\b/i

function plainHead(cursor: Cursor, clause: Clause, skip: (at: number) => boolean): Head {
  const subject = subjectOf(cursor, clause, skip)
  const verbAt = subject.verbAt
  if (verbAt !== undefined) return verbHead(cursor, clause, verbAt, subject, skip)
  return nounHead(cursor, clause, subject.from, skip)
}

interface Subject {
  from: number
  verbAt: number | undefined
  /** The noun that something is said of, when it is no person. */
  topic: { from: number; to: number } | undefined
  negated: boolean
}

const modals = words(
  "will would shall should can could may must 'll i'll he'll she'll we'll they'll it'll i'd we'd is are am i'm we're he's she's they're has have to be being won't can't don't isn't doesn't needs wants want plan plans hope hopes going gonna gets got 've i've we've let's let agree agrees",
)

/** Names that end in s: a plural would not. */
const givenNames =
  /(?:us|is|os|as|ys|ss)$|^(?:dolores|james|charles|andres|agnes|jules|frances|ines|moses|mercedes|miles|giles|yves)$/

function isPerson(cursor: Cursor, at: number): boolean {
  const token = cursor.at(at)
  if (token?.kind !== 'word') return false
  if (persons.has(token.lower)) return true
  if (!token.capital) return false
  if (
    at > 0 &&
    cursor.isWord(at - 1) &&
    modals.has(cursor.low(at + 1)) &&
    !/^[A-Z]{2,}/.test(cursor.text.slice(token.start, token.end))
  )
    return true
  if (at > 0 && cursor.low(at - 1) === ',' && modals.has(cursor.low(at + 1))) return true
  const low = token.lower.replace(/'s$/, '')
  if (
    isScaleName(cursor, at) ||
    stateNouns.has(low) ||
    genericNouns.has(low) ||
    readingNouns.has(low) ||
    readingWords.has(low) ||
    commonVerbs.has(low) ||
    inList(directionVerbs, low) ||
    comparatives.has(low)
  )
    return false
  const next = cursor.low(at + 1)
  if (
    /^[A-Z]{2,}$/.test(cursor.text.slice(token.start, token.end)) ||
    /^(?:no|zero)$/.test(cursor.low(at - 1))
  )
    return false
  if (plainHelpers.has(low) || determiners.has(low) || isAdverb(low) || adverbs.has(low))
    return false
  if (/[a-z]s$/.test(next) && commonVerbs.has(next.slice(0, -1)) && !token.lower.endsWith('s'))
    return true
  return (
    /^(?:mr|mrs|ms|dr)$/.test(low) ||
    (modals.has(next) && (!token.lower.endsWith('s') || givenNames.test(token.lower))) ||
    /^(?:mr|mrs|ms|dr)$/.test(cursor.low(at - 2))
  )
}

function subjectOf(cursor: Cursor, clause: Clause, skip: (at: number) => boolean): Subject {
  const from = contentStart(cursor, clause, skip)
  const verbFrom = (start: number, topic?: Subject['topic']): Subject => {
    const { at, negated } = pastHelpers(cursor, start, clause.to, skip)
    return { from, verbAt: at < clause.to && cursor.isWord(at) ? at : undefined, topic, negated }
  }
  const person = personEnd(cursor, from, clause.to)
  if (person !== undefined && breakers.has(cursor.low(person))) {
    const later = modalIn(cursor, clause, person, skip)
    if (later !== undefined) return verbFrom(later)
  }
  if (person !== undefined)
    return verbFrom(cursor.low(person - 1).includes("'") ? person - 1 : person)
  const first = verbFrom(from)
  if (
    first.verbAt !== undefined &&
    (helped(cursor, from, first.verbAt) || isVerbHere(cursor, first.verbAt, clause.to))
  )
    return first
  const modal = modalIn(cursor, clause, from, skip)
  if (modal !== undefined && modal > from) return verbFrom(modal, { from, to: modal })
  return { from, verbAt: undefined, topic: undefined, negated: false }
}

/** Whether an auxiliary stands before the verb: then any word may be one. */
const helped = (cursor: Cursor, from: number, verbAt: number): boolean =>
  hasAny(cursor, from, verbAt, plainHelpers) || hasAny(cursor, from, verbAt, beForms)

/** Where the words begin: past labels (`STG:`), marks, figures and times. */
function contentStart(cursor: Cursor, clause: Clause, skip: (at: number) => boolean): number {
  let at = clause.from
  for (let i = clause.from; i < Math.min(clause.to, clause.from + 6); i += 1)
    if (cursor.low(i) === ':' && i + 1 < clause.to)
      at = isLabel(cursor, clause.from, i) ? i + 1 : at
  while (
    at < clause.to &&
    (cursor.at(at)?.kind === 'mark' || skip(at) || leadIns.has(cursor.low(at)))
  )
    at += 1
  return at
}
const leadIns = words(
  `and then also so goal objective in on at by of per maybe please progress today again or why can't can could is it possible how what when someday eventually " “ ” = :`,
)
const isLabel = (cursor: Cursor, from: number, to: number): boolean =>
  (to - from === 1 && cursor.isWord(to + 1) && determiners.has(cursor.low(to + 2))) ||
  (to - from === 1 &&
    cursor.isWord(to + 1) &&
    verbLists.some((list) => inList(list, cursor.low(to + 1)))) ||
  (to - from < 5 &&
    !cursor.isNumber(from) &&
    /^(?:goal|objective|stg|ltg|short|long|target|outcome|progress|my|plan|step|smart|problem|expected|client|pt|per|for|this|week|today|weekly|daily)$/.test(
      cursor.low(from),
    ))

function modalIn(
  cursor: Cursor,
  clause: Clause,
  from: number,
  skip: (at: number) => boolean,
): number | undefined {
  for (let at = from; at < Math.min(clause.to, from + 10); at += 1) {
    if (skip(at)) continue
    const word = cursor.low(at)
    if (/^(?:will|would|should|shall|is|are|can|won't|to)$/.test(word))
      return word === 'to'
        ? (cursor.low(at + 1) === 'be' || inList(directionVerbs, cursor.low(at + 1))) && at > from
          ? at
          : undefined
        : at
  }
  return undefined
}

/** Past `the client and her mother`, when the clause begins with a person. */
function personEnd(cursor: Cursor, from: number, to: number): number | undefined {
  let at = from
  while (
    determiners.has(cursor.low(at)) ||
    /^(?:identified|adult|young|elderly|index|hospice)$/.test(cursor.low(at))
  )
    at += 1
  if (!isPerson(cursor, at)) return undefined
  at += 1
  while (at < to && at < from + 9) {
    const word = cursor.low(at)
    if (
      isPerson(cursor, at) ||
      (/^(?:and|&|\.|,|of|or|\/|\(|\)|the|her|his|my|their)$/.test(word) &&
        (isPerson(cursor, at + 1) ||
          cursor.low(at) === '.' ||
          cursor.low(at) === '(' ||
          cursor.low(at) === ')'))
    )
      at += 1
    else if (cursor.at(at)?.capital && /^(?:mr|mrs|ms|dr|\.)$/.test(cursor.low(at - 1))) at += 1
    else break
  }
  return at
}

function pastHelpers(
  cursor: Cursor,
  from: number,
  to: number,
  skip: (at: number) => boolean,
): { at: number; negated: boolean } {
  let at = from
  let negated = false
  while (at < to) {
    const word = cursor.low(at)
    if (negations.has(word)) negated = true
    if (word === 'no' && cursor.low(at + 1) === 'longer') {
      negated = true
      at += 2
      continue
    }
    const next = afterBe(cursor, at) ?? afterHelper(cursor, at, to, skip)
    if (next === undefined) break
    at = next
  }
  return { at, negated }
}
const negations = words("not never won't don't doesn't can't isn't")
const plainHelpers = words(
  "will would shall should can could wanna gotta ever may might must 'll i'll he'll she'll we'll they'll it'll i'd we'd you'll won't can't don't doesn't not never only just also really simply then always please to i've we've let's gonna able 've consistently",
)
const beForms = words("be is are am i'm we're he's she's they're been being isn't was were")

/** Past `be able to`, `is going to`, `be walking`; undefined when `be` is the verb that counts. */
function afterBe(cursor: Cursor, at: number): number | undefined {
  if (!beForms.has(cursor.low(at))) return undefined
  let next = at + 1
  while (
    /^(?:not|also|never|just|always|now|then|both|consistently|independently|regularly|still|better)$/.test(
      cursor.low(next),
    )
  )
    next += 1
  const word = cursor.low(next)
  if (word === 'to' && cursor.isWord(next + 1)) return next + 1
  if (
    word === 'going' &&
    cursor.low(next + 1) === 'to' &&
    !verbLists.some((list) => list.has(cursor.low(next + 2)))
  )
    return next
  if (
    /^(?:able|going|ready|willing|expected|allowed|encouraged|required|supposed|set|prepared|planning|hoping|trying|committed)$/.test(
      word,
    ) &&
    cursor.low(next + 1) === 'to'
  )
    return next + 2
  return word.endsWith('ing') &&
    !/^(?:nothing|anything|something|outgoing|willing|trusting|loving|caring|understanding|outstanding|during|forgiving)$/.test(
      word,
    )
    ? next
    : undefined
}

/** Past an auxiliary, a hedge or an adverb that another verb follows. */
function afterHelper(
  cursor: Cursor,
  at: number,
  to: number,
  skip: (at: number) => boolean,
): number | undefined {
  const word = cursor.low(at)
  if (plainHelpers.has(word) || skip(at) || /^["“”'‘…,(]$/.test(word)) return at + 1
  if (word.endsWith('ly') && !/^(?:apply|reply|rely|comply|supply|multiply|fly)$/.test(word))
    return at + 1
  if (!hedges.has(word)) return undefined
  const other = wantsOther(cursor, at, to)
  if (other !== undefined) return other
  const next = cursor.low(at + 1)
  if (next === 'to' && at + 2 < to) return at + 2
  if (/^(?:have|has)$/.test(word))
    return /(?:ed|en|one|wn|ung|ought|aid|ade|ept|old)$/.test(next) &&
      !/^(?:been|children|seven|often|one)$/.test(next)
      ? at + 1
      : next === 'been'
        ? at + 2
        : undefined
  return next.endsWith('ing') && !/^(?:nothing|anything)$/.test(next) ? at + 1 : undefined
}
/** `I want my daughter to …`: what she is to do. */
function wantsOther(cursor: Cursor, at: number, to: number): number | undefined {
  if (!/^(?:wants?|needs?|like|expects?)$/.test(cursor.low(at))) return undefined
  for (let next = at + 1; next < Math.min(to, at + 5); next += 1) {
    if (cursor.low(next) === 'to') return next > at + 1 ? next + 1 : undefined
    if (!persons.has(cursor.low(next)) && !determiners.has(cursor.low(next))) return undefined
  }
  return undefined
}
const hedges = words(
  'got gotta start starts begin begins continue continues try tries keep keeps want wants like likes need needs plan plans hope hopes aim aims wish agree agrees intend intends have has love get gets attempt attempts expect expects',
)

function isVerbHere(cursor: Cursor, at: number, end: number): boolean {
  const token = cursor.at(at)
  if (token?.kind !== 'word') return false
  const word = token.lower
  if (!verbLists.some((list) => list.has(word)))
    return inflected(cursor, at) || unknownVerb(cursor, at)
  if (!verbOrNoun.has(word)) return true
  return at + 1 >= end ? false : followsVerb(cursor, at)
}
const verbLists = [
  commonVerbs,
  directionVerbs,
  processVerbs,
  performVerbs,
  listVerbs,
  stateVerbs,
  knowledgeVerbs,
  zeroVerbs,
  achievingVerbs,
  beVerbs,
]

/** `Crank out a résumé`, `Fuel my body`: a word that an article or a particle and an article follow. */
function unknownVerb(cursor: Cursor, at: number): boolean {
  const next = cursor.low(at + 1)
  if (/^(?:people|others|someone|somebody|everyone)$/.test(next))
    return !/(?:ing|ed|s)$/.test(cursor.low(at))
  if (/^(?:a|an|the|my|his|her|their|our|myself|himself|herself)$/.test(next))
    return !/(?:ing|ed|s)$/.test(cursor.low(at))
  return particles.has(next) && determiners.has(cursor.low(at + 2))
}
const particles = words('out off up down away back over in on')

/** `pay off the bill`, `fill in the form`; not `walk in the hallway`. */
const isParticle = (cursor: Cursor, verbAt: number): boolean => {
  const word = cursor.low(verbAt + 1)
  if (inList(goingVerbs, cursor.low(verbAt))) return false
  return (
    /^(?:out|off|up|down|away|back)$/.test(word) ||
    (/^(?:in|on|over)$/.test(word) && inList(inVerbs, cursor.low(verbAt)))
  )
}
const goingVerbs = words(
  'walk go run climb move come step travel drive ride sit stand stay be live play sleep',
)
const inVerbs = words(
  'turn hand fill put try sign log plug take give carry bring call check switch',
)

/** `Demonstrates correct…`, `Walks 20 minutes`, `Cutting down`. */
function inflected(cursor: Cursor, at: number): boolean {
  const word = cursor.low(at)
  if (!/(?:s|ing)$/.test(word) || /ss$/.test(word)) return false
  if (!verbLists.some((list) => inList(list, word))) return false
  const base = word.replace(/(?:es|s|ing)$/, '')
  return verbOrNoun.has(base) || word.endsWith('ing')
    ? followsVerb(cursor, at) && !/^(?:with|in|for|at|from)$/.test(cursor.low(at + 1))
    : true
}

function followsVerb(cursor: Cursor, at: number): boolean {
  const next = cursor.low(at + 1)
  if (cursor.isNumber(at + 1) || determiners.has(next) || afterVerb.has(next)) return true
  if (!cursor.isWord(at + 1) || auxiliaries.has(next) || inList(directionVerbs, next)) return false
  return !/^(?:of|is|are|will|per|as|by)$/.test(next) && !/ed$/.test(next)
}
const afterVerb = words(
  'to with for at on up out down about daily back off away more less through into calm asleep awake only around along past over without how what why when from in it',
)
const verbOrNoun = words(
  'sleep exercise control stress worry fear love trust respect care support function range focus balance work walk hope rest weight progress speech help need display range conflict attempt plan report record journal practice mood return increase decrease drop fall rise limit record',
)

// ---- Verbs --------------------------------------------------------------------------------

function verbHead(
  cursor: Cursor,
  clause: Clause,
  verbAt: number,
  subject: Subject,
  skip: (at: number) => boolean,
): Head {
  const verb = cursor.low(verbAt)
  const end = clause.to
  const particle = isParticle(cursor, verbAt) && verbAt + 2 < end ? 1 : 0
  const object = objectAfter(cursor, verbAt + 1 + particle, end, skip)
  const able = subject.topic ? undefined : ableTo(cursor, object, end)
  if (able !== undefined) return verbHead(cursor, clause, able, subject, skip)
  const base = {
    from: verbAt,
    to: end,
    verb,
    object: object.noun,
    objectAt: object.at,
    oblique: object.oblique,
    negated: subject.negated,
    compared: isCompared(cursor, verbAt, end, skip),
    zero: false,
    loose: hasAny(cursor, verbAt, end, looseWords),
  }
  if (subject.topic) return topicHead(cursor, subject.topic, base, skip)
  const learning = inList(knowledgeVerbs, verb)
  return {
    ...base,
    ...kindOfVerb(cursor, verbAt, end, object, base.negated, skip),
    ...(learning && { learning }),
  }
}

function topicHead(
  cursor: Cursor,
  topic: { from: number; to: number },
  base: Omit<Head, 'kind'>,
  skip: (at: number) => boolean,
): Head {
  const noun = topicNoun(cursor, topic, skip)
  const predicate = base.verb ?? ''
  const said =
    beForms.has(predicate) || predicate === 'get'
      ? predicateWord(cursor, base.from + 1, base.to, skip)
      : predicate
  if (said.startsWith('no-')) return { ...base, kind: 'act', zero: true }
  const moved =
    !qualities.has(said) &&
    (inList(directionVerbs, said) ||
      comparatives.has(said) ||
      /^(?:down|up|under|below|above|over|at|within)$/.test(said))
  const isVague = qualities.has(said) || inList(stateVerbs, said) || stateAdjectives.has(said)
  const kind: ActKind =
    noun.noun === 'state' ||
    noun.noun === 'generic' ||
    noun.noun === 'none' ||
    (isVague && noun.noun !== 'reading' && !moved)
      ? 'state'
      : noun.noun === 'reading'
        ? 'reading'
        : 'act'
  const finished = !moved && !isVague && participle.test(said)
  return {
    ...base,
    kind,
    object: finished ? 'product' : noun.noun,
    objectAt: noun.at,
    compared: base.compared || moved,
    finished,
  }
}
const participle = /(?:ed|en|ne|id|ut|ought|ade|ilt|ept|old|nt|wn|itten|read|set|in)$/

/** The last noun that the topic names: `mental and physical health`. */
function topicNoun(
  cursor: Cursor,
  { from, to }: { from: number; to: number },
  skip: (at: number) => boolean,
): ObjectNoun {
  for (let at = to - 1; at > from; at -= 1)
    if (cursor.low(at) === 'and' && cursor.isWord(at + 1)) return nounIn(cursor, at + 1, to, skip)
  return nounIn(cursor, from, to, skip)
}

function predicateWord(
  cursor: Cursor,
  from: number,
  to: number,
  skip: (at: number) => boolean,
): string {
  for (let at = from; at < to; at += 1) {
    const word = cursor.low(at)
    if (!skip(at) && !isAdverb(word) && !/^(?:not|be|been|being|all|more|so|very|much)$/.test(word))
      return word
    if (word === 'more' && !cursor.isNumber(at - 1)) return word
  }
  return ''
}

interface ObjectNoun {
  noun: NounClass
  at: number | undefined
  /** Behind a preposition: `walk in the corridor`. */
  oblique?: boolean
}

type Verdict = Pick<Head, 'kind'> & Partial<Pick<Head, 'zero' | 'compared'>>

function kindOfVerb(
  cursor: Cursor,
  verbAt: number,
  end: number,
  object: ObjectNoun,
  negated: boolean,
  skip: (at: number) => boolean,
): Verdict {
  const verb = cursor.low(verbAt)
  const pair = phrasal(cursor, verbAt, end, object, skip)
  if (pair) return pair
  if (hasNo(cursor, verbAt, object))
    return concreteObject(object) ? { kind: 'act', zero: true } : { kind: 'state' }
  if (inList(zeroVerbs, verb)) return zeroOf(cursor, verbAt, object)
  if (isBe(verb)) return complement(cursor, verbAt, end, object, skip)
  if (inList(knowledgeVerbs, verb))
    return { kind: learnsAct(cursor, verbAt, end) ? 'act' : 'knowledge' }
  if (inList(reportVerbs, verb) && saysState(cursor, verbAt, end, object)) return { kind: 'state' }
  if (inList(listVerbs, verb))
    return { kind: saysState(cursor, verbAt, end, object) ? 'state' : 'list' }
  if (inList(haveVerbs, verb)) return { ...byNoun(object), zero: negated && concreteObject(object) }
  if (inList(directionVerbs, verb) && !(inList(achievingVerbs, verb) && concreteObject(object)))
    return moved(object, verb)
  if (verb.startsWith('navigate') && cursor.low(verbAt + 1) === 'to') return { kind: 'act' }
  if (inList(processVerbs, verb) && !(/^(?:prepare|share)/.test(verb) && concreteObject(object)))
    return { kind: 'process' }
  if (inList(stateVerbs, verb))
    return { kind: inList(bodily, verb) && concreteObject(object) ? 'act' : 'state' }
  if (inList(showingVerbs, verb) && hasAny(cursor, verbAt + 1, verbAt + 5, rightly))
    return { kind: 'act' }
  if (inList(performVerbs, verb))
    return {
      kind: concreteObject(object) ? 'act' : object.noun === 'none' ? 'umbrella' : 'perform',
      zero: negated && concreteObject(object),
    }
  const kind = actKind(cursor, verbAt, object, end)
  return { kind, zero: negated && kind === 'act' }
}
/** `show correct inhaler use`: somebody who knows can tick it. */
export const rightly = words('correct proper accurate safe correctly properly accurately')
/** Verbs of state that name an act when their object is a thing: `tolerate half of his meal`. */
const bodily = words('tolerate endure enjoy accept sleep')

/** `gain enough strength to creep across the room`: the act that it is for. */
function ableTo(cursor: Cursor, object: ObjectNoun, end: number): number | undefined {
  if (object.noun !== 'state' || object.at === undefined || cursor.low(object.at + 1) !== 'to')
    return undefined
  const verb = cursor.low(object.at + 2)
  const isAct =
    object.at + 2 < end &&
    !determiners.has(verb) &&
    !stateNouns.has(verb) &&
    !genericNouns.has(verb) &&
    !abstractEnding.test(verb) &&
    !persons.has(verb) &&
    !inList(stateVerbs, verb) &&
    !inList(processVerbs, verb) &&
    !inList(directionVerbs, verb) &&
    !beForms.has(verb)
  const isKnown =
    verbLists.some((list) => list.has(verb)) ||
    breakers.has(cursor.low(object.at + 3)) ||
    determiners.has(cursor.low(object.at + 3))
  return isAct && isKnown && verb.length > 2 ? object.at + 2 : undefined
}

/** `make no suicide attempt`, `have no falls`. */
function hasNo(cursor: Cursor, verbAt: number, object: ObjectNoun): boolean {
  for (let at = verbAt + 1; at < (object.at ?? 0); at += 1)
    if (
      /^(?:no|zero|0)$/.test(cursor.low(at)) &&
      !/^(?:more|less|fewer|later)$/.test(cursor.low(at + 1))
    )
      return true
  return false
}

const isBe = (verb: string): boolean =>
  /^(?:be|is|are|am|i'm|become|becomes|get|gets|getting|stay|stays|remain|remains|feel|seem|appear|keep|keeps|being|becoming|staying|he's|she's|we're|they're)$/.test(
    verb,
  )
const concreteObject = (object: ObjectNoun): boolean =>
  object.noun === 'concrete' || object.noun === 'product' || object.noun === 'reading'

function phrasal(
  cursor: Cursor,
  at: number,
  end: number,
  object: ObjectNoun,
  skip: (at: number) => boolean,
): Verdict | undefined {
  const [verb, next, third] = [cursor.low(at), cursor.low(at + 1), cursor.low(at + 2)]
  const base = listed(phrasalVerbs, verb)
  if (base === undefined) return undefined
  if (base === 'work' && /^(?:on|through|toward|towards)$/.test(next)) return { kind: 'process' }
  if (/^(?:talk|think)$/.test(base) && /^(?:about|through)$/.test(next)) return { kind: 'process' }
  if (base === 'open' && next === 'up') return { kind: 'process' }
  if (base === 'look' && next === 'at' && !concreteObject(object) && !determiners.has(third))
    return { kind: 'process' }
  if (
    /^(?:spell|run|rattle|jot|tick|write)$/.test(base) &&
    /^(?:out|through|off|down)$/.test(next) &&
    !concreteObject(object)
  )
    return { kind: 'list' }
  if (
    /^(?:bring|get|keep)$/.test(base) &&
    hasAny(cursor, at + 2, Math.min(end, at + 6), downWord) &&
    (object.noun === 'reading' || object.noun === 'state')
  )
    return moved(object, 'lower')
  if (base === 'give' && next === 'up') return zeroIf(objectAfter(cursor, at + 2, end, skip))
  if (base === 'cut' && next === 'out') return zeroIf(objectAfter(cursor, at + 2, end, skip))
  if (base === 'cut' && /^(?:down|back)$/.test(next))
    return moved(objectAfter(cursor, at + 2, end, skip), 'cut')
  if (
    /^(?:stay|keep)$/.test(base) &&
    (next === 'off' || (/^(?:away|out)$/.test(next) && /^(?:of|from)$/.test(third)))
  )
    return zeroIf(objectAfter(cursor, next === 'off' ? at + 2 : at + 3, end, skip))
  if (base === 'go' && /^(?:through|over)$/.test(next)) return { kind: 'list' }
  if (base === 'hold' && next === 'back' && third === 'from')
    return zeroIf(objectAfter(cursor, at + 3, end, skip))
  if (base === 'apply' && /^(?:to|for)$/.test(next)) return { kind: 'act' }
  if (base === 'come' && next === 'up' && third === 'with') return { kind: 'list' }
  if (base === 'deal' && next === 'with') return { kind: 'state' }
  if (base === 'get' && next === 'along') return { kind: 'state' }
  if (/^(?:get|move)$/.test(base) && /^(?:over|past|on)$/.test(next) && !concreteObject(object))
    return { kind: 'state' }
  if (base === 'come' && next === 'to' && third === 'terms') return { kind: 'state' }
  if (base === 'take' && /^(?:care|control|responsibility|charge|ownership|better)$/.test(next))
    return { kind: 'state' }
  if (base === 'take' && hasAny(cursor, at + 1, at + 4, partWord)) return { kind: 'act' }
  if (base === 'make' && /^(?:sense|progress|peace|better|good|healthy|healthier)$/.test(next))
    return { kind: 'state' }
  if (
    base === 'get' &&
    hasAny(cursor, at + 1, at + 4, upWord) &&
    hasAny(cursor, at + 2, at + 6, aboutWords)
  )
    return { kind: 'umbrella' }
  if (
    base === 'do' &&
    /^(?:better|well|good|more|less|okay|my|our|her|his)$/.test(next) &&
    !concreteObject(object)
  )
    return { kind: 'state' }
  if (base === 'do' && /^(?:better|well)$/.test(next)) return { kind: 'state' }
  if (/^(?:improve|progress)$/.test(base) && /^(?:in|at|with)$/.test(next)) return { kind: 'state' }
  if (/^(?:go|make|get|last)$/.test(base) && goesWithout(cursor, at, end))
    return { kind: 'act', zero: true }
  if (/^(?:hand|turn|throw)$/.test(base) && /^(?:over|in|away|out)$/.test(next))
    return { kind: 'product' }
  if (
    base === 'get' &&
    concreteObject(object) &&
    determiners.has(next) &&
    /ed$|^(?:done|made|cut|set)$/.test(cursor.low(at + 3))
  )
    return { kind: 'product' }
  if (base === 'get' && next === 'rid') return { kind: 'product' }
  if (
    /^(?:help|make|have|let)$/.test(base) &&
    hasAny(cursor, at + 1, Math.min(end, at + 7), feelings)
  )
    return { kind: 'state' }
  if (base === 'stand' && next === 'up' && third === 'for') return { kind: 'state' }
  if (base === 'see' && object.noun === 'state') return { kind: 'state' }
  if (
    /^(?:complete|finish|graduate)$/.test(base) &&
    object.at !== undefined &&
    (object.noun === 'generic' ||
      /^(?:class|course|group|school|detox)$/.test(cursor.low(object.at)))
  )
    return { kind: 'product' }
  if (base === 'raise' && /^hands?$/.test(cursor.low(object.at ?? 0))) return { kind: 'act' }
  if (base === 'sign' && next === 'up') return { kind: 'product' }
  if (base === 'hand' && concreteObject(object)) return { kind: 'product' }
  if (base === 'look' && next === 'into') return { kind: 'process' }
  if (base === 'check' && next === 'in') return { kind: 'act' }
  return undefined
}

/** `go a whole week without a fight`, `make it through the day with no outburst`. */
function goesWithout(cursor: Cursor, at: number, end: number): boolean {
  for (let i = at + 1; i < end; i += 1)
    if (
      cursor.low(i) === 'without' ||
      (cursor.low(i) === 'with' && /^(?:no|nothing|zero)$/.test(cursor.low(i + 1)))
    )
      return !stateNouns.has(cursor.low(i + 2)) && !stateNouns.has(cursor.low(i + 1))
  return false
}

const feelings = words('feel feels feeling')

/** Verbs that mean something else together with the word after them. */
const phrasalVerbs = words(
  'sign apply bring check come complete cut deal do finish get give go graduate hand have help hold improve jot keep last let look make move open progress raise rattle run see spell stand stay take talk think throw tick turn work write',
)
const showingVerbs = words('show demonstrate perform display exhibit')
const downWord = words('down')
const upWord = words('up')
const partWord = words('part')
const aboutWords = words('about moving going')

const zeroIf = (object: ObjectNoun): Verdict =>
  concreteObject(object) ? { kind: 'act', zero: true } : { kind: 'umbrella' }

/** `stop smoking`, `avoid drinking`, `eliminate self-harm`: none of a named act. */
function zeroOf(cursor: Cursor, verbAt: number, object: ObjectNoun): Verdict {
  const next = cursor.low(verbAt + 1) === 'from' ? cursor.low(verbAt + 2) : cursor.low(verbAt + 1)
  if (next.endsWith('ing') && !stateNouns.has(next)) {
    if (
      /^(?:being|feeling|worrying|thinking|having|letting|making|blaming|putting)$/.test(next) ||
      inList(stateVerbs, next)
    )
      return { kind: 'state' }
    return { kind: 'act', zero: true }
  }
  if (object.noun === 'state' || object.noun === 'generic') return { kind: 'state' }
  return { kind: 'act', zero: true }
}

function complement(
  cursor: Cursor,
  verbAt: number,
  end: number,
  object: ObjectNoun,
  skip: (at: number) => boolean,
): Verdict {
  const verb = cursor.low(verbAt)
  if (/^(?:feel|seem|appear)s?$/.test(verb)) return { kind: 'state' }
  const gets = /^(?:get|keep)/.test(verb)
  if (gets && concreteObject(object) && determiners.has(cursor.low(verbAt + 1)))
    return byNoun(object)
  for (let at = verbAt + 1; at < end; at += 1) {
    const word = cursor.low(at)
    if (skip(at) || passing.has(word) || isAdverb(word) || cursor.at(at)?.kind === 'mark') continue
    if (word.startsWith('no-')) return { kind: 'act', zero: true }
    if (isFreeWord(word)) return freeWord(word)
    if (word === 'free' || (word === 'off' && !gets)) return freeOf(cursor, at, end, skip)
    if (word === 'sober' || word === 'clean')
      return isRunning(cursor) ? { kind: 'act', zero: true } : { kind: 'state' }
    if (word === 'independent' && /^(?:in|with)$/.test(cursor.low(at + 1)))
      return byNoun(objectAfter(cursor, at + 2, end, skip))
    if (
      gets &&
      /ed$/.test(word) &&
      genericNouns.has(cursor.low(nounIn(cursor, at + 1, end, skip, true).at ?? -1))
    )
      return { kind: 'umbrella' }
    if (word === 'together') return { kind: 'state' }
    if (word === 'consistent' && cursor.low(at + 2).endsWith('ing'))
      return { kind: 'act', compared: true }
    if (word === 'married' || word === 'employed') return { kind: 'act' }
    if (
      amounts.has(word) &&
      (stateAdjectives.has(cursor.low(at + 1)) || adjectival.test(cursor.low(at + 1)))
    )
      return { kind: 'state', compared: true }
    if (amounts.has(word) && breakers.has(cursor.low(at + 1)))
      return { kind: 'state', compared: true }
    if (amounts.has(word))
      return object.noun === 'none'
        ? { kind: 'state', compared: true }
        : { ...byNoun(object), compared: true }
    if (stateAdjectives.has(word) || comparatives.has(word))
      return { kind: 'state', compared: true }
    if (stateNouns.has(word) || genericNouns.has(word) || adjectival.test(word))
      return { kind: 'state' }
    return gets ? byNoun(object, true) : { kind: 'act' }
  }
  return { kind: 'state' }
}
/** `stay sober for 30 days`: a run makes of a way of life something to tick off. */
const isRunning = (cursor: Cursor): boolean =>
  /\b(?:for|straight|consecutive|in a row|through|until)\b/.test(cursor.text.toLowerCase())

const passing = words(
  'not so very as much too really all both the a an my able to be at less more-so his her their',
)
const amounts = words('more fewer additional')
const adjectival = /(?:ful|ive|ous|able|ible|less|ish)$/

const isFreeWord = (word: string): boolean => word === 'abstinent' || word.endsWith('-free')
/** `sober`, `smoke-free` are none of a named act; `worry-free` a state. */
const freeWord = (word: string): Verdict => {
  const of = word.endsWith('-free') ? word.slice(0, -5) : ''
  return stateNouns.has(of) || of === 'pain' ? { kind: 'state' } : { kind: 'act', zero: true }
}

/** `free of falls` is none of a named event; `free from anxiety` a state. */
function freeOf(cursor: Cursor, at: number, end: number, skip: (at: number) => boolean): Verdict {
  const noun = objectAfter(cursor, at + 2, end, skip)
  return concreteObject(noun) ||
    /^(?:harm|self-harm|injury|infection)$/.test(cursor.low(noun.at ?? 0))
    ? { kind: 'act', zero: true }
    : { kind: 'state' }
}

/** `learn to use a cane`, `know how to test her blood sugar`. */
function learnsAct(cursor: Cursor, verbAt: number, end: number): boolean {
  for (let at = verbAt + 1; at < Math.min(end, verbAt + 4); at += 1) {
    if (cursor.low(at) !== 'to') continue
    const verb = cursor.low(at + 1)
    return (
      (!inList(stateVerbs, verb) &&
        !inList(processVerbs, verb) &&
        !inList(directionVerbs, verb) &&
        !/^(?:be|feel|keep|have|use|cope|set|say|express|communicate|identify|recognize)$/.test(
          verb,
        )) ||
      (verb === 'use' &&
        !inList(genericNouns, cursor.low(at + 2)) &&
        !hasAny(cursor, at + 2, at + 5, genericNouns))
    )
  }
  const next = cursor.low(verbAt + 1)
  return (
    cursor.low(verbAt).startsWith('learn') &&
    cursor.isWord(verbAt + 1) &&
    /^(?:guitar|piano|chess|spanish|english|swimming|knitting|driving|cooking)$/.test(next)
  )
}

/** What only the client can tell of. */
const felt = words(
  'pain anxiety mood stress depression comfort relief satisfaction wellbeing well-being confidence hope hopelessness worry fear calm energy discomfort nausea fatigue happiness improvement',
)
const reportVerbs = words('say tell report state express indicate endorse voice describe rate')

/** `report feeling better`, `verbalize decreased anxiety`, `says that his wound is getting better`. */
function saysState(cursor: Cursor, verbAt: number, end: number, object: ObjectNoun): boolean {
  for (let at = verbAt + 1; at < Math.min(end, verbAt + 8); at += 1) {
    const word = cursor.low(at)
    if (/^(?:feeling|feels|feel|being)$/.test(word)) return true
    if (
      (comparatives.has(word) || inList(directionVerbs, word)) &&
      (object.noun === 'state' ||
        (object.noun === 'none' && !cursor.low(verbAt).startsWith('say')) ||
        object.noun === 'generic')
    )
      return true
    if (
      at < verbAt + 4 &&
      /^(?:that|he|she|they|his|her)$/.test(word) &&
      hasAny(cursor, at, end, stateAdjectives)
    )
      return true
  }
  return (
    /^(?:report|reports|say|says|state|states|voice|tell|tells|express|verbalize|verbalizes)$/.test(
      cursor.low(verbAt),
    ) &&
    felt.has(cursor.low(object.at ?? -1)) &&
    !/^(?:verbalize)/.test(cursor.low(verbAt))
  )
}

const byNoun = (object: ObjectNoun, orState = false): Verdict => {
  if (object.noun === 'state') return { kind: 'state' }
  if (object.noun === 'generic') return { kind: 'umbrella' }
  if (object.noun === 'reading') return { kind: 'reading' }
  return { kind: object.noun === 'none' && !orState ? 'state' : 'act' }
}

/** `reduce anxiety`, `increase walks`: as good as what is moved. */
function moved(object: ObjectNoun, verb: string): Verdict {
  const held = /^(?:maintain|sustain|keep|achieve|attain|reach|develop|establish|preserve)/.test(
    verb,
  )
  if (object.noun === 'state' || object.noun === 'none') return { kind: 'state', compared: true }
  if (object.noun === 'generic') return { kind: 'umbrella', compared: true }
  return {
    kind: object.noun === 'reading' ? 'reading' : object.noun === 'product' ? 'product' : 'act',
    compared: !held,
  }
}

function actKind(cursor: Cursor, verbAt: number, object: ObjectNoun, end: number): ActKind {
  const verb = cursor.low(verbAt)
  if (inList(contactVerbs, verb)) return object.noun === 'product' ? 'product' : 'act'
  if (object.oblique && object.noun === 'generic')
    return object.at !== undefined && inList(wideVerbs, verb) ? 'umbrella' : 'act'
  if (object.noun === 'generic' && !/^(?:people|person|peers)$/.test(cursor.low(object.at ?? 0)))
    return 'umbrella'
  if (object.noun === 'none' && inList(wideVerbs, verb)) return 'umbrella'
  if (object.noun === 'state' && inList(lightVerbs, verb)) return 'state'
  if (
    object.noun === 'none' &&
    inList(umbrellaVerbs, verb) &&
    (hasAny(cursor, verbAt, end, comparatives) || hasAny(cursor, verbAt, end, looseWords))
  )
    return 'umbrella'
  return object.noun === 'product' ? 'product' : 'act'
}
const umbrellaVerbs = words(
  'exercise socialize interact eat hang play relax communicate move try live',
)
/** Too wide to picture by themselves: `study`, `exercise`. */
const wideVerbs = words('exercise study socialize hang participate')
/** Whom they reach is enough to see them happen. */
const contactVerbs = words('attend ask call tell text email contact visit invite phone write')
/** With a state for an object they say no more than the state does: `find peace`. */
const lightVerbs = words(
  'take adopt move find give bring create make show share express put seek hold see set open reach leave place pay',
)

// ---- Nouns --------------------------------------------------------------------------------

function nounHead(
  cursor: Cursor,
  clause: Clause,
  from: number,
  skip: (at: number) => boolean,
): Head {
  const found = nounIn(cursor, from, clause.to, skip)
  const first = firstWord(cursor, from, clause.to, skip)
  const compared = isCompared(cursor, clause.from, clause.to, skip)
  const isFree = first === 'free' || hasAny(cursor, from, clause.to, nothing)
  const zero =
    (zeroBefore(cursor, clause, found.at ?? from) || isFree) && (concreteObject(found) || isFree)
  const isAdjective =
    (stateAdjectives.has(first) && !concreteObject(found)) ||
    /^(?:confused|paranoid)$/.test(first) ||
    (first === cursor.low(found.at ?? -1) && stateAdjectives.has(first))
  const after = found.at === undefined ? '' : predicateWord(cursor, found.at + 1, clause.to, skip)
  const finished =
    participle.test(after) &&
    /ed$|^(?:written|read|sent|paid|done|made|built|held|met|kept|taken|given|in|set)$/.test(
      after,
    ) &&
    !inList(directionVerbs, after)
  const kind = isAdjective ? 'state' : kindOfNoun(found.noun)
  return {
    kind,
    from,
    to: clause.to,
    verb: undefined,
    object: found.noun,
    objectAt: found.at,
    negated: zero,
    compared,
    zero,
    loose: hasAny(cursor, from, clause.to, looseWords),
    finished,
  }
}

const nothing = words('none')

const kindOfNoun = (noun: NounClass): ActKind => {
  if (noun === 'state' || noun === 'none') return 'state'
  if (noun === 'generic') return 'umbrella'
  return noun === 'reading' || noun === 'product' ? noun : 'act'
}

function firstWord(
  cursor: Cursor,
  from: number,
  to: number,
  skip: (at: number) => boolean,
): string {
  for (let at = from; at < to; at += 1)
    if (
      !skip(at) &&
      cursor.isWord(at) &&
      !determiners.has(cursor.low(at)) &&
      !isAdverb(cursor.low(at)) &&
      !/^(?:less|more|no)$/.test(cursor.low(at))
    )
      return cursor.low(at)
  return ''
}

const moreThan = (cursor: Cursor, at: number): boolean => hasAny(cursor, at, at + 4, words('than'))

const zeroBefore = (cursor: Cursor, clause: Clause, at: number): boolean => {
  for (let back = at; back >= clause.from; back -= 1)
    if (
      /^(?:no|zero|0|none)$/.test(cursor.low(back)) &&
      (!/^(?:more|less|fewer|greater|later)$/.test(cursor.low(back + 1)) ||
        (cursor.low(back + 1) === 'more' && !moreThan(cursor, back)))
    )
      return true
  return false
}

function objectAfter(
  cursor: Cursor,
  from: number,
  end: number,
  skip: (at: number) => boolean,
): ObjectNoun {
  return nounIn(cursor, from, end, skip, true)
}

/** Nouns that only say how much of another there is: `number of panic attacks`. */
const transparent = words(
  'number amount frequency rate incidence intensity severity use lot couple pair variety set kind kinds type types list minutes minute hour hours days pieces piece plenty bit part parts rest average total majority half portion ',
)

const doneVerbs = new Set([...commonVerbs, ...achievingVerbs, 'shower'])

const isOnlyAdjective = (word: string): boolean =>
  (stateAdjectives.has(word) || looseWords.has(word)) &&
  !/^(?:present|patient|content|calm|cured|good|safe|fit|fat|light|empty|minimal|whole|social)$/.test(
    word,
  )

/** The head of the first noun phrase from here on, and its class. */
function nounIn(
  cursor: Cursor,
  from: number,
  end: number,
  skip: (at: number) => boolean,
  object = false,
): ObjectNoun {
  let last: number | undefined
  let passed = 0
  for (let at = from; at < end; at += 1) {
    const token = cursor.at(at)
    const word = token?.lower ?? ''
    if (token?.kind !== 'word') {
      if (last !== undefined && token?.kind === 'mark' && word === '-' && !token.joined) break
      if (
        last !== undefined &&
        token?.kind === 'mark' &&
        word !== '-' &&
        word !== "'" &&
        word !== '’' &&
        word !== '"' &&
        word !== '“'
      )
        break
      continue
    }
    if (skip(at) && last !== undefined) break
    if (skip(at) && !timeUnits.has(word)) continue
    if (isScaleName(cursor, at)) return { noun: 'reading', at }
    if (breakers.has(word)) {
      if (word === 'and' && stateAdjectives.has(cursor.low(at - 1)) && last === undefined) continue
      if (last !== undefined) {
        if (word === 'and' || word === 'or') break
        break
      }
      passed += 1
      if (object && passed > 2) break
      continue
    }
    if (word === 'of') {
      if (
        last !== undefined &&
        (transparent.has(cursor.low(last)) || scaleWords.has(cursor.low(last)))
      )
        last = undefined
      else if (last !== undefined) break
      continue
    }
    if (
      determiners.has(word) ||
      comparatives.has(word) ||
      vagueAmounts.has(word) ||
      persons.has(word) ||
      isAdverb(word) ||
      adverbs.has(word) ||
      strictModals.has(word) ||
      timeUnits.has(word)
    ) {
      if (
        last !== undefined &&
        (isAdverb(word) || comparatives.has(word) || timeUnits.has(word) || strictModals.has(word))
      )
        break
      continue
    }
    if (
      last !== undefined &&
      (word === 'gone' || inList(directionVerbs, word)) &&
      /ed$|ing$|^(?:gone|cut|down|up|fall|falls|drop|drops)$/.test(word)
    )
      break
    if (last !== undefined && stateAdjectives.has(word) && !cursor.isWord(at + 1)) break
    if (
      last !== undefined &&
      inList(doneVerbs, word) &&
      /(?:ed|read|written|sent|paid|done|made)$/.test(word)
    )
      break
    if (
      stateAdjectives.has(word) &&
      cursor.low(at + 1) !== 'of' &&
      ((cursor.isWord(at + 1) && !breakers.has(cursor.low(at + 1))) || cursor.low(at + 1) === 'and')
    )
      continue
    last = at
  }
  if (last !== undefined && isOnlyAdjective(cursor.low(last)))
    return { noun: 'none', at: undefined }
  return {
    noun: last === undefined ? 'none' : classOf(cursor, last, from),
    at: last,
    oblique: passed > 0,
  }
}

const strictModals = words(
  "will would shall should can could may must is are be been being was were am not to have has had i'll i'm we'll",
)

const adverbs = words(
  'together alone again ever outside outdoors inside indoors abroad there here upstairs downstairs online well fast ahead apart back forward forwards else once twice asleep awake away straight aloud overnight late early instead too also up',
)

const isAdverb = (word: string): boolean =>
  word.endsWith('ly') &&
  !/^(?:family|reply|daily|supply|friendly|fly|bully|july|assembly|elderly|italy|emily|kelly|sally|billy)$/.test(
    word,
  )

function classOf(cursor: Cursor, at: number, from: number): NounClass {
  const word = cursor.low(at).replace(/'s$/, '')
  if (/^(?:screen|screening)$/.test(word)) return 'product'
  if (readingNouns.has(word) || readingWords.has(word) || scaleWords.has(word)) return 'reading'
  if (
    /^(?:aggression|destruction)$/.test(word) &&
    /^(?:physical|verbal|property|sexual)$/.test(cursor.low(at - 1))
  )
    return 'concrete'
  if (stateNouns.has(word)) return 'state'
  if (word === 'exercise' && cursor.low(at - 1) !== 'an' && cursor.low(at - 1) !== 'of')
    return named(cursor, at, from) ? 'concrete' : 'generic'
  if (
    word === 'time' &&
    (cursor.low(at + 1) === 'on' ||
      /^(?:screen|tv|phone|gaming|computer|bed|lights)$/.test(cursor.low(at - 1)))
  )
    return 'concrete'
  if (
    word === 'exercises' &&
    /^(?:relaxation|coping|mindfulness|grounding)$/.test(cursor.low(at - 1))
  )
    return 'generic'
  if (genericNouns.has(word)) return named(cursor, at, from) ? 'concrete' : 'generic'
  if (word.endsWith('self')) return 'state'
  if (abstractEnding.test(word) && !concreteInSpite.has(word)) return 'state'
  return productNouns.has(word) ? 'product' : 'concrete'
}

/** `breathing exercises`, `"I" statements`: a category that is named after a thing one can see. */
const naming = words(
  'step exercise',
  "i feel breathing deep-breathing stretching pursed-lip kegel range-of-motion rom pelvic chair nine-to-five math spelling reading writing speech thank-you i-feel squat squats bus train 'i' medical dental dietary vocal leg arm shoulder hamstring swallowing oral-motor tongue strengthening-band balance-board household laundry dishwashing typing piano art craft",
)
const named = (cursor: Cursor, at: number, from: number): boolean => {
  for (let back = at - 1; back >= from && back > at - 4; back -= 1)
    if (naming.has(cursor.low(back))) return true
  return false
}

function isCompared(
  cursor: Cursor,
  from: number,
  to: number,
  skip: (at: number) => boolean,
): boolean {
  for (let at = from; at < to; at += 1) {
    if (skip(at)) continue
    const word = cursor.low(at)
    if (
      comparatives.has(word) &&
      !/^(?:than|least|no|or)$/.test(cursor.low(at - 1)) &&
      !cursor.isNumber(at - 1)
    )
      return true
  }
  return false
}

export function hasAny(
  cursor: Cursor,
  from: number,
  to: number,
  list: ReadonlySet<string>,
): boolean {
  for (let at = from; at < to; at += 1) if (list.has(cursor.low(at))) return true
  return false
}
