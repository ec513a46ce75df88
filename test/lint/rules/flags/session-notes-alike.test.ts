import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'session-notes-alike'
const notes = (texts: readonly string[], field = 'response') => ({
  plan: 'txplan: 1\n',
  record: `txplan: 1\nsessions:\n${texts
    .map((text, at) => `  - { date: 2026-10-0${at + 1}, ${field}: ${JSON.stringify(text)} }\n`)
    .join('')}`,
})
const base =
  'Client was engaged and cooperative, practiced breathing and reported some improvement in mood this week.'

describe('session-notes-alike', () => {
  it('finds a note in which a word was changed', () => {
    expect(saidBy(rule, notes([base, base.replace('mood', 'sleep')]))).toEqual([
      'The “response” of 2026-10-02 is nearly the same as that of 2026-10-01.',
    ])
  })

  it('counts a run of them', () => {
    const run = ['mood', 'sleep', 'worry', 'energy'].map((word) => base.replace('mood', word))
    expect(saidBy(rule, notes(run))).toEqual([
      'The “response” of 4 sessions in a row, from 2026-10-01 on, is nearly the same.',
    ])
  })

  it.each([
    ['the same words, which another rule tells of', base, `${base} `],
    ['short notes', 'None reported this week by client.', 'None reported that week by client.'],
    [
      'notes of the same session structure',
      'Reviewed homework, practiced the second step of the ladder on the bus, and rated fear 7 before and 3 after.',
      'Reviewed homework, talked about the fight with her brother, and left it out of the ladder for now.',
    ],
  ])('is silent about %s', (_, first, second) => {
    expect(saidBy(rule, notes([first, second]))).toEqual([])
  })

  it('compares neighbors only, and not what was seen of risk', () => {
    const other =
      'Came with a list of her own, read it aloud and crossed out half before she sat down.'
    const again = base.replace('mood', 'sleep')
    expect(saidBy(rule, notes([base, other, again]))).toEqual([])
    expect(saidBy(rule, notes([base, again], 'risk'))).toEqual([])
  })

  it('allows members of a group the same description, and not the same response', () => {
    const group = (field: string) => {
      const alike = notes([base, base.replace('mood', 'sleep')], field)
      return { ...alike, record: alike.record.replaceAll(' }', ', modality: Group }') }
    }
    expect(saidBy(rule, group('note'))).toEqual([])
    expect(saidBy(rule, group('response'))).toHaveLength(1)
  })

  it('never finds two notes that share no word', () => {
    const words = (letters: string) =>
      fc
        .array(fc.string({ unit: fc.constantFrom(...letters), minLength: 2, maxLength: 8 }), {
          minLength: 12,
          maxLength: 30,
        })
        .map((all) => all.join(' '))
    fc.assert(
      fc.property(words('abcde'), words('vwxyz'), (one, other) => {
        expect(saidBy(rule, notes([one, other]))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})
