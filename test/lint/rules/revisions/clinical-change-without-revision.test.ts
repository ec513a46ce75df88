import { describe, expect, it } from 'vitest'
import { findingsOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'clinical-change-without-revision'

interface Told {
  status?: string
  revision?: string
  target?: number
  statement?: string
  signatures?: string
  more?: string
}

const plan = ({
  status = 'status: active\n',
  revision = '{ number: 1, date: 2026-07-20 }',
  target = 4,
  statement = 'Walk 20 minutes on 4 days a week',
  signatures = '',
  more = '',
}: Told = {}) =>
  `txplan: 1\n${status}revision: ${revision}\nobjectives:\n  - id: walks\n    statement: ${statement}\n    measure: { behavior: days with a walk, target: { at_least: ${target} } }\n${signatures}${more}`

const signed = (day: string, more = '') =>
  `signatures:\n  - { role: clinician, name: S. Lowe, method: electronic, signed: ${day}${more} }\n`

const said = (now: Told, ...past: Told[]) => saidBy(rule, { plan: plan(now), past: past.map(plan) })
const severities = (now: Told, ...past: Told[]) =>
  findingsOf(rule, { plan: plan(now), past: past.map(plan) }).map(({ severity }) => severity)

describe('clinical-change-without-revision', () => {
  it('names the part and the field, and says nothing of what stands there', () => {
    const [text] = said({ target: 3 }, {})
    expect(text).toBe(
      'This revision was in force in commit c1 of 2026-10-21, and since then there was 1 clinical change: objective walks: measure.target.at_least.',
    )
  })

  it('is a warning where nobody signed, an error where somebody did, and a note in a draft', () => {
    expect(severities({ target: 3 }, {})).toEqual(['warning'])
    expect(severities({ target: 3 }, { signatures: signed('2026-07-20') })).toEqual(['error'])
    expect(severities({ target: 3, status: 'status: draft\n' }, {})).toEqual(['info'])
  })

  it('says by whom and when it was signed, by role', () => {
    const [text] = said(
      { target: 3, signatures: signed('2026-07-20') },
      { signatures: signed('2026-07-20') },
    )
    expect(text).toMatch(/^This revision was signed by the clinician on 2026-07-20, and since then/)
    expect(text).not.toContain('Lowe')
  })

  it('counts from the first signature, also where it was given anew or taken out', () => {
    const first = { signatures: signed('2026-07-20') }
    const again = { target: 3, signatures: signed('2026-08-20') }
    expect(severities(again, again, first, {})).toEqual(['error'])
    expect(severities({ target: 3 }, first)).toEqual(['error'])
  })

  it('lets what is signed only later be written before', () => {
    const later = { target: 3, signatures: signed('2026-08-20') }
    expect(severities(later, later, { status: 'status: draft\n' })).toEqual([])
  })

  it('says nothing where the number was raised, nor of the signature that was carried along', () => {
    const signatures = signed('2026-07-20')
    const second = { revision: '{ number: 2 }', signatures, target: 3 }
    expect(said(second, { signatures })).toEqual([])
    expect(severities({ ...second, target: 2 }, second, { signatures })).toEqual(['warning'])
  })

  it('says nothing of drafts, and of a plan that nobody said is in force', () => {
    expect(said({ target: 3 }, { status: 'status: draft\n' })).toEqual([])
    const bare = { status: '', revision: '{ date: 2026-07-20 }' }
    expect(said({ ...bare, target: 3 }, bare)).toEqual([])
  })

  it.each([
    ['the title', 'title: Plan for walking\n'],
    ['a telephone number', 'client: { phone: 555-0100 }\n'],
    ['a tag', 'tags: [evening]\n'],
    ['a review held', 'review:\n  history:\n    - { date: 2026-09-01, decision: continue }\n'],
  ])('says nothing of %s', (_, more) => {
    expect(said({ more }, {})).toEqual([])
  })

  it('says nothing of another layout', () => {
    const other = plan().replace(
      'measure: { behavior: days with a walk, target: { at_least: 4 } }',
      'measure:\n      target:\n        at_least: 4\n      behavior: "days with a walk"',
    )
    expect(saidBy(rule, { plan: other, past: [plan()] })).toEqual([])
  })

  it('lets discharge be told once it happened, and nothing else with it', () => {
    const told = {
      status: 'status: discharged\n',
      more: 'discharge: { date: 2026-11-20, reason: Goals met, summary: All went well. }\n',
    }
    expect(said(told, {})).toEqual([])
    expect(said({ ...told, target: 3 }, {})).toHaveLength(1)
  })
})
