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

/** A number in a sentence, with where it begins and ends. */
interface Found {
  written: string
  from: number
  to: number
}

/** Looked for once and by itself: its many words, in each pattern anew, would take longer than all of lint. */
const anAmount = new RegExp(String.raw`\b(?:${number}|once|twice)(?!\w)`, 'gi')

const amountsIn = remembered((text: string): Found[] =>
  [...text.matchAll(anAmount)].map(({ 0: written, index }) => ({
    written,
    from: index,
    to: index + written.length,
  })),
)

/** @param unit of the measure: 'days a week', 'points', 'times a week' */
export function countsIn(text: string, unit: string): Counted[] {
  const ends = unitPatterns(unit)
  if (!ends) return []
  let until = 0
  return amountsIn(text).flatMap((found) => {
    const isOften = /^(?:once|twice)$/i.test(found.written)
    const end = isOften ? ends.often : ends.counted
    // One within the words of another, as in “10 two-minute walks”, counts nothing.
    if (!end || found.from < until) return []
    end.lastIndex = found.to
    if (!end.test(text)) return []
    until = end.lastIndex
    return counted(text, found, text.slice(found.from, until))
  })
}

const perPeriod = '(?:an?|per|each|every|in a)'
const unitWords = new RegExp(String.raw`^(\p{L}+)(?: ${perPeriod} (\p{L}+))?$`, 'u')

/** What follows the number: “full school days a week”; for 'times a week' behind “twice” as well. */
const unitPatterns = remembered((unit: string) => {
  const [, noun, period] = unitWords.exec(unit.trim()) ?? []
  if (noun === undefined) return undefined
  const every = period ? String.raw`,? ${perPeriod} ${period}\b` : String.raw`(?! ${perPeriod}\b)`
  // Not \p{L}: with it the pattern takes ten times as long to make ready, and the text is English.
  const between = String.raw`(?: (?!of|to|or|and|times)[a-z\u00c0-\u024f]+){0,2}?`
  return {
    counted: new RegExp(`${between} ${singular(noun)}${every}`, 'iy'),
    often: noun === 'times' ? new RegExp(every, 'iy') : undefined,
  }
})

/** 'days' -> 'days?', 'activities' -> 'activit(?:y|ies)'. */
function singular(noun: string): string {
  if (/ies$/i.test(noun)) return `${noun.slice(0, -3)}(?:y|ies)\\b`
  return `${noun.replace(/s$/i, '')}s?\\b`
}

/** “PHQ-9 down to 5”: what is said to be wanted of a questionnaire. Of several numbers behind it the first. */
export function scoresIn(text: string, name: string): Counted[] {
  const heads = new Set<number>()
  return amountsIn(text).flatMap((found) => {
    const head = scorePattern(name).exec(text.slice(0, found.from))
    if (!head || heads.has(head.index) || !isScore(text, found)) return []
    heads.add(head.index)
    return counted(text, found, text.slice(head.index, found.to))
  })
}

const wanted =
  '(?:down to|up to|to|of|at|at most|at least|below|under|above|over|less than|more than)'

const scorePattern = remembered((name: string): RegExp => {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(String.raw`(?<![\w-])${literal}(?![\w-])[^.;,]{0,25}?\b${wanted} $`, 'i')
})

/** “PHQ-9 at 2 weeks” is none, and neither is “twice”. */
const isScore = (text: string, { written, to }: Found): boolean =>
  !/^(?:once|twice)$/i.test(written) && !noScore.test(text.slice(to))

const noScore = /^(?:[\w-]|,? ?(?:weeks?|days?|months?|times|20\d\d))/i

function counted(text: string, { written, from }: Found, said: string): Counted[] {
  const value = readAmount(written)
  const before = text.slice(0, from).trimEnd()
  if (Number.isNaN(value) || inRange.test(before)) return []
  const under = /(?:below|under|less than|fewer than)$/i.test(before)
  const over = /(?:above|over|more than)$/i.test(before)
  return [{ said, values: [value, ...(under ? [value - 1] : []), ...(over ? [value + 1] : [])] }]
}
