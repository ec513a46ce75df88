/**
 * Events in the record that bear on the plan: a crisis, a hospital stay, a deterioration, a change in
 * life; and whether anything since shows that the plan was looked at.
 */
import { addDays, isRealDate } from '../language/dates.ts'
import type { ClientRecord } from '../plan/types.generated.ts'
import type { Path } from '../source/document.ts'
import { saysSomething } from './bare-notes.ts'
import type { Care } from './care.ts'
import { lastChanged } from './last-looked-at.ts'

/** Days that a practice has to enter a review, or to write a note that speaks to the plan; ours. */
export const fairWindow = 14

type Event = NonNullable<ClientRecord['events']>[number]
type Session = NonNullable<ClientRecord['sessions']>[number]

export interface EventAt {
  event: Event
  /** What it is called: `a hospital stay`. */
  words: string
  day: string
  path: Path
  /** Whether “review.sooner_if” of the plan names it. */
  isNamed: boolean
}

/**
 * Those up to the day of judging that bear on the plan, and since which nothing shows that the plan
 * was looked at; the last one comes last.
 */
export const openEvents = (care: Care): readonly EventAt[] => care.once(findOpen)

function findOpen(care: Care): EventAt[] {
  const open = (care.record?.events ?? []).flatMap((event, at): EventAt[] => {
    const { date: day, kind = '' } = event
    if (!isDay(day) || day > care.asOf) return []
    if (!isGrave(event, care) || isAnsweredSince(day, care)) return []
    const words = wordsFor[kind] ?? 'an event'
    return [{ event, words, day, path: ['events', at], isNamed: isNamed(event, care) }]
  })
  return open.sort((a, b) => (a.day < b.day ? -1 : 1))
}

const isDay = (day: string | undefined): day is string => day !== undefined && isRealDate(day)

const wordsFor: Readonly<Record<string, string>> = {
  'life-change': 'a change in life',
  crisis: 'a crisis',
  hospital: 'a hospital stay',
  deterioration: 'a deterioration',
  legal: 'a legal event',
}

/** Matters of the law change a plan only where the plan says so itself. */
const isGrave = (event: Event, care: Care): boolean =>
  event.kind === 'legal'
    ? isNamed(event, care)
    : wordsFor[event.kind ?? ''] !== undefined && !isElsewhere(event)

/** Somebody else's stay, or one that was planned or is no matter of this plan's. */
const isElsewhere = ({ kind, what = '' }: Event): boolean =>
  kind === 'hospital' &&
  (/^\W*(?:(?:his|her|their|client[’']s|the) )?(?:\w+[’']s )?(?:(?:grand)?(?:mother|father|son|daughter)|mom|dad|brother|sister|husband|wife|partner|spouse|uncle|aunt|friend|baby|child)\b/i.test(
    what,
  ) ||
    /\b(?:planned|elective|scheduled|gave birth|birth of|childbirth|delivery|delivered|appendectomy|appendicitis|gallbladder|colonoscopy|outpatient)\b/i.test(
      what,
    ))

const namedBy: Readonly<Record<string, RegExp>> = {
  'life-change':
    /\blife (?:change|event)|\b(?:major|big|significant) (?:life )?(?:change|event)|\bmov(?:e[sd]?|ing)\b|\bjob\b|\bdivorce|\bseparat|\bbereave|\bdeath\b|\bloss\b|\bpregnan|\bbirth\b/i,
  crisis: /\bcris[ie]s|emergenc|suicid|wish to be dead|self-harm|\b988\b/i,
  hospital: /\bhospital|admission|admitted|emergency (?:room|department)|inpatient/i,
  deterioration: /\bdeteriorat|worse|worsen|decline|decompensat|relapse|change in/i,
  legal: /\blegal|court|arrest|charge[sd]?\b|probation|custody|police|jail/i,
}

/** Whether the plan says of such an event that it brings a review forward. */
const isNamed = ({ kind, what = '' }: Event, { plan }: Care): boolean => {
  const pattern = namedBy[kind ?? '']
  const condition = plan.review?.sooner_if ?? ''
  if (pattern === undefined) return false
  return pattern.test(condition) || (kind === 'crisis' && inBoth(what, condition))
}

/** A word for what happened that the condition has too. */
const inBoth = (what: string, condition: string): boolean => {
  const words = new Set(condition.toLowerCase().match(/[a-z]{6,}/g))
  return (what.toLowerCase().match(/[a-z]{6,}/g) ?? []).some((word) => words.has(word))
}

/** A review or revision since, at any time; or within the window a note that speaks to the plan. */
export function isAnsweredSince(day: string, care: Care): boolean {
  const changed = lastChanged(care)
  if (changed !== undefined && changed >= day) return true
  const { plan, record } = care
  const { risk, safety_plan: safety } = plan.assessment ?? {}
  const since = [
    risk?.assessed_on,
    safety?.date,
    ...[...care.goals.map(({ goal }) => goal), ...objectivesOf(care)].flatMap((one) =>
      (one.progress ?? []).map(({ date }) => date),
    ),
  ]
  if (since.some((date) => isDay(date) && date >= day && date <= care.asOf)) return true
  const isSoon = ({ date = '' }: { date?: string }) =>
    date >= day && date <= addDays(day, fairWindow)
  return (
    (record?.sessions ?? []).some((one) => isSoon(one) && speaksToPlan(one)) ||
    (record?.contacts ?? []).some((one) => isSoon(one) && aboutPlan.test(one.about ?? ''))
  )
}

const objectivesOf = ({ objectives }: Care) => objectives.map(({ objective }) => objective)

const aboutPlan =
  /\b(?:plans?|goals?|objectives?|hospital\w*|admi(?:ssion|tted)|discharged?|cris[ie]s|emergency|level of care|step(?:ped|ping)?[- ](?:up|down)|reviewed|revis\w+|adjust\w*|aftercare|relapse)\b/i

/** In doubt it does: whoever writes of risk or of what comes next has looked. */
const speaksToPlan = ({ risk, plan = '', response, note }: Session): boolean =>
  saysSomething(risk) ||
  saysSomething(plan.replace(appointment, '')) ||
  aboutPlan.test(`${response} ${note}`)

/** “Next session October 12 at the same time” is an appointment, no plan. */
const appointment =
  /\b(?:next|sessions?|appointments?|visits?|return|rtc|follow-?up|one|two|in|on|weeks?|continue[sd]?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|[ap]\.?m)\b/gi
