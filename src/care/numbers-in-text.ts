/** Numbers in a sentence for a client: all of them, and those of a given questionnaire. */
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
export interface Found {
  written: string
  from: number
  to: number
}

/** Looked for once and by itself: its many words, in each pattern anew, would take longer than all of lint. */
const anAmount = new RegExp(String.raw`\b(?:${number}|once|twice)(?!\w)`, 'gi')

export const amountsIn = remembered((text: string): Found[] =>
  [...text.matchAll(anAmount)].map(({ 0: written, index }) => ({
    written,
    from: index,
    to: index + written.length,
  })),
)

/** “PHQ-9 down to 5”: what is said to be wanted of a questionnaire. Of several numbers behind it the first. */
export function scoresIn(text: string, name: string): Counted[] {
  if (!text.toLowerCase().includes(name.toLowerCase())) return []
  const heads = new Set<number>()
  return amountsIn(text).flatMap((found) => {
    const head = scorePattern(name).exec(text.slice(0, found.from))
    if (!head || heads.has(head.index) || !isScore(text, found)) return []
    heads.add(head.index)
    const said = text.slice(head.index, found.to)
    // Without the name: “PHQ-9 to 5” is no range that begins with nine.
    return counted(found, said, said.slice(name.length, -found.written.length))
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

/** @param lead what stands before the number */
export function counted({ written }: Found, said: string, lead: string): Counted[] {
  const value = readAmount(written)
  const before = lead.trimEnd()
  if (Number.isNaN(value) || inRange.test(before)) return []
  const under = /(?:below|under|less than|fewer than)$/i.test(before)
  const over = /(?:above|over|more than)$/i.test(before)
  return [{ said, values: [value, ...(under ? [value - 1] : []), ...(over ? [value + 1] : [])] }]
}
