import { describe, expect, it } from 'vitest'
import { manifestFile } from '../../../../src/plan/manifest.ts'
import type { Plan } from '../../../../src/plan/types.generated.ts'
import { attachmentsOf } from '../../../../src/signing/pdf/read/attachments.ts'
import { client, clinician, samplePlan, unsignedPdf } from '../../../helpers/signed-pdf.ts'
import { forged, insideOf, streamOf, updated } from '../../../helpers/tamper.ts'
import { saidOf, verified } from './verdicts.ts'

/* Whoever makes a document may leave out who else had to sign it. */
const documentOf = async (
  plan: Plan,
  roles: readonly string[],
  required = true,
  recorded: readonly object[] = [],
) => {
  const unsigned = await unsignedPdf(plan)
  const inside = insideOf(unsigned)
  const written = attachmentsOf(inside.version).find(({ name }) => name === manifestFile.name)
  const manifest = JSON.parse(Buffer.from(written?.bytes() ?? []).toString('utf8'))
  const kept = manifest.fields.filter(({ role }: { role: string }) => roles.includes(role))
  const fields = kept.map((field: object) => ({ ...field, required }))
  const text = Buffer.from(JSON.stringify({ ...manifest, fields, recorded }), 'utf8').toString(
    'latin1',
  )
  const num = inside
    .ofType('EmbeddedFile')
    .find((one) => inside.dictOf(one).start === written?.at) as number
  return updated(unsigned, { objects: { [num]: streamOf(text, '/Type /EmbeddedFile ') } })
}

const said = async (plan: Plan, roles: readonly string[], as = 'clinician') => {
  const signer = as === 'client' ? client : clinician
  const bytes = await forged(await documentOf(plan, roles), { field: as, signer, certifies: true })
  const report = await verified(bytes)
  return [report.verdict, ...saidOf(report), ...report.doubts.map(({ code }) => code)]
}

const signedBy = (entry: NonNullable<Plan['signatures']>[number]): Plan => ({
  ...samplePlan(),
  signatures: [{ role: 'client', name: 'Jordan Rivera', revision: 2, ...entry }],
})

describe('a document', () => {
  it('in which only the client had to sign is not valid', async () => {
    expect(await said(samplePlan(), ['client'], 'client')).toEqual(['unverifiable', 'left-out'])
  })

  it('without a place for the client is not valid', async () => {
    expect(await said(samplePlan(), ['clinician'])).toEqual(['unverifiable', 'left-out'])
  })

  it('that only tells of a clinician’s signature is not valid', async () => {
    const told = [
      { role: 'clinician', method: 'ink', day: '2026-10-02', required: true, fits: true },
    ]
    const bytes = await documentOf(samplePlan(), ['client'], true, told)
    const report = await verified(
      await forged(bytes, { field: 'client', signer: client, certifies: true }),
    )
    expect([report.verdict, ...report.doubts]).toEqual(['unverifiable', { code: 'nobody-answers' }])
  })

  it('in which the clinician need not sign is not valid', async () => {
    const bytes = await documentOf(samplePlan(), ['clinician', 'client'], false)
    const report = await verified(
      await forged(bytes, { field: 'client', signer: client, certifies: true }),
    )
    expect([report.verdict, ...report.doubts]).toEqual(['unverifiable', { code: 'nobody-answers' }])
  })
})

describe('a place is not missed for whoever', () => {
  it.each([
    ['signed by hand', { method: 'ink', signed: '2026-10-02' }],
    ['agreed aloud', { method: 'verbal-telehealth', signed: '2026-10-02', reason: 'by video' }],
    ['refused', { method: 'refused', signed: '2026-10-02', reason: 'wants to wait' }],
  ] as const)('%s', async (_, entry) => {
    const [, ...doubts] = await said(signedBy(entry), ['clinician'])
    expect(doubts).toEqual([])
  })
})

it('one who signed electronically signs in the document too', async () => {
  const plan = signedBy({ method: 'electronic', signed: '2026-10-02T10:00:00+02:00' })
  expect(await said(plan, ['clinician'])).toEqual(['unverifiable', 'left-out'])
})
