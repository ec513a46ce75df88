/** Without the client's own words: what may be said in a log, and what may not. */
import { describe, expect, it } from 'vitest'
import type { FieldChange } from '../../src/changes/change.ts'
import type { ToldChange, ToldGroup } from '../../src/changes/told.ts'
import { maySay, veiled } from '../../src/changes/veil.ts'
import { toldGroups } from './told-sample.ts'

const said = JSON.stringify(
  veiled(toldGroups).map(({ heading, changes }) => ({
    heading,
    changes: changes.map(({ label, runs, note, below }) => ({ label, runs, note, below })),
  })),
)

describe('what is told without the client’s words', () => {
  it('keeps ids, numbers, dates and what they mean', () => {
    for (const kept of [
      'Objective visits',
      'Objective work-hours',
      'at least 1',
      'easier',
      'December 2, 2026',
      'the second time',
      '1 word in, 1 out',
      '1 added',
    ])
      expect(said).toContain(kept)
  })

  it('says nothing of how far a day moved that may not be shown', () => {
    const [group] = toldGroups
    const born = {
      ...(group?.changes[0] as ToldChange),
      label: 'Date of birth',
      note: '28 years later',
    }
    const [shown] = veiled([{ ...(group as ToldGroup), changes: [born] }])
    expect(JSON.stringify(shown?.changes.map(({ label, note }) => [label, note]))).toBe(
      '[["Date of birth",null]]',
    )
  })

  it('holds no name, no statement, no telephone number', () => {
    for (const hidden of ['Maria', 'friend', 'kitchen', '207-555', 'bus'])
      expect(said).not.toContain(hidden)
  })
})

describe('a value', () => {
  const change = (kind: string, place: (string | number)[], field: string[], after: unknown) =>
    maySay({
      what: 'field',
      class: 'clinical',
      subject: { kind, after: place },
      field,
      before: undefined,
      after,
    } satisfies FieldChange)

  it.each<[boolean, string, (string | number)[], string[], unknown]>([
    [true, 'objective', ['goals', 0, 'objectives', 0], ['status'], 'met'],
    [true, 'objective', ['goals', 0, 'objectives', 0], ['target_date'], '2026-12-01'],
    [true, 'objective', ['goals', 0, 'objectives', 0], ['target_date'], '8 weeks'],
    [false, 'objective', ['goals', 0, 'objectives', 0], ['target_date'], 'When Maria moves'],
    [true, 'objective', ['goals', 0, 'objectives', 0], ['measure', 'target'], { at_most: 9 }],
    [false, 'objective', ['goals', 0, 'objectives', 0], ['measure', 'behavior'], 'calls'],
    [true, 'objective', ['goals', 0, 'objectives', 0], ['interventions'], ['cbt-i']],
    [false, 'objective', ['goals', 0, 'objectives', 0], ['responsible'], ['Maria Rosado']],
    [true, 'intervention', ['interventions', 0], ['frequency'], 'every other week'],
    [true, 'diagnosis', ['diagnoses', 0], ['code'], 'F33.1'],
    [false, 'diagnosis', ['diagnoses', 0], ['evidence'], 'low'],
    [true, 'review', ['review'], ['next'], '2027-01-05'],
    [false, 'client', ['client'], ['date_of_birth'], '1979-11-03'],
    [false, 'coverage', ['client', 'coverages', 0], ['authorization', 'sessions'], 12],
    [false, 'plan', [], ['x-mine'], 'anything'],
  ])('may be said (%s): %s %j %j %j', (may, kind, place, field, value) => {
    expect(change(kind, place, field, value)).toBe(may)
  })
})
