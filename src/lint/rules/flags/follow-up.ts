/**
 * What plan and record show of the days after a critical answer. The windows are ours: that
 * day’s session, those of the same week and the next one, or else an entry of the same week.
 */

import { saysSomething } from '../../../care/bare-notes.ts'
import type { CriticalAt } from '../../../care/critical-answers.ts'
import { addDays } from '../../../language/dates.ts'
import { isDay } from '../../../plan/plan-day.ts'
import type { ClientRecord, Plan } from '../../../plan/types.generated.ts'
import type { Context } from '../../context.ts'
import { type Session, wasHeld } from '../dates/session-clock.ts'
import { isFilled } from './danger.ts'

/** Days within which the next session is still an answer to what was ticked before it. */
const untilNextSession = 14
/** Days within which an assessment, a flag, a contact or a review belongs to the answer. */
const aWeek = 7
/** A crisis is written down the same day or the next; later it is what came of it. */
const nextDay = 1

export interface FollowUp {
  isFollowed: boolean
  /** Day of a session whose risk line is there and says nothing, where no other entry answers. */
  bareOn?: string
}

export function followUpOf(answer: CriticalAt, context: Context): FollowUp {
  const { day, of } = answer
  if (besideScore.test(of.note ?? '')) return { isFollowed: true }
  const sessions = sessionsAfter(day, context)
  const isFollowed =
    sessions.some(speaksOfRisk) ||
    context.once(findTraces).some((trace) => trace.of !== of && isOf(trace, day))
  const bareOn = sessions.find(({ risk }) => isFilled(risk))?.date
  return { isFollowed, ...(bareOn === undefined ? {} : { bareOn }) }
}

const besideScore = /\b(?:risk|safety|suicid\w*|asked|assess\w*|denie[sd]|intent|c-?ssrs)\b/i
const aboutRisk =
  /\b(?:risks?|safety|suicid\w*|self-harm|SI\b|c-?ssrs|columbia|lethal|988|item (?:9|10|nine|ten)|denie[sd] (?:intent|plan)|no (?:plan|intent)|(?:be|being) dead|not (?:to )?wake)\b/i

/** In free prose: “she took a risk and called” is no word about safety. */
const inProse = new RegExp(
  aboutRisk.source.replace(
    'risks?',
    'risk:|risk (?:is|was|assess\\w*|screen\\w*|review\\w*|level)|(?:low|moderate|high|no|current|suicide) risk',
  ),
  'i',
)

const speaksOfRisk = ({ risk, note, response, plan }: Session): boolean =>
  saysSomething(risk) || [note, response, plan].some((text) => inProse.test(text ?? ''))

/** Those of that day, of the week after it, and the next one that was held. */
function sessionsAfter(day: string | undefined, { record }: Context): readonly Session[] {
  const all = (record?.sessions ?? []).filter(({ date }) => isDay(date))
  if (day === undefined) return all
  const last = addDays(day, untilNextSession)
  const later = all.filter(({ date = '' }) => date >= day && date <= last)
  const next = later
    .filter((one) => wasHeld(one) && (one.date ?? '') > day)
    .map(({ date = '' }) => date)
    .sort()[0]
  // In a program of several sessions a week, the next one may be a group that asks nobody.
  const until = [addDays(day, aWeek), next ?? last].sort()[1] ?? last
  return later.filter(({ date = '' }) => date <= until)
}

/** An entry that shows that somebody looked at risk or safety. */
interface Trace {
  day: string
  /** Counts for an answer of up to so many days before; without it, for every earlier one. */
  within?: number
  of?: unknown
}

const isOf = ({ day: on, within }: Trace, day: string | undefined): boolean =>
  day === undefined || (on >= day && (within === undefined || on <= addDays(day, within)))

const findTraces = ({ plan, record, past }: Context): Trace[] =>
  [
    ...[plan, ...past.map((one) => one.plan)].flatMap(inAssessment),
    ...inReviews(plan),
    ...inRecord(record),
  ].flatMap(({ day, ...trace }) => (isDay(day) ? [{ ...trace, day }] : []))

type Found = Omit<Trace, 'day'> & { day: string | undefined }

/** The fields hold the latest day alone: a text that names the item speaks for the days before. */
function inAssessment({ assessment }: Plan): Found[] {
  const { date, risk, safety_plan: safety, screenings = [] } = assessment ?? {}
  const namesItem = /\bitem (?:9|10|nine|ten)\b/i.test(`${risk?.suicide} ${risk?.self_harm}`)
  return [
    { day: risk?.assessed_on, ...(namesItem ? {} : { within: aWeek }) },
    { day: risk?.level === undefined ? undefined : date, within: aWeek },
    { day: safety?.date },
    ...(risk?.flags ?? []).map((one) => ({ day: one.date, within: aWeek })),
    ...screenings.flatMap((one) =>
      aboutRisk.test(`${one.for} ${one.instrument}`) ? { day: one.date, within: aWeek } : [],
    ),
  ]
}

const inReviews = ({ review }: Plan): Found[] =>
  (review?.history ?? []).flatMap(({ date, summary, decision_note: note }) =>
    aboutRisk.test(`${summary} ${note}`) ? { day: date, within: aWeek } : [],
  )

const inRecord = (record: ClientRecord | undefined): Found[] => [
  ...(record?.measures ?? []).flatMap((of) =>
    /c-?ssrs|columbia/i.test(of.instrument ?? '') ? { day: of.date, within: aWeek, of } : [],
  ),
  ...(record?.contacts ?? []).flatMap(({ about = '', date }) =>
    aboutRisk.test(about) ? { day: date, within: aWeek } : [],
  ),
  ...(record?.events ?? []).flatMap(({ kind, what = '', date }) =>
    kind === 'crisis' || aboutRisk.test(what) ? { day: date, within: nextDay } : [],
  ),
]
