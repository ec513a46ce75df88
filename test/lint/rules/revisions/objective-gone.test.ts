import { describe, expect, it } from 'vitest'
import { findingsOf, placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'objective-gone'

const walks = '{ id: walks, statement: Walk 20 minutes on 4 days a week }'
const shop = '{ id: shop, statement: Shop for groceries alone once a week }'
const sleep = '{ id: sleep, statement: Lie awake for less than half an hour on 5 nights }'

interface Told {
  number?: number
  reason?: string
  goals: Record<string, string[]>
  status?: string
  more?: string
}

function plan({ number = 2, reason = 'Quarterly', goals, status = 'active', more = '' }: Told) {
  const list = Object.entries(goals).map(
    ([id, objectives]) =>
      `  - id: ${id}\n    statement: ${id === 'out' ? 'Leave the house again' : 'Rest at night as before the move'}\n    objectives:${objectives.length === 0 ? ' []' : ''}\n${objectives.map((one) => `      - ${one}\n`).join('')}`,
  )
  return `txplan: 1\nstatus: ${status}\nrevision: { number: ${number}, reason: ${reason} }\ngoals:\n${list.join('')}${more}`
}

const first = plan({ number: 1, goals: { out: [walks, shop], rest: [sleep] } })
const example = (now: Told, ...past: string[]) => ({
  plan: plan(now),
  past: past.length > 0 ? past : [first],
})
const said = (now: Told, ...past: string[]) => saidBy(rule, example(now, ...past))

describe('objective-gone', () => {
  it('names what is gone, at the goal it stood under', () => {
    const now = { goals: { out: [shop], rest: [sleep] } }
    expect(said(now)).toEqual([
      'Objective walks of revision 1 (commit c1 of 2026-10-21) is gone: “Walk 20 minutes on 4 days a …”. Nothing says what became of it.',
    ])
    expect(placesOf(rule, example(now))).toEqual(['goals[0]'])
  })

  it('names a goal once, with all that was part of it', () => {
    expect(said({ goals: { out: [walks, shop] } })).toEqual([
      expect.stringMatching(/^Goal rest of revision 1 /),
    ])
  })

  it('says nothing of what moved, or goes by another id', () => {
    expect(said({ goals: { out: [shop], rest: [sleep, walks] } })).toEqual([])
    const renamed = walks.replace('id: walks', 'id: out-1')
    expect(said({ goals: { out: [renamed, shop], rest: [sleep] } })).toEqual([])
  })

  it.each(['status: met', 'status: deferred', 'completed: 2026-09-01', 'status: not-met'])(
    'lets go what was settled: %s',
    (settled) => {
      const before = plan({
        number: 1,
        goals: { out: [walks.replace(' }', `, ${settled} }`), shop], rest: [sleep] },
      })
      expect(said({ goals: { out: [shop], rest: [sleep] } }, before)).toEqual([])
    },
  )

  it('takes the reason or a review for an answer, if it speaks of it', () => {
    const goals = { out: [shop], rest: [sleep] }
    expect(said({ goals, reason: 'No walks after knee surgery' })).toEqual([])
    const review = (line: string) => `review:\n  history:\n    - { date: 2026-11-01, ${line} }\n`
    expect(said({ goals, more: review('summary: Walking every day now; dropped.') })).toEqual([])
    expect(said({ goals, more: review('objectives: [{ id: walks, status: met }]') })).toEqual([])
    expect(said({ goals, more: review('summary: Sleep is better.') })).toHaveLength(1)
  })

  it('compares with the revision before alone, and asks a draft without haste', () => {
    const second = plan({ goals: { out: [shop], rest: [sleep] } })
    expect(said({ number: 3, goals: { out: [shop], rest: [sleep] } }, second, first)).toEqual([])
    const draft = example({ status: 'draft', goals: { out: [shop], rest: [sleep] } })
    expect(findingsOf(rule, draft).map(({ severity }) => severity)).toEqual(['info'])
    const neverInForce = plan({ number: 1, status: 'draft', goals: { out: [walks, shop] } })
    expect(said({ goals: { out: [shop] } }, neverInForce)).toEqual([])
  })
})
