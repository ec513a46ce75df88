/** Answers from a file: what a conversation would not have let pass. */
import { describe, expect, it } from 'vitest'
import { builtInTable } from '../../src/codes/icd10cm.ts'
import type { Answers } from '../../src/plan/answers.ts'
import { libraryOf } from '../../src/practice/library.ts'
import { bookOf } from '../../src/practice/profiles.ts'
import { answerFaults } from '../../src/writing/answer-faults.ts'
import type { World } from '../../src/writing/world.ts'

const world: World = {
  today: '2026-11-21',
  practice: undefined,
  book: () => bookOf([]),
  codes: builtInTable,
  library: () => libraryOf([]),
  folderFault: () => undefined,
}

const faults = (answers: Answers) => answerFaults(answers, world)
const coded = (code: string, effective?: string) =>
  faults({ diagnoses: [{ code }], ...(effective ? { effective } : {}) })
const covered = (profile: string) => faults({ client: { coverages: [{ profile }] } })

describe('answerFaults', () => {
  it('has nothing to say of what fits', () => {
    expect(coded('F41.0')).toEqual([])
    expect(covered('commercial-generic')).toEqual([])
    expect(faults({ problems: [{ id: 'a' }, {}, {}], goals: [{ id: 'b' }] })).toEqual([])
    expect(faults({ diagnoses: [{ description: 'No code yet' }] })).toEqual([])
  })

  const codes: [string, RegExp][] = [
    ['panic', /panic does not look like an ICD-10-CM code on 2026-11-21\./],
    ['F41.7', /F41\.7 is no ICD-10-CM code/],
    ['F33', /F33 is a heading and not billable; see the codes under it: txplan codes search/],
  ]
  it.each(codes)('a code that cannot be billed: %s', (code, message) => {
    expect(coded(code)).toEqual([
      { key: 'diagnoses[0].code', message: expect.stringMatching(message) },
    ])
  })

  it('a code is looked up on the day of the plan', () => {
    expect(coded('F41.0', '2026-10-01')).toEqual([])
    expect(coded('F41', '2026-10-01')[0]?.message).toContain('on 2026-10-01')
  })

  it('a profile that is not there, and which is meant', () => {
    expect(covered('commercial-generik')).toEqual([
      {
        key: 'client.coverages[0].profile',
        message: 'There is no profile “commercial-generik”. Did you mean commercial-generic?',
      },
    ])
    expect(covered('zzzzzzzzzzzz')[0]?.message).toContain('txplan explain --list profiles')
  })

  it('an id that is there twice, wherever', () => {
    const twice = faults({
      diagnoses: [{ id: 'panic', code: 'F41.0' }],
      problems: [{ id: 'shops' }],
      goals: [{ id: 'bread', objectives: [{ id: 'panic' }, { id: 'trips' }] }],
      interventions: [{ id: 'trips' }, { id: 'exposure' }],
    })
    expect(twice).toEqual([
      { key: 'goals[0].objectives[0].id', message: 'The id “panic” is taken already.' },
      { key: 'interventions[0].id', message: 'The id “trips” is taken already.' },
    ])
  })

  it('library texts that are not there', () => {
    expect(faults({ problems: [{ library: 'gad/nothing-such' }] })[0]?.key).toBe(
      'problems[0].library',
    )
  })
})
