/** What plan and record tell of a treatment that ends: counted, and in sentences to begin a summary with. */
import { type Course, coursesIn } from '../../care/course.ts'
import { gainWords, meaningWords } from '../../measures/change-words.ts'
import type { DischargeAnswers } from '../../plan/discharge-answers.ts'
import { longDay } from '../life/days.ts'
import type { Life } from '../life/life.ts'
import { courseWords } from '../life/standing.ts'
import { calledName } from '../plan-of.ts'

/** `4 of 6 objectives met, 1 in part`. */
export function outcomeOf(
  { objectives = {} }: DischargeAnswers,
  { aims }: Life,
): string | undefined {
  const all = aims.map((aim) => objectives[aim.id]?.status ?? aim.of.status)
  if (all.length === 0) return undefined
  const count = (status: string) => all.filter((one) => one === status).length
  const parts = [
    `${count('met')} of ${all.length} ${all.length === 1 ? 'objective' : 'objectives'} met`,
    ...(count('partly-met') > 0 ? [`${count('partly-met')} in part`] : []),
  ]
  return parts.join(', ')
}

/** Each instrument from its first score to its last, with what the change means. */
export const scoreLines = (life: Life): string[] =>
  followed(life).map((course) => `${lineOf(course)}${meaning(course)}.`)

/** Those of which there is more than one score. */
const followed = ({ care: { plan, record, asOf } }: Life): Course[] =>
  coursesIn(plan, record, asOf).filter(({ later }) => later.length > 0)

/** `PHQ-9 14 on October 3 → 9 on November 20, 2026: 5 points better`. */
function lineOf(course: Course): string {
  const ends = endsOf(course)
  const gain = ends && gainWords(course.instrument, ...ends)
  return [courseWords(course), gain].filter(Boolean).join(': ')
}

function meaning(course: Course): string {
  const ends = endsOf(course)
  const means = ends ? meaningWords(course.instrument, ...ends) : []
  return means.map((words) => `; ${words}`).join('')
}

function endsOf({ first, later }: Course): [number, number] | undefined {
  const last = later.at(-1)
  return first && last ? [first.value, last.value] : undefined
}

export interface Criteria {
  met: string[]
  unmet: string[]
}

export function criteriaOf({ criteria_met: met = [] }: DischargeAnswers, { care }: Life): Criteria {
  const all = (care.plan.discharge?.criteria ?? []).map((one) => one.trim().replace(/\.$/, ''))
  return {
    met: all.filter((_, at) => met.includes(at + 1)),
    unmet: all.filter((_, at) => !met.includes(at + 1)),
  }
}

/** `Criteria for discharge met: …. Not met: ….` */
export function criteriaWords({ met, unmet }: Criteria): string | undefined {
  if (met.length + unmet.length === 0) return undefined
  if (unmet.length === 0) return `All criteria for discharge were met: ${met.join('; ')}.`
  const some = met.length > 0 ? `Criteria for discharge met: ${met.join('; ')}. ` : ''
  return `${some}${met.length > 0 ? 'Not met' : 'No criterion for discharge was met'}: ${unmet.join('; ')}.`
}

/** Facts only, to be put into better words by whoever knows the client. */
export function summaryDraft(answers: DischargeAnswers, life: Life): string {
  const { care, sessions } = life
  const { plan } = care
  const from = plan.setting?.admission ?? plan.setting?.first_session ?? plan.effective
  const [last, name] = [sessions.at(-1)?.day, calledName({ client: care.client })]
  const counted = sessions.length === 1 ? '1 session' : `${sessions.length} sessions`
  const span = [from && `from ${longDay(from)}`, `to ${longDay(last ?? answers.date ?? care.asOf)}`]
  const seen =
    sessions.length > 0
      ? `${capital(name)} was seen for ${counted} ${span.filter(Boolean).join(' ')}.`
      : `${capital(name)} was in treatment ${span.filter(Boolean).join(' ')}.`
  const ended = answers.reason && `Treatment ended: ${answers.reason.replace(/\.$/, '')}.`
  const parts = [
    [seen, ended, answers.outcome && `${capital(answers.outcome.replace(/\.$/, ''))}.`],
    // What the change means by whose figures stands in the table of scores.
    followed(life).map((course) => `${lineOf(course)}.`),
    [criteriaWords(criteriaOf(answers, life))],
  ]
  return parts
    .map((sentences) => sentences.filter(Boolean).join(' '))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
