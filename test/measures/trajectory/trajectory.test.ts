import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/language/dates.ts'
import { findInstrument } from '../../../src/measures/find.ts'
import type { Asked } from '../../../src/measures/trajectory/asked.ts'
import { expectedOn } from '../../../src/measures/trajectory/expected.ts'
import type { Reading } from '../../../src/measures/trajectory/reading.ts'
import { trajectoryOf } from '../../../src/measures/trajectory/trajectory.ts'
import { projectionOf, trendOf } from '../../../src/measures/trajectory/trend.ts'
import { type TrajectoryCase, trajectoryCases } from './trajectory-cases.ts'

const start = '2026-01-05'

function readingsOf({ readings }: TrajectoryCase): Reading[] {
  return Array.isArray(readings)
    ? readings.map((value, week) => ({ day: addDays(start, 7 * (week + 1)), value }))
    : Object.entries(readings).map(([day, value]) => ({ day, value }))
}

function askedOf(one: TrajectoryCase): Asked {
  const readings = readingsOf(one)
  const { baseline, enough, by, every, isClosed } = one
  const [value, day] = Array.isArray(baseline) ? baseline : [baseline, start]
  return {
    instrument: one.instrument === undefined ? undefined : findInstrument(one.instrument),
    baseline: value === undefined ? undefined : { value, day },
    enough: enough && { from: enough[0], to: enough[1] },
    by,
    readings,
    asOf: one.asOf ?? readings.at(-1)?.day ?? start,
    every,
    isClosed,
    unknown: one.given,
  }
}

describe('trajectoryOf, as the table of cases says', () => {
  it('has cases enough', () => expect(trajectoryCases.length).toBeGreaterThanOrEqual(40))

  it.each(trajectoryCases)('$name: $expect', (one) => {
    const found = trajectoryOf(askedOf(one))
    expect(found.verdict).toBe(one.expect)
    expect(found.unknown).toBe(one.unknown)
    expect(found.warnings.map(({ kind }) => kind)).toEqual(one.warning ? [one.warning] : [])
    expect(found.plateau !== undefined).toBe(one.plateau ?? false)
    if (one.weeks !== undefined) expect(found.weeks).toBe(one.weeks)
    const { projection } = found
    if (one.projected) expect(projection).toEqual({ kind: 'day', day: one.projected })
  })
})

describe('projections that name no day', () => {
  const enough = { from: Number.NEGATIVE_INFINITY, to: 6 }
  const weekly = (...values: number[]) =>
    values.map((value, week) => ({ day: addDays(start, 7 * week), value }))

  it('say why', () => {
    expect(projectionOf(weekly(18, 17), enough)).toEqual({ kind: 'too-few' })
    expect(projectionOf(weekly(18, 18, 18), enough)).toEqual({ kind: 'not-toward' })
    expect(projectionOf(weekly(16, 17, 18), enough)).toEqual({ kind: 'not-toward' })
    expect(projectionOf(weekly(16, 11, 6, 7), enough)).toEqual({ kind: 'any-day' })
    expect(projectionOf(weekly(18, 17.9, 17.8), enough)).toEqual({
      kind: 'too-far',
      after: addDays(start, 14 + 365),
    })
  })
})

const days = fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 20 })
const series = days.chain((offsets) =>
  fc
    .array(fc.integer({ min: 0, max: 27 }), {
      minLength: offsets.length,
      maxLength: offsets.length,
    })
    .map((values) =>
      [...offsets]
        .sort((a, b) => a - b)
        .map((offset, at) => ({ day: addDays(start, offset), value: values[at] as number })),
    ),
)

describe('laws', () => {
  const phq9 = findInstrument('phq-9')
  const ask = (readings: Reading[], more: Partial<Asked> = {}): Asked => ({
    instrument: phq9,
    baseline: { value: 15, day: start },
    enough: { from: Number.NEGATIVE_INFINITY, to: 7 },
    by: '2026-06-01',
    readings,
    asOf: readings.at(-1)?.day ?? start,
    ...more,
  })

  it('a better last score never makes the verdict worse', () => {
    const order = ['deteriorating', 'behind', 'on-track', 'ahead', 'reached']
    fc.assert(
      fc.property(series, fc.integer({ min: 0, max: 27 }), (readings, value) => {
        const last = readings.at(-1) as Reading
        const better = { ...last, value: Math.min(value, last.value) }
        const rank = (with_: Reading[]) => order.indexOf(trajectoryOf(ask(with_)).verdict)
        expect(rank([...readings.slice(0, -1), better])).toBeGreaterThanOrEqual(rank(readings))
      }),
    )
  })

  it('upside down and better when higher, it is the same', () => {
    fc.assert(
      fc.property(series, (readings) => {
        const up = { better: 'higher', reliableChange: phq9?.reliableChange } as Asked['instrument']
        const turned = ask(
          readings.map(({ day, value }) => ({ day, value: 27 - value })),
          {
            instrument: up,
            baseline: { value: 12, day: start },
            enough: { from: 20, to: Number.POSITIVE_INFINITY },
          },
        )
        const [one, other] = [trajectoryOf(ask(readings)), trajectoryOf(turned)]
        expect(other.verdict).toBe(one.verdict)
        expect(other.ahead).toBeCloseTo(one.ahead as number, 5)
        expect(other.projection).toEqual(one.projection)
      }),
    )
  })

  it('the line begins at the baseline, ends at the target, and lies between', () => {
    const line = { from: { day: start, value: 15 }, to: { day: '2026-06-01', value: 7 } }
    expect(expectedOn(line, start)).toBe(15)
    expect(expectedOn(line, '2026-06-01')).toBe(7)
    expect(expectedOn(line, '2027-01-01')).toBe(7)
    expect(expectedOn(line, '2025-01-01')).toBe(15)
    expect(expectedOn(line, '2026-03-20')).toBeCloseTo(10.97, 1)
  })

  it('the trend of a straight line is the line, whatever one reading says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: -50, max: 50 }), (at, odd) => {
        const straight = Array.from({ length: 9 }, (_, week) => ({
          day: addDays(start, 7 * week),
          value: 20 - week,
        }))
        straight[at] = { ...(straight[at] as Reading), value: odd }
        expect(trendOf(straight)?.perDay).toBeCloseTo(-1 / 7, 6)
      }),
    )
  })
})
