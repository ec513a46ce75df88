import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Cursor } from '../../../../src/signing/pdf/read/cursor.ts'
import { parseValue } from '../../../../src/signing/pdf/read/parse-value.ts'
import { type PdfValue, sameValue, textOf } from '../../../../src/signing/pdf/read/values.ts'
import {
  dateString,
  dict,
  ref,
  textString,
  written,
} from '../../../../src/signing/pdf/write/serialize.ts'

const read = (text: string): PdfValue => parseValue(new Cursor(Buffer.from(`${text} `, 'latin1')))

const name = fc
  .string({
    unit: fc.integer({ min: 33, max: 255 }).map((code) => String.fromCharCode(code)),
    minLength: 1,
    maxLength: 12,
  })
  .map((text): PdfValue => ({ kind: 'name', name: text }))
const string = fc
  .uint8Array({ maxLength: 20 })
  .map((bytes): PdfValue => ({ kind: 'string', bytes, isHex: true, start: 0, end: 0 }))

const { value } = fc.letrec<{ value: PdfValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<PdfValue>(null, true, false),
    fc.integer({ min: -1e9, max: 1e9 }),
    fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 1000),
    name,
    string,
    fc.integer({ min: 1, max: 9999 }).map((num) => ref(num, 0)),
    fc.array(tie('value'), { maxLength: 4 }).map((items): PdfValue => ({ kind: 'array', items })),
    fc
      .dictionary(
        fc.string({ unit: fc.constantFrom(...'AbC1/ #('), minLength: 1, maxLength: 6 }),
        tie('value'),
        { maxKeys: 4, noNullPrototype: true },
      )
      .map((entries): PdfValue => dict(entries)),
  ),
}))

describe('what is written', () => {
  it('reads back as the same value', () => {
    fc.assert(
      fc.property(value, (any) => {
        expect(sameValue(read(written(any)), any)).toBe(true)
      }),
    )
  })

  it('holds texts in any script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        expect(textOf(read(textString(text)))).toBe(text)
      }),
    )
  })

  it('tells times in UTC', () => {
    expect(dateString(new Date('2026-01-02T03:04:05.678Z'))).toBe("(D:20260102030405+00'00')")
  })

  it('has no exponents', () => {
    expect(written(0.0000001)).toBe('0')
    expect(written(1e-5)).toBe('0.00001')
  })
})
