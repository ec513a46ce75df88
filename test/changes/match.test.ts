import { readdirSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemKind } from '../../src/changes/item-kinds.ts'
import { matchItems } from '../../src/changes/match.ts'
import type { Objective } from '../../src/plan/types.generated.ts'
import { builtInPresentation } from './presentations.ts'

const objective = itemKind('goals.objectives')

const match = (before: Objective[], after: Objective[]) => matchItems(before, after, objective)

/** Whether two texts, with nothing else to go by, are taken for one. */
const areOne = (one: object, other: object, kind = objective) =>
  matchItems([one], [other], kind).pairs.length === 1

describe('items', () => {
  it('with one id are one, whatever they say', () => {
    const before = [{ id: 'sleep', statement: 'Sleep six hours a night.' }]
    const after = [{ id: 'sleep', statement: 'Walk to the bakery each morning.' }]
    expect(match(before, after).pairs).toEqual([[0, 0]])
  })

  it('that were numbered anew are known by what they say', () => {
    const [sleep, walk] = ['Sleep six hours a night.', 'Walk to the bakery each morning.']
    const before = [
      { id: 'o1', statement: sleep },
      { id: 'o2', statement: walk },
    ]
    const after = [
      { id: 'o1', statement: 'Call her sister every Sunday.' },
      { id: 'o2', statement: sleep },
      { id: 'o3', statement: walk },
    ]
    expect(match(before, after)).toEqual({
      pairs: [
        [0, 1],
        [1, 2],
      ],
      removed: [],
      added: [0],
    })
  })

  it('that swapped their ids are told apart', () => {
    const one = { id: 'a', statement: 'Sleep six hours a night.' }
    const other = { id: 'b', statement: 'Walk to the bakery each morning.' }
    const { pairs } = match(
      [one, other],
      [
        { ...one, id: 'b' },
        { ...other, id: 'a' },
      ],
    )
    expect(pairs).toEqual([
      [0, 0],
      [1, 1],
    ])
  })

  it('of one text and several ids keep their ids', () => {
    const same = (id: string) => ({ id, statement: 'Keep a diary.' })
    expect(match([same('a'), same('b')], [same('b'), same('a')]).pairs).toEqual([
      [1, 0],
      [0, 1],
    ])
  })

  it('of a log are others on another day, however alike they are', () => {
    const progress = itemKind('goals.objectives.progress')
    const entry = (date: string) => ({ date, evidence: 'Sleeps better, by the diary.' })
    const { pairs, added } = matchItems(
      [entry('2026-09-01')],
      [entry('2026-09-01'), entry('2026-10-01')],
      progress,
    )
    expect({ pairs, added }).toEqual({ pairs: [[0, 0]], added: [1] })
  })

  it('without ids are known by their names', () => {
    const medication = itemKind('medications')
    const { pairs, removed, added } = matchItems(
      [{ name: 'Sertraline', dose: '50 mg' }, { name: 'Zolpidem' }],
      [{ name: 'Trazodone' }, { name: 'sertraline', dose: '100 mg' }],
      medication,
    )
    expect({ pairs, removed, added }).toEqual({ pairs: [[0, 1]], removed: [1], added: [0] })
  })

  it.each([
    ['Client will sleep 6 hours on 5 nights a week.', 'Sleeps at least six hours on most nights.'],
    [
      'By October 7, Maria will meet a friend or relative twice a week, up from once a month.',
      'By December 2, Maria will meet a friend once a week.',
    ],
    [
      'Reduce panic attacks from 4 to 1 a week.',
      'No more than one panic attack a week for a month.',
    ],
    ['Increase number of steps walked each day.', 'Walk a number of 6,000 steps each day.'],
  ])('that were reworded are one: %s', (before, after) => {
    expect(areOne({ id: 'a', statement: before }, { id: 'b', statement: after })).toBe(true)
  })

  it.each([
    [
      'Client will sleep 6 hours on 5 nights a week.',
      'Client will walk 30 minutes on 5 days a week.',
    ],
    [
      'By December 15, the PHQ-9 score will fall from 17 to 9.',
      'By December 15, the GAD-7 score will fall from 16 to 7.',
    ],
    ['Client will use a coping skill each day.', 'Client will attend two groups a week.'],
  ])('that only sound like aims are two: %s', (before, after) => {
    expect(areOne({ id: 'a', statement: before }, { id: 'b', statement: after })).toBe(false)
  })

  it('of one presentation of the library are never taken for each other', () => {
    for (const file of readdirSync('templates/library')) {
      const { goals = [], problems = [], interventions = [] } = builtInPresentation(file)
      const objectives = goals.flatMap((goal) => goal.objectives ?? [])
      const lists = { goals, problems, interventions, 'goals.objectives': objectives }
      for (const [address, items] of Object.entries(lists))
        for (const [at, one] of items.entries())
          for (const other of items.slice(at + 1))
            expect(
              areOne({ ...one, id: 'a' }, { ...other, id: 'b' }, itemKind(address)),
              `${file}: ${one.id}, ${other.id}`,
            ).toBe(false)
    }
  })
})

describe('matching', () => {
  const statements = ['Sleep well.', 'Walk daily.', 'Call the choir.', 'Keep a diary.', '']
  const some = fc.array(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', undefined),
      statement: fc.constantFrom(...statements),
      plain: fc.constantFrom(...statements),
    }),
    { maxLength: 7 },
  )

  it('names each item of either list once', () => {
    fc.assert(
      fc.property(some, some, (before, after) => {
        const { pairs, removed, added } = matchItems(before, after, objective)
        const sorted = (numbers: number[]) => numbers.sort((one, other) => one - other)
        expect(sorted([...pairs.map(([from]) => from), ...removed])).toEqual([...before.keys()])
        expect(sorted([...pairs.map(([, to]) => to), ...added])).toEqual([...after.keys()])
      }),
    )
  })

  it('is the same the other way round', () => {
    fc.assert(
      fc.property(some, some, (before, after) => {
        const said = (items: readonly object[]) => (at: number) => JSON.stringify(items[at])
        const pairsOf = ([one, other]: [readonly object[], readonly object[]]) =>
          matchItems(one, other, objective).pairs
        const forth = pairsOf([before, after])
          .map(([from, to]) => said(before)(from) + said(after)(to))
          .sort()
        const back = pairsOf([after, before])
          .map(([from, to]) => said(before)(to) + said(after)(from))
          .sort()
        expect(back).toEqual(forth)
      }),
    )
  })

  it('of two hundred items that all changed their ids and words takes no time to notice', () => {
    const aim = (at: number, words: string) => ({
      id: `${words}-${at}`,
      statement: `Client will ${words} number ${at} with her sister and keep a diary of word${at}.`,
    })
    const before = Array.from({ length: 200 }, (_, at) => aim(at, 'call'))
    const after = Array.from({ length: 200 }, (_, at) => aim(at, 'phone'))
    const start = performance.now()
    const { pairs } = matchItems(before, after.toReversed(), objective)
    expect(performance.now() - start).toBeLessThan(400)
    expect(pairs.every(([from, to]) => from === 199 - to)).toBe(true)
    expect(pairs).toHaveLength(200)
  })
})
