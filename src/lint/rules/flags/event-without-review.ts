import { isInUse, lastLookedAt } from '../../../care/last-looked-at.ts'
import { addDays } from '../../../language/dates.ts'
import type { ClientRecord } from '../../../plan/types.generated.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { isDay } from '../dates/plan-day.ts'
import type { Session } from '../dates/session-clock.ts'
import { saysSomething } from './bare-notes.ts'

export const eventWithoutReview = defineRule({
  id: 'event-without-review',
  group: 'flags',
  severity: 'warning',
  what: 'The record tells of a crisis, a hospital stay or a deterioration, and nothing since shows that the plan was looked at.',
  why: 'A plan that stays as it was after such an event reads as if nobody had asked whether it still fits.',
  fix: 'Enter the review under “review.history” with its date and “kind: event”, also if it decided to continue; or say in the next session’s “plan” or “risk” what the event means for the plan.',
  source:
    'Minn. Stat. 245G.06 subd. 1: a plan is updated on new information; Anthem Blue Cross Medi-Cal record review: sooner than the interval if progress calls for it; txplan: 14 days are our own window',
  messages: {
    found:
      'The record tells of {event} on {day}; no review, revision or session note since speaks to the plan.',
    named:
      'The record tells of {event} on {day}, which “review.sooner_if” names; no review, revision or session note since speaks to the plan.',
  },
  bad: {
    plan: 'txplan: 1\neffective: 2026-09-01\nreview:\n  sooner_if: A hospital stay.\n',
    record:
      'txplan: 1\nsessions:\n  - { date: 2026-10-12, response: Came on time. }\nevents:\n  - { date: 2026-10-05, kind: hospital, what: Admitted for three days. }\n',
    asOf: '2026-11-21',
  },
  good: {
    plan: 'txplan: 1\neffective: 2026-09-01\nreview:\n  sooner_if: A hospital stay.\n  history:\n    - { date: 2026-10-12, kind: event, decision: update, summary: Two sessions a week until November. }\n',
    record:
      'txplan: 1\nevents:\n  - { date: 2026-10-05, kind: hospital, what: Admitted for three days. }\n',
    asOf: '2026-11-21',
  },
  check(context) {
    const { record, asOf } = context
    if (record?.events === undefined || !isInUse(context)) return
    const open = record.events.flatMap((event, at) => {
      const day = isDay(event.date) ? event.date : undefined
      if (day === undefined || addDays(day, fairWindow) > asOf) return []
      return isGrave(event, context) && !isAnswered(day, context) ? [{ event, day, at }] : []
    })
    const last = open.sort((a, b) => (a.day < b.day ? -1 : 1)).at(-1)
    if (last === undefined) return
    const { event, day, at } = last
    context.report({
      at: ['events', at],
      in: 'record',
      message: isNamed(event, context) ? 'named' : 'found',
      args: { event: wordsFor[event.kind ?? ''] ?? 'an event', day },
    })
  },
})

/** Days that a practice has to enter a review, or to write a note that speaks to the plan. */
const fairWindow = 14

type Event = NonNullable<ClientRecord['events']>[number]

const wordsFor: Readonly<Record<string, string>> = {
  crisis: 'a crisis',
  hospital: 'a hospital stay',
  deterioration: 'a deterioration',
  legal: 'a legal event',
}

/** Matters of the law change a plan only where the plan says so itself. */
const isGrave = (event: Event, context: Context): boolean =>
  event.kind === 'legal'
    ? isNamed(event, context)
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
  crisis: /\bcris[ie]s|emergenc|suicid|wish to be dead|self-harm|\b988\b/i,
  hospital: /\bhospital|admission|admitted|emergency (?:room|department)|inpatient/i,
  deterioration: /\bdeteriorat|worse|worsen|decline|decompensat|relapse|change in/i,
  legal: /\blegal|court|arrest|charge[sd]?\b|probation|custody|police|jail/i,
}

/** Whether the plan says of such an event that it brings a review forward. */
const isNamed = ({ kind, what = '' }: Event, { plan }: Context): boolean => {
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
function isAnswered(day: string, context: Context): boolean {
  const looked = lastLookedAt(context)?.day
  if (looked !== undefined && looked >= day) return true
  const { plan, record } = context
  const { risk, safety_plan: safety } = plan.assessment ?? {}
  const since = [
    risk?.assessed_on,
    safety?.date,
    ...[...context.goals.map(({ goal }) => goal), ...objectivesOf(context)].flatMap((one) =>
      (one.progress ?? []).map(({ date }) => date),
    ),
  ]
  if (since.some((date) => isDay(date) && date >= day && date <= context.asOf)) return true
  const isSoon = ({ date = '' }: { date?: string }) =>
    date >= day && date <= addDays(day, fairWindow)
  return (
    (record?.sessions ?? []).some((one) => isSoon(one) && speaksToPlan(one)) ||
    (record?.contacts ?? []).some((one) => isSoon(one) && aboutPlan.test(one.about ?? ''))
  )
}

const objectivesOf = ({ objectives }: Context) => objectives.map(({ objective }) => objective)

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
