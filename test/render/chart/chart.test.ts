import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/language/dates.ts'
import { findInstrument } from '../../../src/measures/find.ts'
import { type Chart, chartOf } from '../../../src/measures/trajectory/chart.ts'
import { documentTemplates } from '../../../src/practice/document-assets.ts'
import { drawChart } from '../../../src/render/chart/draw.ts'
import { guessedWidth } from '../../../src/render/chart/marks.ts'
import { chartSvg } from '../../../src/render/chart/svg.ts'
import { renderHtml } from '../../../src/render/html.ts'
import { renderMarkdown } from '../../../src/render/markdown.ts'
import { planView } from '../../../src/render/plan-view/plan-view.ts'
import type { Block, View } from '../../../src/render/view.ts'
import { tool } from '../../helpers/pdf-tools.ts'
import { elementsOf } from '../html-reader.ts'
import { render, section, view } from '../pdf/views.ts'

const start = '2026-01-05'

const chart = chartOf({
  title: 'PHQ-9 <of> "two" & more',
  instrument: findInstrument('phq-9'),
  readings: [
    { day: '2026-01-05', value: 18 },
    { day: '2026-01-19', value: 15 },
    { day: '2026-02-02', value: 16 },
  ],
  baseline: { value: 18, day: '2026-01-05' },
  line: { from: { day: '2026-01-05', value: 18 }, to: { day: '2026-03-30', value: 6 } },
  tolerance: 4.2,
  enough: { from: Number.NEGATIVE_INFINITY, to: 6 },
  better: 'lower',
}) as Chart

const block: Block = { kind: 'chart', id: 'chart-1', caption: 'PHQ-9: on track.', chart }
const page: View = view({ sections: [section('Goals', block)] })

describe('the words of a chart', () => {
  it('hold every reading, the line, what is wanted, and the bands', () => {
    expect(chart.words).toBe(
      'PHQ-9 <of> "two" & more; lower is better. 3 readings: 18 on January 5, 2026 (baseline), 15 on January 19, 2026, 16 on February 2, 2026. Wanted: at most 6 by March 30, 2026. The expected line goes from 18 on January 5, 2026 to 6 on March 30, 2026. Bands: minimal 0 to 4, mild 5 to 9, moderate 10 to 14, moderately severe 15 to 19, severe 20 to 27.',
    )
  })

  it('need two readings', () => {
    const one = [{ day: start, value: 3 }]
    expect(chartOf({ title: 'One', readings: one })).toBeUndefined()
    expect(
      chartOf({ title: 'One', readings: one, baseline: { value: 3, day: start } }),
    ).toBeUndefined()
  })
})

const readings = fc
  .uniqueArray(fc.integer({ min: 0, max: 900 }), { minLength: 2, maxLength: 40 })
  .chain((days) =>
    fc
      .array(fc.float({ min: -50, max: 500, noNaN: true }), {
        minLength: days.length,
        maxLength: days.length,
      })
      .map((values) =>
        [...days]
          .sort((a, b) => a - b)
          .map((day, at) => ({ day: addDays(start, day), value: values[at] as number })),
      ),
  )

describe('drawing', () => {
  it('keeps every mark inside its rectangle, whatever the readings are', () => {
    fc.assert(
      fc.property(readings, fc.integer({ min: -60, max: 600 }), (given, target) => {
        const enough = { from: Number.NEGATIVE_INFINITY, to: target }
        const made = chartOf({ title: 'Any', readings: given, enough }) as Chart
        const { marks } = drawChart(made, { width: 300, height: 120, textWidth: guessedWidth })
        for (const mark of marks) {
          const points = 'points' in mark ? mark.points : [mark.at]
          for (const [x, y] of points) {
            expect(x).toBeGreaterThanOrEqual(-1)
            expect(x).toBeLessThanOrEqual(301)
            expect(y).toBeGreaterThanOrEqual(-1)
            expect(y).toBeLessThanOrEqual(121)
          }
        }
      }),
    )
  })

  it('keeps the last value off the edge of what is wanted', () => {
    const near = chartOf({
      title: 'PHQ-9',
      instrument: findInstrument('phq-9'),
      readings: [
        { day: '2026-01-05', value: 14 },
        { day: '2026-01-19', value: 13 },
        { day: '2026-02-09', value: 9 },
      ],
      line: { from: { day: '2026-01-05', value: 14 }, to: { day: '2026-03-30', value: 7 } },
      enough: { from: Number.NEGATIVE_INFINITY, to: 7 },
      better: 'lower',
    }) as Chart
    for (let height = 70; height <= 160; height += 5) {
      const { marks } = drawChart(near, { width: 460, height, textWidth: guessedWidth })
      const [label] = marks.flatMap((mark) =>
        mark.kind === 'words' && mark.text === '9' ? [mark.at[1]] : [],
      )
      const [edge] = marks.flatMap((mark) =>
        mark.kind === 'line' && mark.tone === 'goal' ? [mark.points[0]?.[1] ?? 0] : [],
      )
      expect(label).toBeDefined()
      const above = (label as number) - (edge as number)
      expect(above < 0 || above > 6, `the edge at a height of ${height}`).toBe(true)
    }
  })

  it('marks the scale at few, round and rising values', () => {
    fc.assert(
      fc.property(readings, (given) => {
        const { low, high, marks } = (chartOf({ title: 'Any', readings: given }) as Chart).scale
        expect(high).toBeGreaterThan(low)
        expect(marks.length).toBeGreaterThanOrEqual(2)
        expect(marks.length).toBeLessThanOrEqual(8)
        expect([...marks].sort((a, b) => a - b)).toEqual(marks)
        for (const { value } of given) {
          expect(value).toBeGreaterThanOrEqual(low)
          expect(value).toBeLessThanOrEqual(high)
        }
      }),
    )
  })
})

describe('in a document', () => {
  it('is SVG in a web page, named and described, and nothing breaks out of it', () => {
    const html = renderHtml(page, documentTemplates('html'))
    const elements = elementsOf(html)
    const svg = elements.find(({ name }) => name === 'svg')
    expect(svg?.attributes).toMatchObject({ role: 'img', viewBox: '0 0 480 160' })
    const [title, words] = (svg?.attributes['aria-labelledby'] ?? '').split(' ')
    expect(
      elements.some(({ name, attributes }) => name === 'title' && attributes['id'] === title),
    ).toBe(true)
    expect(
      elements.some(({ name, attributes }) => name === 'desc' && attributes['id'] === words),
    ).toBe(true)
    expect(html).toContain('PHQ-9 &lt;of&gt; &quot;two&quot; &amp; more')
  })

  it('is its words in Markdown', () => {
    const markdown = renderMarkdown(page, documentTemplates('markdown'))
    expect(markdown).toContain('**PHQ-9: on track.** PHQ-9 \\<of>')
    expect(markdown).toContain('16 on February 2, 2026')
  })

  it('is a tagged figure in a PDF, with its words and its box', async () => {
    const { text, bytes, missing } = await render(page)
    expect(missing).toEqual([])
    expect(text).toMatch(/\/S \/Figure\b/)
    expect(text).toMatch(
      /\/Alt \(PHQ-9 <of> "two" & more; lower is better\. 3 readings: 18 on January 5/,
    )
    expect(text).toMatch(/\/BBox \[[\d. ]+\]/)
    const qpdf = tool('qpdf')
    if (qpdf) expect(qpdf(bytes, ['--check']).code).toBe(0)
    const pdfinfo = tool('pdfinfo')
    if (pdfinfo)
      expect(pdfinfo(bytes, ['-struct-text']).output).toMatch(/Figure[\s\S]*wanted: at most 6/)
  })
})

it('stands beside its objective, and only where a day is given', () => {
  const plan = {
    goals: [
      {
        id: 'g',
        statement: 'Better',
        objectives: [
          {
            id: 'mood',
            statement: 'PHQ-9 at most 6',
            target_date: '2026-03-30',
            measure: {
              instrument: 'phq-9',
              baseline: { value: 18, date: start },
              target: { at_most: 6 },
            },
          },
        ],
      },
    ],
  }
  const measures = [
    { instrument: 'phq-9', date: '2026-01-19', score: 15 },
    { instrument: 'gad-7', date: '2026-01-19', score: 9 },
    { instrument: 'gad-7', date: '2026-02-02', score: 8 },
  ]
  const charts = (of: Parameters<typeof planView>[0]) => {
    const found: string[] = []
    const look = (blocks: readonly Block[], where: string): void => {
      for (const one of blocks) {
        if (one.kind === 'chart') found.push(`${where}: ${one.caption}`)
        if (one.kind === 'item') look(one.blocks, one.id)
      }
    }
    for (const { id, blocks } of planView(of).sections) look(blocks, id)
    return found
  }
  expect(charts({ plan, record: { measures }, asOf: '2026-02-02' })).toEqual([
    'objective-mood: PHQ-9, as of February 2, 2026: on track.',
    'measures: GAD-7.',
  ])
  expect(charts({ plan, record: { measures } })).toEqual([])
})

it('escapes what stands in an SVG', () => {
  const title = '<script>"&\u0007'
  const svg = chartSvg({ ...chart, title }, 'x', { width: 300, height: 100 })
  expect(svg).toContain('<title id="x-title">&lt;script&gt;&quot;&amp; </title>')
})
