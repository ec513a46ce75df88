/** What `verify --format json` prints is what its schema says, of plans and of PDFs. */
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { toPem } from '../../../../src/signing/cms/pem.ts'
import type { PdfDoubt, PdfFault, PdfNote } from '../../../../src/signing/pdf/verify/faults.ts'
import type { SignerStanding } from '../../../../src/signing/plan/report.ts'
import { planText } from '../../../../src/writing/layout.ts'
import { inRepository } from '../../../helpers/repository.ts'
import { inFolder, runInProcess } from '../../../helpers/run.ts'
import { anchors, client, clinician, samplePlan, unsignedPdf } from '../../../helpers/signed-pdf.ts'
import { forged, insideOf, streamOf, updated } from '../../../helpers/tamper.ts'
import { path, planToSign, sign, txplan } from '../plan-to-sign.ts'

const schema = JSON.parse(readFileSync('schemas/verify-report.schema.json', 'utf8'))
const isValid = new Ajv({ strict: false }).compile(schema)

function expectFit(text: string): void {
  isValid(JSON.parse(text))
  expect(isValid.errors ?? []).toEqual([])
}

/** A word of the code that the lists below lack, or that it has no more, does not compile. */
const words = <W extends string>(all: Readonly<Record<W, true>>): string[] =>
  Object.keys(all).sort()

type Because = Extract<SignerStanding, { because: unknown }>['because']
type By = Extract<SignerStanding, { by: unknown }>['by']

const enumOf = (name: string): string[] =>
  [...(schema.definitions[name].enum ?? schema.definitions[name].properties.code.enum)].sort()

describe('the words of the report', () => {
  it('are all in the schema', () => {
    expect(enumOf('because')).toEqual([...new Set(because)].sort())
    expect(enumOf('fault')).toEqual(faults)
    expect(enumOf('doubt')).toEqual(doubts)
    expect(enumOf('note')).toEqual(notes)
  })
})

describe('the report on plans', () => {
  it('fits: signed, changed since, altered, under an earlier revision, not signed', () =>
    inRepository(async (repository) => {
      const report = async (...more: string[]) => {
        const { stdout } = await txplan(repository, ['verify', '.', '-f', 'json', ...more])
        expectFit(stdout)
        return JSON.parse(stdout).plans[0]
      }
      const edit = (from: RegExp, to: string) => {
        const before = repository.read(path)
        repository.write(path, before.replace(from, to))
        expect(repository.read(path)).not.toBe(before)
      }
      repository.write(path, planToSign)
      expect((await report()).signers[0]).toMatchObject({ status: 'missing', because: 'none' })
      await sign(repository, 'clinician', 'Ruth Salter')
      await sign(repository, 'client', 'Diana Okafor')
      repository.commit('Signed')
      expect((await report('--show-values')).signers[0]).toMatchObject({ name: 'Ruth Salter' })
      edit(/minutes: 50/, 'minutes: 45')
      expect((await report()).signers[0].changes).toHaveLength(1)
      edit(/number: 1, date: 2026-11-02/, 'number: 2, date: 2026-11-21')
      expect((await report()).earlier[0]).toMatchObject({ status: 'valid' })
      edit(/id: okafor-2026/, 'id: [1, 2]')
      await report()
    }))
})

describe('the report on a PDF', () => {
  it.each([
    ['of a whole one', ['both.pdf', '--trust', 'ca.pem', '--show-values'], 'valid'],
    ['of one with an unknown issuer', ['both.pdf'], 'unverifiable'],
    ['of one that one person signed', ['one.pdf', '--trust', 'ca.pem'], 'missing'],
    ['of one that nobody signed', ['blank.pdf'], 'unsigned'],
    ['of one that was painted over', ['painted.pdf'], 'invalid'],
    ['against the plan', ['both.pdf', '--trust', 'ca.pem', '--against', 'a.plan.yaml'], 'valid'],
  ])('fits: %s', async (_, args, verdict) => {
    const all = await pdfs()
    await inFolder(all, async (cwd) => {
      const env = { XDG_CONFIG_HOME: `${cwd}/config`, HOME: cwd }
      const { stdout } = await runInProcess(['verify', ...args, '-f', 'json'], { cwd, env })
      expectFit(stdout)
      expect(JSON.parse(stdout).verdict).toBe(verdict)
    })
  })
})

let made: ReturnType<typeof makePdfs> | undefined
const pdfs = () => {
  made ??= makePdfs()
  return made
}

async function makePdfs() {
  const blank = await unsignedPdf()
  const one = await forged(blank, { field: 'clinician', signer: clinician, certifies: true })
  const both = await forged(one, { field: 'client', signer: client })
  const inside = insideOf(both)
  const content = inside.refOf(inside.dictOf(inside.pages[0] ?? 0).entries.get('Contents'))
  const painted = updated(both, { objects: { [content]: streamOf('0 0 9 9 re f') } })
  return {
    'blank.pdf': blank,
    'one.pdf': one,
    'both.pdf': both,
    'painted.pdf': painted,
    'ca.pem': toPem(anchors[0] as Uint8Array),
    'a.plan.yaml': planText({ ...samplePlan(), notes: 'More' }, { guide: false }),
  }
}

const because = [
  ...words<Because>({
    'no-digest': true,
    'unknown-form': true,
    'unknown-issuer': true,
    'not-valid-then': true,
    'unsuitable-chain': true,
    image: true,
    'scan-gone': true,
    'scan-without-digest': true,
    'text-not-found': true,
    'in-future': true,
    'other-person': true,
    'without-proof': true,
    proof: true,
    'other-name': true,
    'other-role': true,
    'scan-changed': true,
    none: true,
    'line-waits': true,
    earlier: true,
    'not-accepted': true,
    'no-reason': true,
    'not-a-signature': true,
  }),
  ...words<By>({
    digest: true,
    proof: true,
    reason: true,
    approval: true,
    certificate: true,
    earlier: true,
  }),
]

const faults = words<PdfFault['code']>({
  unreadable: true,
  changed: true,
  'changed-after': true,
  'not-to-the-end': true,
  'no-signature-bytes': true,
  'byte-range': true,
  padding: true,
  kind: true,
  cms: true,
  chain: true,
  copied: true,
  'field-twice': true,
  'field-place': true,
  'field-role': true,
  'other-role': true,
  'two-roles': true,
  'time-unreadable': true,
  permissions: true,
  closed: true,
  pages: true,
  active: true,
  'manifest-unreadable': true,
  'attachment-missing': true,
  'attachment-differs': true,
  'attachment-twice': true,
  'attachment-unnamed': true,
  'plan-differs': true,
  'plan-unreadable': true,
  'code-differs': true,
})

const doubts = words<PdfDoubt['code']>({
  'unknown-issuer': true,
  'other-name': true,
  'in-future': true,
  'no-manifest': true,
  'left-out': true,
  'nobody-answers': true,
})

const notes = words<PdfNote['code']>({
  'own-clock': true,
  'expired-since': true,
  'unknown-clock': true,
  'self-issued': true,
  'not-certified': true,
  'earlier-than-before': true,
})
