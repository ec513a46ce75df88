import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderHtml } from '../../src/render/html.ts'
import type { Block, View } from '../../src/render/view.ts'
import { expectGolden } from '../helpers/golden.ts'
import { htmlTemplates } from './document-templates.ts'
import { elementsOf, textOf } from './html-reader.ts'
import { richSource } from './rich-source.ts'
import { sampleView } from './sample-view.ts'
import { hostileTexts, viewSaying } from './view-saying.ts'

const sample = render(sampleView)

function render(view: View): string {
  return renderHtml(view, htmlTemplates)
}

function viewWith(...blocks: Block[]): View {
  return { ...sampleView, sections: [{ id: 'only', title: 'Only', blocks }] }
}

function letters(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join('')
}

describe('renderHtml', () => {
  it('draws the sample plan', () => {
    expectGolden('test/render/fixtures/sample-plan.golden.html', sample)
  })

  it('asks nothing of the network and runs nothing', () => {
    expect(sample).not.toMatch(/https?:|\/\/|@import|url\(|\bsrc=/)
    expect(elementsOf(sample).map((element) => element.name)).not.toContain('script')
    expect(sample).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  })

  it('has one h1, and every link and label leads to an id that exists once', () => {
    const elements = elementsOf(sample)
    const ids = elements.flatMap((element) => element.attributes['id'] ?? [])
    const wanted = elements.flatMap(({ attributes }) => [
      ...(attributes['href'] === undefined ? [] : [attributes['href'].slice(1)]),
      ...(attributes['aria-labelledby'] === undefined ? [] : [attributes['aria-labelledby']]),
    ])
    expect(elements.filter((element) => element.name === 'h1')).toHaveLength(1)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(expect.arrayContaining(wanted))
  })

  it('never skips a heading level', () => {
    const levels = elementsOf(sample)
      .filter((element) => /^h\d$/.test(element.name))
      .map((element) => Number(element.name.slice(1)))
    for (const [index, level] of levels.entries())
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
  })

  it('gives every header cell its scope', () => {
    const headers = elementsOf(sample).filter((element) => element.name === 'th')
    expect(headers.length).toBeGreaterThan(0)
    expect(headers.every((header) => header.attributes['scope'] === 'col')).toBe(true)
  })

  it('lists the sections only when there are some', () => {
    expect(sample).toContain('<nav aria-label="Sections">')
    expect(render(viewWith())).not.toContain('<nav')
  })

  it('leaves out what the view leaves out', () => {
    const { letterhead, mark, subtitle, author, ...bare } = sampleView
    const page = render({ ...bare, facts: [], signatures: [] })
    const body = page.slice(page.indexOf('<body>'))
    expect(body).not.toMatch(/class="(letterhead|mark|subtitle|fact-box|signatures)"/)
    expect(page).not.toContain('name="author"')
  })

  it('sets the paper', () => {
    expect(sample).toContain('size: letter;')
    expect(render({ ...sampleView, paper: 'a4' })).toContain('size: a4;')
  })

  it('starts a list where the author started it', () => {
    const items = [[{ kind: 'paragraph' as const, inlines: [{ text: 'x' }] }]]
    const listFrom = (start: number): string =>
      render(viewWith({ kind: 'text', content: [{ kind: 'list', ordered: true, start, items }] }))
    expect(listFrom(0)).toContain('<ol start="0">')
    expect(listFrom(4)).toContain('<ol start="4">')
    expect(listFrom(1)).toContain('<ol>')
  })

  it('breaks a line where the author broke it', () => {
    const inlines = [{ text: 'one\ntwo' }, { text: '\nthree', strong: true as const }]
    const page = render(viewWith({ kind: 'text', content: [{ kind: 'paragraph', inlines }] }))
    expect(page).toContain('<p>one<br>two<strong></strong><br><strong>three</strong></p>')
  })

  it('keeps only a short element on one printed page', () => {
    const item = { kind: 'item' as const, level: 3 as const, label: 'Goal', title: [] }
    const text = (length: number): Block => ({
      kind: 'text',
      content: [{ kind: 'paragraph', inlines: [{ text: 'x'.repeat(length) }] }],
    })
    const page = render(
      viewWith(
        { ...item, id: 'a', blocks: [text(90)] },
        { ...item, id: 'b', blocks: [text(9000)] },
      ),
    )
    expect(page).toContain('<div class="item outer short" id="a">')
    expect(page).toContain('<div class="item outer" id="b">')
  })

  it.each(hostileTexts)('shows %j and does nothing else with it', (text) => {
    const expected = elementsOf(render(viewSaying('plain'))).map((element) => element.name)
    const page = render(viewSaying(text))
    expect(elementsOf(page).map((element) => element.name)).toEqual(expected)
    expect(textOf(page)).toContain(`${text}\n`)
  })

  it('keeps author’s text out of the style sheet', () => {
    const page = render(viewSaying('"; } </style> @import "x'))
    expect(page).toContain(String.raw`content: "\22 \3b  \7d  \3c \2f style\3e  \40 import \22 x";`)
    expect(page.match(/<\/style>/g)).toHaveLength(1)
  })

  it('loses no letter and stays well formed', () => {
    fc.assert(
      fc.property(richSource('grapheme'), (source) => {
        const page = render(viewWith({ kind: 'quote', content: [] }, ...viewBlocks(source)))
        elementsOf(page)
        expect(letters(textOf(page))).toContain(letters(source.replace(/\d{1,9}[.)]/g, ' ')))
      }),
      { numRuns: 100 },
    )
  })
})

/** One block whose text is the source word for word, whatever the source is. */
function viewBlocks(source: string): Block[] {
  const inlines = [{ text: source.replace(/\d{1,9}[.)]/g, ' ') }]
  return [{ kind: 'text', content: [{ kind: 'paragraph', inlines }] }]
}
