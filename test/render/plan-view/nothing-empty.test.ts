/** What was not filled in takes no room: no empty section, fact, table or list. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Shape } from '../../../src/plan/shape.ts'
import { planShape } from '../../../src/plan/shapes.generated.ts'
import type { Plan } from '../../../src/plan/types.generated.ts'
import { planView } from '../../../src/render/plan-view/plan-view.ts'
import { emptyParts, wordsOf } from './view-words.ts'

const blanks = ['', ' ', '\n', '- ', '**', '*', '\u00a0', '1.', '\\', '- \n- ']

/** Any plan that could be written: parts missing, empty, blank or filled. */
function arbitraryOf(shape: Shape): fc.Arbitrary<unknown> {
  if ('forms' in shape) return scalarOf(shape)
  if ('items' in shape) {
    const { length } = shape
    return fc.array(arbitraryOf(shape.items), { minLength: length ?? 0, maxLength: length ?? 3 })
  }
  if ('map' in shape) return fc.constant({})
  const fields = Object.fromEntries(
    Object.entries(shape.fields).map(([key, inner]) => [key, arbitraryOf(inner)]),
  )
  return fc.record(fields, { requiredKeys: [] })
}

function scalarOf(shape: Extract<Shape, { forms: unknown }>): fc.Arbitrary<unknown> {
  const [form] = shape.forms
  if (form?.words) return fc.constantFrom(...form.words)
  if (form?.type === 'boolean') return fc.boolean()
  if (form?.type === 'number' || form?.type === 'integer') return fc.nat(9)
  if (shape.kind.startsWith('date'))
    return fc.constantFrom('2026-10-01', '2026-10', '2026', '2026-02-30', '8 weeks', '')
  return fc.oneof(fc.constantFrom(...blanks), fc.constantFrom('a', 'g1', 'Some words.'))
}

const anyPlan = arbitraryOf(planShape) as fc.Arbitrary<Plan>

describe('nothing is empty', () => {
  it('in the view of any plan', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(emptyParts(planView({ plan }))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('in the view of an empty plan, which has a title and places to sign', () => {
    const view = planView({ plan: {} })
    expect(view.sections).toEqual([])
    expect(view.facts).toEqual([])
    expect(view.title).toBe('Treatment plan')
    expect(view.signatures.map(({ role }) => ({ role }))).toEqual([
      { role: 'Clinician' },
      { role: 'Client' },
    ])
  })

  it('never says undefined, null or [object Object]', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(wordsOf(planView({ plan }))).not.toMatch(/undefined\b(?!\n)|null|NaN|\[object/)
      }),
      { numRuns: 60 },
    )
  })
})
