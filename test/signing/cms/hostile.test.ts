/** Whatever the bytes: no hang, no error that nobody expects, and never "valid" for what was altered. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CertificateError, readCertificate } from '../../../src/signing/cms/certificate.ts'
import { judgeChain } from '../../../src/signing/cms/chain.ts'
import { DerError, derLength, readDer } from '../../../src/signing/cms/der.ts'
import { SigningError } from '../../../src/signing/cms/error.ts'
import { cmsFaultText } from '../../../src/signing/cms/faults.ts'
import { readPem } from '../../../src/signing/cms/pem.ts'
import type { CmsReport } from '../../../src/signing/cms/report.ts'
import { signDetached } from '../../../src/signing/cms/sign.ts'
import { verifyDetached } from '../../../src/signing/cms/verify.ts'
import { issue, issueAuthority, signerOf, timeStamping } from '../../helpers/certificates.ts'
import { answerTo } from '../../helpers/timestamp-authority.ts'

const content = Buffer.from('What was agreed to.')
const authority = issueAuthority()
const leaf = issue({ issuer: authority, email: 'dana@example.org' })
const clock = issue({ purposes: [timeStamping], arePurposesCritical: true })
const time = new Date('2026-10-01T12:00:00Z')

let answer: Uint8Array = new Uint8Array()
const cms = await signDetached(content, signerOf(leaf), {
  timestamp: async (request) => {
    answer = answerTo(request, clock, { time })
    return answer
  },
})

/** Warm, the slowest case takes 20 ms here; a hang takes for ever. */
const mostMs = 1000

async function timed<T>(run: () => T | Promise<T>): Promise<T> {
  const start = performance.now()
  const result = await run()
  expect(performance.now() - start).toBeLessThan(mostMs)
  return result
}

const flipped = (bytes: Uint8Array, bit: number): Uint8Array => {
  const copy = Uint8Array.from(bytes)
  copy[bit >> 3]! ^= 1 << (bit & 7)
  return copy
}

const bitOf = (bytes: Uint8Array) => fc.nat(bytes.length * 8 - 1)

/** Bytes changed in several places, cut, doubled or moved: still much like the real thing. */
const mangled = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> => {
  const at = fc.nat(bytes.length)
  const edit: fc.Arbitrary<(b: Buffer) => Buffer> = fc.oneof(
    fc.tuple(at, fc.nat(255)).map(
      ([i, value]) =>
        (b: Buffer) =>
          put(b, i, Buffer.from([value])),
    ),
    fc.tuple(at, at).map(
      ([i, n]) =>
        (b: Buffer) =>
          Buffer.concat([b.subarray(0, i), b.subarray(i + n)]),
    ),
    fc.tuple(at, at, at).map(
      ([i, j, n]) =>
        (b: Buffer) =>
          put(b, i, b.subarray(j, j + (n % 64))),
    ),
    fc.tuple(at, fc.constantFrom('84ffffffff', '80', '8400000001', '827fff', '3f8181', '00')).map(
      ([i, hex]) =>
        (b: Buffer) =>
          put(b, i, Buffer.from(hex, 'hex')),
    ),
  )
  return fc
    .array(edit, { minLength: 1, maxLength: 4 })
    .map((edits) => edits.reduce((b: Buffer, change) => change(b), Buffer.from(bytes)))
}

const put = (bytes: Buffer, at: number, piece: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + piece.length)])

/** What lies beside the signed bytes, a version number or the timestamp, can be altered or taken away: nothing is won. */
function expectNoMore(report: CmsReport, before: CmsReport): void {
  if (report.faults.length > 0) return
  expect({ ...report, timestamp: before.timestamp }).toEqual(before)
  if (report.timestamp) expect(report.timestamp).toEqual(before.timestamp)
}

describe('a signature', () => {
  it('with one bit flipped is broken, or says nothing else than before, or lost its timestamp', async () => {
    const before = await verifyDetached(cms, content)
    await fc.assert(
      fc.asyncProperty(bitOf(cms), async (bit) => {
        const report = await timed(() => verifyDetached(flipped(cms, bit), content))
        expectNoMore(report, before)
      }),
      { numRuns: 500 },
    )
  })

  it('without a timestamp is broken by every bit of every octet but the two version numbers', async () => {
    const bare = await signDetached(content, signerOf(leaf))
    const versions = [25, Buffer.from(bare).lastIndexOf(Buffer.from('020101', 'hex')) + 2]
    const others = bitOf(bare).filter((bit) => !versions.includes(bit >> 3))
    await fc.assert(
      fc.asyncProperty(others, async (bit) => {
        const { faults } = await timed(() => verifyDetached(flipped(bare, bit), content))
        expect(faults).not.toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('that is mangled or cut off has a report with faults in words, or says nothing else', async () => {
    const before = await verifyDetached(cms, content)
    const shapes = fc.oneof(
      mangled(cms),
      fc.nat(cms.length - 1).map((n) => cms.subarray(0, n)),
    )
    await fc.assert(
      fc.asyncProperty(shapes, async (bytes) => {
        fc.pre(!Buffer.from(bytes).equals(cms))
        const report = await timed(() => verifyDetached(bytes, content))
        for (const fault of report.faults) expect(cmsFaultText(fault)).toMatch(/\w$|\)$/)
        expectNoMore(report, before)
      }),
      { numRuns: 400 },
    )
  })

  it('of random bytes has one fault: it cannot be read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const { faults } = await timed(() => verifyDetached(bytes, content))
        expect(faults.map(({ code }) => code)).toEqual(['unreadable'])
      }),
    )
  })

  it('over another text is never whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), async (text) => {
        fc.pre(!content.equals(text))
        expect((await verifyDetached(cms, text)).faults).toEqual([{ code: 'digest-mismatch' }])
      }),
      { numRuns: 30 },
    )
  })
})

describe('an answer of a timestamp server', () => {
  it('that is altered in any way makes no signature', async () => {
    await fc.assert(
      fc.asyncProperty(mangled(answer), async (bytes) => {
        const signing = signDetached(content, signerOf(leaf), { timestamp: async () => bytes })
        // Even the very answer is one to another request.
        await timed(() => expect(signing).rejects.toBeInstanceOf(SigningError))
      }),
      { numRuns: 150 },
    )
  })
})

describe('a certificate', () => {
  const readOrNone = (bytes: Uint8Array) => {
    try {
      return readCertificate(bytes)
    } catch (error) {
      expect(error).toBeInstanceOf(CertificateError)
      return undefined
    }
  }

  it('that is altered is read or not, and nobody vouches for it any more', async () => {
    const altered = fc.oneof(
      bitOf(leaf.der).map((bit) => flipped(leaf.der, bit)),
      mangled(leaf.der),
    )
    await fc.assert(
      fc.asyncProperty(altered, async (bytes) => {
        fc.pre(!Buffer.from(bytes).equals(leaf.der))
        await timed(() => readOrNone(bytes))
        const judged = judgeChain([bytes], [authority.der], time)
        expect(judged.trust === 'trusted' && judged.faults.length === 0).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  it('of random bytes is none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await timed(() => readOrNone(bytes))).toBeUndefined()
        expect(readPem(bytes).length).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('bytes', () => {
  it('are DER or are not, and have a length or have none', () => {
    const shapes = fc.oneof(fc.uint8Array({ maxLength: 64 }), mangled(cms))
    fc.assert(
      fc.property(shapes, (bytes) => {
        for (const read of [derLength, readDer])
          try {
            read(bytes)
          } catch (error) {
            expect(error).toBeInstanceOf(DerError)
          }
      }),
      { numRuns: 500 },
    )
  })
})
