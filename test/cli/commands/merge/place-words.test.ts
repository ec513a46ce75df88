import { expect, it } from 'vitest'
import { placeWords } from '../../../../src/cli/commands/merge/place-words.ts'
import type { Path } from '../../../../src/source/document.ts'

const plan = {
  status: 'active',
  client: { name: 'Ana' },
  discharge: { criteria: ['Ana sleeps', 'Ana sings'] },
  goals: [
    {
      id: 'sleep',
      statement: 'Ana sleeps',
      objectives: [
        {
          id: 'ladder',
          interventions: ['cbt-i'],
          measure: { target: { at_most: 9 } },
          milestones: [{ what: 'Ana rises at seven' }],
        },
      ],
    },
  ],
}
const ladder = ['goals', 0, 'objectives', 0]

it.each<[string, Path]>([
  ['the plan', []],
  ['status', ['status']],
  ['client: name', ['client', 'name']],
  ['client', ['client']],
  ['discharge: discharge criteria', ['discharge', 'criteria', 1]],
  ['goal sleep: statement', ['goals', 0, 'statement']],
  ['objective ladder', ladder],
  ['objective ladder: target', [...ladder, 'measure', 'target']],
  ['objective ladder: interventions', [...ladder, 'interventions', 0]],
  ['milestone no. 1 of objective ladder: what', [...ladder, 'milestones', 0, 'what']],
])('says %s', (words, path) => {
  expect(placeWords(plan, path, 'plan')).toBe(words)
})

it('tells an entry of a record by its day', () => {
  const record = {
    sessions: [{ id: 's1' }],
    measures: [{ instrument: 'isi', date: '2026-10-01', score: 19, note: 'Ana was tired' }],
  }
  expect(placeWords(record, ['measures', 0, 'note'], 'record')).toMatch(
    /\(October 1, 2026\): note$/,
  )
  expect(placeWords(record, ['sessions', 0, 'id'], 'record')).toBe('session s1: id')
  expect(placeWords(record, [], 'record')).toBe('the record')
})
