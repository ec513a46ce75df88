/**
 * What each step of the chain says. The sentences hold days, counts and words of the profile, never
 * anything a client said or is called.
 */
import type { SkippedDay } from './calendar.ts'
import { events, programNames } from './event-words.ts'
import type { SessionUnit, StepData } from './steps.ts'

/** One sentence for one step. */
export function sentenceOf(data: StepData): string {
  switch (data.kind) {
    case 'program':
      return programSentence(data)
    case 'coverage':
      return `It is asked for with this coverage: ${data.coverage.replace(/\.+$/, '')}.`
    case 'anchor':
      return anchorSentence(data)
    case 'missing':
      return data.anchor === undefined
        ? 'The requirement names no day to count from.'
        : `The plan does not say when ${events[data.anchor].clause}.`
    case 'last':
      return `It is counted from ${data.day}, the day of the last review or of the plan.`
    case 'beyond':
      return beyondSentence(data)
    case 'count':
      return countSentence(data)
    case 'calendar':
      return `Every ${plural(data.months, 'month')} from ${data.anchor}, the next time is ${data.day}.`
    case 'skipped':
      return `Skipped: ${data.days.map(skipped).join(', ')}.`
    case 'reached':
      return `${ordinal(data.amount)} ${one[data.unit]}${since(data.from)} was on ${data.day}.${doubt(data.unit)}`
    case 'waiting':
      return waitingSentence(data)
    case 'whichever':
      return whicheverSentence(data)
    case 'before':
      return `It has to be there before ${events[data.event].noun}, which was on ${data.day}; dates carry no time of day, so that day itself counts as in time.`
    case 'on':
      return `It is due on the day itself, ${data.day}.`
    case 'grace':
      return `With ${plural(data.days, 'day')} of grace it is in time until ${data.until}.`
    case 'delay':
      return 'A delay is allowed where its reason is recorded.'
  }
}

type Of<K extends StepData['kind']> = Extract<StepData, { kind: K }>

function anchorSentence({ anchor, day, path, standIn, ahead, ...read }: Of<'anchor'>): string {
  const said = `${ahead ? events[anchor].ahead : events[anchor].past} ${day}`
  if (!standIn) return `${said}.`
  const from = read.in === 'record' ? 'the first session in the record' : `“${path.join('.')}”`
  return `${said}, taken from ${from}.`
}

function programSentence({ fits, kinds, path }: Of<'program'>): string {
  if (fits === 'unknown')
    return 'It depends on the kind of program, and the plan does not say which it is.'
  const kind = kinds.map((word) => programNames[word]).join(' or ')
  const assumed = path ? '' : ', since nothing says otherwise'
  const verdict = fits ? 'it applies' : 'it does not apply'
  return `The program is taken as ${kind}${assumed}: ${verdict}.`
}

function beyondSentence(data: Of<'beyond'>): string {
  const past = `past ${plural(data.days, 'day')}`
  if (data.verdict === 'unknown')
    return `It applies where services are expected to run ${past}; the plan does not say, so it applies from ${data.appliesFrom} on, if they still run then.`
  if (data.verdict === 'within')
    return `Services do not run ${past}: they end on ${data.end}, and it does not apply.`
  return data.end === undefined
    ? `Services have run ${past}: it applies.`
    : `Services run ${past}, to ${data.end} at least: it applies.`
}

function countSentence({ unit, amount, from, day, withAnchor }: Of<'count'>): string {
  if (unit === 'hours')
    return `${plural(amount, 'hour')} after ${from} can last into ${day}; dates carry no time of day, so that day counts as in time.`
  const length = plural(amount, units[unit])
  return withAnchor
    ? `${length}, with ${from} as the first day, end on ${day}.`
    : `${length} after ${from} is ${day}.`
}

const units = {
  days: 'calendar day',
  business_days: 'business day',
  weeks: 'week',
  months: 'month',
} as const

const one: Readonly<Record<SessionUnit, string>> = {
  sessions: 'session',
  session_days: 'day with a session',
  service_days: 'day of services',
}

const many: Readonly<Record<SessionUnit, string>> = {
  sessions: 'sessions',
  session_days: 'days with a session',
  service_days: 'days of services',
}

/** A record holds the sessions of one client, not the days on which the program was open. */
const doubt = (unit: SessionUnit): string =>
  unit === 'service_days'
    ? ' Only days with a session in the record are known as days of services.'
    : ''

const since = (from: string | undefined): string => (from === undefined ? '' : ` from ${from} on`)

function waitingSentence({ for: waiting, from }: Of<'waiting'>): string {
  if (waiting.kind === 'event') return `Nothing shows yet that ${events[waiting.event].clause}.`
  const { unit, wanted, held, left } = waiting
  const counted = wanted === 1 ? one[unit] : many[unit]
  return `Of ${wanted} ${counted}${since(from)}, ${held} ${held === 1 ? 'has' : 'have'} been held; ${left} ${left === 1 ? 'is' : 'are'} left.${doubt(unit)}`
}

function whicheverSentence({ rule, day, atLatest, notBefore }: Of<'whichever'>): string {
  if (day !== undefined)
    return `Whichever ${rule === 'first' ? 'comes first' : 'is later'}: ${day}${atLatest ? ' at the latest' : ''}.`
  const floor = notBefore === undefined ? '' : `, and not before ${notBefore}`
  return `Whichever is later: the day is not known yet${floor}.`
}

function skipped({ day, reason, keptFor }: SkippedDay): string {
  return `${reason} ${day}${keptFor === undefined ? '' : ` (for ${keptFor})`}`
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

function ordinal(count: number): string {
  const tens = count % 100
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th')
  return `The ${count}${ending}`
}
