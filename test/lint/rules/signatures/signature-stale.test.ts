import { describe, expect, it } from 'vitest'
import { lintExample, ruleIds } from '../../../helpers/lint.ts'
import { findingsOf, placesOf, saidBy } from '../../../helpers/rule-findings.ts'
import { keptOf, line } from './signing.ts'

const rule = 'signature-stale'

const text = ({
  target = 4,
  status = 'active',
  number = 1,
  goal = 'Leave the house',
  more = '',
} = {}) =>
  `txplan: 1\nstatus: ${status}\nrevision: { number: ${number}, date: 2026-10-19 }\ngoals:\n  - id: out\n    statement: ${goal}\nobjectives:\n  - id: walks\n    statement: Walk 20 minutes on 4 days a week\n    measure: { behavior: days with a walk, target: { at_least: ${target} } }\n${more}`

const signed = (...lines: string[]) => `signatures:\n${lines.join('')}`
const lowe = (kept: string, more = '') =>
  line('clinician', 'S. Lowe', '2026-10-19T16:05-04:00', `revision: 1, ${kept}${more}`)
const dole = (kept: string) => line('client', 'Marcy Dole', '2026-10-21', `revision: 1, ${kept}`)

const kept = keptOf(text())
const both = signed(lowe(kept), dole(kept))

describe('signature-stale', () => {
  it('says who agreed, when, and which parts are others now; never by name, nor what stands there', () => {
    const [said] = saidBy(rule, { plan: text({ target: 3, goal: 'Meet friends', more: both }) })
    expect(said).toBe(
      'What the clinician on 2026-10-19 and the client on 2026-10-21 signed is another text now; changed since: goals, objectives.',
    )
  })

  it('is silent where nothing changed, nor anything but the layout and the status', () => {
    expect(placesOf(rule, { plan: text({ more: both }) })).toEqual([])
    const again = text({ more: both, status: 'on-hold' }).replace(
      'days with a walk',
      '"days with a walk"',
    )
    expect(placesOf(rule, { plan: again })).toEqual([])
  })

  it('tells each text by itself where they signed different ones', () => {
    const other = keptOf(text({ target: 5 }))
    const plan = text({ target: 3, more: signed(lowe(kept), dole(other)) })
    expect(placesOf(rule, { plan })).toEqual(['signatures[0].digest', 'signatures[1].digest'])
  })

  it('says so where the parts were not kept, and nothing of a key that somebody made up', () => {
    const bare = keptOf(text(), { parts: false })
    expect(saidBy(rule, { plan: text({ target: 3, more: signed(lowe(bare)) }) })).toEqual([
      'What the clinician on 2026-10-19 signed is another text now; which part changed is not told.',
    ])
    const made = kept.replace('{ ', '{ "Marcy Dole": abcdefgh, ')
    const [said] = saidBy(rule, { plan: text({ target: 3, more: signed(lowe(made)) }) })
    expect(said).toMatch(/changed since: objectives\.$/)
  })

  it('is an error where a party signed, a warning where others did, and a note in a draft', () => {
    const severity = (more: string, status = 'active') =>
      findingsOf(rule, { plan: text({ target: 3, more, status }) }).map((one) => one.severity)
    expect(severity(signed(lowe(kept)))).toEqual(['error'])
    expect(severity(signed(dole(kept)))).toEqual(['error'])
    expect(severity(signed(dole(kept)), 'draft')).toEqual(['info'])
    expect(severity(signed(dole(kept).replace('client', 'witness')))).toEqual(['warning'])
  })

  it.each([
    ['an earlier revision', text({ number: 2, target: 3, more: both })],
    [
      'one that signed anew below',
      text({ target: 3, more: signed(lowe(kept), lowe(keptOf(text({ target: 3 })))) }),
    ],
    ['a refusal', text({ target: 3, more: signed(dole(kept).replace('electronic', 'refused')) })],
    ['a digest of another form', text({ target: 3, more: signed(lowe('digest: txplan2-x:abc')) })],
    [
      'what only tells how treatment ended',
      text({
        status: 'discharged',
        more: `discharge: { date: 2026-11-01, reason: Goals met }\n${both}`,
      }),
    ],
  ])('says nothing of %s', (_, plan) => {
    expect(placesOf(rule, { plan })).toEqual([])
  })

  it('signs nobody off who only stands beside one that signed anew', () => {
    const now = keptOf(text({ target: 3 }))
    const plan = text({ target: 3, more: signed(lowe(kept), dole(kept), lowe(now)) })
    expect(saidBy(rule, { plan })).toEqual([
      'What the client on 2026-10-21 signed is another text now; changed since: objectives.',
    ])
  })
})

describe('with a history', () => {
  const past = [text({ more: signed(lowe(kept), line('client', 'Marcy Dole', '2026-10-21')) })]
  const plan = text({
    target: 3,
    more: signed(lowe(kept), line('client', 'Marcy Dole', '2026-10-21')),
  })

  it('names the fields and the commit that was signed, and who signed it by hand', () => {
    expect(saidBy(rule, { plan, past })).toEqual([
      'What the clinician on 2026-10-19 and the client on 2026-10-21 signed is another text now; changed since: objective walks: measure.target.at_least (signed text: commit c1 of 2026-10-21).',
    ])
  })

  it('speaks alone: clinical-change-without-revision says it where no digest does', () => {
    const other = 'clinical-change-without-revision'
    const found = (example: { plan: string; past: string[] }) =>
      ruleIds(lintExample(example)).filter((id) => id === rule || id === other)
    expect(found({ plan, past })).toEqual([rule])
    const bare = (target: number) => text({ target, more: signed(lowe('role: clinician')) })
    const plain = (target: number) => bare(target).replace(', role: clinician }', ' }')
    expect(found({ plan: plain(3), past: [plain(4)] })).toEqual([other])
  })
})
