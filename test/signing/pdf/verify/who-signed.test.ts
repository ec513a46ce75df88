import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { timestampClient } from '../../../../src/practice/timestamp-server.ts'
import { verifyPdf } from '../../../../src/signing/pdf/verify/verify-pdf.ts'
import { issue, issueAuthority, signerOf } from '../../../helpers/certificates.ts'
import {
  anchors,
  client,
  clinician,
  issuedBy,
  samplePlan,
  signedByClinician,
  unsignedPdf,
} from '../../../helpers/signed-pdf.ts'
import { forged, latin1, replaced } from '../../../helpers/tamper.ts'
import {
  startTimestampAuthority,
  type TimestampAuthority,
} from '../../../helpers/timestamp-authority.ts'
import { hasPdfsig, judgedOn, popplerSays, saidOf, statuses, verified } from './verdicts.ts'

const unsigned = await unsignedPdf()
const one = await signedByClinician(unsigned)
const marta = { name: 'Marta Łódzka', title: 'clinician' }
const signedWith = (signer: typeof client) =>
  forged(unsigned, { field: 'clinician', signer, certifies: true })

describe('certificates', () => {
  it.each([
    ['expired before', { until: '2026-11-01' }, 'expired', 'invalid'],
    ['begins later', { from: '2026-11-21' }, 'not-yet-valid', 'invalid'],
    ['is for another role', { title: 'client' }, 'other-role', 'invalid'],
    ['is somebody else’s', { name: 'Ruth Salter' }, 'other-name', 'unverifiable'],
  ])('one that %s does not pass', async (_, wanted, said, status) => {
    const report = await verified(await signedWith(issuedBy({ ...marta, ...wanted })))
    expect(saidOf(report)).toEqual([`clinician: ${said}`])
    expect(statuses(report)).toEqual([`clinician ${status}`, 'client missing'])
  })

  it('two of one name are not the clinician’s and the client’s', async () => {
    const [first, second] = [issuedBy(marta), issuedBy({ name: marta.name })]
    const both = await forged(await signedWith(first), { field: 'client', signer: second })
    const said = saidOf(await verified(both))
    expect(said).toContain('clinician: two-roles')
    expect(said).toContain('client: two-roles')
  })

  it('one that says no role passes in any', async () => {
    const report = await verified(await signedWith(issuedBy({ name: 'M. Lodzka, LCSW' })))
    expect([...saidOf(report), ...statuses(report)]).toEqual(['clinician valid', 'client missing'])
  })

  it('one of an unknown issuer is unverifiable, and never valid', async () => {
    const report = await verified(one, [])
    expect([report.verdict, ...saidOf(report)]).toEqual(['missing', 'clinician: unknown-issuer'])
    expect(statuses(report)).toEqual(['clinician unverifiable', 'client missing'])
  })

  it('one that issued itself is trusted by itself only', async () => {
    const own = signerOf(issue(marta))
    const bytes = await signedWith(own)
    expect(saidOf(await verified(bytes))).toEqual(['clinician: unknown-issuer'])
    const report = await verified(bytes, own.chain)
    expect(statuses(report)[0]).toBe('clinician valid')
    expect(report.signers[0]?.signature?.notes).toContainEqual({ code: 'self-issued' })
  })

  it('one that expired since is told, and that only the own clock says when', async () => {
    const bytes = await signedWith(issuedBy({ ...marta, until: '2026-11-21' }))
    const report = await verified(bytes)
    expect(statuses(report)[0]).toBe('clinician valid')
    expect(report.signers[0]?.signature?.notes).toEqual([
      { code: 'own-clock' },
      { code: 'expired-since', until: '2026-11-21T00:00:00.000Z' },
    ])
  })
})

describe('times', () => {
  it('a time to come is doubted', async () => {
    const at = new Date('2026-11-25T10:00:00Z')
    const bytes = await forged(unsigned, {
      field: 'clinician',
      signer: clinician,
      certifies: true,
      at,
    })
    expect(saidOf(await verified(bytes))).toEqual(['clinician: in-future'])
  })

  it('a signature without a time is refused', async () => {
    const bytes = await forged(unsigned, {
      field: 'clinician',
      signer: clinician,
      certifies: true,
      edit: (text) => text.replace(/\/M \(.*?\)\n/, ''),
    })
    expect(saidOf(await verified(bytes))).toEqual(['clinician: time-unreadable'])
  })

  it('a second signature that claims to be the earlier one is told', async () => {
    const at = new Date('2026-11-19T10:00:00Z')
    const bytes = await forged(one, { field: 'client', signer: client, at })
    const report = await verified(bytes)
    expect(report.signers[1]?.signature?.notes).toContainEqual({
      code: 'earlier-than-before',
      before: '2026-11-20T10:00:00.000Z',
    })
  })
})

describe('a timestamp', () => {
  let authority: TimestampAuthority
  let stamped: Uint8Array
  let twice: Uint8Array

  beforeAll(async () => {
    authority = await startTimestampAuthority()
    authority.time = new Date('2026-11-20T10:00:30Z')
    const timestamp = timestampClient(authority.url)
    stamped = await forged(unsigned, {
      field: 'clinician',
      signer: clinician,
      certifies: true,
      timestamp,
    })
    twice = await forged(stamped, { field: 'client', signer: client, timestamp })
  })
  afterAll(() => authority.close())

  it('is the time that counts, and its authority may be unknown', async () => {
    const [signer] = (await verified(stamped)).signers
    expect(signer?.signature?.time).toMatchObject({
      at: '2026-11-20T10:00:30.000Z',
      source: 'timestamp',
    })
    expect(signer?.signature?.notes.map(({ code }) => code)).toEqual(['unknown-clock'])
    const trusted = await verifyPdf(stamped, {
      anchors: [...anchors, authority.root.der],
      at: judgedOn,
    })
    expect(trusted.signers[0]).toMatchObject({ status: 'valid', signature: { notes: [] } })
  })

  it('of the signer’s own authority is no better than the signer’s own clock', async () => {
    const own = issueAuthority({ name: 'Marta Łódzka (own authority)' })
    const clock = await startTimestampAuthority(own, { name: 'Marta Łódzka' })
    const timestamp = timestampClient(clock.url)
    const bytes = await forged(unsigned, { field: 'clinician', signer: clinician, timestamp })
    await clock.close()
    const report = await verified(bytes, [...anchors, own.der])
    expect(report.signers[0]?.signature?.faults).toEqual([])
    expect(report.signers[0]?.signature?.notes.map(({ code }) => code)).toContain('unknown-clock')
  })

  it('of an unknown authority does not say that a certificate held, once it has expired', async () => {
    const at = new Date('2036-06-01')
    const codes = async (trusted: readonly Uint8Array[]) => {
      const report = await verifyPdf(stamped, { anchors: trusted, at })
      return report.signers[0]?.signature?.notes.map(({ code }) => code)
    }
    expect(await codes(anchors)).toEqual(['unknown-clock', 'expired-since'])
    expect(await codes([...anchors, authority.root.der])).toEqual([])
  })

  it('that was changed breaks its signature, and those after it', async () => {
    const name = Buffer.from('Time Root').toString('hex').toUpperCase()
    const bytes = replaced(twice, name, (found) => `${found.slice(0, -1)}5`)
    const said = saidOf(await verified(bytes))
    expect(said.some((word) => word.startsWith('clinician: timestamp'))).toBe(true)
    expect(said).toContain('client: digest-mismatch')
    expect(hasPdfsig ? popplerSays(bytes) : ['valid', 'Digest Mismatch']).toEqual([
      'valid',
      'Digest Mismatch',
    ])
  })
})

describe('a signature copied from another document', () => {
  it('does not fit this one', async () => {
    const plan = samplePlan()
    const other = await signedByClinician(
      await unsignedPdf({ ...plan, goals: [{ id: 'g-a', statement: 'Another goal' }] }),
    )
    const contents = /\/Contents <[0-9A-F]+>/
    const bytes = replaced(one, contents, contents.exec(latin1(other))?.[0] ?? '')
    const report = await verified(bytes)
    expect(saidOf(report)).toEqual(['clinician: digest-mismatch'])
    expect(statuses(report)).toEqual(['clinician invalid', 'client missing'])
  })
})

describe('roles that are asked for', () => {
  it('must have signed, though the document does not name them', async () => {
    const both = await forged(one, { field: 'client', signer: client })
    const question = { anchors, at: judgedOn }
    const asked = await verifyPdf(both, { ...question, expectedRoles: ['client', 'supervisor'] })
    expect([asked.verdict, ...statuses(asked)]).toEqual([
      'missing',
      'clinician valid',
      'client valid',
      'supervisor missing',
    ])
    const met = await verifyPdf(both, { ...question, expectedRoles: ['clinician', 'client'] })
    expect(met.verdict).toBe('valid')
  })
})
