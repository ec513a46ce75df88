import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlan } from '../../src/index.ts'
import { digestOf, shortCode } from '../../src/plan/digest.ts'
import { readManifest } from '../../src/plan/manifest.ts'
import type { Plan } from '../../src/plan/types.generated.ts'
import { profileBook } from '../../src/practice/profiles.ts'
import { withAttachments } from '../../src/render/attached.ts'
import { planView } from '../../src/render/plan-view/plan-view.ts'
import { planText } from '../../src/writing/layout.ts'
import { anyPlan, cases } from '../changes/plans.ts'

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

  it('tells of signatures that have no field: how, when, for which text, and no name', () => {
    const digest = digestOf(plan)
    const signatures: Plan['signatures'] = [
      { role: 'clinician', name: 'Lee', method: 'electronic', signed: '2026-10-01', digest },
      { role: 'client', name: 'Jo', method: 'ink', signed: '2026-10-02T10:00', digest },
      { role: 'guardian', name: 'Bo', method: 'verbal-telehealth', digest: `${digest}0` },
      { role: 'witness', name: 'Kim', method: 'ink', signed: '2026-10-02' },
      { role: 'client', name: 'Jo', method: 'ink', signed: '2026-07-01', revision: 2 },
    ]
    const whole = { ...plan, signatures }
    const made = withAttachments(planView({ plan: whole }), {
      plan: whole,
      document: 'plan',
      version: '1.2.3',
    })
    expect(manifestOf(made)?.recorded).toEqual([
      { role: 'client', method: 'ink', day: '2026-10-02', required: true, fits: true },
      { role: 'guardian', method: 'verbal-telehealth', required: true, fits: false },
      { role: 'witness', method: 'ink', day: '2026-10-02', required: false },
    ])
    expect(manifestOf(made)?.fields.map(({ name }) => name)).toContain('clinician')
  })

  it('tells of the last signature of a person for this text, and of none that it replaced', () => {
    const digest = digestOf(plan)
    const signatures: Plan['signatures'] = [
      { role: 'clinician', name: 'Lee', method: 'ink', signed: '2026-10-01' },
      { role: 'client', name: 'Jo Rivera', method: 'electronic', signed: '2026-10-01' },
      { role: 'guardian', name: 'Bo', method: 'ink', signed: '2026-10-01' },
      { role: 'clinician', name: 'Lee', method: 'electronic', signed: '2026-10-03', digest },
      { role: 'client', name: 'Jo Rivera', method: 'ink', signed: '2026-10-03', digest },
    ]
    const whole = { ...plan, signatures }
    for (const day of [{ asOf: undefined }, { asOf: '2026-11-22' }]) {
      const made = withAttachments(planView({ plan: whole, ...day }), {
        plan: whole,
        document: 'plan',
        version: '1.2.3',
      })
      const { fields, recorded } = manifestOf(made) ?? {}
      expect(fields?.map(({ name }) => name)).toEqual(['clinician'])
      expect(recorded).toMatchObject([
        { role: 'guardian', method: 'ink', required: day.asOf === undefined },
        { role: 'client', method: 'ink', fits: true, required: true },
      ])
    }
  })

  it('asks a client who typed a name for this text for no key, and tells how it was signed', () => {
    const typed = { role: 'client' as const, name: 'Jo', method: 'electronic' as const }
    const digest = digestOf(plan)
    const made = (signature: NonNullable<Plan['signatures']>[number]) => {
      const whole = { ...plan, signatures: [signature] }
      const contents = { plan: whole, document: 'plan' as const, version: '1.2.3' }
      const manifest = manifestOf(withAttachments(planView({ plan: whole }), contents))
      const field = manifest?.fields.find(({ role }) => role === signature.role)
      return { required: field?.required, recorded: manifest?.recorded }
    }
    expect(made({ ...typed, digest })).toEqual({
      required: false,
      recorded: [{ role: 'client', method: 'electronic', required: true, fits: true }],
    })
    const keyed = { required: true, recorded: undefined }
    expect(made(typed)).toEqual(keyed)
    expect(made({ ...typed, digest, proof: 'AA==' })).toEqual(keyed)
    expect(made({ ...typed, digest, role: 'supervisor' })).toEqual(keyed)
  })

  it('tells what a profile does not take in place of a signature', () => {
    const recorded = (instead: string, profile: string) => {
      const { plan: one } = readPlan(`txplan: 1
client: { name: Jo Rivera, coverages: [{ payer: Acme, profile: ${profile} }] }
signatures: [{ role: client, ${instead} }]
`)
      const view = planView({ plan: one, asOf: '2026-11-22', book: profileBook() })
      return view.signatures[0]?.recorded
    }
    const spoken = 'method: verbal-telehealth, signed: 2026-10-01'
    expect(recorded(spoken, 'commercial-generic')).not.toHaveProperty('accepted')
    expect(recorded('method: refused', 'commercial-generic')).toMatchObject({ accepted: false })
    expect(recorded('method: refused, reason: Too long', 'va-105')).not.toHaveProperty('accepted')
    expect(recorded(spoken, 'nc-27g')).toMatchObject({ accepted: false, required: true })
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
      { recorded: [{ role: 'client', method: 'ink' }] },
      { recorded: {} },
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
      cases(150),
    )
  })
})
