import { toDayNumber } from '../../../language/dates.ts'
import { isDay, planDay } from '../../../plan/plan-day.ts'
import type { Goal, Objective } from '../../../plan/types.generated.ts'
import { aimText } from '../../../plan/values.ts'
import type { Context } from '../../context.ts'
import { bareClientText, clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { dueDay } from './due.ts'
import { figure, type MeasureAt, namedBy, openMeasures } from './every-measure.ts'
import { mostVisits } from './visits.ts'

export const sessionsTooFew = defineRule({
  id: 'sessions-too-few',
  group: 'measures',
  severity: 'warning',
  what: 'An objective counts more sessions than its interventions give until the target date.',
  why: 'It cannot be met as planned, even by a client who never misses.',
  fix: 'Plan more sessions, set a later target date, or count fewer.',
  source: 'txplan: arithmetic; every range of a frequency is read at its upper end',
  messages: {
    found:
      '{subject}, {words}: the target is {target} sessions by {day}; as planned ({frequency}) there are at most {most} from {start} on.',
  },
  bad: {
    plan: 'txplan: 1\neffective: 2026-10-01\nobjectives:\n  - id: attend\n    statement: Attend 8 sessions\n    target_date: 2026-10-29\n    measure:\n      behavior: sessions attended\n      unit: sessions\n      target: { at_least: 8 }\n    interventions: [cbt]\ninterventions:\n  - id: cbt\n    modality: CBT\n    frequency: weekly\n',
  },
  good: {
    plan: 'txplan: 1\neffective: 2026-10-01\nobjectives:\n  - id: attend\n    statement: Attend 8 sessions\n    target_date: 2026-12-17\n    measure:\n      behavior: sessions attended\n      unit: sessions\n      target: { at_least: 8 }\n    interventions: [cbt]\ninterventions:\n  - id: cbt\n    modality: CBT\n    frequency: weekly\n',
  },
  check(context) {
    for (const one of openMeasures(context)) {
      if (!countsSessions(one)) continue
      const wanted = wantedCount(one)
      const span = spanOf(one, context)
      if (wanted === undefined || span === undefined) continue
      const frequencies = frequenciesOf(one, context)
      const most = frequencies && sum(frequencies, span.days)
      if (frequencies === undefined || most === undefined || wanted <= most) continue
      const args = {
        ...namedBy(one),
        target: bareClientText(one.aim ? aimText(one.aim) : ''),
        day: span.day,
        start: span.start,
        most: figure(most),
        frequency: clientText(frequencies.join('; ')),
      }
      context.report({ at: [...one.path, 'target'], message: 'found', args })
    }
  },
})

const counted =
  /^(?:(?:therapy|treatment|weekly|individual|group|family|counseling|attended|completed) )*(?:sessions|visits|appointments)(?: (?:attended|completed|kept))?$/i

/** A plain number of sessions; not a rate, and not what happens in them. */
function countsSessions({ measure, instrument }: MeasureAt): boolean {
  if (instrument !== undefined) return false
  const text = measure.unit ?? measure.behavior
  if (text === undefined || !/session|visit|appointment/i.test(text)) return false
  if (!counted.test(text.trim())) return false
  return (
    measure.behavior === undefined ||
    /\b(?:sessions?|visits?|appointments?)\b/i.test(measure.behavior)
  )
}

function wantedCount({ aim, baseline }: MeasureAt): number | undefined {
  const start = baseline?.value ?? 0
  if (aim?.kind === 'at_least' || aim?.kind === 'equals') return aim.value - start
  if (aim?.kind === 'between') return aim.from - start
  return aim?.kind === 'change_by' && !aim.percent ? aim.by : undefined
}

function spanOf({ measure, of }: MeasureAt, context: Context) {
  const day = dueDay(of, context)
  const own = [measure.baseline?.date, (of as Objective).start, (of as Goal).initiated].find(isDay)
  const start = own ?? planDay(context.plan)?.day
  if (day === undefined || start === undefined || day <= start) return undefined
  return { day, start, days: toDayNumber(day) - toDayNumber(start) }
}

/** Those of its interventions, or of its goal’s; `undefined` unless every one states how often. */
function frequenciesOf({ of }: MeasureAt, context: Context): string[] | undefined {
  const own = (of as Objective).interventions
  const goal = context.objectives.find(({ objective }) => objective === of)?.goal
  const ids = own?.length ? own : goal?.interventions
  if (!ids?.length) return undefined
  const found = ids.map((id) => context.plan.interventions?.find((one) => one.id === id)?.frequency)
  return found.every((text) => text !== undefined) ? [...new Set(found)] : undefined
}

/** Sessions may serve several interventions at once; here they are taken for separate ones. */
function sum(frequencies: readonly string[], days: number): number | undefined {
  let total = 0
  for (const text of frequencies) {
    const visits = mostVisits(text, days)
    if (visits === undefined) return undefined
    total += visits
  }
  return total
}
