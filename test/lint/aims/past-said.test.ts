import { describe, expect, it } from 'vitest'
import { movedDates, saidIn } from '../../../src/lint/aims/past-said.ts'
import type { Scalar, Shape } from '../../../src/plan/shape.ts'
import { planShape } from '../../../src/plan/shapes.generated.ts'
import type { Plan } from '../../../src/plan/types.generated.ts'

/** A value for every field of the model, all dates on one day. */
function filled(shape: Shape, day: string): unknown {
  if ('forms' in shape) return scalar(shape, day)
  if ('items' in shape) return [filled(shape.items, day)]
  if ('map' in shape) return { one: filled(shape.map, day) }
  return Object.fromEntries(
    Object.entries(shape.fields).map(([key, inner]) => [key, filled(inner, day)]),
  )
}

function scalar({ kind, forms: [form] }: Scalar, day: string): unknown {
  if (kind === 'date' || kind === 'date-or-span' || kind === 'date-time') return day
  if (form?.words) return form.words[1]
  if (form?.type === 'boolean') return true
  return form?.type === 'string' ? 'words' : 4
}

const whole = (day: string) => filled(planShape, day) as Plan

describe('saidIn', () => {
  it('tells every date of the model from what is said, whatever fields it has', () => {
    const moved = movedDates(saidIn(whole('2026-01-05')), saidIn(whole('2026-04-06')))
    expect(moved?.length).toBe(saidIn(whole('2026-01-05')).dates.size)
    expect(moved?.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['goals.words.target_date', 'assessment.safety_plan.date']),
    )
    for (const { from, to } of moved ?? []) expect([from, to]).toEqual(['2026-01-05', '2026-04-06'])
  })

  it('says each word that is no date and not set aside', () => {
    const plan = whole('2026-01-05')
    const { words } = saidIn(plan)
    expect(words.get('goals.words.objectives.words.measure.baseline.value')).toBe('4')
    expect(words.get('status')).toBeUndefined()
    expect(saidIn({ ...plan, status: 'discharged' }).words.get('status')).toBe('discharged')
    expect([...words.keys()].filter((path) => /^(?:revision|signatures|tags)/.test(path))).toEqual(
      [],
    )
  })
})

describe('movedDates', () => {
  it('allows the plan’s own dates to come and go', () => {
    const plan: Plan = { summary: 'a', review: { every: 'monthly' } }
    const now: Plan = {
      effective: '2026-01-01',
      summary: 'a',
      review: { every: 'monthly', next: '30 days' },
    }
    expect(movedDates(saidIn(plan), saidIn(now))).toEqual([
      { path: 'effective', from: undefined, to: '2026-01-01' },
      { path: 'review.next', from: undefined, to: '30 days' },
    ])
    expect(movedDates(saidIn(now), saidIn(plan))).toEqual([])
  })

  it('compares lists by ids where they have them, and by position where not', () => {
    const a = { id: 'a', statement: 'One' }
    const b = { id: 'b', statement: 'Two' }
    const said = (...problems: { id?: string; statement: string }[]) => saidIn({ problems })
    expect(movedDates(said(a, b), said(b, a))).toEqual([])
    expect(movedDates(said(a, { ...b, id: 'a' }), said({ ...b, id: 'a' }, a))).toBeUndefined()
  })
})
