import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contrastOf, documentFaults } from '../../src/plan/document-faults.ts'

/** Worked out with the formula of WCAG 2.2 by other tools. */
it.each([
  ['#000000', '#FFFFFF', 21],
  ['#767676', '#FFFFFF', 4.54],
  ['#777777', '#FFFFFF', 4.48],
  ['#FF0000', '#FFFFFF', 4.0],
  ['#0000FF', '#FFFFFF', 8.59],
])('%s on %s is %f to 1', (one, other, contrast) => {
  expect(contrastOf(one, other)).toBeCloseTo(contrast, 2)
  expect(contrastOf(other, one)).toBe(contrastOf(one, other))
})

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)

it('lets a color through only where it can be read on every ground', () => {
  fc.assert(
    fc.property(hex, (accent) => {
      const readable = ['#FFFFFF', '#E6EFF3'].every((ground) => contrastOf(accent, ground) >= 4.5)
      expect(documentFaults({ accent }).length === 0).toBe(readable)
    }),
  )
})
