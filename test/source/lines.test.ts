import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterBreak, breakBefore, lineEnd, lineIndex, lineStart } from '../../src/source/lines.ts'

describe('lineIndex', () => {
  const text = 'one\r\ntwo\rthree\n\nfive'

  it.each([
    [0, 1, 1],
    [3, 1, 4],
    [4, 1, 5],
    [5, 2, 1],
    [8, 2, 4],
    [9, 3, 1],
    [14, 3, 6],
    [15, 4, 1],
    [16, 5, 1],
    [20, 5, 5],
    [99, 5, 84],
  ])('places offset %i on line %i, column %i', (offset, line, column) => {
    expect(lineIndex(text).position(offset)).toEqual({ line, column })
  })

  it('gives lines without their endings', () => {
    const { line, count } = lineIndex(text)
    expect(count).toBe(5)
    expect([0, 1, 2, 3, 4, 5, 6].map(line)).toEqual(['', 'one', 'two', 'three', '', 'five', ''])
  })

  it('knows an empty last line, and an empty text', () => {
    expect(lineIndex('a\n').count).toBe(2)
    expect(lineIndex('a\n').position(2)).toEqual({ line: 2, column: 1 })
    expect(lineIndex('').position(0)).toEqual({ line: 1, column: 1 })
    expect(lineIndex('').line(1)).toBe('')
  })

  it('tells texts apart', () => {
    expect(lineIndex('a\nb').position(2).line).toBe(2)
    expect(lineIndex('a b').position(2).line).toBe(1)
  })
})

describe('line borders', () => {
  it.each([
    ['a\nbc\nd', 3, 2, 4],
    ['a\r\nbc\r\nd', 4, 3, 5],
    ['a\rbc\rd', 2, 2, 4],
    ['abc', 1, 0, 3],
    ['\nabc', 0, 0, 0],
  ])('of %j around %i are %i and %i', (text, at, start, end) => {
    expect([lineStart(text, at), lineEnd(text, at)]).toEqual([start, end])
  })

  it('count a pair of CR and LF as one', () => {
    expect(afterBreak('a\r\nb', 1)).toBe(3)
    expect(afterBreak('a\rb', 1)).toBe(2)
    expect(afterBreak('ab', 1)).toBe(1)
    expect(breakBefore('a\r\nb', 3)).toBe(1)
    expect(breakBefore('a\nb', 2)).toBe(1)
  })

  it('agree with the index', () => {
    const some = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n'), maxLength: 12 })
    fc.assert(
      fc.property(some, fc.nat(14), (text, pick) => {
        const at = pick % (text.length + 1)
        if (text.startsWith('\r\n', at - 1)) return
        const { line, column } = lineIndex(text).position(at)
        expect(lineStart(text, at)).toBe(at - column + 1)
        expect(text.slice(lineStart(text, at), lineEnd(text, at))).toBe(lineIndex(text).line(line))
      }),
    )
  })
})
