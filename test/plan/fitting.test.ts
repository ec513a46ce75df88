import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sharedFitting } from '../../src/plan/fitting.ts'
import { planShape } from '../../src/plan/shapes.generated.ts'
import { checkStructure, withoutMisfits } from '../../src/plan/structure.ts'
import { readFast } from '../../src/source/fast.ts'

const plans = ['okafor-d', 'reyes-m', 'case-26-sud-isp'].map(
  (name) => readFast(readFileSync(`examples/clients/${name}/plan.yaml`, 'utf8'))?.value,
)

/** Puts something odd in the place of a part somewhere inside. */
function spoiled(value: unknown, way: number[], odd: unknown): unknown {
  const [step = 0, ...rest] = way
  if (typeof value !== 'object' || value === null || way.length === 0) return odd
  const keys = Object.keys(value)
  if (keys.length === 0) return odd
  const key = keys[step % keys.length] as string
  const inner = spoiled((value as Record<string, unknown>)[key], rest, odd)
  if (Array.isArray(value)) return value.map((item, at) => (String(at) === key ? inner : item))
  return { ...value, [key]: inner, ...(step % 5 === 0 ? { [`odd-${key}`]: odd } : {}) }
}

describe('sharedFitting', () => {
  it('leaves out what withoutMisfits leaves out', () => {
    const odd = fc.constantFrom(null, 7, 'words', [], {}, [1, 'x'], { id: [1] }, [[{}]], true)
    const look = sharedFitting()
    fc.assert(
      fc.property(
        fc.nat(2),
        fc.array(fc.tuple(fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }), odd), {
          maxLength: 4,
        }),
        (which, spoils) => {
          let value = plans[which]
          for (const [way, bad] of spoils) value = spoiled(value, way, bad)
          const wanted = withoutMisfits(value, checkStructure(value, planShape))
          expect(look(value, planShape)).toEqual(wanted)
        },
      ),
      { numRuns: 400 },
    )
  })

  it('gives the value itself where all of it fits, and the same part for the same part', () => {
    const look = sharedFitting()
    expect(look(plans[0], planShape)).toBe(plans[0])
    const goals = [{ id: 'sleep', odd: 1 }, { id: 'work' }]
    const one = look({ goals, status: 'active' }, planShape) as { goals: unknown[] }
    const other = look({ goals: [...goals], status: 'draft' }, planShape) as { goals: unknown[] }
    expect(one.goals).toEqual([{ id: 'sleep' }, { id: 'work' }])
    expect(other.goals[0]).toBe(one.goals[0])
  })
})
