import { describe, expect, it } from 'vitest'
import { saidBy } from '../said-by.ts'

const said = saidBy('end-before-start')
const early = '2026-01-31'
const late = '2026-10-01'

describe('end-before-start', () => {
  it.each([
    ['expires', `effective: ${late}\nexpires: ${early}`],
    ['goals[0].completed', `goals:\n  - id: a\n    initiated: ${late}\n    completed: ${early}`],
    [
      'objectives[0].completed',
      `objectives:\n  - id: a\n    start: ${late}\n    completed: ${early}`,
    ],
    ['interventions[0].end', `interventions:\n  - id: a\n    start: ${late}\n    end: ${early}`],
    [
      'agreement.consents[0].expires',
      `agreement:\n  consents:\n    - date: ${late}\n      expires: ${early}`,
    ],
    [
      'outside_providers[0].release.expires',
      `outside_providers:\n  - release:\n      date: ${late}\n      expires: ${early}`,
    ],
    [
      'necessity.certification.to',
      `necessity:\n  certification:\n    from: ${late}\n    to: ${early}`,
    ],
    [
      'client.coverages[0].authorization.to',
      `client:\n  coverages:\n    - authorization:\n        from: ${late}\n        to: ${early}`,
    ],
    ['medications[0].stopped', `medications:\n  - started: ${late}\n    stopped: ${early}`],
    [
      'assessment.safety_plan.recheck',
      `assessment:\n  safety_plan:\n    date: ${late}\n    recheck: ${early}`,
    ],
    [
      'problems[0].reconsider',
      `problems:\n  - id: a\n    noted: ${late}\n    reconsider: ${early}`,
    ],
  ])('reports %s', (path, plan) => {
    expect(said(plan)).toEqual([expect.stringMatching(/2026-01-31, lies before .*2026-10-01\.$/)])
    expect(said(plan)[0]).toContain(`${path}: `)
  })

  it('names both fields and both dates', () => {
    expect(said(`effective: ${late}\nexpires: ${early}`)).toEqual([
      'expires: “expires”, 2026-01-31, lies before “effective”, 2026-10-01.',
    ])
  })

  it('compares discharge with admission', () => {
    expect(said(`setting:\n  admission: ${late}\ndischarge:\n  date: ${early}`)).toEqual([
      'discharge.date: “discharge.date”, 2026-01-31, lies before “setting.admission”, 2026-10-01.',
    ])
    expect(said(`setting:\n  admission: ${early}\ndischarge:\n  date: ${late}`)).toEqual([])
  })

  it('stays silent on one day, on spans, and where a day is missing', () => {
    expect(said(`effective: ${late}\nexpires: ${late}`)).toEqual([])
    expect(said(`effective: ${late}\nexpires: 12 weeks`)).toEqual([])
    expect(said('effective: 2026-10-01\nexpires: 2026-09')).toEqual([])
    expect(said(`medications:\n  - started: last fall\n    stopped: ${early}`)).toEqual([])
    expect(said(`care_team:\n  - license:\n      expires: ${early}`)).toEqual([])
  })

  it('leaves the times of sessions to another rule', () => {
    const record = `sessions:\n  - date: ${late}\n    start: 14:00\n    end: 13:00`
    expect(said('', { record })).toEqual([])
  })
})
