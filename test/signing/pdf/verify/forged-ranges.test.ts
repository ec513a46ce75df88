import { describe, expect, it } from 'vitest'
import { signedByBoth } from '../../../helpers/signed-pdf.ts'
import { bytesOf, latin1, replaced } from '../../../helpers/tamper.ts'
import { hasPdfsig, popplerSays, saidOf, statuses, verified } from './verdicts.ts'

/*
 * "1 Trillion Dollar Refund" (Mladenov, Mainka, Meyer zu Selhausen, Grothe, Schwenk; CCS 2019):
 * universal signature forgery leaves out or spoils what a verifier needs; signature wrapping moves the
 * signed bytes elsewhere. What pdfsig says of these is not held against it here: some it refuses too.
 */
const both = await signedByBoth()
const text = latin1(both)
const lastRange = text.slice(text.lastIndexOf('/ByteRange'), text.lastIndexOf('\n/Contents <'))
const numbers = (lastRange.match(/\d+/g) ?? []).map(Number) as [number, number, number, number]
const [, first, second, rest] = numbers
const contents = text.slice(first, second)

const range = (...items: (number | string)[]) =>
  replaced(both, lastRange, `/ByteRange [${items.join(' ')}]`)

describe.each([
  ['no range', replaced(both, lastRange, lastRange.replace('ByteRange', 'ByteRangX')), 'form'],
  ['null for a range', replaced(both, lastRange, '/ByteRange null'), 'form'],
  ['an empty range', range(), 'form'],
  ['two numbers', range(0, first), 'form'],
  ['six numbers', range(0, 9, 9, 9, 9, 9), 'form'],
  ['a negative length', range(0, -first, second, rest), 'form'],
  ['a fraction', range(0, '9.5', second, rest), 'form'],
  ['a name among the numbers', range(0, first, '/A', rest), 'form'],
  ['a range that begins later', range(1, first - 1, second, rest), 'start'],
  ['a range that begins before the file', range(-1, first, second, rest), 'form'],
  ['a gap wider than the signature', range(0, first - 9, second, rest), 'gap'],
  ['a second half that begins later', range(0, first, second + 1, rest - 1), 'gap'],
  ['halves that overlap', range(0, second, first, rest), 'gap'],
  ['no gap', range(0, second, second, rest), 'gap'],
  ['a second half that ends early', range(0, first, second, rest - 20), 'end'],
  ['a second half beyond the end', range(0, first, second, rest + 20), 'end'],
  ['a second half without bytes', range(0, first, second, 0), 'end'],
])('forged: %s', (_, bytes, because) => {
  it('is told', async () => {
    const report = await verified(bytes)
    expect(report.verdict).toBe('invalid')
    expect(saidOf(report)).toContain(`client: byte-range ${because}`)
    expect(statuses(report)).toEqual(['clinician valid', 'client invalid'])
  })
})

describe.each([
  ['no signature', `/Contens ${contents}`],
  ['null for a signature', '/Contents null'],
  ['an empty signature', '/Contents <>'],
  ['zeros for a signature', `/Contents <${'0'.repeat(contents.length - 2)}>`],
  ['a number for a signature', '/Contents 0'],
])('forged: %s', (_, by) => {
  it('is told', async () => {
    const bytes = replaced(both, `/Contents ${contents}`, by)
    const report = await verified(bytes)
    expect(report.verdict).toBe('invalid')
    expect(statuses(report)).toContain('client invalid')
    if (hasPdfsig)
      expect(popplerSays(bytes).filter((word) => word === 'valid').length).toBeLessThan(2)
  })
})

describe('signature wrapping', () => {
  it('the second half moved behind something else is told', async () => {
    const evil = '\n9999 0 obj\n<< /Evil true >>\nendobj\n'
    const moved = both.length + evil.length - rest
    const forged = bytesOf(text.slice(0, second) + evil + text.slice(second))
    const bytes = replaced(forged, lastRange, `/ByteRange [0 ${first} ${moved} ${rest}]`)
    const report = await verified(bytes)
    expect(report.verdict).toBe('invalid')
    expect(statuses(report)).not.toContain('client valid')
  })

  it('a table that leads elsewhere than the signed one is told', async () => {
    const bytes = replaced(both, /startxref\n\d+\n%%EOF\n$/, 'startxref\n0\n%%EOF\n')
    const report = await verified(bytes)
    expect(report.verdict).toBe('invalid')
    expect(saidOf(report)).toContain('unreadable bad-chain')
  })

  it('other bytes in the place of the signature, behind it, are told', async () => {
    const bytes = replaced(both, contents, `${contents.slice(0, -9)}DEADBEEF>`)
    const report = await verified(bytes)
    expect(saidOf(report)).toEqual(['client: padding'])
  })

  it('another kind of signature is told', async () => {
    const at = text.lastIndexOf('/SubFilter /ETSI.CAdES.detached')
    const bytes = bytesOf(
      text.slice(0, at) + '/SubFilter /adbe.pkcs7.detached'.padEnd(31) + text.slice(at + 31),
    )
    expect(saidOf(await verified(bytes))).toContain('client: kind')
  })
})
