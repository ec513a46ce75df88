import { describe, expect, it } from 'vitest'
import { DerError, derLength, readDer } from '../../../src/signing/cms/der.ts'

const bytes = (hex: string): Uint8Array => Buffer.from(hex.replaceAll(' ', ''), 'hex')

function flawOf(run: () => unknown): string | undefined {
  try {
    run()
  } catch (error) {
    if (error instanceof DerError) return error.flaw
    throw error
  }
  return undefined
}

describe('the length of a value', () => {
  it('counts its head and leaves padding out', () => {
    expect(derLength(bytes('30 03 02 01 05 00 00 00'))).toBe(5)
    expect(derLength(bytes(`04 81 80 ${'aa'.repeat(128)} 00`))).toBe(131)
    expect(derLength(bytes(`04 82 01 00 ${'aa'.repeat(256)}`))).toBe(260)
  })
})

describe('what is not DER is not read', () => {
  it.each([
    ['an indefinite length', '30 80 02 01 05 00 00'],
    ['a length that could be shorter', '30 81 03 02 01 05'],
    ['a length with a zero before it', `04 82 00 80 ${'aa'.repeat(128)}`],
    ['a length of five octets', '30 85 00 00 00 00 03 02 01 05'],
    ['a length beyond the end', '30 84 ff ff ff ff 02 01 05'],
    ['a tag of several octets', '3f 81 01 00'],
    ['an end without a beginning', '30 02 00 00'],
    ['a part longer than the whole', '30 03 02 05 01'],
    ['a sequence that is none by its form', '10 03 02 01 05'],
    ['octets in pieces', '24 03 04 01 05'],
    ['half a head', '30'],
    ['nothing', ''],
  ])('%s', (_, hex) => {
    expect(flawOf(() => readDer(bytes(hex)))).toBe('not-der')
  })

  it('nor what follows it', () => {
    expect(flawOf(() => readDer(bytes('05 00 00')))).toBe('left-over')
  })

  it('nor what is nested without end, in no time', () => {
    let nested = Buffer.from([5, 0])
    for (let depth = 0; depth < 20_000; depth++) nested = Buffer.concat([headOf(nested), nested])
    const start = performance.now()
    expect(flawOf(() => readDer(nested))).toBe('too-deep')
    expect(performance.now() - start).toBeLessThan(500)
  })

  it('nor a multitude of parts', () => {
    const many = Buffer.alloc(100_000, Buffer.from([5, 0]))
    expect(flawOf(() => readDer(Buffer.concat([headOf(many), many])))).toBe('too-large')
  })
})

it('reads what is', () => {
  expect(readDer(bytes('30 06 02 01 05 0c 01 41')).idBlock.tagNumber).toBe(16)
  expect(readDer(bytes('30 00')).idBlock.tagNumber).toBe(16)
})

function headOf(content: Uint8Array): Buffer {
  const { length } = content
  if (length < 128) return Buffer.from([0x30, length])
  const octets = Buffer.from(
    length.toString(16).padStart(length < 256 ? 2 : length < 65_536 ? 4 : 6, '0'),
    'hex',
  )
  return Buffer.concat([Buffer.from([0x30, 0x80 | octets.length]), octets])
}
