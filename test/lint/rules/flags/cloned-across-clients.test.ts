import { describe, expect, it } from 'vitest'
import { summarize } from '../../../../src/lint/formats/format.ts'
import { json } from '../../../../src/lint/formats/json.ts'
import { findingsOf, placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'cloned-across-clients'

const story = (name: string, her: string) =>
  `${name} lies awake until four, rehearses arguments with the foreman at the bakery, drinks cold coffee through the shift and snaps at ${her} twins before school.`

const plan = (name: string, record: string, text: string, more = '') =>
  `txplan: 1\nclient: { name: ${name}, record: ${record} }\nassessment:\n  presenting_problem: ${text}\n${more}`

const ada = plan('Ada Berg', 'A-1', story('Ada', 'her'))
const bo = plan('Bo Lind', 'B-1', story('Bo', 'his'))

describe('cloned-across-clients', () => {
  it('sees through names and pronouns', () => {
    expect(saidBy(rule, { plan: ada, others: [bo] })).toEqual([
      'Apart from names, pronouns, numbers and dates, the same text stands at 1 other client.',
    ])
    expect(placesOf(rule, { plan: ada, others: [bo] })).toEqual(['assessment.presenting_problem'])
  })

  it('never says who the others are', () => {
    const findings = findingsOf(rule, { plan: ada, others: [bo] })
    const report = json({
      findings,
      summary: summarize(findings, 1, 0),
      showValues: true,
      asOf: '',
    })
    expect(report).not.toMatch(/Bo|Lind|B-1|foreman/)
  })

  it('says nothing of two plans of the same client', () => {
    const again = plan('Ada Berg', 'A-1', story('Ada', 'her'))
    expect(saidBy(rule, { plan: ada, others: [again] })).toEqual([])
  })

  it('says nothing of formulas with a score', () => {
    const formula = (name: string, record: string, score: number) =>
      `txplan: 1\nclient: { name: ${name}, record: ${record} }\nobjectives:\n  - id: a\n    statement: Client will lower the PHQ-9 from ${score + 7} to ${score} or less by June 1, 2027.\n`
    const others = [1, 2, 3, 4, 5, 6].map((at) => formula('Bo Lind', `B-${at}`, at))
    expect(saidBy(rule, { plan: formula('Ada Berg', 'A-1', 7), others })).toEqual([])
  })

  it('asks that library text be named, and leaves it alone where it is', () => {
    const objective =
      'Client will keep a sleep diary beside the bed, rise at the same hour, and bring three written experiments with darkness and noise.'
    const at = (record: string, library: string) =>
      `txplan: 1\nclient: { record: ${record} }\nobjectives:\n  - id: a\n    statement: ${objective}\n${library}`
    const named = at('B-1', '    library: sleep-1\n')
    expect(saidBy(rule, { plan: at('A-1', ''), others: [named] })).toEqual([
      'Elsewhere this is named as library text, and here it is not; it stands at 1 other client.',
    ])
    expect(saidBy(rule, { plan: at('A-1', '    library: sleep-1\n'), others: [named] })).toEqual([])
  })

  it('can be set aside with a reason, and is then no unused suppression', () => {
    const muted = ada.replace(
      '  presenting_problem',
      '  # txplan-disable-next-line cloned-across-clients -- sisters, seen apart\n  presenting_problem',
    )
    expect(saidBy(rule, { plan: muted, others: [bo] })).toEqual([])
    expect(saidBy('unused-suppression', { plan: muted, others: [bo] })).toEqual([])
  })

  it('tells many texts of one plan together', () => {
    const texts = [
      'Counts the tiles of the subway platform until the third train has left without her.',
      'Hides unopened tax letters in the piano bench and forgets the keys at the neighbor.',
      'Boils every spoon twice since the flood and cannot let the plumber into the kitchen.',
      'Practices the eulogy for her brother each evening in front of the greenhouse.',
    ]
    const many = (record: string) =>
      `txplan: 1\nclient: { record: ${record} }\nproblems:\n${texts.map((text, at) => `  - { id: p${at}, statement: "${text}" }\n`).join('')}`
    const [said, ...rest] = saidBy(rule, { plan: many('A-1'), others: [many('B-1')] })
    expect(rest).toEqual([])
    expect(said).toMatch(/^4 texts of this file also stand at up to 1 other client: problems\[0\]/)
  })
})
