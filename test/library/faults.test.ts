import { describe, expect, it } from 'vitest'
import { libraryFaults } from '../../src/library/faults.ts'
import { pathText } from '../../src/lint/finding.ts'
import type { Presentation } from '../../src/plan/types.generated.ts'

const faults = (presentation: Presentation) =>
  libraryFaults(presentation).map(({ path, message }) => `${pathText(path)}: ${message}`)

const when = { ask: 'When', kind: 'words', example: 'at school' } as const

const sound: Presentation = {
  id: 'calm',
  instruments: [{ instrument: 'gad-7' }],
  screen_for: [{ for: 'falls' }, { for: 'alcohol', instrument: 'audit' }],
  problems: [{ id: 'worry', statement: 'Worries {{when}}', blanks: { when } }],
  goals: [
    {
      id: 'calm',
      statement: '{{client}} is calm {{when}}',
      problems: ['worry'],
      blanks: { when },
      objectives: [
        {
          id: 'score',
          statement: 'GAD-7 at {{target}}',
          measure: { instrument: 'gad-7', target: { at_most: '{{target}}' } },
          interventions: ['talk'],
          blanks: { target: { ask: 'Target', kind: 'score', instrument: 'gad-7', example: 5 } },
        },
      ],
    },
  ],
  interventions: [{ id: 'talk', description: 'Talking', sources: ['who'] }],
  discharge: { criteria: ['Calm {{when}}'], blanks: { when } },
  sources: [{ id: 'who', title: 'WHO' }],
}

describe('faults of a presentation', () => {
  it('are none where it holds together, and none where it is empty', () => {
    expect(faults(sound)).toEqual([])
    expect(faults({})).toEqual([])
  })

  it('a text without an id, or with one that is taken', () => {
    expect(faults({ goals: [{ statement: 'Calm' }] })).toEqual([
      'goals[0]: This text has no id; give it a short one.',
    ])
    const twins = { problems: [{ id: 'a' }], goals: [{ objectives: [{ id: 'a' }], id: 'b' }] }
    expect(faults(twins)).toEqual([
      'goals[0].objectives[0]: The id “a” is used twice in this file.',
    ])
  })

  it('a blank that is not described, and one that no text uses', () => {
    expect(faults({ goals: [{ id: 'a', statement: 'Calm {{when}}' }] })).toEqual([
      'goals[0]: The blank {{when}} is not described under “blanks”.',
    ])
    expect(faults({ problems: [{ id: 'a', statement: 'Worry', blanks: { when } }] })).toEqual([
      'problems[0].blanks.when: No text uses the blank {{when}}.',
    ])
    expect(faults({ discharge: { aftercare: 'In {{when}}' } })).toEqual([
      'discharge: The blank {{when}} is not described under “blanks”.',
    ])
  })

  it('a blank of an objective that only its goal describes', () => {
    const objectives = [{ id: 'b', statement: 'Calm {{when}}' }]
    const goals = [{ id: 'a', statement: 'Calm {{when}}', blanks: { when }, objectives }]
    expect(faults({ goals })).toEqual([
      'goals[0].objectives[0]: The blank {{when}} is not described under “blanks”.',
    ])
  })

  it('a blank without question, kind, example, or the instrument of its score', () => {
    const of = (blank: object) =>
      faults({ problems: [{ id: 'a', statement: '{{when}}', blanks: { when: blank } }] })
    const at = 'problems[0].blanks.when'
    expect(of({ kind: 'words', example: 'x' })).toEqual([
      `${at}: The blank has no question: “ask”.`,
    ])
    expect(of({ ask: 'When', example: 'x' })).toEqual([`${at}: The blank has no kind.`])
    expect(of({ ask: 'When', kind: 'words' })).toEqual([`${at}: The blank has no example.`])
    expect(of({ ask: 'How much', kind: 'score', example: 5 })).toEqual([
      `${at}: A score needs its instrument.`,
    ])
  })

  it('a link to a problem, an intervention or a source that is not there', () => {
    expect(faults({ ...sound, problems: [] })).toEqual([
      'goals[0].problems: There is no problem “worry” in this file.',
    ])
    expect(faults({ ...sound, interventions: [] })).toEqual([
      'goals[0].objectives[0].interventions: There is no intervention “talk” in this file.',
    ])
    expect(faults({ ...sound, sources: [] })).toEqual([
      'interventions[0].sources: There is no source “who” in this file.',
    ])
  })

  it('an instrument that is not known, wherever it is named', () => {
    const said = (at: string) =>
      `${at}: The instrument “wxyz” is not known: txplan explain --list instruments`
    const instrument = 'wxyz'
    expect(faults({ instruments: [{ instrument }] })).toEqual([said('instruments[0]')])
    expect(faults({ screen_for: [{ instrument }] })).toEqual([said('screen_for[0]')])
    const blank = { ask: 'How much', kind: 'score', instrument, example: 5 } as const
    const objective = { id: 'b', statement: '{{n}}', measure: { instrument }, blanks: { n: blank } }
    expect(faults({ goals: [{ id: 'a', objectives: [objective] }] })).toEqual([
      said('goals[0].objectives[0]'),
      said('goals[0].objectives[0]'),
    ])
  })
})
