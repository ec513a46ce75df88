import { addDays, addMonths, daysBetween } from '../../../language/dates.ts'
import { parseSpan, resolveDateOrSpan, type TimeSpan } from '../../../language/spans.ts'
import { isDay } from '../../../plan/plan-day.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'

export const certificationSpanDiffers = defineRule({
  id: 'certification-span-differs',
  group: 'flags',
  severity: 'error',
  what: 'A period of certification or authorization does not cover what it says it covers.',
  why: 'Services outside of the period are not paid, and a period that contradicts its own length is sent back.',
  fix: 'Correct the first or the last day, or the length that the text gives.',
  source: 'txplan: dates and lengths that cannot both be true',
  messages: {
    length:
      'The certification from {from} to {to} is {days} days long; the text says {said}, which ends on {end}.',
    apart: 'The certification from {from} to {to} lies outside of the plan, {start} to {end}.',
    late: 'The certification begins on {from}, {days} days after the plan takes effect on {start}.',
    authorization: 'The authorization begins on {from}, after the plan ends on {end}.',
    sessions: 'The authorization is for {sessions} sessions; its own words say {said}.',
  },
  bad: {
    plan: 'txplan: 1\neffective: 2026-02-02\nexpires: 2026-05-02\nnecessity:\n  statement: Certified for a period of 90 days.\n  certification: { from: 2026-02-02, to: 2026-04-02 }\n',
  },
  good: {
    plan: 'txplan: 1\neffective: 2026-02-02\nexpires: 2026-05-02\nnecessity:\n  statement: Certified for a period of 90 days.\n  certification: { from: 2026-02-02, to: 2026-05-02 }\n',
  },
  check(context) {
    const period = periodOf(context.plan)
    checkCertification(period, context)
    checkAuthorizations(period, context)
  },
})

interface Period {
  start: string | undefined
  end: string | undefined
}

function periodOf({ effective, expires }: Plan): Period {
  const start = isDay(effective) ? effective : undefined
  const end = expires === undefined ? undefined : resolveDateOrSpan(expires, start ?? '')?.date
  return { start, end }
}

const at = (field: string): Path => ['necessity', 'certification', field]

function checkCertification({ start, end }: Period, context: Context): void {
  const { from, to } = context.plan.necessity?.certification ?? {}
  if (!isDay(from)) return
  if (isDay(to) && to >= from) checkLength(from, to, context)
  const { report } = context
  const args = { from, to: isDay(to) ? to : 'no date', start: start ?? 'no date' }
  const isBefore = isDay(to) && to >= from && start !== undefined && to < start
  if (isBefore || (end !== undefined && from > end))
    report({ at: at('from'), message: 'apart', args: { ...args, end: end ?? 'no date' } })
  else if (start !== undefined && from > start) {
    const days = daysBetween(start, from)
    report({ at: at('from'), message: 'late', args: { ...args, days }, atMost: 'warning' })
  }
}

/** “a certification period of 90 days”, “certified for 12 weeks”, “90-day certification”. */
const lengths =
  /\bcertif\w+(?: period)?(?: is| runs)?(?: for| of|:)?(?: a period of)? (?<behind>\d+[- ](?:day|week|month)s?)\b|\b(?<before>\d+[- ](?:day|week|month))s? certification\b/i

function checkLength(from: string, to: string, { plan, report }: Context): void {
  const { necessity, summary, review, notes } = plan
  const texts = [
    necessity?.statement,
    necessity?.level_of_care_reason,
    necessity?.policy,
    summary,
    review?.period,
    notes,
  ]
  const { behind, before } =
    texts.map((text) => lengths.exec(text ?? '')).find((found) => found !== null)?.groups ?? {}
  const said = (behind ?? before)?.replace('-', ' ')
  const span = said === undefined ? undefined : parseSpan(said)
  if (said === undefined || span?.kind !== 'time') return
  const end = lastDay(from, span)
  // Whether the first day counts differs by house.
  if (end === undefined || Math.abs(daysBetween(end, to)) <= 1) return
  report({
    at: at('to'),
    message: 'length',
    args: { from, to, days: daysBetween(from, to) + 1, said, end },
  })
}

function lastDay(from: string, { amount, unit }: TimeSpan): string | undefined {
  if (!Number.isInteger(amount)) return undefined
  if (unit === 'day') return addDays(from, amount)
  if (unit === 'week') return addDays(from, amount * 7)
  return unit === 'month' ? addMonths(from, amount) : undefined
}

function checkAuthorizations({ end }: Period, { plan, report }: Context): void {
  for (const [index, { authorization = {} }] of (plan.client?.coverages ?? []).entries()) {
    const path = ['client', 'coverages', index, 'authorization']
    const { from, sessions, service } = authorization
    if (isDay(from) && end !== undefined && from > end)
      report({ at: [...path, 'from'], message: 'authorization', args: { from, end } })
    const said = /\b(\d+) (?:sessions|visits)\b/i.exec(service ?? '')?.[1]
    if (said !== undefined && sessions !== undefined && Number(said) !== sessions)
      report({ at: [...path, 'sessions'], message: 'sessions', args: { sessions, said } })
  }
}
