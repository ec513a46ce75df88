import { describe, expect, it } from 'vitest'
import { saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'same-session-times'
const day = (at: number) => `2026-10-${String(at + 1).padStart(2, '0')}`
const sessions = (times: readonly string[], more = '') => ({
  plan: 'txplan: 1\n',
  record: `txplan: 1\nsessions:\n${times
    .map((end, at) => `  - { date: ${day(at)}, start: "14:00", end: "${end}"${more} }\n`)
    .join('')}`,
})
const same = (count: number) => Array.from({ length: count }, () => '14:50')

describe('same-session-times', () => {
  it('finds six in a row', () => {
    expect(saidBy(rule, sessions(same(6)))).toEqual([
      '6 sessions in a row, from 2026-10-01 to 2026-10-06, run from 14:00 to 14:50.',
    ])
  })

  it('lets five be, and six with another between them', () => {
    expect(saidBy(rule, sessions(same(5)))).toEqual([])
    expect(saidBy(rule, sessions([...same(3), '14:47', ...same(3)]))).toEqual([])
  })

  it('does not count groups, missed sessions and sessions without an end', () => {
    expect(saidBy(rule, sessions(same(8), ', modality: Group'))).toEqual([])
    expect(saidBy(rule, sessions(same(8), ', service_code: "90853"'))).toEqual([])
    expect(saidBy(rule, sessions(same(8), ', attendance: no-show'))).toEqual([])
  })

  it('tells of each run once', () => {
    expect(saidBy(rule, sessions([...same(7), '14:47', ...same(6)]))).toHaveLength(2)
  })
})
