import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { documentFonts } from '../../../../src/practice/document-assets.ts'
import { drawnSignature, type Faces } from '../../../../src/signing/pdf/write/appearance.ts'
import { openFace } from '../../../../src/signing/pdf/write/outlines.ts'

let faces: Faces
beforeAll(async () => {
  const { regular, semibold } = documentFonts()
  faces = { regular: await openFace(regular), semibold: await openFace(semibold) }
})

const at = new Date('2026-10-01T12:34:56.789Z')
const fingerprint = Array.from({ length: 32 }, (_, n) =>
  n.toString(16).padStart(2, '0').toUpperCase(),
).join(':')
const size = { width: 152, height: 62 }
const draw = (name: string, box = size) => drawnSignature({ name, at, fingerprint }, faces, box)

/** Every point of every path, the handles of its curves included. */
function points(operators: string): [number, number][] {
  const found: [number, number][] = []
  for (const [, numbers = ''] of operators.matchAll(/((?:-?[\d.]+ )+)(?:m|l|c)\b/g)) {
    const values = numbers.trim().split(' ').map(Number)
    for (let n = 0; n < values.length; n += 2) found.push([values[n] ?? 0, values[n + 1] ?? 0])
  }
  return found
}

const leavesBox = (operators: string, { width, height }: typeof size) =>
  points(operators).filter(([x, y]) => x < 0 || y < 0 || x > width || y > height)

const anyName = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(
      fc.constantFrom('Łódź', 'İstanbul', 'von', 'Größmann-Featherstonehaugh', 'W', '李', 'Ông'),
      { maxLength: 12 },
    )
    .map((words) => words.join(' ')),
)

describe('what a signed field shows', () => {
  it('never leaves its box, whatever the name', () => {
    fc.assert(
      fc.property(
        anyName,
        fc.integer({ min: 60, max: 500 }),
        fc.integer({ min: 18, max: 120 }),
        (name, width, height) => {
          expect(leavesBox(draw(name, { width, height }), { width, height })).toEqual([])
        },
      ),
      { numRuns: 150 },
    )
  })

  it('is made of operators that draw and nothing else', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const rest = draw(name).replace(
          /-?\d+(?:\.\d{1,2})? |[mlchf]\b|rg\b|re\b|-?\d+(?:\.\d+)?/g,
          '',
        )
        expect(rest.trim()).toBe('')
      }),
      { numRuns: 50 },
    )
  })

  it('sets a long name on two lines and shows the whole of it', () => {
    const short = points(draw('Jo Rivera')).length
    const long = points(draw('Jordan Maximilian Rivera-Featherstonehaugh of Cholmondeley')).length
    expect(long).toBeGreaterThan(short + 500)
  })

  it('draws a letter with its mark, and “?” for what the font lacks', () => {
    expect(draw('Ł')).not.toBe(draw('L'))
    expect(draw('I\u0307')).toBe(draw('İ'))
    expect(draw('李')).toBe(draw('?'))
  })

  it('does not fail in a box of no size', () => {
    expect(() => draw('Jo Rivera', { width: 0, height: 0 })).not.toThrow()
  })
})
