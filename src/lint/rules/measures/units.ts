/** The most that a unit allows: 7 days a week, 24 hours a day, 10 in “of 10”. */
import type { Measure } from '../../../plan/types.generated.ts'

export interface Limit {
  most: number
  /** What there are no more of, to be put behind the number: `days in a week`. */
  of: string
  /** What is below nought cannot be. */
  isCount: boolean
}

/** The limit that the unit, or a behavior that begins with one, sets; `undefined` for most. */
export function limitOf({ unit, behavior }: Measure): Limit | undefined {
  if (unit !== undefined) return unitLimit(unit) ?? percentLimit(unit, behavior)
  return behavior === undefined ? undefined : timeLimit(behavior)
}

/** A practice writes the same few units in all its plans. */
const unitsRead = new Map<string, Limit | undefined>()
const mostUnitsKept = 500

function unitLimit(unit: string): Limit | undefined {
  if (unitsRead.has(unit)) return unitsRead.get(unit)
  const limit = timeLimit(unit) ?? shareLimit(unit)
  if (unitsRead.size >= mostUnitsKept) unitsRead.clear()
  unitsRead.set(unit, limit)
  return limit
}

const perTime =
  /^(?:[a-z-]+ ){0,2}?(minutes?|mins?|hours?|hrs?|days?|nights?|mornings?|afternoons?|evenings?|weekdays|weekends?|weeks?|months?)(?: of [a-z -]+?| spent [a-z -]+?)? ?(?:a|an|per|each|every|\/|out of the|of the) ?(hour|day|night|week|wk|month|mo|year|yr)\b/i

/** Most units are of other things: here a time stands behind a part of it. */
const mayBePerTime =
  /(?:min|hr|hour|day|night|morning|noon|evening|week|month).+(?:hour|day|night|week|wk|mo|year|yr)/i

function timeLimit(text: string): Limit | undefined {
  const trimmed = text.trim()
  if (!mayBePerTime.test(trimmed)) return undefined
  const [, part = '', whole = ''] = perTime.exec(trimmed) ?? []
  const smaller = partKey(part)
  const larger = wholeKey(whole)
  const most = larger === undefined ? undefined : limits[larger][smaller]
  return most === undefined
    ? undefined
    : { most, of: `${plural(smaller)} in a ${larger}`, isCount: true }
}

type Whole = 'hour' | 'day' | 'week' | 'month' | 'year'

const limits: Record<Whole, Readonly<Record<string, number>>> = {
  hour: { minute: 60 },
  day: { minute: 1440, hour: 24 },
  week: {
    minute: 10080,
    hour: 168,
    day: 7,
    night: 7,
    morning: 7,
    afternoon: 7,
    evening: 7,
    weekend: 1,
  },
  month: {
    hour: 744,
    day: 31,
    night: 31,
    morning: 31,
    afternoon: 31,
    evening: 31,
    weekend: 5,
    week: 5,
  },
  year: { day: 366, night: 366, week: 53, month: 12, weekend: 53 },
}

function partKey(word: string): string {
  const one = word.toLowerCase().replace(/s$/, '')
  if (one === 'min') return 'minute'
  if (one === 'hr') return 'hour'
  return one === 'weekday' ? 'day' : one
}

function wholeKey(word: string): Whole | undefined {
  const one = word.toLowerCase()
  if (one === '') return undefined
  if (one === 'wk') return 'week'
  if (one === 'mo') return 'month'
  if (one === 'yr') return 'year'
  return one === 'night' ? 'day' : (one as Whole)
}

const plural = (word: string): string => `${word}s`

const ofTotal =
  /^(?:(?:points|nights|days|mornings|evenings|trials|attempts|times|opportunities|occasions|sessions|visits|meals|questions|items|tasks) )?(?:out )?of (?:the )?(?:last |past )?(\d{1,4})\b/i

/** “of 10”, “trials of 5”. */
function shareLimit(unit: string): Limit | undefined {
  const [, total] = /of /i.test(unit) ? (ofTotal.exec(unit.trim()) ?? []) : []
  return total === undefined ? undefined : { most: Number(total), of: 'there', isCount: true }
}

const shared =
  /\b(?:sessions?|days?|nights?|trials?|attempts?|opportunit(?:y|ies)|meals?|tasks?|times?|time|classes|appointments?|doses?|occasions?|homework|assignments?|school|attendance|adherence|accuracy|instances|situations)\b/i
const growth =
  /\b(?:increas|decreas|reduc|improv|change|more|less|fewer|of (?:baseline|normal|predicted))/i

/** A share of occasions cannot be more than all of them; a change or a share of a norm can. */
function percentLimit(unit: string, behavior = ''): Limit | undefined {
  if (!/^(?:%|percent\b)/i.test(unit.trim())) return undefined
  const text = `${unit} ${behavior}`
  if (!shared.test(text) || growth.test(text)) return undefined
  return { most: 100, of: 'percent of anything', isCount: true }
}
