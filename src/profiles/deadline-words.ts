/** A deadline in words, as `explain` prints it: `within 30 days of admission`. */
import type { Deadline } from '../plan/types.generated.ts'

type Length = keyof typeof units

/** In the order in which they are said. */
const units = {
  hours: 'hour',
  days: 'day',
  business_days: 'business day',
  weeks: 'week',
  months: 'month',
  sessions: 'session',
  session_days: 'day with a session',
  service_days: 'day of service',
} as const

const anchorWords: Readonly<Record<NonNullable<Deadline['after']>, string>> = {
  admission: 'admission',
  placement: 'placement',
  'first-service': 'the first service',
  'intake-and-assessment': 'intake and assessment',
  'comprehensive-assessment': 'the comprehensive assessment',
  'integrated-assessment': 'the integrated assessment',
  'eligibility-and-authorization': 'eligibility and authorization',
  plan: 'the plan',
  'plan-implementation': 'putting the plan into practice',
  'author-signature': 'the author’s signature',
  'physician-certification': 'the physician’s certification',
}

const counted = (count: number, unit: string): string => {
  if (count === 1) return `1 ${unit}`
  const [first = unit, ...rest] = unit.split(' ')
  const plural =
    first === 'business' ? unit.replace('day', 'days') : [`${first}s`, ...rest].join(' ')
  return `${count} ${plural}`
}

/** `10 days with a session or 30 days, whichever comes first`; empty where no length is stated. */
export function lengthWords(deadline: Deadline): string {
  const parts = (Object.keys(units) as Length[]).flatMap((unit) => {
    const count = deadline[unit]
    return count === undefined ? [] : [counted(count, units[unit])]
  })
  if (parts.length < 2) return parts.join('')
  const end = deadline.whichever === 'later' ? 'whichever is later' : 'whichever comes first'
  return `${parts.join(' or ')}, ${end}`
}

/** @param lead what stands before a length: `within`, or `every` for a cadence */
export function deadlineWords(deadline: Deadline, lead: 'within' | 'every'): string {
  const { after, on, before, grace_days: grace } = deadline
  const said = lengthWords(deadline)
  const length = lead === 'every' ? said.replace(/^1 (?=\w+$)/, '') : said
  const parts = [
    deadline.for === undefined ? '' : `${deadline.for}:`,
    length &&
      `${lead} ${length}${after === undefined ? '' : ` ${from(deadline, lead)} ${anchorWords[after]}`}`,
    on === undefined ? '' : `on ${anchorWords[on]}`,
    before === undefined
      ? ''
      : `${length || on ? 'and ' : ''}before the ${before.replaceAll('-', ' ')}`,
    grace === undefined ? '' : `with ${counted(grace, 'day')} of grace`,
    conditions(deadline),
  ]
  return parts.filter(Boolean).join(' ').replaceAll(' , ', ', ')
}

function from(deadline: Deadline, lead: 'within' | 'every'): string {
  if (lead === 'every') return 'from'
  const isJoined = lengthWords(deadline).includes(',')
  if (deadline.exclude_anchor_day) return `${isJoined ? ', ' : ''}after the day of`
  return isJoined ? ', counted from' : 'of'
}

function conditions(deadline: Deadline): string {
  const { programs, not_programs: others, coverage, only_if_beyond_days: beyond } = deadline
  const said = [
    programs && `for programs: ${programs.join(', ')}`,
    others && `not for: ${others.join(', ')}`,
    coverage && `for ${coverage}`,
    deadline.minors_only && 'for clients under 18',
    beyond && `where services are expected to run past ${counted(beyond, 'day')}`,
    deadline.reason_for_delay && 'a delay has to be explained',
  ].filter(Boolean)
  return said.length > 0 ? `(${said.join('; ')})` : ''
}
