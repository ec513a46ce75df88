import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const said = saidBy('plan-before-admission')
const admission = 'setting:\n  admission: 2026-10-01\n'

describe('plan-before-admission', () => {
  it('reports either date', () => {
    expect(said(`${admission}effective: 2026-09-30`)).toEqual([
      'effective: “effective”, 2026-09-30, lies before “setting.admission”, 2026-10-01.',
    ])
    expect(said(`${admission}effective: 2026-10-01\nrevision:\n  date: 2026-09-01`)).toEqual([
      'revision.date: “revision.date”, 2026-09-01, lies before “setting.admission”, 2026-10-01.',
    ])
  })

  it('stays silent on the same day, and where a day is missing', () => {
    expect(said(`${admission}effective: 2026-10-01`)).toEqual([])
    expect(said(`${admission}effective: 2026-09`)).toEqual([])
    expect(said('effective: 2026-09-01\nsetting:\n  admission: 2026-10')).toEqual([])
    expect(said('effective: 2026-09-01')).toEqual([])
  })
})
