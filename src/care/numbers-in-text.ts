/** Numbers in a sentence for a client: all of them, and those of a given unit or questionnaire. */
import { NUMBER_WORDS, readNumber } from '../language/fold.ts'
import { remembered } from '../language/remembered.ts'

export interface Counted {
  said: string
  /** The number, and the next one where it is said as a border: “under 8” is 7. */
  values: number[]
}

const number = String.raw`\d+(?:\.\d+)?|${NUMBER_WORDS}`
const anyNumber = new RegExp(
  String.raw`(?<![\w.:-])(?:${number}|once|twice)(?![\w:]|-\d|\.\d|,\d{3})`,
  'gi',
)
/** “3 to 4 days”, “two or three”: no one number was promised. */
const inRange = new RegExp(String.raw`\b(?:${number}) ?(?:-|–|to|or)$`, 'i')

const readAmount = (text: string): number => {
  const plain = text.toLowerCase()
  if (plain === 'once') return 1
  return plain === 'twice' ? 2 : /^\d+\.\d+$/.test(plain) ? Number(plain) : readNumber(plain)
}

/** Of a text or of a piece of JSON; figures inside of days and names count too, which only forgives. */
export const numbersIn = (text: string): number[] => [
  ...[...text.matchAll(/\d+(?:\.\d+)?/g)].map(([figure]) => Number(figure)),
  ...[...text.matchAll(anyNumber)].map(([found]) => readAmount(found)),
]

/** @param unit of the measure: 'days a week', 'points', 'times a week' */
export const countsIn = (text: string, unit: string): Counted[] =>
  unitPatterns(unit)
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap((match) => countedIn(text, match))

const perPeriod = '(?:an?|per|each|every|in a)'
const unitWords = new RegExp(String.raw`^(\p{L}+)(?: ${perPeriod} (\p{L}+))?$`, 'u')

/** “Four full school days a week”; for 'times a week' “twice a week” as well. */
const unitPatterns = remembered((unit: string): RegExp[] => {
  const [, noun, period] = unitWords.exec(unit.trim()) ?? []
  if (noun === undefined) return []
  const every = period ? String.raw`,? ${perPeriod} ${period}\b` : String.raw`(?! ${perPeriod}\b)`
  const between = String.raw`(?: (?!of|to|or|and|times)\p{L}+){0,2}?`
  const counted = String.raw`\b(${number})${between} ${singular(noun)}${every}`
  const often = noun === 'times' ? [new RegExp(String.raw`\b(once|twice)${every}`, 'gi')] : []
  return [new RegExp(counted, 'giu'), ...often]
})

/** 'days' -> 'days?', 'activities' -> 'activit(?:y|ies)'. */
function singular(noun: string): string {
  if (/ies$/i.test(noun)) return `${noun.slice(0, -3)}(?:y|ies)\\b`
  return `${noun.replace(/s$/i, '')}s?\\b`
}

/** “PHQ-9 down to 5”: what is said to be wanted of a questionnaire. */
export const scoresIn = (text: string, name: string): Counted[] =>
  [...text.matchAll(scorePattern(name))].flatMap((match) => countedIn(text, match))

const wanted =
  '(?:down to|up to|to|of|at|at most|at least|below|under|above|over|less than|more than)'
/** “PHQ-9 at 2 weeks” is no score. */
const noScore = String.raw`(?![\w-])(?!,? ?(?:weeks?|days?|months?|times|20\d\d))`

const scorePattern = remembered((name: string): RegExp => {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const before = String.raw`(?<![\w-])${literal}(?![\w-])[^.;,]{0,25}?\b${wanted}`
  return new RegExp(`${before} (${number})${noScore}`, 'gi')
})

function countedIn(text: string, { 0: said, 1: written = '', index }: RegExpMatchArray): Counted[] {
  const value = readAmount(written)
  const before = text.slice(0, (index ?? 0) + said.indexOf(written)).trimEnd()
  if (Number.isNaN(value) || inRange.test(before)) return []
  const under = /(?:below|under|less than|fewer than)$/i.test(before)
  const over = /(?:above|over|more than)$/i.test(before)
  return [{ said, values: [value, ...(under ? [value - 1] : []), ...(over ? [value + 1] : [])] }]
}
