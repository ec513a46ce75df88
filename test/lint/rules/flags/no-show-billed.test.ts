import { describe, expect, it } from 'vitest'
import { saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'no-show-billed'
const session = (fields: string) => ({
  plan: 'txplan: 1\n',
  record: `txplan: 1\nsessions:\n  - { date: 2026-10-08, ${fields} }\n`,
})

describe('no-show-billed', () => {
  it.each([
    ['no-show', '90834', '90834'],
    ['cancelled', '90837-95', '90837'],
    ['no-show', 'h0004', 'H0004'],
  ])('finds a %s with %s', (attendance, code, shown) => {
    const fields = `attendance: ${attendance}, service_code: "${code}"`
    expect(saidBy(rule, session(fields))).toEqual([
      `Attendance is “${attendance}”, and the session carries the code ${shown}.`,
    ])
  })

  it.each([
    'attendance: no-show',
    'attendance: no-show, service_code: NOSHOW',
    'attendance: cancelled, service_code: "99499"',
    'attendance: late, service_code: "90834"',
    'attendance: attended, service_code: "90834"',
    'service_code: "90834"',
  ])('is silent for %s', (fields) => {
    expect(saidBy(rule, session(fields))).toEqual([])
  })
})
