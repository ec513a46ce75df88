/** How many of a unit a sentence for a client says: “four full school days a week”. */
import { remembered } from '../language/remembered.ts'
import { amountsIn, type Counted, counted, type Found } from './numbers-in-text.ts'

/** @param unit of the measure: 'days a week', 'points', 'times a week' */
export function countsIn(text: string, unit: string): Counted[] {
  const counting = readUnit(unit)
  if (!counting) return []
  let until = 0
  return amountsIn(text).flatMap((found) => {
    // One within the words of another, as in “10 two-minute walks”, counts nothing.
    const end = found.from < until ? undefined : endOfUnit(text, found, counting)
    if (end === undefined) return []
    until = end
    return counted(found, text.slice(found.from, end), text.slice(0, found.from))
  })
}

interface Unit {
  /** 'days'; in the text it may be one of them. */
  noun: string
  /** 'week', where the unit names one. */
  period: string | undefined
}

const perPeriod = '(?:an?|per|each|every|in a)'
const unitWords = new RegExp(String.raw`^(\p{L}+)(?: ${perPeriod} (\p{L}+))?$`, 'u')

const readUnit = remembered((unit: string): Unit | undefined => {
  const [, noun, period] = unitWords.exec(unit.trim().toLowerCase()) ?? []
  return noun === undefined ? undefined : { noun, period }
})

/** Patterns that fit every unit: one for each would take longer to make ready than to use. */
const word = / ([a-z\u00c0-\u024f]+)(?!\w)/iy
const anyPeriod = new RegExp(String.raw`,? ${perPeriod} ([a-z\u00c0-\u024f]+)(?!\w)`, 'iy')
const somePeriod = new RegExp(String.raw` ${perPeriod}\b`, 'iy')
/** No word of the same count begins so. */
const breaksOff = /^(?:of|to|or|and|times)/
const mostBetween = 2

/** Where “four full school days a week” ends; for 'times a week' “twice a week” as well. */
function endOfUnit(text: string, { written, to }: Found, unit: Unit): number | undefined {
  if (/^(?:once|twice)$/i.test(written))
    return unit.noun === 'times' ? endOfPeriod(text, to, unit) : undefined
  let at = to
  for (let between = 0; between <= mostBetween; between += 1) {
    const next = matchAt(word, text, at)
    if (!next) return undefined
    const said = (next[1] ?? '').toLowerCase()
    at += next[0].length
    const end = isNoun(said, unit.noun) ? endOfPeriod(text, at, unit) : undefined
    if (end !== undefined) return end
    if (breaksOff.test(said)) return undefined
  }
  return undefined
}

/** 'days' is 'day' too, 'activities' 'activity'. */
function isNoun(said: string, noun: string): boolean {
  if (said === noun) return true
  const one = noun.endsWith('ies') ? `${noun.slice(0, -3)}y` : noun.replace(/s$/, '')
  return said === one || said === `${one}s`
}

/** Behind the period; where the unit has none, none may follow. */
function endOfPeriod(text: string, at: number, { period }: Unit): number | undefined {
  if (period === undefined) return matchAt(somePeriod, text, at) ? undefined : at
  const found = matchAt(anyPeriod, text, at)
  return found?.[1]?.toLowerCase() === period ? at + found[0].length : undefined
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
