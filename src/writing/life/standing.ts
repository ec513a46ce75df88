/** What plan and record tell of one aim, in lines to stand above a question, and as evidence to begin with. */

import { type Course, lastOf, type Score } from '../../care/course.ts'
import { progressOf } from '../../care/progress.ts'
import { sentencesOf, verdictOf } from '../../care/progress-words.ts'
import { daysBetween } from '../../language/dates.ts'
import { resolveDateOrSpan } from '../../language/spans.ts'
import { bandWords, gainWords, meaningWords } from '../../measures/change-words.ts'
import type { Measure } from '../../plan/types.generated.ts'
import { aimText } from '../aim.ts'
import type { AimAt } from './aims.ts'
import { longDay, shortDay } from './days.ts'
import { lastSaid } from './last-said.ts'
import type { Life } from './life.ts'
import { workedOn } from './sessions.ts'
import { oneLine } from './title.ts'

/** Above the question on how it stands. */
export function standingLines(aim: AimAt, life: Life): string[] {
  const course = life.courses.get(aim)
  return [
    aim.of.statement === undefined ? aim.id : oneLine(aim.of.statement),
    wanted(aim, life),
    signLine(aim),
    ...(course ? scoreLines(course, life) : []),
    wayLine(aim, life),
    sessionLine(aim, life),
    lastSaid(aim, life.care.plan),
  ].filter((line) => line !== undefined)
}

/** `PHQ-9 14 on October 3 → 9 on November 20, 2026`; nothing where no score was taken since. */
export function evidenceIn(aim: AimAt, life: Life): string | undefined {
  const course = life.courses.get(aim)
  const last = course?.later.at(-1)
  return course && last && last.day > life.since ? courseWords(course) : undefined
}

/** From the first score to the last; the score alone where there is only one. */
export function courseWords(course: Course): string | undefined {
  const [last, { first, instrument }] = [lastOf(course), course]
  if (!last || !first) return undefined
  if (last === first) return `${instrument.name} ${scoreOn(first, '')}`
  return `${instrument.name} ${scoreOn(first, last.day)} → ${scoreOn(last, '')}`
}

const scoreOn = ({ value, day }: Score, beside: string): string =>
  day === '' ? `${value}` : `${value} on ${beside === '' ? longDay(day) : shortDay(day, beside)}`

/** `2 of 6 signs seen; 3 are to be enough.` */
function signLine({ of: { criteria = {} } }: AimAt): string | undefined {
  const { signs = [], seen = [], met_when: enough } = criteria
  if (signs.length === 0) return undefined
  const wanted = enough === undefined ? '' : `; ${enough} are to be enough`
  return `${seen.length} of ${signs.length} signs seen${wanted}.`
}

/** `Wanted: at most 7 points by January 29, 2027, in 57 days.` */
function wanted({ of: { measure, target_date } }: AimAt, life: Life): string | undefined {
  const enough = measure?.target && targetText(measure)
  const by = target_date && whenText(target_date, life)
  return enough || by ? `Wanted: ${[enough, by].filter(Boolean).join(' ')}.` : undefined
}

const targetText = ({ target = {}, unit }: Measure): string =>
  [aimText(target), unit].filter(Boolean).join(' ')

function whenText(written: string, { care: { effective, asOf } }: Life): string {
  const day = effective === undefined ? written : resolveDateOrSpan(written, effective)?.date
  const left =
    day === undefined || !/^\d{4}-\d\d-\d\d$/.test(day) ? undefined : daysBetween(asOf, day)
  if (day === undefined || left === undefined) return `by ${written}`
  const how = left < 0 ? 'which is over' : left === 0 ? 'which is today' : `in ${daysWords(left)}`
  return `by ${longDay(day)}, ${how}`
}

const daysWords = (count: number): string => (count === 1 ? '1 day' : `${count} days`)

function scoreLines(course: Course, { since }: Life): string[] {
  const { instrument, first, later } = course
  const last = later.at(-1)
  const fresh = later.filter(({ day }) => day > since)
  const none = fresh.length === 0 ? [`No ${instrument.name}${sinceWords(since)}.`] : []
  if (!last || !first) return none
  const scores = [first, ...later].map((one) => scoreOn(one, last === one ? '' : last.day))
  const band = bandWords(instrument, last.value)
  const said = [
    gainWords(instrument, first.value, last.value),
    ...meaningWords(instrument, first.value, last.value),
  ]
  const told = [...said, band && `“${band}”`].filter(Boolean).join('; ')
  return [
    `${instrument.name}: ${scores.join(', ')}.`,
    ...(told ? [`${capital(told)}.`] : []),
    ...none,
  ]
}

/** A plan without a day has none to count from. */
const sinceWords = (since: string): string => (since === '' ? '' : ` since ${longDay(since)}`)

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `On track: 8 on November 19, 2026, where the line asks for 11.1; …`; nothing where nothing can be judged. */
function wayLine({ of }: AimAt, { care }: Life): string | undefined {
  const found = progressOf(care).aims.find((one) => one.of === of)
  if (!found || untold.has(found.trajectory.verdict)) return undefined
  const [first] = sentencesOf(found)
  return first && `${verdictOf(found)}: ${first}`
}

const untold: ReadonlySet<string> = new Set(['no-data', 'no-baseline', 'cannot-tell'])

function sessionLine(aim: AimAt, { sessions, since, care }: Life): string | undefined {
  if (!care.record) return undefined
  const { count, last } = workedOn(aim, sessions, since)
  if (count === 0) return `No session${sinceWords(since)} names it.`
  return `Worked on in ${count === 1 ? '1 session' : `${count} sessions`}, last on ${longDay(last ?? '')}.`
}
