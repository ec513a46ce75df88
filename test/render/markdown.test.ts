import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../src/render/markdown.ts'
import { parseRichText, plainText } from '../../src/render/rich-text.ts'
import type { Block, View } from '../../src/render/view.ts'
import { expectGolden } from '../helpers/golden.ts'
import { markdownTemplates } from './document-templates.ts'
import { richSource } from './rich-source.ts'
import { sampleView } from './sample-view.ts'
import { hostileTexts, viewSaying } from './view-saying.ts'

function render(view: View): string {
  return renderMarkdown(view, markdownTemplates)
}

function renderBlocks(...blocks: Block[]): string {
  const page = render({ ...bareView, sections: [{ id: 'only', title: 'Only', blocks }] })
  return page.slice(page.indexOf('## Only') + 9, page.indexOf('\n---\n') - 1)
}

const bareView: View = {
  language: 'en',
  paper: 'letter',
  title: 'Plan',
  facts: [],
  sections: [],
  signatures: [],
  confidentiality: 'Confidential',
  reference: 'r1',
}

function text(label: string | undefined, content: string): Block {
  return { kind: 'text', label, content: parseRichText(content) }
}

function letters(words: string): string {
  return (words.match(/[\p{L}\p{N}]+/gu) ?? []).join('')
}

/** Everything a reader of the drawn page sees; a table comes as its lines. */
function seen(markdown: string): string {
  return fromMarkdown(markdown).children.map(seenIn).join('\n')
}

type Node = ReturnType<typeof fromMarkdown>['children'][number]

function seenIn(node: Node): string {
  if (node.type === 'break') return '\n'
  if ('children' in node) return node.children.map(seenIn).join(node.type === 'list' ? '\n' : '')
  return 'value' in node ? node.value : ''
}

describe('renderMarkdown', () => {
  const sample = render(sampleView)

  it('draws the sample plan', () => {
    expectGolden('test/render/fixtures/sample-plan.golden.md', sample)
  })

  it('is tidy', () => {
    expect(sample).not.toMatch(/[ \t]$|\n{3}/m)
    expect(sample).toMatch(/[^\n]\n$/)
  })

  it('is short when the view is', () => {
    expect(render(bareView)).toBe('# Plan\n\n---\n\nConfidential\\\nr1\n')
  })

  it('runs a label into the text, and sets it above a list', () => {
    expect(renderBlocks(text('Barriers', 'Night shifts.'), text('Steps', '- a\n- b'))).toBe(
      '**Barriers:** Night shifts.\n\n**Steps:**\n\n- a\n- b',
    )
  })

  it('keeps the lists of neighbouring blocks apart', () => {
    const facts: Block = { kind: 'facts', facts: [{ label: 'Risk', value: parseRichText('Low') }] }
    expect(renderBlocks(text(undefined, '- a'), facts, text(undefined, '- b'))).toBe(
      '- a\n\n* **Risk:** Low\n\n- b',
    )
  })

  it('quotes every line, and labels the quote', () => {
    const quote: Block = { kind: 'quote', label: 'Own words', content: parseRichText('one\n\ntwo') }
    expect(renderBlocks(quote)).toBe('**Own words:**\n\n> one\n>\n> two')
  })

  it('heads an element with label, title and badge, and keeps the rest of the title', () => {
    const goal: Block = {
      kind: 'item',
      level: 3,
      id: 'g1',
      label: 'Goal 1',
      title: parseRichText('Sleep\\\nthrough\n\n- most nights'),
      badge: { text: 'Met', tone: 'good' },
      blocks: [],
    }
    expect(renderBlocks(goal)).toBe('### Goal 1: Sleep through (**Met**)\n\n- most nights')
  })

  it('aligns numbers to the end and escapes bars', () => {
    const table: Block = {
      kind: 'table',
      caption: 'Scores',
      columns: [{ title: 'A|B' }, { title: 'Score', align: 'end' }],
      rows: [[parseRichText('x | y'), parseRichText('7')]],
    }
    expect(renderBlocks(table)).toBe(
      '**Scores:**\n\n| A\\|B | Score |\n| --- | --: |\n| x \\| y | 7 |',
    )
  })

  it('leaves a line to sign on until somebody has signed', () => {
    const signatures = [
      { role: 'Client', name: 'Jo Rivera' },
      { role: 'Clinician', signed: 'signed in ink, 1 October 2026' },
    ]
    const page = render({ ...bareView, signatures })
    expect(page).toMatch(/^Client \(Jo Rivera\): _+ Date: _+$/m)
    expect(page).toContain('\nClinician: signed in ink, 1 October 2026\n')
    expect(seen(page)).toMatch(/Client \(Jo Rivera\): _{30} Date: _{14}/)
  })

  it.each(hostileTexts)('shows %j as it was typed, wherever it stands', (hostile) => {
    const page = render(viewSaying(hostile))
    const places = seenOutsideTables(render(viewSaying('plain'))).split('plain').length
    expect(seenOutsideTables(page).split(hostile.trim())).toHaveLength(places)
    expect(fromMarkdown(page).children.map((node) => node.type)).not.toContain('html')
  })

  it('loses no letter of a plan', () => {
    fc.assert(
      fc.property(richSource('grapheme'), (source) => {
        const content = parseRichText(source)
        const page = renderBlocks({ kind: 'text', content }, { kind: 'quote', content })
        const expected = letters(plainText(content).replace(numberOfItem, ' '))
        expect(letters(page.replace(numberOfItem, ' '))).toBe(expected + expected)
      }),
      { numRuns: 500 },
    )
  })
})

/** `5.` of a list, which is numbered anew; the end of an emphasis or an escape may stand in it. */
const numberOfItem = /\d{1,9}[\\*_]*[.)]/g

function seenOutsideTables(markdown: string): string {
  return seen(markdown.replace(/^\|.*\n/gm, ''))
}
