import { describe, expect, it } from 'vitest'
import { placesOf, saidBy } from '../../../helpers/rule-findings.ts'
import { sessionsEvery } from './weekly.ts'

const rule = 'modality-differs-from-plan'
const plan = (more: string) => `txplan: 1\neffective: 2026-09-01\n${more}`
const individual = plan('interventions:\n  - { id: i, format: individual }\n')
const groups = sessionsEvery(7, '2026-09-01', 4, ', service_code: "90853"')

describe('modality-differs-from-plan', () => {
  it('finds groups in place of individual sessions', () => {
    expect(saidBy(rule, { plan: individual, record: groups })).toEqual([
      'Planned is individual sessions; the last 4 sessions were group sessions.',
    ])
    expect(
      placesOf(rule, { plan: plan('setting: { modality: [individual] }\n'), record: groups }),
    ).toEqual(['setting.modality'])
  })

  it.each([
    [
      'one session of the planned kind',
      individual,
      `${groups}  - { date: 2026-10-20, service_code: "90834" }\n`,
    ],
    ['a session that does not tell', individual, `${groups}  - { date: 2026-10-20 }\n`],
    ['three sessions', individual, sessionsEvery(7, '2026-09-01', 3, ', service_code: "90853"')],
    [
      'a planned part that does not tell',
      plan('interventions:\n  - { id: i, format: individual }\n  - { id: j }\n'),
      groups,
    ],
    ['both kinds planned', plan('setting: { modality: [individual, group] }\n'), groups],
    [
      'a couple seen as a family',
      plan('interventions:\n  - { id: i, format: couple }\n'),
      sessionsEvery(7, '2026-09-01', 4, ', service_code: "90847"'),
    ],
    ['a plan that is over', `${individual}status: archived\n`, groups],
  ])('is silent about %s', (_, whole, record) => {
    expect(placesOf(rule, { plan: whole, record })).toEqual([])
  })
})
