import { describe, expect, it } from 'vitest'
import { topicsNamedIn } from '../../../../src/lint/rules/measures/topics.ts'
import { saidBy } from '../said-by.ts'

const said = saidBy('intervention-off-topic')
const depression =
  'diagnoses:\n  - { id: mdd, code: F32.1, description: "Major depressive disorder, single episode, moderate" }\n'
const technique = (text: string, more = '') =>
  `${depression}${more}interventions:\n  - id: i\n    technique: ${JSON.stringify(text)}\n`

describe('intervention-off-topic', () => {
  it('quotes the technique', () => {
    expect(said(technique('Exposure hierarchy for social situations'))).toEqual([
      'interventions[0].technique: Intervention i: “Exposure hierarchy for social” is for social anxiety; no diagnosis, problem or finding of this plan speaks of it.',
    ])
  })

  it.each([
    'Graded exposure to feared social events',
    'Exposure with response prevention',
    'Response prevention for compulsions',
    'Trauma narrative',
    'Prolonged Exposure',
    'Cognitive processing therapy',
    'Relapse prevention for alcohol',
    'Drink refusal skills',
    'Relapse prevention plan for opioid use',
    'Interoceptive exposure',
    'CBT-E for binge eating',
    'Interpersonal and social rhythm therapy',
    'Gambling diary',
    'Prolonged grief treatment',
  ])('reports “%s” in a plan for depression alone', (text) => {
    expect(said(technique(text))).toHaveLength(1)
  })

  it.each([
    'Behavioral activation',
    'Relapse prevention',
    'Social skills training',
    'Social support mapping',
    'Exposure to avoided tasks',
    'Sleep hygiene: no caffeine or alcohol after six',
    'CBT-I with sleep restriction',
    'Trauma-informed care',
    'Narrative therapy: externalizing conversations',
    'EMDR',
    'Mindful eating',
    'Supportive drug monitoring with the prescriber',
    'Body scan',
    'Motivational interviewing',
  ])('has nothing to say about “%s”', (text) => {
    expect(said(technique(text))).toEqual([])
  })

  it('looks for the reason in what was found about the client', () => {
    const text = 'Trauma narrative'
    expect(
      said(technique(text, 'problems:\n  - { id: p, statement: Nightmares of the crash }\n')),
    ).toEqual([])
    expect(
      said(technique(text, 'goals:\n  - { id: g, statement: Process the trauma }\n')),
    ).toHaveLength(1)
  })

  it('reads modality and description, and leaves what was stopped alone', () => {
    const plan = (rest: string) => `${depression}interventions:\n  - { ${rest} }\n`
    expect(said(plan('modality: Prolonged exposure'))[0]).toMatch(
      /^interventions\[0\]\.modality: This/,
    )
    expect(said(plan('id: i, description: Writes a trauma narrative'))).toHaveLength(1)
    expect(said(plan('id: i, modality: Prolonged exposure, status: discontinued'))).toEqual([])
  })

  it('passes over no technique in its quick look', () => {
    for (const text of [
      'social phobia',
      'shame-attacking',
      'response prevention',
      'compulsion',
      'obsessive-compulsive',
      'trauma-focused',
      'prolonged exposure',
      'cognitive processing therapy',
      'narrative exposure',
      'panic control',
      'interoceptive exposure',
      'drink-refusal',
      'alcoholics anonymous',
      'controlled drinking',
      'narcotics anonymous',
      'for cocaine use',
      'CBT-E',
      'purging',
      'body checking',
      'eating disorder',
      'sleep restriction',
      'CBT-I',
      'therapy for insomnia',
      'social rhythm',
      'mania',
      'ADHD',
      'gambling',
      'grief work',
    ]) {
      const named = topicsNamedIn(text)
      expect(
        named.some(({ techniques }) => techniques?.words.test(text)),
        text,
      ).toBe(true)
    }
  })
})
