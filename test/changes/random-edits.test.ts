/** Every edit of a plan is reported, and in no lighter a class than its field has. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePlans } from '../../src/changes/compare.ts'
import { classOf, gravest } from '../../src/plan/change-class.ts'
import type { Goal, Objective, Plan } from '../../src/plan/types.generated.ts'
import type { Path } from '../../src/source/document.ts'
import { valueAt } from '../../src/source/meaning.ts'
import { aimsPlan, anyPlan, cases } from './plans.ts'

const changesOf = (before: Plan, after: Plan) => comparePlans(before, after).changes

/** Every place of a single value, but for the format’s version, which says nothing. */
function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return path[0] === 'txplan' ? [] : [path]
  return Object.entries(value).flatMap(([key, field]) =>
    leaves(field, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

const another = (value: unknown): unknown => {
  if (typeof value === 'number') return value + 1
  return typeof value === 'boolean' ? !value : `${value} otherwise`
}

function edited(
  plan: Plan,
  path: Path,
  edit: (parent: object, key: string | number) => void,
): Plan {
  const copy = structuredClone(plan)
  edit(valueAt(copy, path.slice(0, -1)) as object, path.at(-1) as string | number)
  return copy
}

const withLeaves = fc
  .tuple(anyPlan, fc.nat())
  .filter(([plan]) => leaves(plan).length > 0)
  .map(([plan, seed]) => ({ plan, path: leaves(plan)[seed % leaves(plan).length] as Path }))

const byGravity = ['clinical', 'administrative', 'editorial']

const isAtLeast = (found: string, wanted: string) =>
  byGravity.indexOf(found) <= byGravity.indexOf(wanted)

describe('an edit is reported with its class:', () => {
  it('a value set', () => {
    fc.assert(
      fc.property(withLeaves, ({ plan, path }) => {
        const other = edited(plan, path, (parent, key) =>
          Object.assign(parent, { [key]: another(valueAt(plan, path)) }),
        )
        const changes = changesOf(plan, other)
        expect(changes).not.toEqual([])
        expect(isAtLeast(gravest(changes.map((one) => one.class)), classOf(path))).toBe(true)
      }),
      cases(400),
    )
  })

  it('a value taken away', () => {
    fc.assert(
      fc.property(withLeaves, ({ plan, path }) => {
        const other = edited(plan, path, (parent, key) => {
          if (Array.isArray(parent)) parent.splice(Number(key), 1)
          else delete parent[key as keyof typeof parent]
        })
        // One of two like entries of a set says no more than the other.
        if (
          JSON.stringify(valueAt(plan, path.slice(0, -1))).split(
            JSON.stringify(valueAt(plan, path)),
          ).length > 2
        )
          return
        const changes = changesOf(plan, other)
        expect(changes).not.toEqual([])
        expect(isAtLeast(gravest(changes.map((one) => one.class)), classOf(path))).toBe(true)
      }),
      cases(400),
    )
  })

  const aims: Goal[] = [
    {
      id: 'sleep',
      statement: 'Sleep through the night',
      objectives: [{ id: 'window', statement: 'Keep a sleep window' }],
    },
    {
      id: 'work',
      statement: 'Work again',
      objectives: [{ id: 'hours', statement: 'Work ten hours' }],
    },
  ]
  const withAims = aimsPlan.map((plan) => ({
    ...plan,
    goals: structuredClone(aims),
    objectives: [],
  }))

  it('an objective moved', () => {
    fc.assert(
      fc.property(withAims, (plan) => {
        const other = structuredClone(plan)
        const [sleep, work] = other.goals as [Goal, Goal]
        work.objectives?.push(...(sleep.objectives ?? []))
        delete sleep.objectives
        expect(changesOf(plan, other)).toMatchObject([
          { what: 'moved', class: 'clinical', subject: { id: 'window' } },
        ])
      }),
      cases(100),
    )
  })

  it('a goal renamed', () => {
    fc.assert(
      fc.property(withAims, (plan) => {
        const other = structuredClone(plan)
        const goal = other.goals[0] as Goal
        goal.id = 'nights'
        expect(changesOf(plan, other)).toMatchObject([
          { what: 'renamed', class: 'editorial', from: 'sleep', to: 'nights' },
        ])
      }),
      cases(100),
    )
  })

  it('an objective put in, and taken out', () => {
    const added: Objective = { id: 'choir', statement: 'Sing with the choir' }
    fc.assert(
      fc.property(withAims, (plan) => {
        const other = structuredClone(plan)
        other.goals[1]?.objectives?.unshift(added)
        expect(changesOf(plan, other)).toMatchObject([{ what: 'added', value: added }])
        expect(changesOf(other, plan)).toMatchObject([{ what: 'removed', value: added }])
      }),
      cases(100),
    )
  })
})
