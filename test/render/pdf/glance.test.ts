/** The glance on paper: one page whatever the plan, a table that can be heard, charts in the size of words. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chartOf } from '../../../src/measures/trajectory/chart.ts'
import { drawSpark, sparkWords } from '../../../src/render/chart/spark.ts'
import { composeStrips } from '../../../src/render/pdf/compose.ts'
import { pageFrame } from '../../../src/render/pdf/furniture.ts'
import { paginate } from '../../../src/render/pdf/paginate.ts'
import { paperSizes } from '../../../src/render/pdf/theme.ts'
import type { GlanceRow, Section, View } from '../../../src/render/view.ts'
import { tool } from '../../helpers/pdf-tools.ts'
import { fonts, prose, render, section, text, view } from './views.ts'

const open = fonts()

const chart = chartOf({
  title: 'PHQ-9',
  readings: [
    { day: '2026-10-01', value: 14 },
    { day: '2026-11-10', value: 9 },
  ],
  line: { from: { day: '2026-10-01', value: 14 }, to: { day: '2026-12-29', value: 7 } },
  enough: { from: Number.NEGATIVE_INFINITY, to: 7 },
  better: 'lower',
})

const row = (level: GlanceRow['level'], more: Partial<GlanceRow> = {}): GlanceRow => ({
  level,
  label: level === 'goal' ? 'Goal 1' : 'Objective 1a',
  statement: prose(24),
  badge: { text: 'Active', tone: 'neutral' },
  done: prose(12),
  by: 'Dec 29, 2026',
  ...more,
})

const glance = (rows: GlanceRow[]): Section => ({
  id: 'glance',
  title: 'The plan at a glance',
  blocks: [{ kind: 'glance', rows }, text(prose(40), 'Who does what')],
  isWhole: true,
})

function pagesOf(some: View) {
  const { areaOf } = pageFrame(some, paperSizes[some.paper], open)
  return paginate(composeStrips(some, open, areaOf), areaOf)
}

/** On which pages strips with these words begin. */
const pagesWith = (some: View, words: string): number[] =>
  pagesOf(some).flatMap((page, number) =>
    page.some(({ strip }) => strip.runs.some((run) => run.text.includes(words))) ? [number] : [],
  )

const anyRow = fc.record({
  level: fc.constantFrom('goal' as const, 'objective' as const),
  words: fc.integer({ min: 1, max: 26 }),
  hasMeasure: fc.boolean(),
})

describe('the glance on paper', () => {
  it('stands on one page, with up to thirty rows, wherever it falls', () => {
    fc.assert(
      fc.property(
        fc.array(anyRow, { minLength: 5, maxLength: 30 }),
        fc.integer({ min: 0, max: 500 }),
        fc.constantFrom('letter' as const, 'a4' as const),
        (rows, before, paper) => {
          const all = rows.map(({ level, words, hasMeasure }, i) =>
            row(level, {
              statement: prose(words),
              label: `Row${i}.`,
              ...(hasMeasure ? { measure: prose(6), course: '14 → 9 → at most 7', chart } : {}),
            }),
          )
          const some = view({
            paper,
            sections: [section('Summary', text(prose(before))), glance(all)],
          })
          expect(
            new Set(pagesWith(some, 'Row').concat(pagesWith(some, 'Who does what'))).size,
          ).toBe(1)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('lets what follows fill the page before it', () => {
    const some = view({
      sections: [
        section('Summary', text(prose(400))),
        glance(Array.from({ length: 12 }, () => row('goal'))),
        section('Client', text(prose(300))),
      ],
    })
    const [page] = pagesWith(some, 'The plan at a glance')
    expect(pagesWith(some, 'Client')[0]).toBeLessThan(page as number)
  })

  it('is a table with heads for rows and columns, and charts that can be heard', async () => {
    const rows = [
      row('goal'),
      row('objective', { course: '14 → 9 → at most 7', ...(chart ? { chart } : {}) }),
    ]
    const { text: file, bytes, missing } = await render(view({ sections: [glance(rows)] }))
    expect(missing).toEqual([])
    expect(file.match(/\/Scope \/Row/g)).toHaveLength(2)
    expect(file.match(/\/Scope \/Column/g)).toHaveLength(4)
    expect(file).toContain('/Alt (PHQ-9: 2 readings, from 14 on October 1, 2026 to 9')
    const qpdf = tool('qpdf')
    if (qpdf) expect(qpdf(bytes, ['--check']).code).toBe(0)
  })
})

describe('a chart in the size of a word', () => {
  const size = { width: 60, height: 24 }

  it('keeps every mark inside', () => {
    const reading = fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      value: fc.double({ min: -50, max: 400, noNaN: true }),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(reading, { minLength: 2, maxLength: 9, selector: ({ day }) => day }),
        fc.double({ min: -10, max: 90, noNaN: true }),
        (list, to) => {
          const readings = list
            .map(({ day, value }) => ({ day: `2026-10-${String(day).padStart(2, '0')}`, value }))
            .sort((a, b) => (a.day < b.day ? -1 : 1))
          const some = chartOf({
            title: 'T',
            readings,
            enough: { from: Number.NEGATIVE_INFINITY, to },
          })
          for (const mark of some ? drawSpark(some, size).marks : []) {
            const points = mark.kind === 'area' || mark.kind === 'line' ? mark.points : [mark.at]
            for (const [x, y] of points) {
              expect(x).toBeGreaterThanOrEqual(0)
              expect(x).toBeLessThanOrEqual(size.width)
              expect(y).toBeGreaterThanOrEqual(-0.001)
              expect(y).toBeLessThanOrEqual(size.height + 0.001)
            }
          }
        },
      ),
      { numRuns: 200 },
    )
  })

  it('says the first and the last', () => {
    expect(chart && sparkWords(chart)).toBe(
      'PHQ-9: 2 readings, from 14 on October 1, 2026 to 9 on November 10, 2026; lower is better.',
    )
  })
})
