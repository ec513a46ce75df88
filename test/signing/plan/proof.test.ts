/** The proof of an entry covers every field of it, and nothing of how it is written. */
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { isWhole } from '../../../src/signing/cms/report.ts'
import { createIdentity } from '../../../src/signing/identity/identity.ts'
import type { Entry } from '../../../src/signing/plan/entry.ts'
import { newEntry } from '../../../src/signing/plan/entry.ts'
import { checkProof, provenEntry, provenText } from '../../../src/signing/plan/proof.ts'
import { vouchedFor } from '../../../src/signing/plan/vouched.ts'
import type { Signer } from '../../../src/signing/signer.ts'

const plan = { id: 'p-1', revision: { number: 2 }, goals: [{ id: 'g', statement: 'Sleep' }] }
const said = {
  role: 'clinician',
  name: 'Ruth Salter',
  credentials: 'LCSW',
  discipline: 'Social work',
  relationship: 'none',
  signed: '2026-11-21T10:00:00Z',
  method: 'electronic',
  reason: 'One.\n\nTwo.',
  witness: 'A. Grant',
  statement: 'I made this plan.',
  scan: { file: 'signed/page.png', digest: 'sha256:00' },
  checked: { profiles: ['a', 'b'], rules: 'sha256:11', complete: true },
} as const

let signer: Signer
let entry: Entry

beforeAll(async () => {
  const chance = new Uint8Array(16).fill(5)
  signer = createIdentity({ name: 'Ruth Salter', chance, from: new Date('2026-01-01') })
  entry = await provenEntry(newEntry(said as unknown as Entry, plan), plan, signer)
})

const holds = async (one: Entry, of: { id?: string } = plan) => isWhole(await checkProof(one, of))

describe('a proof', () => {
  it('is whole for the entry that it was made of', async () => {
    expect(await holds(entry)).toBe(true)
    expect(Object.keys(entry)).toEqual(
      expect.arrayContaining([...Object.keys(said), 'revision', 'digest', 'parts', 'proof']),
    )
  })

  it('breaks with every field, changed or taken out, and with one that is added', async () => {
    for (const field of Object.keys(entry).filter((one) => one !== 'proof')) {
      const { [field as keyof Entry]: _, ...less } = entry
      expect([field, await holds(less)]).toEqual([field, false])
      const held = entry[field as keyof Entry]
      const other =
        typeof held === 'number' ? held + 1 : typeof held === 'string' ? `${held} x` : { a: 'b' }
      expect([field, await holds({ ...entry, [field]: other })]).toEqual([field, false])
    }
    expect(await holds({ ...entry, document: 'Form 5' })).toBe(false)
  })

  it('holds with keys in another order, wrapped texts and lines in the Base64', async () => {
    const turned = Object.fromEntries(Object.entries(entry).reverse())
    expect(await holds(turned)).toBe(true)
    expect(
      await holds({ ...entry, statement: 'I made\nthis plan.', reason: 'One.\n\n\nTwo.' }),
    ).toBe(true)
    expect(
      await holds({ ...entry, proof: entry.proof?.replace(/(.{60})/g, '$1\n') as string }),
    ).toBe(true)
  })

  it('is of this plan, or of one that had no id yet', async () => {
    expect(await holds(entry, { id: 'p-2' })).toBe(false)
    expect(await holds(entry, {})).toBe(false)
    const early = await provenEntry(newEntry(said as unknown as Entry, {}), {}, signer)
    expect(await holds(early, { id: 'p-1' })).toBe(true)
  })

  it('is of this client, or of one whose name or number was not written down yet', async () => {
    const client = { name: 'Diana Okafor', record: 'P-1042' }
    const own = await provenEntry(
      newEntry(said as unknown as Entry, plan),
      { ...plan, client },
      signer,
    )
    const holdsFor = (one: object) => holds(own, { ...plan, client: one } as typeof plan)
    expect(await holdsFor({ ...client, phone: '555 0100', date_of_birth: '1990-01-01' })).toBe(true)
    expect(await holdsFor({ ...client, initials: 'D. O.' })).toBe(true)
    expect(await holdsFor({ ...client, name: 'Omar Okafor' })).toBe(false)
    expect(await holdsFor({ ...client, record: 'P-1043' })).toBe(false)
    expect(await holdsFor({ record: 'P-1042' })).toBe(false)
    expect(await holds(own)).toBe(false)
    const early = await provenEntry(newEntry(said as unknown as Entry, plan), plan, signer)
    expect(await holds(early, { ...plan, client } as typeof plan)).toBe(true)
  })

  it('says in its text what it is, so that it is taken for nothing else', () => {
    expect(provenText(entry, plan)).toMatch(
      /^\{"domain":"txplan signature of a plan, form 1","entry":\{.*\},"plan":"p-1"\}$/,
    )
    expect(provenText(entry, plan)).not.toContain('proof')
  })

  it('that is anything else is a fault, and never a crash', async () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.base64String(),
      fc.nat(1200).map((cut) => (entry.proof as string).slice(0, cut)),
    )
    await fc.assert(
      fc.asyncProperty(anything, async (proof) => {
        expect(await holds({ ...entry, proof })).toBe(false)
      }),
      { numRuns: 200 },
    )
  })
})

describe('whoever vouches for it', () => {
  const standing = async (one: Entry, anchors: readonly Uint8Array[]) =>
    vouchedFor(one, await checkProof(entry, plan), anchors)

  it('is somebody who is trusted here', async () => {
    expect(await standing(entry, [signer.chain[1] as Uint8Array])).toEqual({
      is: 'valid',
      by: 'proof',
    })
    expect(await standing(entry, [signer.chain[0] as Uint8Array])).toEqual({
      is: 'valid',
      by: 'proof',
    })
    expect(await standing(entry, [])).toEqual({ is: 'unverifiable', because: 'unknown-issuer' })
    const other = createIdentity({
      name: 'Ruth Salter',
      chance: new Uint8Array(16).fill(6),
      from: new Date('2026-01-01'),
    })
    expect(await standing(entry, other.chain)).toEqual({
      is: 'unverifiable',
      because: 'unknown-issuer',
    })
  })

  it('did so on the day of the signature', async () => {
    for (const signed of ['2025-12-31', '2029-06-01T10:00:00Z', ''])
      expect(await standing({ ...entry, signed }, signer.chain)).toEqual({
        is: 'unverifiable',
        because: 'not-valid-then',
      })
    expect(await standing({ ...entry, signed: '2026-06-01' }, signer.chain)).toMatchObject({
      is: 'valid',
    })
  })

  it('and for the role that stands there, where the certificate names one', async () => {
    const wish = { name: 'Ruth Salter', role: 'supervisor', chance: new Uint8Array(16).fill(7) }
    const own = createIdentity({ ...wish, from: new Date('2026-01-01') } as never)
    const proven = await provenEntry(entry, plan, own)
    const report = await checkProof(proven, plan)
    expect(vouchedFor(proven, report, own.chain)).toEqual({ is: 'invalid', because: 'other-role' })
    expect(vouchedFor({ ...proven, role: 'supervisor' }, report, own.chain)).toMatchObject({
      is: 'valid',
    })
  })

  it('and for the person whose name stands there', async () => {
    expect(await standing({ ...entry, name: 'R. Salter, LCSW' }, signer.chain)).toMatchObject({
      is: 'valid',
    })
    expect(await standing({ ...entry, name: 'Eve Moss' }, signer.chain)).toEqual({
      is: 'invalid',
      because: 'other-name',
    })
  })
})
