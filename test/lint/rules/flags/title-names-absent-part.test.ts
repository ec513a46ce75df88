import { describe, expect, it } from 'vitest'
import { saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'title-names-absent-part'
const plan = (title: string, more = '') =>
  `title: ${title}\ngoals:\n  - { id: g, statement: Walk 300 ft }\ninterventions:\n  - { id: i, modality: Physical therapy }\n${more}`

describe('title-names-absent-part', () => {
  it.each([
    ['Physical therapy and speech-language pathology plan of care', 'speech-language pathology'],
    ['PT and OT plan', 'occupational therapy'],
    ['Individual and group therapy plan', 'group therapy'],
    ['Therapy and medication management', 'medication management'],
    ['Family therapy plan', 'family therapy'],
  ])('finds %s', (title, part) => {
    expect(saidBy(rule, plan(title))).toEqual([
      `The title names ${part}; no other part of the plan does.`,
    ])
  })

  it.each([
    ['Physical therapy plan of care', ''],
    ['Outpatient treatment plan', ''],
    ['Pt treatment plan', ''],
    ['PT and OT plan', 'care_team:\n  - { id: m, name: M. Lund, credentials: OTR/L }\n'],
    ['Therapy and medication management', 'medications:\n  - { name: Sertraline, dose: 50 mg }\n'],
    ['Family therapy plan', 'services:\n  - { id: s, code: "90847" }\n'],
    ['Group therapy plan', 'setting: { modality: [group] }\n'],
  ])('is silent for %s with %s', (title, more) => {
    expect(saidBy(rule, plan(title, more))).toEqual([])
  })

  it('lets a draft be that holds no care yet', () => {
    expect(
      saidBy(rule, 'title: Group therapy plan\ngoals:\n  - { id: g, statement: X }\n'),
    ).toEqual([])
  })
})
