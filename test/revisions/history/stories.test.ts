import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Goal, Objective, Plan } from '../../../src/plan/types.generated.ts'
import { figuresOf } from '../../../src/revisions/history/figures.ts'
import { stagesOf } from '../../../src/revisions/history/stages.ts'
import { storiesOf } from '../../../src/revisions/history/stories.ts'
import type { ItemStory } from '../../../src/revisions/history/story.ts'
import type { PlanVersion } from '../../../src/revisions/history/version.ts'
import { versionsOf } from './versions.ts'

const stories = (versions: readonly PlanVersion[], isCut = false): ItemStory[] =>
  storiesOf(stagesOf(versions), isCut)

const storyOf = (all: readonly ItemStory[], id: string): ItemStory =>
  all.find((one) => one.id === id) as ItemStory

const objective = (id: string, statement: string, more: Objective = {}): Objective => ({
  id,
  statement,
  ...more,
})
const sleep = 'The client will fall asleep within thirty minutes on five nights a week.'
const walk = 'She walks around the lake with her sister every Saturday morning.'
const plan = (...objectives: Objective[]): Plan => ({
  effective: '2026-01-01',
  goals: [{ id: 'rest', statement: 'To sleep through the night again.', objectives }],
})

describe('storiesOf', () => {
  it('tells who made an item, who reworded it, and each target that it had', () => {
    const target = (at_most: number) => ({ measure: { target: { at_most } } })
    const all = stories(
      versionsOf(
        plan(objective('o1', sleep, target(5))),
        plan(objective('o1', sleep, target(9))),
        plan(objective('o1', `${sleep} More or less.`, target(9)), objective('o2', walk)),
        plan(objective('o1', `${sleep} More or less.`, target(12)), objective('o2', walk)),
      ),
    )
    expect(all.map(({ kind, id, created }) => [kind, id, created.author])).toEqual([
      ['goal', 'rest', 'Ana'],
      ['objective', 'o1', 'Ana'],
      ['objective', 'o2', 'Cy'],
    ])
    const figures = figuresOf(storyOf(all, 'o1'))
    expect(figures.target?.map(({ value, by }) => [value, by.author])).toEqual([
      [{ at_most: 5 }, 'Ana'],
      [{ at_most: 9 }, 'Bo'],
      [{ at_most: 12 }, 'Ana'],
    ])
    expect(figures.words).toMatchObject({ times: 1, last: { author: 'Cy' } })
    expect(figuresOf(storyOf(all, 'rest'))).toEqual({})
    expect(storyOf(all, 'o1').within?.id).toBe('rest')
  })

  it('adds up the moves of a date, spans and days alike', () => {
    const all = stories(
      versionsOf(
        plan(objective('o1', sleep, { target_date: '8 weeks' })),
        plan(objective('o1', sleep, { target_date: '2026-02-26' })),
        plan(objective('o1', sleep, { target_date: '2026-03-26' })),
        plan(objective('o1', sleep, { target_date: '2026-03-19', status: 'active' })),
        plan(objective('o1', sleep, { target_date: '2026-03-19', status: 'met' })),
      ),
    )
    const { date, status } = figuresOf(storyOf(all, 'o1'))
    expect(date).toMatchObject({ days: 21, times: 2 })
    expect(status?.map(({ value }) => value)).toEqual([undefined, 'active', 'met'])
  })

  it('knows an item under a new id, in another goal, and behind a version nobody can read', () => {
    const other: Goal = { id: 'move', statement: 'To move about freely.' }
    const all = stories(
      versionsOf(
        plan(objective('o1', sleep), objective('o2', walk)),
        plan(objective('sleep-1', sleep), objective('o2', walk)),
        undefined,
        {
          ...plan(objective('sleep-1', sleep)),
          goals: [
            { ...other, objectives: [objective('o2', walk)] },
            {
              id: 'rest',
              statement: 'To sleep through the night again.',
              objectives: [objective('sleep-1', sleep)],
            },
          ],
        },
      ),
    )
    expect(all).toHaveLength(4)
    expect(storyOf(all, 'sleep-1')).toMatchObject({ formerIds: ['o1'], created: { commit: 'c0' } })
    expect(storyOf(all, 'o2')).toMatchObject({ within: { id: 'move' }, created: { commit: 'c0' } })
    expect(storyOf(all, 'o2').events.map(({ change }) => change.what)).toEqual(['moved'])
    expect(storyOf(all, 'move').created.commit).toBe('c3')
  })

  it('tells what is gone at the end, and goes on with what is put back', () => {
    const both = plan(objective('o1', sleep), objective('o2', walk))
    const one = plan(objective('o1', sleep))
    expect(stories(versionsOf(both, one)).map(({ id, removed }) => [id, removed?.commit])).toEqual([
      ['rest', undefined],
      ['o1', undefined],
      ['o2', 'c1'],
    ])
    const back = stories(versionsOf(both, one, both))
    expect(back).toHaveLength(3)
    expect(storyOf(back, 'o2').removed).toBeUndefined()
    expect(storyOf(back, 'o2').events.map(({ change }) => change.what)).toEqual([
      'removed',
      'added',
    ])
  })

  it('says where the first version known of may not be the first', () => {
    const versions = versionsOf(
      plan(objective('o1', sleep)),
      plan(objective('o1', sleep), objective('o2', walk)),
    )
    const all = stories(versions, true)
    expect(all.map(({ id, maybeOlder }) => [id, maybeOlder])).toEqual([
      ['rest', true],
      ['o1', true],
      ['o2', false],
    ])
  })

  it('gives what a merge brought in to who wrote it', () => {
    const [base, theirs, ours, merge] = versionsOf(
      plan(objective('o1', sleep, { target_date: '8 weeks' })),
      plan(objective('o1', sleep, { target_date: '10 weeks' }), objective('o2', walk)),
      plan(objective('o1', `${sleep} Or nearly.`, { target_date: '8 weeks' })),
      plan(
        objective('o1', `${sleep} Or nearly.`, { target_date: '10 weeks' }),
        objective('o2', walk),
      ),
    ) as [PlanVersion, PlanVersion, PlanVersion, PlanVersion]
    const brought = { ...theirs, follows: base.commit as string }
    const merger = { ...merge, author: 'Di', brought: [brought] }
    const all = stories([base, ours, merger])
    expect(storyOf(all, 'o2').created.author).toBe('Bo')
    expect(storyOf(all, 'o1').events.map(({ by }) => by.author)).toEqual(['Cy', 'Bo'])
    expect(figuresOf(storyOf(all, 'o1')).date?.values.map(({ by }) => by.author)).toEqual([
      'Ana',
      'Bo',
    ])
  })

  it('keeps one story for each item through any edits', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 25 }), (edits) => {
        const world = new World()
        const plans = [world.plan(), ...edits.map((one) => world.edit(one))]
        const told = stories(versionsOf(...plans))
          .filter(({ kind }) => kind === 'objective')
          .map((story) => ({
            ids: [...story.formerIds, story.id],
            targets: figuresOf(story).target?.map(
              ({ value }) => (value as { at_most: number }).at_most,
            ),
            gone: story.removed !== undefined,
          }))
        expect(told.map((one) => JSON.stringify(one)).sort()).toEqual(world.told().sort())
      }),
      { numRuns: 150 },
    )
  })
})

const edit = fc.record({
  kind: fc.constantFrom('rename', 'target', 'move', 'order', 'reword', 'remove', 'add', 'date'),
  which: fc.nat(),
  value: fc.nat(30),
})
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

interface Thing {
  ids: string[]
  targets: number[]
  gone: boolean
  goal: number
  statement: string
  date: string
}

/** Objectives that know who they are, whatever a plan says of them. */
class World {
  private things: Thing[] = []
  private made = 0

  constructor() {
    for (let at = 0; at < 5; at++) this.add(at)
  }

  private add(goal: number): void {
    const words = Array.from({ length: 9 }, (_, at) => `word${this.made}${'abcdefghi'[at]}`)
    this.things.push({
      ids: [`id${this.made++}`],
      targets: [5],
      gone: false,
      goal: goal % 3,
      statement: words.join(' '),
      date: '8 weeks',
    })
  }

  edit({ kind, which, value }: Edit): Plan {
    const there = this.things.filter(({ gone }) => !gone)
    const thing = there[which % Math.max(1, there.length)]
    if (kind === 'add' || !thing) this.add(value)
    else if (kind === 'rename') thing.ids.push(`new${this.made++}`)
    else if (kind === 'move') thing.goal = value % 3
    else if (kind === 'reword') thing.statement += ` also${this.made++}`
    else if (kind === 'remove') thing.gone = true
    else if (kind === 'date') thing.date = `${8 + value} weeks`
    else if (kind === 'order')
      this.things.push(...this.things.splice(0, which % this.things.length))
    else if (thing.targets.at(-1) !== value) thing.targets.push(value)
    return this.plan()
  }

  plan(): Plan {
    const goals = ['Home life is calm.', 'Work goes well again.', 'Sleep comes easily.']
    return {
      effective: '2026-01-01',
      goals: goals.map((statement, goal) => ({
        id: `g${goal}`,
        statement,
        objectives: this.things
          .filter((thing) => !thing.gone && thing.goal === goal)
          .map((thing) => ({
            id: thing.ids.at(-1) as string,
            statement: thing.statement,
            measure: { target: { at_most: thing.targets.at(-1) as number } },
            target_date: thing.date,
          })),
      })),
    }
  }

  told(): string[] {
    return this.things.map(({ ids, targets, gone }) => JSON.stringify({ ids, targets, gone }))
  }
}
