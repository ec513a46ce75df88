/** A signature in a comparison is told as one would say it; what programs keep in it stays out. */
import { describe, expect, it } from 'vitest'
import { comparePlans } from '../../src/changes/compare.ts'
import { inWords, oneLine } from '../../src/changes/words.ts'
import type { Plan } from '../../src/plan/types.generated.ts'
import { outlineOf } from '../../src/revisions/outline/outline.ts'
import { readSource } from '../../src/source/read.ts'
import { planText } from '../../src/writing/layout.ts'

type Signature = NonNullable<Plan['signatures']>[number]

const hex = (digit: string) => digit.repeat(64)
const proof = 'MIIFvgYJKoZIhvcNAQcCoIIFrzCC'.repeat(60)

const clinician: Signature = {
  role: 'clinician',
  name: 'Ruth Salter',
  credentials: 'LCSW',
  signed: '2026-11-22T11:36:43+00:00',
  method: 'electronic',
  statement: 'I made this plan.',
  revision: 2,
  digest: `txplan1-sha256:${hex('a')}`,
  parts: { goals: 'pgadiplh', interventions: 'dmbijbke' },
  checked: { profiles: ['va-105'], rules: `sha256:${hex('b')}`, complete: true },
  proof,
}

const plan = (...signatures: Signature[]): Plan => ({ txplan: 1, id: 'p', signatures })

function told(before: Plan, after: Plan): string[] {
  return inWords(comparePlans(before, after)).flatMap(({ changes }) =>
    changes.flatMap(({ sign, label, runs, below = [] }) =>
      [[{ text: `${sign} ${label} ` }, ...runs], ...below].map((line) =>
        line
          .map(({ text }) => text)
          .join('')
          .trim(),
      ),
    ),
  )
}

const isForPrograms = /MII|pgadiplh|a{17}|b{17}/

describe('a new signature', () => {
  it('says how, as whom, when and under which text, in two lines and the statement', () => {
    expect(told(plan(), plan(clinician))).toEqual([
      '+ New signature Ruth Salter',
      'Signed electronically as clinician (LCSW), on November 22, 2026, 11:36',
      'Revision 2, code of the text aaaa-aaaa-aaaa-aaaa, with a proof',
      'What was agreed to: I made this plan.',
    ])
  })

  it.each<[Signature, string]>([
    [{ role: 'client', method: 'ink', signed: '2026-11-22' }, 'Signed in ink as client, on Nov'],
    [
      { role: 'client', method: 'verbal-telehealth', signed: '2026-11-22' },
      'Agreed to aloud, by telehealth as client, on',
    ],
    [{ role: 'client', method: 'refused', signed: '2026-11-22' }, 'Refused as client, on'],
    [{ role: 'guardian', name: 'A. Dole' }, 'To sign as guardian'],
    [{ role: 'client', name: 'A. Dole', signed: '2026-11-22' }, 'Signed as client, on'],
  ])('tells each way of it: %o', (signature, words) => {
    expect(told(plan(), plan(signature)).join('\n')).toContain(words)
  })

  it('keeps reason, witness and fields of your own', () => {
    const entry = { ...clinician, reason: 'By video', witness: 'M. Ode', 'x-room': '4' }
    expect(told(plan(), plan(entry))).toEqual(
      expect.arrayContaining(['Reason: By video', 'Witness: M. Ode', 'Room: 4']),
    )
  })
})

describe('a signature that was touched', () => {
  it.each<[string, Partial<Signature>, string]>([
    ['its digest', { digest: `txplan1-sha256:${hex('c')}` }, 'aaaa-aaaa-aaaa-aaaa → cccc-cccc'],
    ['its proof', { proof: proof.replace('M', 'N') }, '~ Proof'],
    ['its parts', { parts: { goals: 'aaaaaaaa' } }, '~ Code of its parts'],
    [
      'its check',
      { checked: { ...clinician.checked, complete: false } },
      '~ Without errors yes → no',
    ],
  ])('says so of %s, in a code', (_, change, words) => {
    const after = plan({ ...clinician, ...change })
    const lines = told(plan(clinician), after)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(words)
    expect(lines[0]).not.toMatch(isForPrograms)
    const { changes } = comparePlans(plan(clinician), after)
    expect(changes.map(oneLine).join()).not.toMatch(isForPrograms)
  })
})

describe('the outline that git compares', () => {
  const outline = (signature: Signature) =>
    outlineOf(readSource(planText(plan(signature), { guide: false }))) ?? ''

  it('has a code in place of what nobody reads', () => {
    const text = outline(clinician)
    expect(text).not.toMatch(isForPrograms)
    expect(text).toContain('Code of the text: aaaa-aaaa-aaaa-aaaa')
    expect(text).toMatch(/Proof: [0-9a-f]{4}(-[0-9a-f]{4}){3}\n/)
  })

  it('is another where any of it is', () => {
    const all = [
      clinician,
      { ...clinician, proof: proof.replace('M', 'N') },
      { ...clinician, parts: { ...clinician.parts, goals: 'aaaaaaaa' } },
      { ...clinician, checked: { ...clinician.checked, rules: `sha256:${hex('d')}` } },
    ].map(outline)
    expect(new Set(all).size).toBe(all.length)
  })
})
