/** The plan at a glance: a row for each aim, with where it stands; who does what; what is due. */
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../src/plan/types.generated.ts'
import type { RenderInput } from '../../../src/render/input.ts'
import { planView } from '../../../src/render/plan-view/plan-view.ts'
import type { GlanceRow } from '../../../src/render/view.ts'
import { blocksWords } from './view-words.ts'

const plan: Plan = {
  effective: '2026-10-01',
  clinician: 'rs',
  client: { name: 'Diana Okafor' },
  care_team: [{ id: 'rs', name: 'Ruth Salter', credentials: 'LCSW' }],
  problems: [{ id: 'low', statement: 'Low mood.' }],
  goals: [
    {
      id: 'g1',
      statement: 'Takes part in life again.',
      problems: ['low'],
      interventions: ['ba'],
      target_date: '24 weeks',
      status: 'active',
      objectives: [
        {
          id: 'mood',
          statement: 'PHQ-9 at most 7.',
          measure: {
            instrument: 'phq-9',
            baseline: { value: 14, date: '2026-10-01' },
            target: { at_most: 7 },
          },
          target_date: '2026-12-29',
          interventions: ['ba', 'walk'],
          responsible: ['client'],
        },
        { id: 'b', statement: 'x '.repeat(120), target_date: 'next session' },
      ],
    },
    {
      id: 'g2',
      statement: 'Sleeps.',
      objectives: [
        {
          id: 'c',
          statement: 'In bed by eleven.',
          progress: [{ date: '2026-11-01', percent: 40 }],
        },
        { id: 'd', statement: '', responsible: ['client'] },
      ],
    },
  ],
  interventions: [
    { id: 'ba', technique: 'Behavioral activation', frequency: 'weekly', responsible: ['rs'] },
    { id: 'walk', technique: 'Walking', responsible: ['client'], status: 'completed' },
  ],
}

const record = {
  measures: [
    { instrument: 'phq-9', date: '2026-10-20', score: 12 },
    { instrument: 'phq-9', date: '2026-11-10', score: 9 },
  ],
}

const glance = (of: Plan = plan, more: Partial<RenderInput> = {}) =>
  planView({ plan: of, record, asOf: '2026-11-21', ...more }).sections.find(
    ({ id }) => id === 'glance',
  )

function rowsOf(of?: Plan, more?: Partial<RenderInput>): readonly GlanceRow[] {
  const [first] = glance(of, more)?.blocks ?? []
  return first?.kind === 'glance' ? first.rows : []
}

const words = (more: Partial<RenderInput> = {}) =>
  blocksWords(glance(plan, more)?.blocks ?? []).join('\n')

describe('the plan at a glance', () => {
  it('leads from the problem to the goal, its objectives and what is done', () => {
    const [goal, mood] = rowsOf()
    expect(goal).toMatchObject({
      level: 'goal',
      label: 'Goal 1',
      problems: 'Problem 1: Low mood.',
      done: 'Behavioral activation',
      by: 'Mar 18, 2027',
      badge: { text: 'Active' },
    })
    // What serves the whole goal is said once.
    expect(mood).toMatchObject({ level: 'objective', label: 'Objective 1a', done: 'Walking' })
  })

  it('tells baseline, latest score and target, with a chart where there are scores', () => {
    const [, mood] = rowsOf()
    expect(mood).toMatchObject({
      measure: 'PHQ-9',
      course: '14 → 9 → at most 7',
      by: 'Dec 29, 2026',
    })
    expect(mood?.chart?.readings).toHaveLength(3)
    const [, bare] = rowsOf(plan, { record: {} })
    expect(bare).toMatchObject({ course: '14 → at most 7' })
    expect(bare?.chart).toBeUndefined()
  })

  it('tells how much of the way is done, where somebody put it so', () => {
    expect(rowsOf().find(({ label }) => label === 'Objective 2a')?.way).toBe('40\u00a0% of the way')
  })

  it('shortens a statement between words, keeps a date in words, and says what is blank', () => {
    const [, , long, , , blank] = rowsOf()
    expect(long?.statement).toMatch(/^(?:x )+x…$/)
    expect(long?.statement.length).toBeLessThanOrEqual(151)
    expect(long?.by).toBe('next session')
    expect(blank?.statement).toBe('Not filled in')
  })

  it('says who does what, without what is over', () => {
    expect(words()).toContain('Ruth Salter, LCSW: Behavioral activation (weekly)')
    expect(words()).toContain('Client: Objectives 1a, 2b')
    expect(words()).not.toContain('Client: Walking')
  })

  it('says what is due, a line a day', () => {
    const due = [
      { day: '2026-11-20', what: 'PHQ-9 again', isOverdue: true },
      { day: '2026-12-29', what: 'Review', isOverdue: false },
      { day: '2026-12-29', what: 'Recheck of the safety plan', isOverdue: false },
    ]
    expect(words({ due })).toContain('November 20, 2026 (overdue): PHQ-9 again')
    expect(words({ due })).toContain('December 29, 2026: Review; Recheck of the safety plan')
    expect(words()).not.toContain('Due next')
  })

  it('is left out of a small plan, and never tells more than a page can', () => {
    expect(glance({ goals: [{ statement: 'Sleeps' }] })).toBeUndefined()
    const many = Array.from({ length: 60 }, (_, i) => ({ id: `g${i}`, statement: `Goal ${i}` }))
    expect(rowsOf({ goals: many })).toHaveLength(30)
  })
})
