/** Verbs that mean something else together with the words after them: `work on`, `give up`. */
import type { Cursor } from '../cursor.ts'
import { determiners } from '../lexicon/grammar.ts'
import { stateNouns } from '../lexicon/nouns.ts'
import {
  aboutWords,
  courses,
  doStates,
  feelings,
  getPast,
  handOver,
  listOut,
  makeStates,
  takeStates,
  workOn,
} from '../lexicon/phrasal.ts'
import { words } from '../lexicon/words.ts'
import { formIn } from '../vocabulary.ts'
import { act, isConcrete, none, type Sense, state, type VerbPhrase } from './head.ts'
import { objectAfter } from './nouns.ts'
import { gone, moved } from './objects.ts'

/** Reads one verb; `undefined` when it means what it means by itself. */
type Reader = (cursor: Cursor, phrase: VerbPhrase) => Sense | undefined

export function phrasal(cursor: Cursor, phrase: VerbPhrase): Sense | undefined {
  if (!cursor.isForm(phrase.at, phrasalVerbs)) return undefined
  const base = formIn(cursor.word(phrase.at), phrasalVerbs) ?? ''
  return readers[base]?.(cursor, phrase)
}

const process: Sense = { kind: 'process' }
const list: Sense = { kind: 'list' }
const product: Sense = { kind: 'product' }
const umbrella: Sense = { kind: 'umbrella' }

const nextTo = (cursor: Cursor, { at }: VerbPhrase): string => cursor.low(at + 1)

const has = (cursor: Cursor, from: number, to: number, word: string): boolean => {
  for (let at = from; at < to; at += 1) if (cursor.low(at) === word) return true
  return false
}

/** What is given up or kept off stands behind the words of the verb: `give up | smoking`. */
const goneAfter = (cursor: Cursor, { at, end }: VerbPhrase, length: number): Sense =>
  gone(objectAfter(cursor, at + length, end))

/** `talk about`, `think through`. */
const about: Reader = (cursor, phrase) => {
  const next = nextTo(cursor, phrase)
  return next === 'about' || next === 'through' ? process : undefined
}

/** `spell out`, `rattle off`, `jot down`. */
const listed: Reader = (cursor, phrase) =>
  cursor.is(phrase.at + 1, listOut) && !isConcrete(phrase.object) ? list : undefined

/** `bring his weight down`. */
const broughtDown: Reader = (cursor, { at, end, object }) => {
  if (object.noun !== 'reading' && object.noun !== 'state') return undefined
  return has(cursor, at + 2, Math.min(end, at + 6), 'down') ? moved(object, false) : undefined
}

/** `stay off drugs`, `keep away from`, `stay out of`. */
const keptOff: Reader = (cursor, phrase) => {
  const next = nextTo(cursor, phrase)
  if (next === 'off') return goneAfter(cursor, phrase, 2)
  const third = cursor.low(phrase.at + 2)
  const isAway = (next === 'away' || next === 'out') && (third === 'of' || third === 'from')
  return isAway ? goneAfter(cursor, phrase, 3) : undefined
}

/** `get over it`, `move past it`. */
const past: Reader = (cursor, phrase) =>
  cursor.is(phrase.at + 1, getPast) && !isConcrete(phrase.object) ? state : undefined

/** `improve in`, `progress with`. */
const better: Reader = (cursor, phrase) => {
  const next = nextTo(cursor, phrase)
  return next === 'in' || next === 'at' || next === 'with' ? state : undefined
}

/** `go a whole week without a fight`, `make it through the day with no outburst`. */
const without: Reader = (cursor, { at, end }) => {
  for (let on = at + 1; on < end; on += 1)
    if (cursor.low(on) === 'without' || isWithNo(cursor, on))
      return cursor.is(on + 1, stateNouns) || cursor.is(on + 2, stateNouns) ? undefined : none
  return undefined
}

function isWithNo(cursor: Cursor, at: number): boolean {
  const next = cursor.low(at + 1)
  return cursor.low(at) === 'with' && (next === 'no' || next === 'nothing' || next === 'zero')
}

/** `hand over`, `turn in`, `throw away`. */
const handed: Reader = (cursor, phrase) =>
  cursor.is(phrase.at + 1, handOver) ? product : undefined

/** `help him feel`, `let her feel`. */
const felt: Reader = (cursor, { at, end }) =>
  cursor.hasAny(at + 1, Math.min(end, at + 7), feelings) ? state : undefined

/** `complete a class`, `finish school`. */
const completed: Reader = (cursor, { object }) => {
  if (object.at === undefined) return undefined
  return object.noun === 'generic' || cursor.is(object.at, courses) ? product : undefined
}

/** `get his sheet signed`. */
const getsDone = (cursor: Cursor, { at, object }: VerbPhrase): boolean =>
  isConcrete(object) &&
  cursor.is(at + 1, determiners) &&
  /ed$|^(?:done|made|cut|set)$/.test(cursor.low(at + 3))

const get: Reader = (cursor, phrase) => {
  const { at } = phrase
  const down = broughtDown(cursor, phrase)
  if (down) return down
  if (nextTo(cursor, phrase) === 'along') return state
  const isUp = has(cursor, at + 1, at + 4, 'up') && cursor.hasAny(at + 2, at + 6, aboutWords)
  if (getsDone(cursor, phrase)) return product
  const found = past(cursor, phrase) ?? (isUp ? umbrella : without(cursor, phrase))
  return found ?? (nextTo(cursor, phrase) === 'rid' ? product : undefined)
}

const cut: Reader = (cursor, phrase) => {
  const next = nextTo(cursor, phrase)
  if (next === 'out') return goneAfter(cursor, phrase, 2)
  if (next !== 'down' && next !== 'back') return undefined
  return moved(objectAfter(cursor, phrase.at + 2, phrase.end), false)
}

const come: Reader = (cursor, phrase) => {
  const next = nextTo(cursor, phrase)
  const third = cursor.low(phrase.at + 2)
  if (next === 'up' && third === 'with') return list
  return next === 'to' && third === 'terms' ? state : undefined
}

const take: Reader = (cursor, { at }) => {
  if (cursor.is(at + 1, takeStates)) return state
  return has(cursor, at + 1, at + 4, 'part') ? act : undefined
}

const doing: Reader = (cursor, phrase) => {
  const next = nextTo(cursor, phrase)
  if (next === 'better' || next === 'well') return state
  return cursor.is(phrase.at + 1, doStates) && !isConcrete(phrase.object) ? state : undefined
}

const go: Reader = (cursor, phrase) => {
  const next = nextTo(cursor, phrase)
  return next === 'through' || next === 'over' ? list : without(cursor, phrase)
}

const make: Reader = (cursor, phrase) =>
  cursor.is(phrase.at + 1, makeStates) ? state : (without(cursor, phrase) ?? felt(cursor, phrase))

const look: Reader = (cursor, { at, object }) => {
  if (cursor.low(at + 1) === 'into') return process
  if (cursor.low(at + 1) !== 'at' || isConcrete(object)) return undefined
  return cursor.is(at + 2, determiners) ? undefined : process
}

const held: Reader = (cursor, phrase) => {
  const isBack = nextTo(cursor, phrase) === 'back' && cursor.low(phrase.at + 2) === 'from'
  return isBack ? goneAfter(cursor, phrase, 3) : undefined
}

const apply: Reader = (cursor, phrase) => {
  const next = nextTo(cursor, phrase)
  return next === 'to' || next === 'for' ? act : undefined
}

const raise: Reader = (cursor, { object }) => {
  const noun = cursor.low(object.at ?? 0)
  return noun === 'hand' || noun === 'hands' ? act : undefined
}

const stand: Reader = (cursor, phrase) =>
  nextTo(cursor, phrase) === 'up' && cursor.low(phrase.at + 2) === 'for' ? state : undefined

/** The verbs, each under the form that stands in a dictionary. */
const readers: Readonly<Record<string, Reader>> = {
  apply,
  bring: broughtDown,
  check: (cursor, phrase) => (nextTo(cursor, phrase) === 'in' ? act : undefined),
  come,
  complete: completed,
  cut,
  deal: (cursor, phrase) => (nextTo(cursor, phrase) === 'with' ? state : undefined),
  do: doing,
  fall: (cursor, phrase) => (nextTo(cursor, phrase) === 'asleep' ? act : undefined),
  finish: completed,
  get,
  give: (cursor, phrase) =>
    nextTo(cursor, phrase) === 'up' ? goneAfter(cursor, phrase, 2) : undefined,
  go,
  graduate: completed,
  hand: (cursor, phrase) =>
    handed(cursor, phrase) ?? (isConcrete(phrase.object) ? product : undefined),
  have: felt,
  help: felt,
  hold: held,
  improve: better,
  jot: listed,
  keep: (cursor, phrase) => broughtDown(cursor, phrase) ?? keptOff(cursor, phrase),
  last: without,
  let: felt,
  look,
  make,
  move: past,
  open: (cursor, phrase) => (nextTo(cursor, phrase) === 'up' ? process : undefined),
  progress: better,
  raise,
  rattle: listed,
  remain: keptOff,
  run: listed,
  see: (_, { object }) => (object.noun === 'state' ? state : undefined),
  sign: (cursor, phrase) => (nextTo(cursor, phrase) === 'up' ? product : undefined),
  spell: listed,
  stand,
  stay: keptOff,
  take,
  talk: about,
  think: about,
  throw: handed,
  tick: listed,
  turn: handed,
  work: (cursor, phrase) => (cursor.is(phrase.at + 1, workOn) ? process : undefined),
  write: listed,
}

const phrasalVerbs = words(Object.keys(readers).join(' '))
