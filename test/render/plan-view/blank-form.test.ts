/** A form that is yet to be filled in, and fields that hold a placeholder. */
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../src/plan/types.generated.ts'
import { planView } from '../../../src/render/plan-view/plan-view.ts'
import { plainText } from '../../../src/render/rich-text.ts'
import { wordsOf } from './view-words.ts'

const form: Plan = {
  diagnoses: [{ id: 'dx1' }],
  problems: [{ id: 'p1', diagnoses: ['dx1'] }],
  goals: [{ id: 'g1', problems: ['p1'], objectives: [{ id: 'o1', interventions: ['i1'] }] }],
  interventions: [{ id: 'i1' }],
}

describe('a blank form', () => {
  const view = planView({ plan: form })
  const words = wordsOf(view)

  it('has a place for each element, and none of their ids', () => {
    for (const label of ['Problem 1', 'Goal 1', 'Objective 1a', 'Intervention 1'])
      expect(words).toContain(`${label}\nNot filled in`)
    expect(words).not.toMatch(/\b(?:dx1|p1|g1|o1|i1)\b/)
  })

  it('names what is blank by its number', () => {
    expect(words).toContain('Diagnoses: Diagnosis 1')
    expect(words).toContain('Answers: Problem 1')
    expect(words).toContain('Interventions: Intervention 1')
  })

  it('sets the words that stand for a blank apart', () => {
    expect(view.sections.find(({ id }) => id === 'goals')?.blocks).toMatchObject([
      { title: [{ inlines: [{ text: 'Not filled in', emphasis: true }] }] },
    ])
  })

  it('takes no room for an element without even an id', () => {
    expect(planView({ plan: { problems: [{}], goals: [{}], diagnoses: [{}] } }).sections).toEqual(
      [],
    )
  })
})

describe('a code that is none', () => {
  const diagnoses = [
    { id: 'hip', code: 'code', description: 'Hip fracture' },
    { id: 'mood', code: 'F32.1', description: 'Depression' },
    { id: 'bare', code: 'to come' },
  ]
  const goals = [{ statement: 'Walk', diagnoses: ['hip', 'mood', 'bare'] }]
  const { facts, sections } = planView({ plan: { diagnoses, goals } })

  it('does not stand before the name in the head', () => {
    expect(facts.map(({ value }) => plainText(value))).toEqual(['Hip fracture\n\nF32.1 Depression'])
  })

  it('does not stand before the name in references, and is all there is where the name is missing', () => {
    expect(JSON.stringify(sections.find(({ id }) => id === 'goals'))).toMatch(
      /"Hip fracture".*"F32.1 Depression".*"to come"/,
    )
  })

  it('has its column', () => {
    const table = sections.find(({ id }) => id === 'diagnoses')?.blocks[0]
    expect(JSON.stringify(table)).toMatch(/"code".*"to come"/)
  })
})
