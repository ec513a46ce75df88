/** Two versions of a record: what was added, and what says something else of a past day. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apart } from '../../src/changes/apart.ts'
import type { Change } from '../../src/changes/change.ts'
import { compareRecords } from '../../src/changes/compare.ts'
import { veiled } from '../../src/changes/veil.ts'
import { isLate } from '../../src/changes/warnings.ts'
import { inWords } from '../../src/changes/words.ts'
import { meaningOf } from '../../src/plan/sameness.ts'
import type { ClientRecord, Plan } from '../../src/plan/types.generated.ts'
import { readSource } from '../../src/source/read.ts'
import { applied } from './apply.ts'
import { anyRecord, cases, twoRecords } from './plans.ts'

const read = (text: string) => readSource(text).value as ClientRecord

const changesOf = (before: string, after: string) =>
  compareRecords(read(before), read(after)).changes

const told = (changes: Change[], isOpen = true): string[] => {
  const groups = inWords({ changes })
  return (isOpen ? groups : veiled(groups)).flatMap(({ heading, changes: some }) =>
    some.map(({ sign, label, runs, note, below = [] }) =>
      [
        `${heading[0]?.text}: ${sign} ${label}`,
        apart(runs)
          .map(({ text }) => text)
          .join(''),
        note && `(${note})`,
        ...below.map((line) => `| ${line.map(({ text }) => text).join('')}`),
      ]
        .filter(Boolean)
        .join(' '),
    ),
  )
}

const sessions = (...some: string[]) => `sessions: [${some.join(', ')}]`
const first = '{ id: s1, date: 2026-11-15, response: Slept four nights, start: "14:00" }'

describe('a record', () => {
  it('grows by an entry', () => {
    const changes = changesOf(
      sessions(first),
      sessions(first, '{ id: s2, date: 2026-11-22, objectives: [walk], response: Walked twice }'),
    )
    expect(told(changes)).toEqual([
      'Session s2 (November 22, 2026): + New session | Objectives: walk | Response: Walked twice',
    ])
    expect(told(changes, false)).toEqual(['Session s2 (November 22, 2026): + New session'])
    expect(changes).toMatchObject([{ class: 'administrative' }])
    expect(changes.some(isLate)).toBe(false)
  })

  it('says something else of a past day', () => {
    const changes = changesOf(sessions(first), sessions(first.replace('four', 'five')))
    expect(told(changes)).toEqual([
      'Session s1 (November 15, 2026): ~ Response Slept four five nights (entry changed after the fact)',
    ])
    expect(told(changes, false)).toEqual([
      'Session s1 (November 15, 2026): ~ Response 1 word in, 1 out (entry changed after the fact)',
    ])
    expect(inWords({ changes })[0]?.changes[0]?.tone).toBe('warning')
  })

  it('loses an entry, and what it said is told', () => {
    const changes = changesOf(sessions(first), 'sessions: []')
    expect(told(changes)).toEqual([
      'Session s1 (November 15, 2026): - Session removed (entry removed after the fact) | Response: Slept four nights | Start: 14:00',
    ])
    expect(told(changes, false)).toEqual([
      'Session s1 (November 15, 2026): - Session removed (entry removed after the fact)',
    ])
  })

  it('that a past entry was filled in is no change of it', () => {
    const [change] = changesOf(
      sessions(first),
      sessions(first.replace(' }', ', signed: 2026-11-16T09:00 }')),
    )
    expect(change).toMatchObject({ what: 'field', field: ['signed'] })
    expect(change && isLate(change)).toBe(false)
  })
})

describe('scores', () => {
  const scores = (...some: string[]) => `measures: [${some.join(', ')}]`
  const phq = (date: string, score: number, more = '') =>
    `{ instrument: phq-9, date: ${date}, score: ${score}${more} }`

  it('are held against the one before of the same kind', () => {
    const before = scores(
      phq('2026-10-01', 14),
      '{ instrument: gad-7, date: 2026-10-15, score: 9 }',
    )
    const changes = changesOf(
      before,
      scores(
        phq('2026-10-01', 14),
        '{ instrument: gad-7, date: 2026-10-15, score: 9 }',
        phq('2026-11-01', 9, ', note: She wept'),
      ),
    )
    const line =
      'Score PHQ-9 (November 1, 2026): + New score 9 (5 points better than on October 1, 2026)'
    expect(told(changes)).toEqual([`${line} | Note: She wept`])
    expect(told(changes, false)).toEqual([line])
  })

  it.each([
    [14, 'unchanged since October 1, 2026'],
    [15, '1 point worse than on October 1, 2026'],
  ])('%d after 14 is told as it is', (score, note) => {
    const changes = changesOf(
      scores(phq('2026-10-01', 14)),
      scores(phq('2026-10-01', 14), phq('2026-11-01', score)),
    )
    expect(told(changes)).toEqual([
      `Score PHQ-9 (November 1, 2026): + New score ${score} (${note})`,
    ])
  })

  it('by somebody else are another row', () => {
    const changes = changesOf(
      scores(phq('2026-10-01', 14, ', informant: mother')),
      scores(phq('2026-10-01', 14, ', informant: mother'), phq('2026-11-01', 9)),
    )
    expect(told(changes)).toEqual(['Score PHQ-9 (November 1, 2026): + New score 9'])
  })

  it('that were corrected say which way they moved', () => {
    const changes = changesOf(scores(phq('2026-10-01', 14)), scores(phq('2026-10-01', 12)))
    expect(told(changes, false)).toEqual([
      'Score PHQ-9 (October 1, 2026): ~ Score 14 → 12 (better; entry changed after the fact)',
    ])
  })

  it('of a scale that nobody knows keep its name off the log', () => {
    const own = '{ instrument: Marias scale, date: 2026-11-01, score: 3 }'
    const changes = changesOf('measures: []', scores(own))
    expect(told(changes)).toEqual(['Score (November 1, 2026): + New score Marias scale 3'])
    expect(told(changes, false)).toEqual(['Score (November 1, 2026): + New score'])
  })
})

describe('whatever the record is,', () => {
  const same = (record: unknown) => JSON.stringify(meaningOf({ ...(record as object) }))

  it('nothing is found between it and itself, in any order of its entries', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const turned = structuredClone(record)
        turned.sessions?.reverse()
        turned.measures?.reverse()
        expect(compareRecords(record, turned).changes).toEqual([])
      }),
      cases(100),
    )
  })

  it('nothing is lost: the earlier record with the changes is the later one', () => {
    fc.assert(
      fc.property(twoRecords, ([before, after]) => {
        const { changes } = compareRecords(before, after)
        expect(same(applied(before as Plan, changes))).toEqual(same(after))
      }),
      cases(100),
    )
  })

  it('everything is administrative, but for fields of the user’s own', () => {
    fc.assert(
      fc.property(twoRecords, ([before, after]) => {
        const { changes } = compareRecords(before, after)
        const isOwn = (change: Change) => change.what === 'field' && change.field[0] === 'x-own'
        const classes = changes.filter((one) => !isOwn(one)).map((change) => change.class)
        expect(new Set([...classes, 'administrative'])).toEqual(new Set(['administrative']))
      }),
      cases(100),
    )
  })
})
