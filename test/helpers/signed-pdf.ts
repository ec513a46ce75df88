/** A plan as a PDF, and signed by those who have to: what tests tamper with. Made once per test file. */
import { readFileSync } from 'node:fs'
import { readPlan } from '../../src/index.ts'
import type { Plan } from '../../src/plan/types.generated.ts'
import { documentFonts } from '../../src/practice/document-assets.ts'
import { withAttachments } from '../../src/render/attached.ts'
import { renderPdf } from '../../src/render/pdf/render-pdf.ts'
import { planView } from '../../src/render/plan-view/plan-view.ts'
import { signPdf } from '../../src/signing/pdf/write/sign-pdf.ts'
import type { Signer, TimestampClient } from '../../src/signing/signer.ts'
import { planText } from '../../src/writing/layout.ts'
import { issue, issueAuthority, rsaKeys, signerOf } from './certificates.ts'

export const signedOn = new Date('2026-11-20T10:00:00Z')

export const samplePlan = (): Plan => readPlan(sampleText).plan

const sampleText = `txplan: 1
id: plan-7k2m
status: active
revision: { number: 2, date: 2026-10-01 }
effective: 2026-10-01
client: { name: Jordan Rivera }
clinician: Marta Łódzka, LCSW
goals:
  - id: g-sleep
    statement: Sleep through the night
    objectives:
      - { id: o-hours, statement: Client will sleep seven hours on five nights a week by 31 March 2027. }
`

/** A PDF of the plan with fields for clinician and client, its manifest and its own text. */
export async function unsignedPdf(plan: Plan = samplePlan(), { mark }: { mark?: string } = {}) {
  const { view, attachments } = withAttachments(
    { ...planView({ plan }), mark },
    {
      plan,
      document: 'plan',
      version: '0.0.0',
      planText: planText(plan, { guide: false }),
    },
  )
  const assets = { fonts: documentFonts() }
  const { bytes } = await renderPdf(view, { assets, createdOn: signedOn, attachments })
  return bytes
}

export const fonts = () => ({
  regular: readFileSync('templates/fonts/SourceSans3-Regular.ttf'),
  semibold: readFileSync('templates/fonts/SourceSans3-SemiBold.ttf'),
})

const authority = issueAuthority()

/** The certificates that a test trusts, and the two who sign. */
export const anchors: readonly Uint8Array[] = [authority.der]

export const clinician = signerOf(
  issue({ name: 'Marta Łódzka', title: 'clinician', issuer: authority }),
  authority,
)

export const client = signerOf(
  issue({ name: 'Jordan Rivera', title: 'client', issuer: authority, keys: rsaKeys() }),
  authority,
)

interface Signing {
  field: string
  signer: Signer
  name?: string
  at?: Date
  timestamp?: TimestampClient
}

export const signed = (bytes: Uint8Array, { name = 'N. N.', at = signedOn, ...signing }: Signing) =>
  signPdf(bytes, { name, at, fonts: fonts(), ...signing })

/** As the clinician signs it first, and the client after that. */
export async function signedByBoth(bytes?: Uint8Array) {
  const first = await signedByClinician(bytes)
  return signed(first, { field: 'client', signer: client, name: 'Jordan Rivera' })
}

export const signedByClinician = async (bytes?: Uint8Array) =>
  signed(bytes ?? (await unsignedPdf()), {
    field: 'clinician',
    signer: clinician,
    name: 'Marta Łódzka',
  })

/** A certificate of the test's own authority. */
export const issuedBy = (wanted: Parameters<typeof issue>[0]) =>
  signerOf(issue({ issuer: authority, ...wanted }), authority)
