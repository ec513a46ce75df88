/** The practice's layout laid over a document. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lintSettings } from '../../../src/lint/lint-settings.ts'
import { sectionIds } from '../../../src/plan/section-ids.ts'
import type { Document as Layout, Plan } from '../../../src/plan/types.generated.ts'
import { withLayout } from '../../../src/render/layout/with-layout.ts'
import { planView } from '../../../src/render/plan-view/plan-view.ts'
import { readSource } from '../../../src/source/read.ts'
import { filledPlan } from '../plan-view/filled-plan.ts'

const shipped = readSource(readFileSync('templates/documents/document.yaml', 'utf8'))
const { plan: filled } = filledPlan(2)
const due = [{ day: '2026-12-01', what: 'Review', isOverdue: false }]
const viewOf = (plan: Plan) => planView({ plan, asOf: '2026-11-22', due })
const whole = viewOf({ ...filled, 'x-own': 'word' } as Plan)
const titles = (layout: Layout) =>
  withLayout(whole, layout, true).sections.map(({ title }) => title)

describe('the layout that comes with the program', () => {
  it('fits its own format, and names every section', () => {
    expect(lintSettings({ file: 'document.yaml', document: shipped }, 'document').findings).toEqual(
      [],
    )
    const { sections = [] } = shipped.value as Layout
    expect(sections.map(({ id }) => id)).toEqual([...sectionIds])
  })

  it.each([
    ['a plan with everything in it', whole],
    ['an empty plan', viewOf({})],
    ['a draft', viewOf({ status: 'draft', goals: [{ statement: 'Sleep' }] })],
  ])('changes nothing about %s', (_, view) => {
    const { accent, ...same } = withLayout(view, shipped.value as Layout, true)
    expect(accent).toBe('#0B4F6C')
    expect(same).toEqual(view)
  })
})

describe('withLayout', () => {
  it('brings sections into its order, under its titles, and leaves out what it hides', () => {
    const now = titles({
      sections: [
        { id: 'goals', title: 'What we work on' },
        { id: 'summary' },
        { id: 'notes', show: false },
      ],
    })
    expect(now.slice(0, 3)).toEqual(['What we work on', 'Summary', 'The plan at a glance'])
    expect(now).not.toContain('Notes')
    expect(now).toHaveLength(whole.sections.length - 1)
  })

  it('says where one signs that something was left out', () => {
    const hidden = withLayout(whole, { sections: [{ id: 'notes', show: false }] }, true)
    expect(hidden.signing?.what).toMatch(/, of which this document holds a part\.$/)
    expect(withLayout(whole, { sections: [{ id: 'goals' }] }, true).signing).toEqual(whole.signing)
  })

  it('puts its words in place of ours, and none in place of the plan’s own', () => {
    const words = {
      title: 'Plan of care',
      draft: 'NOT YET SIGNED',
      changed: 'ALTERED',
      confidentiality: 'Private',
    }
    const draft = withLayout(viewOf({ status: 'draft' }), { words }, true)
    expect([draft.title, draft.mark, draft.confidentiality]).toEqual([
      'Plan of care',
      'NOT YET SIGNED',
      'Private',
    ])
    expect(withLayout(viewOf({ title: 'My own' }), { words }, true).title).toBe('My own')
    const changed = { ...viewOf({}), mark: 'CHANGED SINCE SIGNED' }
    expect(withLayout(changed, { words }, true).mark).toBe('ALTERED')
    const other = { ...viewOf({}), mark: 'Compared' }
    expect(withLayout(other, { words }, true).mark).toBe('Compared')
    const { mark: _, ...signed } = changed
    expect(withLayout(signed, { words }, true).mark).toBeUndefined()
  })

  it('leaves the sections and the title of another kind of document alone', () => {
    const view = { ...whole, title: 'Treatment plan' }
    const laid = withLayout(
      view,
      { words: { title: 'X' }, sections: [{ id: 'notes' }], paper: 'a4' },
      false,
    )
    expect(laid.sections).toEqual(view.sections)
    expect(laid.title).toBe('Treatment plan')
    expect(laid.paper).toBe('a4')
  })

  it('lays its letterhead over the practice’s', () => {
    const view = { ...whole, letterhead: { name: 'Riverside', lines: ['Tel. 555'] } }
    expect(withLayout(view, { letterhead: { name: 'River' } }, true).letterhead).toEqual({
      name: 'River',
      lines: ['Tel. 555'],
    })
  })
})
