import fc from 'fast-check'
import { create } from 'fontkit'
import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { columnWidths } from '../../../src/render/pdf/columns.ts'
import { type LineCount, withFewestLines } from '../../../src/render/pdf/fewest-lines.ts'
import { breakLines, fitLine, lineCounter } from '../../../src/render/pdf/lines.ts'
import { shaperFor } from '../../../src/render/pdf/shaping.ts'
import { styles } from '../../../src/render/pdf/theme.ts'
import type { Block } from '../../../src/render/view.ts'
import { assets, fonts, paragraph, prose } from './views.ts'

const open = fonts()
const lengthsOf = { minLength: 3, maxLength: 3 }
const lineTexts = (text: string, width: number) =>
  breakLines([{ text }], styles.body, width, open).map((line) =>
    line.stretches.map((part) => part.text).join(''),
  )

describe('breakLines', () => {
  it('keeps every character, and every line within the width', () => {
    for (const width of [20, 77, 300]) {
      const text = prose(120)
      const lines = breakLines([{ text }], styles.body, width, open)
      expect(lines.flatMap((line) => line.stretches.map((part) => part.text)).join('')).toBe(text)
      for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 0.02)
    }
  })

  it('counts the lines without setting them', () => {
    const inlines = [{ text: prose(120) }]
    const count = lineCounter(inlines, styles.body, open)
    for (let width = 80; width < 400; width += 17) {
      expect(count(width)).toBe(breakLines(inlines, styles.body, width, open).length)
    }
  })

  it('begins behind an indent', () => {
    const [first, second] = breakLines([{ text: prose(60) }], styles.body, 200, open, 150)
    expect(first?.width).toBeLessThanOrEqual(50)
    expect(second?.width).toBeGreaterThan(100)
  })

  it('does not part a word from a comma in another style', () => {
    const inlines = [{ text: 'aaa ' }, { text: 'bold', strong: true } as const, { text: ', end' }]
    for (let width = 30; width < 90; width++) {
      const lines = breakLines(inlines, styles.body, width, open)
      for (const line of lines) expect(line.stretches[0]?.text).not.toMatch(/^,/)
    }
  })

  it('breaks behind a hyphen between letters, never in a date or a code', () => {
    expect(lineTexts('evidence-based', 50)).toEqual(['evidence-', 'based'])
    expect(lineTexts('on 2026-10-01', 62)).toEqual(['on 2026-10-01'])
    expect(lineTexts('see PHQ-9', 38)).toEqual(['see ', 'PHQ-9'])
    expect(lineTexts('Nair, PMHNP-BC', 50)).toEqual(['Nair, ', 'PMHNP-BC'])
  })

  it('cuts a word that no line can hold', () => {
    expect(lineTexts('m'.repeat(30), 60).length).toBeGreaterThan(3)
    expect(lineTexts('mm', 1)).toEqual(['m', 'm'])
  })

  it('has no line for no text', () => {
    expect(lineTexts('', 100)).toEqual([])
    expect(lineTexts('  ', 100)).toEqual([])
  })
})

describe('fitLine', () => {
  it('shortens with an ellipsis only where it must', () => {
    expect(fitLine('Treatment plan', styles.head, 200, open).stretches[0]?.text).toBe(
      'Treatment plan',
    )
    const short = fitLine('Treatment plan', styles.head, 30, open)
    expect(short.stretches[0]?.text).toMatch(/^Trea.*\u2026$/)
    expect(short.width).toBeLessThanOrEqual(30)
  })
})

describe('quick shaping', () => {
  const words =
    'AVATAR To. Tyler, WAVE f(x) Yo-Yo Łódź İstanbul Größe Ștefan Nguyễn Ðorđe Αθηνά Иванова “Ty” L’été 12,345.67 (A) V.'

  it('sets words as wide as the full engine does, but for ligatures', () => {
    for (const [name, file] of Object.entries(assets.fonts)) {
      const full = openFont(name, file)
      const quick = openFont(name, file)
      const { measure, encodeFor } = shaperFor(quick.font, file)
      encodeFor(quick)
      for (const word of words.split(' ')) {
        const expected = full.font.layout(word, ['kern']).advanceWidth
        expect(measure(word), word).toBe(expected)
        const [codes, positions] = quick.encode(word)
        expect(codes).toHaveLength([...word].length)
        const drawn = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0)
        expect(drawn / quick.scale, word).toBeCloseTo(expected)
      }
    }
  })

  it('kerns', () => {
    const apart = open.width('A', styles.body) + open.width('V', styles.body)
    expect(open.width('AV', styles.body)).toBeLessThan(apart)
  })

  it('leaves marks that need placing to the full engine', () => {
    expect(open.width('x\u0302', styles.body)).toBeCloseTo(open.width('x', styles.body))
  })

  it('has figures of one width, so that columns of numbers align', () => {
    const widths = [...'0123456789'].map((figure) => open.width(figure, styles.tableCell))
    expect(new Set(widths).size).toBe(1)
  })
})

function openFont(name: string, file: Uint8Array) {
  const doc = new PDFDocument({
    font: null,
    autoFirstPage: false,
    size: [612, 792],
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    displayTitle: true,
    lang: 'en',
    compress: false,
    info: {},
  })
  doc.registerFont(name, create(file))
  doc.font(name)
  return doc._font
}

describe('columnWidths', () => {
  const grid = (
    widths: (number | undefined)[],
    cell: string,
  ): Extract<Block, { kind: 'table' }> => ({
    kind: 'table',
    columns: widths.map((width, i) => ({ title: `C${i}`, width })),
    rows: [widths.map((_, i) => paragraph(i === 0 ? cell : 'x'))],
  })
  const look = { head: styles.tableHead, cell: styles.tableCell }

  it('gives each its share, and what is left equally to the rest', () => {
    const widths = columnWidths(grid([0.5, undefined, undefined], 'x'), 400, look, open)
    expect(widths).toEqual([200, 100, 100])
  })

  it('always adds up to the whole', () => {
    for (const shares of [[undefined], [0.9, 0.9], [2, undefined], [0, undefined, 0.2]]) {
      const widths = columnWidths(grid(shares, prose(5)), 400, look, open)
      expect(widths.reduce((a, b) => a + b)).toBeCloseTo(400)
    }
  })

  it('widens a column for its longest word', () => {
    const [first = 0] = columnWidths(grid([0.1, 0.9], 'Administration'), 400, look, open)
    expect(first).toBeGreaterThan(open.width('Administration', look.cell))
  })
})

describe('withFewestLines', () => {
  const text =
    (length: number): LineCount =>
    (width) =>
      Math.ceil(length / width)

  it('gives width to the column that needs it, and takes none that is needed', () => {
    const cells = [[[text(50)], [text(300)]]]
    const [short = 0, long = 0] = withFewestLines([200, 200], [50, 50], cells)
    expect(long).toBeGreaterThanOrEqual(300)
    expect(short).toBeGreaterThanOrEqual(50)
    expect(short + long).toBeCloseTo(400)
  })

  it('leaves the widths as they are when nothing is won', () => {
    expect(withFewestLines([200, 200], [10, 10], [[[text(100)], [text(100)]]])).toEqual([200, 200])
  })

  it('never makes a table taller, nor a column narrower than it must be', () => {
    const lengths = fc.array(fc.array(fc.integer({ min: 1, max: 900 }), lengthsOf), lengthsOf)
    fc.assert(
      fc.property(lengths, (rows) => {
        const cells = rows.map((row) => row.map((length) => [text(length)]))
        const height = (widths: number[]) =>
          cells
            .map((row) => Math.max(...row.map(([cell], i) => cell?.(widths[i] ?? 0) ?? 0)))
            .reduce((sum, lines) => sum + lines)
        const before = [130, 130, 130]
        const after = withFewestLines(before, [60, 60, 60], cells)
        expect(height(after)).toBeLessThanOrEqual(height(before))
        for (const width of after) expect(width).toBeGreaterThanOrEqual(60)
      }),
    )
  })
})
