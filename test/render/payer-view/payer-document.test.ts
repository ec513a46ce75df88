/** A payer's document: all that is asked for, and no word of anything else. */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digestOf } from '../../../src/plan/digest.ts'
import { type ElementId, elementIds } from '../../../src/plan/elements.ts'
import type { Shape } from '../../../src/plan/shape.ts'
import { planShape } from '../../../src/plan/shapes.generated.ts'
import type { Plan, Practice } from '../../../src/plan/types.generated.ts'
import { builtInProfileIds, profileBook } from '../../../src/practice/profiles.ts'
import { Requirements } from '../../../src/profiles/requirements.ts'
import {
  askedFields,
  identification,
  isOwnUse,
} from '../../../src/render/payer-view/asked-fields.ts'
import type { Asking } from '../../../src/render/payer-view/asking.ts'
import { payerDocument } from '../../../src/render/payer-view/payer-document.ts'
import { fieldsFor } from '../../../src/render/payer-view/shown-fields.ts'
import { planView } from '../../../src/render/plan-view/plan-view.ts'
import { readSource } from '../../../src/source/read.ts'
import { filledPlan } from '../plan-view/filled-plan.ts'
import { wordsOf } from '../plan-view/view-words.ts'

const asking = (asked: readonly ElementId[]): Asking => {
  const elements = Object.fromEntries(asked.map((id) => [id, { level: 'required' as const }]))
  const profile = {
    id: 'p',
    title: 'The Payer',
    citation: 'Manual 7',
    source_version: '2026-01',
    elements,
  }
  return { ids: ['p'], requirements: new Requirements([profile]) }
}

const isAllowed = (address: string, asked: readonly ElementId[]): boolean => {
  if (address.split('.').some(isOwnUse)) return false
  return [...fieldsFor(asked)].some((field) => address === field || address.startsWith(`${field}.`))
}

const addressOf = (path: readonly (string | number)[]) =>
  path.filter((part) => typeof part === 'string').join('.')

/** Shown in other words, or for the program alone. */
const toldOtherwise = new Set([
  'language',
  'client.coverages.profile',
  'signatures.checked.profiles',
  'signatures.checked.rules',
  'signatures.proof',
])

/** Every person of the practice with marks of their own. */
const practice: Practice = {
  practice: { name: 'Riverside', phone: '555-0100' },
  clinicians: [
    {
      id: 'lowe',
      name: 'S. Lowe',
      credentials: 'LMFT',
      phone: 'markphone',
      email: 'markmail',
      supervised_by: 'grant',
    },
    { id: 'grant', name: 'markgrant' },
  ],
}

describe('payerDocument', () => {
  it('lets no text of a field that is not asked for through', () => {
    const { plan, filled } = filledPlan(2)
    const coverages = plan.client?.coverages?.map((one) => ({ ...one, profile: 'p' }))
    const whole: Plan = { ...plan, client: { ...plan.client, ...(coverages && { coverages }) } }
    const told = filled.filter(({ sign }) => sign !== undefined)
    expect(told.length).toBeGreaterThan(500)
    fc.assert(
      fc.property(fc.subarray(elementIds), (asked) => {
        const { view } = payerDocument({ plan: whole, asOf: '1999-01-01' }, asking(asked))
        const text = `${wordsOf(view)}\n${JSON.stringify(view)}`
        const leaked = told.filter(
          ({ path, sign = '' }) => !isAllowed(addressOf(path), asked) && hasSign(text, sign),
        )
        expect(leaked.map(({ path }) => path.join('.'))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('keeps what is asked for', () => {
    const { plan, filled } = filledPlan(1)
    const coverages = plan.client?.coverages?.map((one) => ({ ...one, profile: 'p' }))
    const whole: Plan = { ...plan, client: { ...plan.client, ...(coverages && { coverages }) } }
    const { view, report } = payerDocument({ plan: whole }, asking(elementIds))
    const text = wordsOf(view)
    const lost = filled
      .filter(({ path, sign }) => sign !== undefined && isAllowed(addressOf(path), elementIds))
      .filter(({ path }) => !toldOtherwise.has(addressOf(path)))
      .filter(
        ({ kind, path, sign = '' }) => !(kind === 'id' && path.length > 1) && !hasSign(text, sign),
      )
    expect(lost.map(({ path }) => path.join('.'))).toEqual([])
    expect(report.leftOut).toContain('notes')
    expect(report.leftOut).toContain('client_view')
  })

  it('says at its head for whom, and by which text', () => {
    const { view } = payerDocument({ plan: {} }, asking([]))
    const words = wordsOf(view)
    expect(words).toContain('Prepared for: The Payer')
    expect(words).toContain('The Payer (Manual 7); text read: 2026-01')
  })

  it('names what was left out by its field, and what is missing in words', () => {
    const plan: Plan = {
      goals: [{ id: 'out', statement: 'Leave the house', note: 'secret' }],
      assessment: { history: { trauma: 'secret' }, presenting_problem: 'Stays in' },
      tags: ['secret'],
    }
    const { view, report } = payerDocument({ plan }, asking(['goals', 'strengths', 'safety_plan']))
    expect(report.leftOut.toSorted()).toEqual(['assessment', 'goals.note', 'tags'])
    expect(report.missing).toEqual(['strengths'])
    expect(JSON.stringify(view)).not.toContain('secret')
  })

  it('leaves out other payers, and signatures of others and of earlier revisions', () => {
    const plan: Plan = {
      revision: { number: 2, date: '2026-10-01' },
      client: {
        name: 'Marcy Dole',
        coverages: [
          { payer: 'Acme', profile: 'p' },
          { payer: 'markother', profile: 'q' },
        ],
      },
      signatures: [
        { role: 'clinician', name: 'S. Lowe', signed: '2026-10-01', method: 'ink' },
        { role: 'clinician', name: 'markearlier', signed: '2026-07-01', revision: 1 },
        { role: 'member', name: 'markmember', signed: '2026-10-01', method: 'ink' },
        { role: 'client', name: 'M. Dole', method: 'refused', reason: 'markreason' },
        { role: 'supervisor', name: 'C. Ash', signed: '2026-10-01', witness: 'markwitness' },
      ],
    }
    const { view, report } = payerDocument({ plan }, asking([]))
    const text = JSON.stringify(view)
    expect(text).not.toMatch(/markother|markearlier|markmember|markreason|markwitness/)
    expect(text).toContain('Acme')
    expect(view.signatures.map(({ role }) => role)).toEqual(['Clinician', 'Client', 'Supervisor'])
    expect(view.signatures[1]?.signed).toBe('Refused')
    expect(report.leftOut).toContain('signatures (others, and of earlier revisions)')
  })

  it('names the clinician, and of the practice’s people nothing that is not asked for', () => {
    const text = (asked: ElementId[]) =>
      JSON.stringify(payerDocument({ plan: { clinician: 'lowe' }, practice }, asking(asked)).view)
    expect(text([])).toContain('S. Lowe')
    expect(text(elementIds)).not.toMatch(/markphone|markmail/)
    expect(text(['responsible_staff'])).not.toMatch(/markgrant|markphone|markmail/)
    expect(text(['cosignature'])).toContain('markgrant')
  })

  const sleeping: Plan = {
    clinician: 'lowe',
    outside_providers: [{ id: 'marrow', name: 'Helen Marrow' }],
    diagnoses: [{ id: 'mdd', code: 'F33.1' }],
    problems: [{ id: 'awake', statement: 'Lies awake', diagnoses: ['mdd'] }],
    goals: [
      {
        statement: 'Sleep',
        problems: ['awake'],
        objectives: [{ statement: 'Six hours', responsible: ['marrow'] }],
      },
    ],
    interventions: [{ technique: 'A fixed hour', frequency: 'weekly' }],
    review: { history: [{ date: '2026-10-01', by: 'lowe' }] },
  }

  it('shows no item without what it is called, and nobody by an id', () => {
    fc.assert(
      fc.property(fc.subarray(elementIds), (asked) => {
        const { view } = payerDocument({ plan: sleeping, practice }, asking(asked))
        const text = wordsOf(view)
        expect(text).not.toMatch(
          /Not filled in|\blowe\b|\bmarrow\b|\bmdd\b|\bawake\b(?<!Lies awake)/,
        )
      }),
    )
    const words = wordsOf(payerDocument({ plan: sleeping }, asking(['diagnosis'])).view)
    expect(words).not.toContain('Problem')
  })

  it('says of what an answer is one, and does not take that for the answer', () => {
    const often = payerDocument({ plan: sleeping }, asking(['frequency']))
    expect(wordsOf(often.view)).toContain('A fixed hour')
    const long = payerDocument({ plan: sleeping }, asking(['frequency', 'session_length']))
    expect(long.report.missing).toEqual(['planned session length'])
  })

  it('tells what the plan has and the text was not read to ask for, and puts it in where that is wanted', () => {
    const silent = { level: 'silent' as const }
    const profile = {
      id: 'p',
      elements: { goals: silent, diagnosis: { level: 'elsewhere' as const } },
    }
    const asks = { ids: ['p'], requirements: new Requirements([profile]) }
    const { report } = payerDocument({ plan: sleeping }, asks)
    expect(report.untold).toEqual([
      'diagnosis',
      'assessed_needs',
      'objective_measure',
      'modality',
      'frequency',
      'responsible_staff',
      'progress_summary',
      'coordination',
    ])
    const { view } = payerDocument({ plan: sleeping }, { ...asks, also: ['frequency'] })
    expect(wordsOf(view)).toContain('Added by the practice: frequency of services')
    expect(wordsOf(view)).toContain('Weekly')
  })

  it('tells of who signed by hand by the whole plan: for its text, and with its reasons', () => {
    const digest = digestOf(sleeping)
    const signatures: Plan['signatures'] = [
      { role: 'member', name: 'N. Poe', method: 'ink', digest },
      { role: 'clinician', name: 'S. Lowe', method: 'electronic', signed: '2026-10-01' },
      { role: 'clinician', name: 'S. Lowe', method: 'electronic', signed: '2026-10-03', digest },
      { role: 'client', method: 'refused', reason: 'markreason', signed: '2026-10-03', digest },
    ]
    const plan = { ...sleeping, signatures }
    const { view } = payerDocument({ plan, practice, asOf: '2026-11-22' }, asking(['goals']))
    expect(view.signatures.flatMap(({ recorded }) => recorded ?? [])).toEqual([
      { role: 'client', method: 'refused', day: '2026-10-03', required: true, digest },
    ])
    expect(view.signatures.filter(({ field }) => field)).toHaveLength(1)
    expect(JSON.stringify(view)).not.toContain('markreason')
  })

  it('says that what was signed is more than this document', () => {
    const { view } = payerDocument({ plan: { revision: { number: 2 } } }, asking([]))
    expect(view.signing?.what).toBe(
      'Signatures are for revision 2 of the plan, of which this document holds what is asked for.',
    )
  })

  it('stands as the whole plan does: its code, and its mark', () => {
    const plan: Plan = { status: 'draft', notes: 'not for payers', goals: [{ statement: 'Sleep' }] }
    const all = payerDocument({ plan }, asking(elementIds)).view
    const none = payerDocument({ plan }, asking([])).view
    expect(none.reference).toBe(all.reference)
    expect(none.signing).toEqual(all.signing)
    expect(none.mark).toBe('DRAFT, not signed')
  })
})

describe('the examples', () => {
  const clients = readdirSync('examples/clients')
  const plans = clients.map((name) => {
    const text = readFileSync(`examples/clients/${name}/plan.yaml`, 'utf8')
    const one = readSource(text).value as Plan
    return { one, whole: planView({ plan: one }) }
  })
  const book = profileBook()

  it.each(builtInProfileIds())('make a document for %s, no longer than the whole', (id) => {
    const requirements = book.requirements([id], '2026-11-22')
    for (const { one, whole } of plans) {
      const { view, report } = payerDocument({ plan: one }, { ids: [id], requirements })
      expect(view.sections.length).toBeLessThanOrEqual(whole.sections.length)
      expect(view.sections.map(({ id: section }) => section)).not.toContain('notes')
      expect(report.leftOut.join()).not.toMatch(/undefined|\d/)
      expect(wordsOf(view)).not.toMatch(/undefined|NaN/)
    }
  })
})

describe('what answers an element', () => {
  it('exists', () => {
    const exists = (address: string) => shapeAt(planShape, address.split('.')) !== undefined
    const all = [...identification, ...Object.values(askedFields).flat()]
    expect(all.filter((address) => !exists(address))).toEqual([])
  })

  it('is there for every element that is not a session note’s', () => {
    const unanswered = elementIds.filter((id) => askedFields[id] === undefined)
    expect(unanswered.every((id) => id.startsWith('note_'))).toBe(true)
  })

  it('answers what the built-in profiles ask for', () => {
    const { requirements } = { requirements: profileBook().requirements(['va-105'], '2026-11-22') }
    const plan: Plan = { problems: [{ statement: 'Stays in' }], tags: ['x'] }
    const { view, report } = payerDocument({ plan }, { ids: ['va-105'], requirements })
    expect(wordsOf(view)).toContain('Stays in')
    expect(report.missing).toContain('goals')
  })
})

/** Not as a part of a longer number or mark. */
const hasSign = (text: string, sign: string): boolean =>
  new RegExp(`(?<![\\d\\w.])${sign.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&')}(?![\\d\\w])`, 'i').test(
    text,
  )

function shapeAt(shape: Shape | undefined, [key, ...rest]: readonly string[]): Shape | undefined {
  const inner = shape && 'items' in shape ? shape.items : shape
  if (key === undefined || inner === undefined) return inner
  return 'fields' in inner ? shapeAt(inner.fields[key], rest) : undefined
}
