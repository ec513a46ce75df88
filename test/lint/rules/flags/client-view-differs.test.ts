import { describe, expect, it } from 'vitest'
import { findingsOf, placesOf } from '../../../helpers/rule-findings.ts'

const rule = 'client-view-differs'
const clinical = (intervention = 'id: cbt, modality: CBT', objective = '') =>
  `goals:\n  - id: calm\n    statement: Calm at work\n    status: active\n    interventions: [cbt]\n${
    objective && `    objectives:\n      - { id: o, statement: ${objective} }\n`
  }interventions:\n  - { ${intervention} }\n`
const view = (text: string) => `client_view:\n  ${text}\n`

describe('client-view-differs, for sessions', () => {
  it.each([
    'next_steps: [Keep coming once a week]',
    'next_steps: [Weekly sessions until spring]',
    'summary: We meet every other week.',
  ])('finds %s where the clinical part has no frequency', (text) => {
    expect(placesOf(rule, clinical() + view(text))).toHaveLength(1)
  })

  it('finds another frequency', () => {
    const weekly = clinical('id: cbt, modality: CBT, frequency: weekly')
    const [finding] = findingsOf(rule, weekly + view('next_steps: [Come twice a week]'))
    expect(finding?.messageId).toBe('other')
  })

  it.each([
    ['frequency: weekly', 'next_steps: [Come once a week]'],
    ['frequency: 1x/week', 'next_steps: [Weekly sessions]'],
    ['frequency: "weekly for 8 weeks, then monthly"', 'next_steps: [Monthly sessions]'],
    ['frequency: as agreed', 'next_steps: [Come once a week]'],
    ['frequency: weekly', 'next_steps: [Next session on November 24]'],
    ['frequency: weekly', 'summary: You sleep better on weekly walks.'],
  ])('is silent for %s and %s', (frequency, text) => {
    expect(placesOf(rule, clinical(`id: cbt, modality: CBT, ${frequency}`) + view(text))).toEqual(
      [],
    )
  })

  it('lets the summary of the clinician say it', () => {
    const summary = 'summary: He is seen weekly.\n'
    expect(placesOf(rule, summary + clinical() + view('next_steps: [Come once a week]'))).toEqual(
      [],
    )
  })
})

describe('client-view-differs, for tasks', () => {
  const homework = (task: string) => view(`homework: [{ task: ${task} }]`)
  const step = (text: string) => view(`goals: [{ goal: calm, action_steps: [${text}] }]`)

  it('finds a frequency that nothing clinical holds', () => {
    expect(placesOf(rule, clinical() + homework('Write a little each day'))).toEqual([
      'client_view.homework[0].task',
    ])
    expect(placesOf(rule, clinical() + step('Three walks a week'))).toEqual([
      'client_view.goals[0].action_steps[0]',
    ])
  })

  it.each([
    ['Walk on 4 days a week', 'Three walks a week'],
    ['Write in a diary', 'Write a little each day'],
    ['Walk on 4 of 5 school days', 'Walk on 4 days a week'],
    ['Walk daily', 'Walk every evening'],
  ])('is silent where the objective says %j and the client reads %j', (objective, text) => {
    expect(placesOf(rule, clinical(undefined, objective) + step(text))).toEqual([])
  })

  it('says nothing of tasks without a frequency, of conditions, or in Spanish', () => {
    expect(placesOf(rule, clinical() + step('Practice the breathing'))).toEqual([])
    expect(placesOf(rule, clinical() + step('Call if you miss one session a week'))).toEqual([])
    expect(placesOf(rule, `language: es\n${clinical()}${step('Three walks a week')}`)).toEqual([])
  })
})

describe('client-view-differs, for goals', () => {
  const two = 'goals:\n  - { id: a, statement: A }\n  - { id: b, statement: B, status: active }\n'

  it('mentions a goal that the client does not read', () => {
    const found = findingsOf(rule, two + view('goals: [{ goal: a, statement: A }]'))
    expect(found.map(({ severity, args }) => [severity, args.id])).toEqual([['info', 'b']])
  })

  it.each([
    'goals: [{ goal: a }, { goal: b }]',
    'goals: [{ statement: A }]',
    'summary: All of it.',
  ])('is silent for %s', (text) => {
    expect(placesOf(rule, two + view(text))).toEqual([])
  })
})
