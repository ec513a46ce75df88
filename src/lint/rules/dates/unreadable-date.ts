import { otherDates } from '../../../language/other-dates.ts'
import { findPlaceholders } from '../../../language/placeholders.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import type { Context } from '../../context.ts'
import { clientText } from '../../finding.ts'
import { defineRule, type Report } from '../../rule.ts'
import { type DateAt, everyDate } from './every-date.ts'

type Fault = Pick<Report, 'message' | 'args' | 'fix'>

const atDischarge = /^(?:by |at |on |upon |until )?(?:the )?(?:time of )?discharge(?: date)?$/i

/** `before the next weekly session` */
const saysHowOften = /\bweekly\b/i

export const unreadableDate = defineRule({
  id: 'unreadable-date',
  group: 'dates',
  severity: 'warning',
  what: 'A deadline is neither a date nor a span that has a last day.',
  why: 'What is due “soon” is never overdue: nobody can be reminded, and nobody can say it was missed.',
  fix: 'Write a date such as 2026-12-15, or a span such as 8 weeks.',
  source:
    'Fla. Admin. Code 65D-30.0044 and 12VAC35-105-665 (objectives have dates of completion); dates are written as in ISO 8601-1:2019',
  messages: {
    found: '{found} is neither a date nor a span of time.',
    one: 'Found {found}; wanted {date}.',
    two: '{found} may mean {first} or {second}.',
    sessions: '{found} has no date: the plan says neither how often sessions are nor when one is.',
    discharge: '{found} has no date: discharge.anticipated does not say when that is.',
  },
  bad: { plan: 'txplan: 1\ngoals:\n  - id: sleep\n    target_date: 12/15/2026\n' },
  good: { plan: 'txplan: 1\ngoals:\n  - id: sleep\n    target_date: 2026-12-15\n' },
  check(context) {
    for (const date of everyDate(context)) {
      const fault = faultOf(date, context)
      if (fault) context.report({ at: date.path, ...fault })
    }
  },
})

function faultOf(date: DateAt, context: Context): Fault | undefined {
  if (date.reading === 'sessions') return sessionsFault(date, context.plan)
  if (date.reading !== 'words') return undefined
  const found = clientText(date.text)
  // A blank of a form is the business of another rule.
  if (findPlaceholders(date.text).length > 0) return undefined
  if (atDischarge.test(date.text.trim())) return dischargeFault(date, context)
  const [first, second] = otherDates(date.text)
  if (first === undefined) return { message: 'found', args: { found } }
  if (second === undefined)
    return { message: 'one', args: { found, date: first }, fix: 'Write {date}.' }
  const fix = 'Write the one that is meant, {first} or {second}.'
  return { message: 'two', args: { found, first, second }, fix }
}

function sessionsFault(date: DateAt, plan: Plan): Fault | undefined {
  if (saysHowOften.test(date.text) || hasSchedule(plan)) return undefined
  const fix =
    'Say how often sessions are (services: frequency), or write a date or a span such as 4 weeks.'
  return { message: 'sessions', args: { found: clientText(date.text) }, fix }
}

/** Sessions have dates where there is a frequency to count them by, or one is in the calendar. */
function hasSchedule({ services, interventions, phases, appointments }: Plan): boolean {
  const rated = [services, interventions, phases].some((list) =>
    list?.some(({ frequency }) => frequency !== undefined),
  )
  return rated || (appointments?.some(({ date }) => date !== undefined) ?? false)
}

function dischargeFault(date: DateAt, context: Context): Fault | undefined {
  const known = everyDate(context).some(
    ({ field, reading }) => field === 'discharge.anticipated' && reading !== 'words',
  )
  if (known) return undefined
  const fix = 'Fill in discharge.anticipated, or write a date such as 2026-12-15.'
  return { message: 'discharge', args: { found: clientText(date.text) }, fix }
}
