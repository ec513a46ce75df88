/** Tables that have one column left are lists. */
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../src/plan/types.generated.ts'
import { planView } from '../../../src/render/plan-view/plan-view.ts'
import { blocksWords } from './view-words.ts'

function blocksOf(plan: Plan) {
  return planView({ plan }).sections.flatMap((it) => it.blocks)
}

const wordsOf = (plan: Plan) => blocksWords(blocksOf(plan)).join('\n')

describe('a table with one column', () => {
  it.each([
    [
      { person: { barriers: [{ barrier: 'Pain' }, { barrier: 'Stairs' }] } },
      'Barriers: - Pain\n- Stairs',
    ],
    [{ person: { strengths: [{ strength: 'Draws' }] } }, 'Strengths: Draws'],
    [{ agreement: { consents: [{ kind: 'telehealth' }] } }, 'Consents: Telehealth'],
    [{ homework: [{ task: 'Log it.', encouragement: 'You can.' }] }, 'Log it.\n\nYou can.'],
    [{ diagnoses: [{ description: 'Insomnia' }] }, 'Insomnia'],
    [{ assessment: { asam: [{ dimension: 1 }, { dimension: 2 }] } }, 'ASAM dimensions: 1, 2'],
    [
      { goals: [{ id: 'g' }], review: { history: [{ objectives: [{ id: 'g' }] }] } },
      'Goals and objectives: Goal 1',
    ],
  ] as [Plan, string][])('is a list: %j', (plan, words) => {
    expect(blocksOf(plan).some(({ kind }) => kind === 'table')).toBe(false)
    expect(wordsOf(plan)).toContain(words)
  })

  it('says what its values are where the column does not name the row', () => {
    const consents = [{ date: '2026-10-01' }, { date: '2026-10-02' }]
    expect(wordsOf({ agreement: { consents } })).toBe(
      'Consents: - Given: October 1, 2026\n- Given: October 2, 2026',
    )
  })

  it('is a table again as soon as one row has more', () => {
    const barriers = [{ barrier: 'Pain' }, { barrier: 'Stairs', plan: 'A rail.' }]
    expect(blocksOf({ person: { barriers } })).toMatchObject([
      { kind: 'table', columns: [{ title: 'Barrier' }, { title: 'What is done' }] },
    ])
  })
})
