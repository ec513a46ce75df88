import { toDayNumber } from '../../../language/dates.ts'
import { describeSpan, parseSpan, resolveSpan, type TimeSpan } from '../../../language/spans.ts'
import type { Instrument } from '../../../measures/instrument.ts'
import { isDay } from '../../../plan/plan-day.ts'
import { aimedAt, aimText } from '../../../plan/values.ts'
import type { Context } from '../../context.ts'
import { type Args, bareClientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { dueDay } from './due.ts'
import { figure, type MeasureAt, namedBy, openMeasures } from './every-measure.ts'

export const changeTooFast = defineRule({
  id: 'change-too-fast',
  group: 'measures',
  severity: 'warning',
  what: 'A score is to change sooner, or faster, than it can be expected to.',
  why: 'An instrument that asks about the past weeks still counts the time before treatment; and a target that supposes a sudden gain every week will be missed for no fault of the client’s.',
  fix: 'Set a later target date, or a nearer target for this date.',
  source:
    'Look-back of the instrument, as published; for the rate txplan’s own bound: a quarter of the way to the best score in each week, the size of a “sudden gain” between two sessions (Tang & DeRubeis 1999, J Consult Clin Psychol 67:894)',
  messages: {
    lookBack:
      '{subject}, {words}: on {day} the {scale}, which asks about {lookBack}, would still ask about the time before the baseline of {start} ({by}).',
    rate: '{subject}, {words}: from {baseline} to {target} in {days} days on the {scale} is {share} percent of the way to the best score each week; more than 25 is seldom seen.',
  },
  bad: {
    plan: 'txplan: 1\nobjectives:\n  - id: mood\n    statement: PHQ-9 score of 4 or lower\n    target_date: 2026-10-19\n    measure:\n      instrument: phq-9\n      baseline: { value: 21, date: 2026-10-01 }\n      target: { at_most: 4 }\n',
  },
  good: {
    plan: 'txplan: 1\nobjectives:\n  - id: mood\n    statement: PHQ-9 score of 4 or lower\n    target_date: 2027-01-21\n    measure:\n      instrument: phq-9\n      baseline: { value: 21, date: 2026-10-01 }\n      target: { at_most: 4 }\n',
  },
  check(context) {
    for (const one of openMeasures(context)) if (one.instrument) check(one, one.instrument, context)
  },
})

/** Share of the way from baseline to the best possible score, in a week. */
const mostAWeek = 0.25

function check(one: MeasureAt, instrument: Instrument, context: Context): void {
  const start = one.measure.baseline?.date
  const day = dueDay(one.of, context)
  if (day === undefined || !isDay(start) || day <= start) return
  const days = toDayNumber(day) - toDayNumber(start)
  const lookBack = lookBackOf(instrument)
  const isTooSoon = lookBack && days < mostDaysIn(lookBack) && isBefore(day, lookBack, start)
  const fault = isTooSoon ? tooSoon(lookBack, instrument) : tooFast(one, instrument, days)
  if (!fault) return
  const args = { ...namedBy(one), scale: instrument.name, day, start, ...fault }
  const message = isTooSoon ? 'lookBack' : 'rate'
  context.report({ at: [...one.owner, 'target_date'], message, args })
}

function isBefore(day: string, span: TimeSpan, start: string): boolean {
  const end = resolveSpan(span, start)
  return end !== undefined && day < end
}

const tooSoon = (lookBack: TimeSpan, { citation }: Instrument): Args => ({
  lookBack: `the past ${describeSpan(lookBack)}`,
  by: citation,
})

/**
 * Forms for following change that ask about a shorter time than the first one. The time of the
 * Vanderbilt’s follow-up form is our guess on the safe side.
 */
const followUp: Readonly<Record<string, string>> = {
  sdq: '1 month',
  pdss: '1 week',
  vanderbilt: '1 month',
}

/** Where forms differ in their look-back, the shortest of them. */
function shortestLookBack({ id, lookBack, variants = [] }: Instrument): TimeSpan | undefined {
  const spans = [lookBack, followUp[id], ...variants.map((one) => one.lookBack)]
    .flatMap((text) => (text === undefined ? [] : [parseSpan(text.replace(/^past /, ''))]))
    .filter((span) => span?.kind === 'time')
  return spans.sort((a, b) => daysIn(a) - daysIn(b))[0]
}

const lookBacks = new Map<Instrument, TimeSpan | undefined>()

function lookBackOf(instrument: Instrument): TimeSpan | undefined {
  if (!lookBacks.has(instrument)) lookBacks.set(instrument, shortestLookBack(instrument))
  return lookBacks.get(instrument)
}

const daysIn = ({ amount, unit }: TimeSpan): number =>
  amount * { day: 1, week: 7, month: 30, year: 365 }[unit]

const mostDaysIn = ({ amount, upTo = amount, unit }: TimeSpan): number =>
  upTo * { day: 1, week: 7, month: 31, year: 366 }[unit]

/** Small changes, which may be chance, are let pass however soon they are to come. */
function tooFast(
  { aim, baseline }: MeasureAt,
  instrument: Instrument,
  days: number,
): Args | undefined {
  const { range, better } = instrument
  if (aim === undefined || baseline === undefined || !range?.confirmed || !better) return undefined
  const end = aimedAt(aim, baseline.value)
  if (end === undefined) return undefined
  const [least, most] = range.value
  const room = better === 'lower' ? baseline.value - least : most - baseline.value
  const gain = better === 'lower' ? baseline.value - end : end - baseline.value
  if (gain < (instrument.reliableChange?.value ?? (most - least) / 5)) return undefined
  const share = gain / room / (days / 7)
  if (!(share > mostAWeek)) return undefined
  return {
    baseline: figure(baseline.value),
    target: bareClientText(aimText(aim)),
    days,
    share: Math.round(share * 100),
  }
}
