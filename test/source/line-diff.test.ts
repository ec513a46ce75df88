import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffText, lineDiff } from '../../src/source/line-diff.ts'

const numbered = (count: number) => Array.from({ length: count }, (_, at) => `line ${at + 1}`)

describe('lineDiff', () => {
  it('holds both texts, each in its order, and marks no more than it must', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 })
    fc.assert(
      fc.property(text, text, (old, now) => {
        const [before, after] = [`x\n${old.join('\n')}x`, `x\n${now.join('\n')}x`]
        const lines = lineDiff(before, after)
        const without = (sign: string) =>
          lines.filter((line) => line.sign !== sign).map((line) => line.text)
        expect(without('+').join('\n')).toBe(before)
        expect(without('-').join('\n')).toBe(after)
        expect(before !== after || lines.every(({ sign }) => sign === ' ')).toBe(true)
      }),
    )
  })
})

describe('diffText', () => {
  it('shows what differs with two lines around it, and a gap between', () => {
    const before = numbered(12)
    const after = before.with(2, 'third').toSpliced(10, 0, 'new')
    expect(diffText(before.join('\n'), `${after.join('\r\n')}\r\n`)).toBe(
      [
        ...['  line 1', '  line 2', '- line 3', '+ third', '  line 4', '  line 5'],
        ...['  …', '  line 9', '  line 10', '+ new', '  line 11', '  line 12', ''],
      ].join('\n'),
    )
  })

  it('is empty where nothing differs', () => {
    expect(diffText('a\nb\n', 'a\nb\n')).toBe('')
  })
})
