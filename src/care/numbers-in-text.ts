/** Numbers in a sentence for a client: all of them, and those of a given unit or questionnaire. */
import { NUMBER_WORDS, readNumber } from '../language/fold.ts'

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
export function countsIn(text: string, unit: string): Counted[] {
  const [, noun = '', period] =
    /^(\p{L}+)(?: (?:an?|per|each|every|in a) (\p{L}+))?$/u.exec(unit.trim()) ?? []
  if (noun === '') return []
  const every = period
    ? String.raw`,? (?:an?|per|each|every|in a) ${period}\b`
    : String.raw`(?! (?:an?|per|each|every|in a)\b)`
  const counted = new RegExp(
    String.raw`\b(${number})(?: (?!of|to|or|and|times)\p{L}+){0,2}? ${singular(noun)}${every}`,
    'giu',
  )
  const often =
    noun === 'times' ? [...text.matchAll(new RegExp(String.raw`\b(once|twice)${every}`, 'gi'))] : []
  return [...text.matchAll(counted), ...often].flatMap((match) => countedIn(text, match))
}

/** 'days' -> 'days?', 'activities' -> 'activit(?:y|ies)'. */
function singular(noun: string): string {
  if (/ies$/i.test(noun)) return `${noun.slice(0, -3)}(?:y|ies)\\b`
  return `${noun.replace(/s$/i, '')}s?\\b`
}

/** “PHQ-9 down to 5”, “a score of 5 on the PHQ-9”: what is said to be wanted of it. */
export function scoresIn(text: string, names: readonly string[]): Counted[] {
  const name = names.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|')
  const wanted =
    '(?:down to|up to|to|of|at|at most|at least|below|under|above|over|less than|more than)'
  const behind = new RegExp(
    String.raw`(?<![\w-])(?:${name})(?![\w-])[^.;,]{0,25}?\b${wanted} (${number})(?![\w-])(?!,? ?(?:weeks?|days?|months?|times|20\d\d))`,
    'gi',
  )
  return [...text.matchAll(behind)].flatMap((match) => countedIn(text, match))
}

function countedIn(text: string, { 0: said, 1: written = '', index }: RegExpMatchArray): Counted[] {
  const value = readAmount(written)
  const before = text.slice(0, (index ?? 0) + said.indexOf(written)).trimEnd()
  if (Number.isNaN(value) || inRange.test(before)) return []
  const under = /(?:below|under|less than|fewer than)$/i.test(before)
  const over = /(?:above|over|more than)$/i.test(before)
  return [{ said, values: [value, ...(under ? [value - 1] : []), ...(over ? [value + 1] : [])] }]
}
