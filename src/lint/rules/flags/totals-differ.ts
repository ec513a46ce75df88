import { remembered } from '../../../language/remembered.ts'
import { parseSpan } from '../../../language/spans.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import { aimOf, readValue } from '../../../plan/values.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { bareClientText, clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { mostVisits } from '../measures/visits.ts'

export const totalsDiffer = defineRule({
  id: 'totals-differ',
  group: 'flags',
  severity: 'warning',
  what: 'A total is not the sum of its parts, or more than its parts allow.',
  why: 'A sum that does not add up casts doubt on every figure beside it.',
  fix: 'Add the parts up again, and correct the one that is wrong.',
  source: 'txplan: arithmetic',
  messages: {
    sum: 'The {field} of this total is {total}; its {count} parts make {sum}.',
    units: '{sessions} sessions of {units} units make {sum}; {authorized} units are authorized.',
    visits: '{sessions} sessions are expected; {often} for {duration} gives {most} at the most.',
    percent:
      'The goal is put at {percent} percent; its objectives were last put at {least} to {most}.',
  },
  bad: {
    plan: 'txplan: 1\nmeasures:\n  - { id: a, name: "FIM, transfers", domain: FIM, baseline: { value: 12 }, scale_maximum: 21 }\n  - { id: b, name: "FIM, self-care", domain: FIM, baseline: { value: 28 }, scale_maximum: 42 }\n  - { id: c, name: "FIM, total", domain: FIM, baseline: { value: 45 }, scale_maximum: 63 }\n',
  },
  good: {
    plan: 'txplan: 1\nmeasures:\n  - { id: a, name: "FIM, transfers", domain: FIM, baseline: { value: 12 }, scale_maximum: 21 }\n  - { id: b, name: "FIM, self-care", domain: FIM, baseline: { value: 28 }, scale_maximum: 42 }\n  - { id: c, name: "FIM, total", domain: FIM, baseline: { value: 40 }, scale_maximum: 63 }\n',
  },
  check(context) {
    for (const [at, row] of (context.plan.measures ?? []).entries())
      if (isTotal(row)) checkTotal(row, at, context)
    for (const [at, service] of (context.plan.services ?? []).entries())
      checkService(service, ['services', at], context)
    checkPercents(context)
  },
})

type Row = NonNullable<Plan['measures']>[number]
type Service = NonNullable<Plan['services']>[number]

const isTotal = ({ name = '', domain }: Row): boolean =>
  domain !== undefined && /\btotal\b|\boverall\b/i.test(name)

const baselineOf = ({ baseline }: Row) => readValue(baseline?.value)?.value

/** A target of “at least 7” and one of “at most 7” do not add up to anything. */
function targetsOf(rows: readonly Row[]): (number | undefined)[] {
  const aims = rows.map(({ target }) => aimOf(target))
  const [first] = aims
  return aims.map((aim) =>
    aim !== undefined && aim.kind === first?.kind && 'value' in aim ? aim.value : undefined,
  )
}

/** The parts are all there where their highest values make up the highest of the total. */
function checkTotal(row: Row, at: number, { plan, report }: Context): void {
  const parts = (plan.measures ?? []).filter(
    (one) => one !== row && one.domain === row.domain && !isTotal(one),
  )
  const highest = sumOf(parts.map((one) => one.scale_maximum))
  if (parts.length < 2 || highest === undefined || highest !== row.scale_maximum) return
  const rows = [row, ...parts]
  const values = { baseline: rows.map(baselineOf), target: targetsOf(rows) }
  for (const field of ['baseline', 'target'] as const) {
    const [total, ...others] = values[field]
    const sum = sumOf(others)
    if (total === undefined || sum === undefined || Math.abs(sum - total) < 0.01) continue
    report({
      at: ['measures', at, field],
      message: 'sum',
      args: {
        field,
        total: bareClientText(String(total)),
        count: parts.length,
        sum: bareClientText(String(sum)),
      },
    })
  }
}

const sumOf = (values: readonly (number | undefined)[]): number | undefined =>
  values.reduce<number | undefined>(
    (sum, one) => (sum === undefined || one === undefined ? undefined : sum + one),
    0,
  )

function checkService(service: Service, path: Path, { report }: Context): void {
  const { estimated_sessions: sessions, units, authorized_units: authorized } = service
  if (sessions === undefined) return
  if (units !== undefined && authorized !== undefined && sessions * units > authorized) {
    const args = { sessions, units, sum: sessions * units, authorized }
    report({ at: [...path, 'estimated_sessions'], message: 'units', args })
  }
  const { frequency = '', duration = '' } = service
  const most = mostOf(`${frequency} | ${duration}`)
  if (most === undefined || sessions <= most) return
  const args = { sessions, often: clientText(frequency), duration: clientText(duration), most }
  report({ at: [...path, 'estimated_sessions'], message: 'visits', args })
}

/** Visits at the most, of `frequency | duration`. */
const mostOf = remembered((text): number | undefined => {
  const [frequency = '', duration = ''] = text.split(' | ')
  const span = parseSpan(duration)
  if (span?.kind !== 'time') return undefined
  return mostVisits(frequency, (span.upTo ?? span.amount) * daysIn[span.unit])
})

/** Rounded up: a month may have 31 days. */
const daysIn = { day: 1, week: 7, month: 31, year: 366 }

/** What a goal has come to lies between what its objectives have come to. */
function checkPercents({ goals, objectives, report }: Context): void {
  for (const { goal, path } of goals) {
    const at = (goal.progress?.length ?? 0) - 1
    const percent = goal.progress?.[at]?.percent
    if (percent === undefined) continue
    const date = goal.progress?.[at]?.date
    const own = objectives.filter((one) => one.goal === goal)
    const parts = own.map(({ objective }) => objective.progress?.at(-1))
    const percents = parts.flatMap((one) => (one?.date === date ? (one?.percent ?? []) : []))
    if (percents.length < own.length || percents.length === 0) continue
    const [least, most] = [Math.min(...percents), Math.max(...percents)]
    if (percent >= least && percent <= most) continue
    const args = {
      percent: bareClientText(String(percent)),
      least: bareClientText(String(least)),
      most: bareClientText(String(most)),
    }
    report({ at: [...path, 'progress', at, 'percent'], message: 'percent', args })
  }
}
