import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { plainScalar } from '../../src/source/plain-scalar.ts'

describe('plainScalar', () => {
  it.each([
    ['', null],
    ['~', null],
    ['Null', null],
    ['nULL', 'nULL'],
    ['True', true],
    ['FALSE', false],
    ['yes', 'yes'],
    ['no', 'no'],
    ['0', 0],
    ['-0', -0],
    ['+12', 12],
    ['007', 7],
    ['0o17', 15],
    ['0o8', '0o8'],
    ['0xfF', 255],
    ['-0x1', '-0x1'],
    ['1_000', '1_000'],
    ['1.10', 1.1],
    ['.5', 0.5],
    ['5.', 5],
    ['.', '.'],
    ['1e3', 1000],
    ['1e400', Number.POSITIVE_INFINITY],
    ['9007199254740993', 9007199254740992],
    ['-.Inf', Number.NEGATIVE_INFINITY],
    ['.NaN', Number.NaN],
    ['2026-10-01', '2026-10-01'],
    ['10:30', '10:30'],
    ['3.2-WM', '3.2-WM'],
    ['constructor', 'constructor'],
  ])('reads %j as %j', (source, value) => {
    expect(plainScalar(source)).toBe(value)
  })

  it('agrees with the core schema', () => {
    const near = fc.string({
      unit: fc.constantFrom(...'0179+-.eEoxXabfFinNtTrRuUlLsS~_:'),
      minLength: 1,
      maxLength: 7,
    })
    fc.assert(
      fc.property(near, (source) => {
        const document = parseDocument(source, { schema: 'core', logLevel: 'silent' })
        fc.pre(document.errors.length === 0 && /^[^:]*(?::[^:]+)*$/.test(source))
        fc.pre(!/^[-?:]$|:$|^---$|^\.\.\.$/.test(source))
        expect(plainScalar(source)).toBe(document.toJS())
      }),
      { numRuns: 5000 },
    )
  })
})
