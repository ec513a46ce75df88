import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlan } from '../../src/index.ts'
import { digestOf, shortCode } from '../../src/plan/digest.ts'
import { readManifest } from '../../src/plan/manifest.ts'
import type { Plan } from '../../src/plan/types.generated.ts'
import { withAttachments } from '../../src/render/attached.ts'
import { planView } from '../../src/render/plan-view/plan-view.ts'
import { planText } from '../../src/writing/layout.ts'
import { anyPlan } from '../changes/plans.ts'

const plan: Plan = {
  id: 'p1',
  status: 'active',
  revision: { number: 3, date: '2026-10-01' },
  client: { name: 'Jo Rivera', record: 'HS-1', date_of_birth: '1990-01-01' },
  notes: 'Sleeps badly.',
}

const attached = (text?: string, document: 'plan' | 'client' = 'plan') =>
  withAttachments(planView({ plan }), {
    plan,
    document,
    version: '1.2.3',
    ...(text === undefined ? {} : { planText: text }),
  })

const manifestOf = ({ attachments }: ReturnType<typeof attached>) =>
  readManifest(new TextDecoder().decode(attachments.at(-1)?.bytes))

describe('the manifest', () => {
  it('tells which plan it is, who is to sign, and what else is attached', () => {
    const text = planText(plan, { guide: false })
    expect(manifestOf(attached(text))).toEqual({
      version: 1,
      txplan: '1.2.3',
      document: 'plan',
      plan: 'p1',
      revision: 3,
      digest: digestOf(plan),
      code: shortCode(digestOf(plan)),
      mark: 'DRAFT, not signed',
      fields: [
        { name: 'clinician', role: 'clinician', required: true },
        { name: 'client', role: 'client', signer: 'Jo Rivera', required: true },
      ],
      attachments: [
        {
          name: 'plan.yaml',
          type: 'application/yaml',
          sha256: createHash('sha256').update(text).digest('hex'),
        },
      ],
    })
  })

  it('holds nothing of the client but the name beside a field', () => {
    const text = Buffer.from(attached().attachments[0]?.bytes ?? []).toString()
    expect(text).not.toMatch(/HS-1|1990|Sleeps/)
  })

  it('is named on the page, with the beginning of its SHA-256', () => {
    const { view, attachments } = attached('txplan: 1\n')
    expect(view.attached?.map(({ name }) => name)).toEqual(['plan.yaml', 'manifest.json'])
    for (const [at, { bytes }] of attachments.entries()) {
      const whole = createHash('sha256').update(bytes).digest('hex')
      expect(whole.startsWith(view.attached?.[at]?.digest ?? '-')).toBe(true)
    }
  })

  it('comes alone with a document that shows less than the plan', () => {
    const { attachments } = attached(undefined, 'client')
    expect(attachments.map(({ name }) => name)).toEqual(['manifest.json'])
  })

  it('is not read from anything else', () => {
    const good = JSON.parse(Buffer.from(attached().attachments[0]?.bytes ?? []).toString())
    expect(readManifest(JSON.stringify(good))).toEqual(good)
    const wrong = [
      { version: 2 },
      { digest: 1 },
      { document: 'letter' },
      { fields: [{ name: 'clinician' }] },
      { fields: {} },
      { attachments: [null] },
      { revision: '3' },
    ]
    for (const part of wrong)
      expect(readManifest(JSON.stringify({ ...good, ...part }))).toBe(undefined)
    for (const text of ['', '[]', 'null', '{"version":1}', '{'])
      expect(readManifest(text)).toBe(undefined)
  })
})

describe('the attached plan', () => {
  it('has the digest of the plan it was written from, whatever the plan', () => {
    fc.assert(
      fc.property(anyPlan, (any) => {
        const back = readPlan(planText(any, { guide: false }))
        expect(digestOf(back.plan)).toBe(digestOf(any))
      }),
      { numRuns: 150 },
    )
  })
})
