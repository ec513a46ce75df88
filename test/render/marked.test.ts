/** What a comparison put in or took out, as each drawer marks it: never by color alone. */
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { renderHtml } from '../../src/render/html.ts'
import { richToMarkdown } from '../../src/render/markdown-text.ts'
import { renderPdf } from '../../src/render/pdf/render-pdf.ts'
import type { Block, Inline } from '../../src/render/view.ts'
import { tool } from '../helpers/pdf-tools.ts'
import { htmlTemplates } from './document-templates.ts'
import { assets, createdOn, render as renderPlain, section, view } from './pdf/views.ts'

const target: Inline[] = [
  { text: 'at most ' },
  { text: '9', mark: 'deleted' },
  { text: ' ' },
  { text: '12', mark: 'inserted' },
  { text: ' on the PHQ-9' },
]

const viewOf = (inlines: Inline[]) => {
  const block: Block = { kind: 'text', content: [{ kind: 'paragraph', inlines }] }
  return view({ sections: [section('Changes', block)] })
}

const markdown = (inlines: Inline[]) => richToMarkdown([{ kind: 'paragraph', inlines }])

describe('Markdown', () => {
  it('strikes out what is gone and makes strong what is new', () => {
    expect(markdown(target)).toBe('at most ~~9~~ **12** on the PHQ-9')
  })

  it('leaves spaces outside of the marks', () => {
    const inlines: Inline[] = [{ text: 'one' }, { text: ' two ', mark: 'inserted' }, { text: 'x' }]
    expect(markdown(inlines)).toBe('one **two** x')
  })

  it('writes an element where a marker would be read as text', () => {
    const inlines: Inline[] = [
      { text: 'sleep' },
      { text: '.', mark: 'deleted' },
      { text: ', then', mark: 'inserted' },
      { text: ' walk' },
    ]
    expect(markdown(inlines)).toBe('sleep<del>.</del><ins>, then</ins> walk')
  })

  it('lets no text of a plan be read as a mark', () => {
    expect(markdown([{ text: 'a ~~b~~ <del>c</del>' }])).toBe('a \\~\\~b\\~\\~ \\<del>c\\</del>')
  })

  const part = fc.record({
    text: fc.stringMatching(/^[a-c.,( ]{1,5}$/),
    mark: fc.constantFrom('inserted' as const, undefined),
  })

  it('is read by any CommonMark reader as it was meant', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (inlines) => {
        const written = markdown(inlines).replace(/<ins>(.*?)<\/ins>/gs, '«$1»')
        const wanted = inlines.map(({ text, mark }) => (mark ? `«${text}»` : text)).join('')
        const bare = (text: string) => text.replace(/«\s*»|\s/g, '').replaceAll('»«', '')
        expect(bare(textOf(fromMarkdown(written)))).toBe(bare(wanted))
      }),
    )
  })
})

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  const inner = 'children' in node ? node.children.map(textOf).join('') : ''
  return node.type === 'strong' ? `«${inner}»` : inner
}

describe('web page', () => {
  it('has elements of their own for both', () => {
    const page = renderHtml(viewOf(target), htmlTemplates)
    expect(page).toContain('at most <del>9</del> <ins>12</ins> on the PHQ-9')
  })
})

describe('PDF', () => {
  const pdftotext = tool('pdftotext')
  const qpdf = tool('qpdf')

  it('draws a line through the one and under the other', async () => {
    const strokes = async (inlines: Inline[]) =>
      ((await renderPlain(viewOf(inlines))).text.match(/\bS$/gm) ?? []).length
    const plain = target.map(({ text }) => ({ text }))
    expect(await strokes(target)).toBe((await strokes(plain)) + 2)
  })

  it.skipIf(!pdftotext)('reads both aloud, and copies them with a word', async () => {
    const { bytes } = await renderPdf(viewOf(target), { assets, createdOn })
    expect(pdftotext?.(bytes, [], ['-']).output).toContain(
      'at most [removed: 9] [added: 12] on the PHQ-9',
    )
  })

  it.skipIf(!qpdf)('stays a sound file', async () => {
    const { bytes } = await renderPdf(viewOf(target), { assets, createdOn })
    expect(qpdf?.(bytes, ['--check'])).toMatchObject({ code: 0 })
  })
})
