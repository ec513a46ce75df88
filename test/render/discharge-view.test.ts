/** The discharge summary: what it says, what it leaves out, and that every format can draw it. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ClientRecord, Plan } from '../../src/plan/types.generated.ts'
import { documentFonts, documentTemplates } from '../../src/practice/document-assets.ts'
import { dischargeView } from '../../src/render/discharge-view/discharge-view.ts'
import { renderHtml } from '../../src/render/html.ts'
import { renderMarkdown } from '../../src/render/markdown.ts'
import { renderPdf } from '../../src/render/pdf/render-pdf.ts'
import { dischargeEdits } from '../../src/writing/discharge-interview/result.ts'
import { withEdits } from '../../src/writing/edits.ts'
import { lifeAt, readValueOf } from '../helpers/life.ts'

const read = (name: string) =>
  readValueOf(readFileSync(`examples/clients/reyes-m/${name}.yaml`, 'utf8'))
const record: ClientRecord = read('record')
const plan: Plan = withEdits(
  read('plan') as Plan,
  dischargeEdits(
    {
      reason: 'Goals reached in part',
      date: '2026-12-10',
      objectives: {
        ladder: { status: 'partly-met', evidence: '14 of 16 steps drawn' },
        'phq-a-score': { status: 'not-met' },
      },
      goals: { 'back-at-school': { status: 'partly-met' } },
      criteria_met: [3],
      outcome: 'Back at school in part',
      summary: 'Teo is back on four days a week.',
    },
    lifeAt('2026-12-10', read('plan'), record),
  ),
)

const view = dischargeView({ plan, record })
const page = renderMarkdown(view, documentTemplates('markdown'))

describe('the discharge summary', () => {
  it('says who, from when to when, and why it ended', () => {
    expect(view.title).toBe('Discharge summary')
    expect(view.mark).toBe('DRAFT, not signed')
    const facts = Object.fromEntries(view.facts.map(({ label }) => [label, true]))
    expect(Object.keys(facts)).toEqual(
      expect.arrayContaining(['Client', 'Treatment', 'Sessions', 'Reason', 'Outcome', 'Diagnoses']),
    )
    expect(page).toContain('October 1, 2026 to December 10, 2026')
    expect(page).toContain('7, the last on November 19, 2026')
  })

  it('has its parts in the order in which they are read', () => {
    expect(view.sections.map(({ title }) => title)).toEqual([
      'Summary',
      'Why treatment began',
      'Diagnoses',
      'Course of treatment',
      'Goals and what was reached',
      'Scores',
      'Criteria for discharge',
      'What follows',
    ])
  })

  it('holds each score from first to last, with what the change means and by whose figure', () => {
    expect(page).toMatch(
      /\| PHQ-A \| 14, moderate<br>October 1, 2026 \| 8, mild<br>November 19, 2026 \| 6 points better \| More than measurement error \(6 points; by analogy with the PHQ-9, not confirmed\) \|/,
    )
  })

  it('names every intervention, also one that has neither modality nor technique', () => {
    const interventions = [
      { description: 'Sertraline, with visits\nfor its effect.', frequency: 'monthly' },
      { kind: 'case-management' as const, frequency: 'weekly' },
      { modality: 'CBT', technique: 'Graded exposure', description: 'Steps', duration: '9 weeks' },
      { frequency: 'daily' },
    ]
    const told = renderMarkdown(
      dischargeView({ plan: { interventions } }),
      documentTemplates('markdown'),
    )
    expect(told.match(/^- .*$/gm)).toEqual([
      '- Sertraline, with visits for its effect, monthly',
      '- Case-management, weekly',
      '- CBT: Graded exposure, 9 weeks',
    ])
  })

  it('says of each criterion whether it was met', () => {
    expect(page).toMatch(/\| PHQ-A of 4 or below at two visits in a row\. \| Not met \|/)
    expect(page).toMatch(/\| Four calm mornings a week for a month\. \| Met \|/)
  })

  const judged = (criteria: string[], decision_note: string) => {
    const date = '2026-12-10'
    const held = dischargeView({
      plan: {
        discharge: { date, criteria },
        review: { history: [{ date, decision: 'discharge', decision_note }] },
      },
    })
    return renderMarkdown(held, documentTemplates('markdown')).match(/\| (?:Not met|Met) \|/g)
  }

  it('is not misled by a criterion that begins as another does', () => {
    const criteria = ['PHQ-9 below 5', 'PHQ-9 below 5 for three months', 'Work']
    const note =
      'Criteria for discharge met: PHQ-9 below 5 for three months. Not met: PHQ-9 below 5; Work.'
    expect(judged(criteria, note)).toEqual(['| Not met |', '| Met |', '| Not met |'])
    const all = `All criteria for discharge were met: ${criteria.join('; ')}.`
    expect(judged(criteria, all)).toEqual(['| Met |', '| Met |', '| Met |'])
    const none = `No criterion for discharge was met: ${criteria.join('; ')}.`
    expect(judged(criteria, none)).toEqual(['| Not met |', '| Not met |', '| Not met |'])
  })

  it('judges nothing by a sentence in other words', () => {
    expect(judged(['PHQ-9 below 5'], 'PHQ-9 below 5 was never reached.')).toBeNull()
  })

  it('holds what was signed since, with or without its number', () => {
    const line = { role: 'clinician', name: 'Ruth Salter', method: 'ink' } as const
    const signed = dischargeView({
      plan: {
        revision: { number: 3, date: '2026-12-10' },
        discharge: { date: '2026-12-10', summary: 'x' },
        signatures: [
          { ...line, signed: '2026-10-01', revision: 2 },
          { ...line, signed: '2026-12-11' },
        ],
      },
    })
    expect(signed.signatures.flatMap((one) => one.signed ?? [])).toHaveLength(1)
  })

  it('shows what shows it, and no signature of the plan that was before', () => {
    expect(page).toContain('14 of 16 steps drawn')
    expect(view.signatures.every(({ signed }) => signed === undefined)).toBe(true)
    expect(view.signatures.map(({ role }) => role)).toEqual([
      'Clinician',
      'Client',
      'Guardian',
      'Supervisor',
    ])
  })

  it('names the lifeline where the plan has no steps for a crisis', () => {
    const bare = dischargeView({
      plan: { discharge: { date: '2026-12-10', aftercare: 'A letter' } },
    })
    const text = renderMarkdown(bare, documentTemplates('markdown'))
    expect(text).toContain('call or text 988')
    expect(page.match(/988/g)).toHaveLength(1)
    expect(bare.sections.map(({ title }) => title)).toEqual(['What follows'])
  })

  it('is drawn as a page and as a PDF', async () => {
    expect(renderHtml(view, documentTemplates('html'))).toContain('Goals and what was reached')
    const { missing, pages } = await renderPdf(view, {
      assets: { fonts: documentFonts() },
      createdOn: new Date('2026-12-10T12:00:00Z'),
    })
    expect(missing).toEqual([])
    expect(pages).toBeLessThanOrEqual(4)
  })
})
