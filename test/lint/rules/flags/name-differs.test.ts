import { describe, expect, it } from 'vitest'
import { sentence } from '../../../../src/lint/finding.ts'
import { findingsOf, placesOf, saidBy } from '../../../helpers/rule-findings.ts'

const rule = 'name-differs'
const plan = (statement: string, name = 'Nadia Kerr', more = '') =>
  `client: { name: ${name} }\n${more}objectives:\n  - { id: o, statement: ${JSON.stringify(statement)} }\n`

describe('name-differs', () => {
  it.each([
    'Brandon will walk on four days a week.',
    'Client Brandon will walk on four days a week.',
    'By December 1, 2026, Brandon will walk on four days a week.',
    'Within 8 weeks, Xochitl Marín will walk on four days a week.',
    'The client, Brandon, will walk. Client Wendeline Ortiz will walk.',
    'Jennifer will name three triggers.',
    'Mia will use distress tolerance skills.',
    'Denise reports two panic attacks a week.',
  ])('finds %j', (statement) => {
    expect(placesOf(rule, plan(statement))).toEqual(['objectives[0].statement'])
  })

  it.each([
    'Nadia will walk on four days a week.',
    'By December 1, Nadia Kerr will walk.',
    'Ms. Kerr will walk.',
    'Client will walk with Brandon on four days a week.',
    'By December, Nightmares will wake her on one night a week at most.',
    'By December, Panic attacks will be fewer.',
    'Worry will take an hour a day.',
    'Therapist will call the school.',
    'Mother will lock up the medicines.',
    "Brandon's teacher will send a note.",
    'She will walk.',
    'By Monday, Medicaid will have answered.',
  ])('is silent about %j', (statement) => {
    expect(placesOf(rule, plan(statement))).toEqual([])
  })

  it.each([
    ['William Ames', 'Bill will walk.'],
    ['Elizabeth Ames', 'Beth will walk.'],
    ['Mateo Reyes', 'By May, Teo will walk.'],
    ['Margaret Ames', 'By May, Meg will walk.'],
    ['José Ruiz', 'Jose will walk.'],
    ['Priya and Sam Wood', 'Priya will walk.'],
  ])('knows that %s may be meant in %j', (name, statement) => {
    expect(placesOf(rule, plan(statement, name))).toEqual([])
  })

  it.each([
    'care_team:\n  - { id: b, name: "Brandon Lee, LCSW" }\n',
    'person: { supports: [{ who: Brandon, how: Lives next door }] }\n',
    'summary: Her brother Brandon drives her.\n',
    'summary: "Brandon, her son, is six."\n',
  ])('knows other people of the plan: %s', (more) => {
    expect(placesOf(rule, plan('Brandon will drive her on Mondays.', undefined, more))).toEqual([])
  })

  it('knows a rarer name by a second sentence', () => {
    const two = (second: string) =>
      `client: { name: Nadia }\ngoals:\n  - { id: a, statement: Xochitl will walk. }\n  - { id: b, statement: ${second} }\n`
    expect(placesOf(rule, two('The flat that Xochitl wants'))).toEqual(['goals[0].statement'])
    expect(placesOf(rule, two('A flat of her own'))).toEqual([])
  })

  it('goes by the initials where there is no name', () => {
    const initials = (statement: string) =>
      `client: { initials: N.K. }\ngoals:\n  - { id: g, statement: ${statement} }\n`
    expect(placesOf(rule, initials('Brandon will walk'))).toEqual(['goals[0].statement'])
    expect(placesOf(rule, initials('Nancy will walk'))).toEqual([])
    expect(placesOf(rule, initials('Kevin will walk'))).toEqual([])
    expect(placesOf(rule, initials('N.K. will walk with Brandon'))).toEqual([])
  })

  it('cannot tell without name and initials', () => {
    expect(placesOf(rule, 'goals:\n  - { id: g, statement: Brandon will walk }\n')).toEqual([])
  })

  it('takes for a person whoever does what people do, beside sentences with the client’s name', () => {
    const two = (first: string, second: string) =>
      `client: { name: Nadia Kerr }\nobjectives:\n  - { id: a, statement: ${first} }\n  - { id: b, statement: ${second} }\n`
    const own = 'Nadia walks on four days a week.'
    expect(placesOf(rule, two('Xochitl will use two skills.', own))).toEqual([
      'objectives[0].statement',
    ])
    expect(placesOf(rule, two('Xochitl will use two skills.', 'Walk.'))).toEqual([])
    for (const statement of [
      'Youth will attend four sessions.',
      'Spouses will attend four sessions.',
      'Hospice will call on Mondays.',
      'Zoloft will help.',
      'Meltdowns will be fewer.',
      'Grandma will attend two sessions.',
      'Parent will complete the form.',
    ])
      expect(placesOf(rule, two(statement, own))).toEqual([])
  })

  it('takes the name from identities.yaml and the preferred name', () => {
    const goal = 'goals:\n  - { id: g, statement: Brandon will walk }\n'
    const identities = 'txplan: 1\nclients:\n  P-1: { name: Nadia Kerr }\n'
    const example = { plan: `txplan: 1\nclient: { record: P-1 }\n${goal}`, identities }
    expect(placesOf(rule, example)).toEqual(['goals[0].statement'])
    expect(placesOf(rule, `client: { name: Nadia, preferred_name: Brandon }\n${goal}`)).toEqual([])
  })

  it('leaves interventions to those who give them', () => {
    const other =
      'client: { name: Nadia }\ninterventions:\n  - { id: i, description: Brandon will teach breathing }\n'
    expect(placesOf(rule, other)).toEqual([])
  })

  it('keeps both names to the terminal', () => {
    const [finding] = findingsOf(rule, plan('Brandon will walk.'))
    expect(finding && sentence(finding, false)).not.toMatch(/Brandon|Nadia/)
    expect(saidBy(rule, plan('Brandon will walk.'))[0]).not.toContain('Nadia')
  })

  it.each([
    'Emily follows the curfew on five nights a week.',
    'Emily Stone follows the curfew.',
    'Emily consistently follows the curfew.',
    'By December 1, 2026, Emily follows the curfew.',
    'At home, Emily follows the curfew.',
    'Emily is able to name three triggers.',
  ])('knows a given name by what its bearer does now: %j', (statement) => {
    const goal = `client: { name: Nadia Kerr }\ngoals:\n  - { id: g, statement: ${JSON.stringify(statement)} }\n`
    expect(placesOf(rule, plan(statement))).toEqual(['objectives[0].statement'])
    expect(placesOf(rule, goal)).toEqual(['goals[0].statement'])
  })

  it.each([
    'Nadia follows the curfew.',
    'May follows April without a relapse.',
    'Will follows through on plans.',
    'Grace comes to mind when she fails.',
    'Hope keeps her going.',
    'Faith gets her through the week.',
    'Joy returns to her days.',
    'Mark makes the day on the chart.',
    'Bill comes due and is paid on time.',
    'Art takes the place of scrolling.',
    'Rose goes into the vase each week.',
    'Austin schools send a report.',
    'Charlotte services are arranged.',
    'Emily’s teacher follows the plan.',
    'Sleep improves to seven hours.',
    'Nadia says when Emily follows her.',
    'Xochitl follows the curfew.',
  ])('is silent about what happens now: %j', (statement) => {
    expect(placesOf(rule, plan(statement))).toEqual([])
  })

  it.each([
    'clinician: Emily Stone\n',
    'care_team:\n  - { id: e, name: "Emily Lee, LCSW" }\n',
    'person: { supports: [{ who: Emily, how: Lives next door }] }\n',
    'summary: Her daughter Emily is twelve.\n',
  ])('knows who else may do it now: %s', (more) => {
    expect(placesOf(rule, plan('Emily follows the curfew.', undefined, more))).toEqual([])
  })

  it('asks it of goals and objectives alone', () => {
    const problem =
      'client: { name: Nadia }\nproblems:\n  - { id: p, statement: Emily keeps away from her. }\n'
    expect(placesOf(rule, problem)).toEqual([])
  })
})
