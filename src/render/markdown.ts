/**
 * A view as CommonMark with GitHub tables: for a pull request, an e-mail, a records system that
 * takes plain text. It reads well as it stands, without being drawn.
 *
 * The order of a page lives in `templates/documents/plan.md.hbs`; `markdown-text.ts` turns the
 * text itself into Markdown. Values arrive in the template already escaped for Markdown and it is
 * compiled without escaping, because Handlebars' own escaping is for HTML ("&amp;" would show in
 * the text) and belongs to the whole library, so it cannot be exchanged for one environment.
 */

import { compileDocument, type DocumentTemplates } from './document-template.ts'
import { glanceTable } from './glance-table.ts'
import {
  escapeLine,
  inlinesToMarkdown,
  inOneLine,
  richToMarkdown,
  tableCell,
} from './markdown-text.ts'
import type {
  Badge,
  Block,
  Column,
  Fact,
  Inline,
  RichBlock,
  RichText,
  Section,
  SignatureBox,
  View,
} from './view.ts'

/** Draws a view. `templates` are `plan.md.hbs` and the partials of `templates/documents/markdown`. */
export function renderMarkdown(view: View, templates: DocumentTemplates): string {
  const draw = compileDocument(templates, 'by-caller')
  return tidy(draw(pageContext(view)))
}

function tidy(markdown: string): string {
  const lines = markdown.replace(/[ \t]+$/gm, '').replace(/\n{3,}/g, '\n\n')
  return `${lines.trim()}\n`
}

function pageContext(view: View): object {
  return {
    mark: escaped(view.mark),
    letterhead: letterheadLines(view),
    title: escapeLine(view.title),
    subtitle: escaped(view.subtitle),
    facts: richToMarkdown([factList(view.facts)]),
    sections: view.sections.map(sectionContext),
    signatures: view.signatures.map(signatureContext),
    signing: view.signing && signingContext(view.signing),
    confidentiality: escapeLine(view.confidentiality),
    reference: escapeLine(view.reference),
  }
}

function letterheadLines(view: View): string | undefined {
  if (!view.letterhead) return undefined
  const { name, lines } = view.letterhead
  return inlinesToMarkdown([
    { text: name, strong: true },
    ...lines.map((text) => ({ text: `\n${text}` })),
  ])
}

function sectionContext(section: Section): object {
  return { title: escapeLine(section.title), blocks: blockContexts(section.blocks) }
}

/** Text and facts that follow each other are written as one, or their lists would run together. */
function blockContexts(blocks: Block[]): object[] {
  const contexts: object[] = []
  let gathered: RichText = []
  for (const block of blocks) {
    if (block.kind === 'text') gathered.push(...labelled(block.label, block.content))
    else if (block.kind === 'facts') gathered.push(factList(block.facts))
    else {
      contexts.push(textContext(gathered), blockContext(block))
      gathered = []
    }
  }
  return [...contexts, textContext(gathered)]
}

function textContext(content: RichText): object {
  return { isText: true, content: richToMarkdown(content) }
}

function blockContext(block: Exclude<Block, { kind: 'text' | 'facts' }>): object {
  switch (block.kind) {
    case 'quote':
      return { isText: true, content: quote(block.label, block.content) }
    case 'table':
      return tableContext(block)
    case 'glance':
      return tableContext(glanceTable(block.rows))
    case 'chart':
      return { isText: true, content: chartText(block) }
    case 'item':
      return itemContext(block)
  }
}

/** The label runs into the first paragraph; above a list it stands alone. */
function labelled(label: string | undefined, content: RichText): RichText {
  if (label === undefined) return content
  const bold: Inline = { text: `${label}:`, strong: true }
  const [first, ...others] = content
  if (first?.kind !== 'paragraph') return [{ kind: 'paragraph', inlines: [bold] }, ...content]
  return [{ kind: 'paragraph', inlines: [bold, { text: ' ' }, ...first.inlines] }, ...others]
}

function factList(facts: Fact[]): RichBlock {
  const items = facts.map((fact) => labelled(fact.label, fact.value))
  return { kind: 'list', ordered: false, start: 1, items }
}

function caption(label: string | undefined): string {
  return richToMarkdown(labelled(label, []))
}

function quote(label: string | undefined, content: RichText): string {
  return `${caption(label)}\n\n${richToMarkdown(content).replace(/^/gm, '> ')}`
}

/** A chart cannot be drawn here; its words hold every reading. */
function chartText({ caption, chart }: Extract<Block, { kind: 'chart' }>): string {
  const inlines = [{ text: caption, strong: true as const }, { text: ` ${chart.words}` }]
  return richToMarkdown([{ kind: 'paragraph', inlines }])
}

function tableContext(table: Extract<Block, { kind: 'table' }>): object {
  return {
    isTable: true,
    caption: caption(table.caption),
    head: tableRow(table.columns.map((column) => escapeLine(column.title))),
    rule: tableRow(table.columns.map(alignment)),
    rows: table.rows.map((row) => tableRow(row.map(tableCell))),
  }
}

function alignment(column: Column): string {
  return column.align === 'end' ? '--:' : '---'
}

function tableRow(cells: string[]): string {
  return `| ${cells.join(' | ')} |`
}

type Item = Extract<Block, { kind: 'item' }>

/** A heading is one line, so whatever follows the title's first paragraph stands below it. */
function itemContext(item: Item): object {
  const [first, ...others] = item.title
  const title = first?.kind === 'paragraph' ? first.inlines : []
  const belowTitle = first?.kind === 'list' ? item.title : others
  return {
    isItem: true,
    hashes: '#'.repeat(item.level),
    heading: inOneLine(headingInlines(item.label, title, item.badge)),
    blocks: blockContexts([{ kind: 'text', content: belowTitle }, ...item.blocks]),
  }
}

function headingInlines(label: string, title: Inline[], badge: Badge | undefined): Inline[] {
  const heading: Inline[] = label === '' ? [] : [{ text: label }]
  if (label !== '' && title.length > 0) heading.push({ text: ': ' })
  heading.push(...title)
  if (badge) heading.push({ text: ' (' }, { text: badge.text, strong: true }, { text: ')' })
  return heading
}

function signingContext({ what, code }: NonNullable<View['signing']>): object {
  return { what: escapeLine(what), code: escapeLine(code) }
}

/** The rules to sign on stand between spaces, where Markdown leaves them alone. */
function signatureContext(box: SignatureBox): object {
  const who = box.name === undefined ? box.role : `${box.role} (${box.name})`
  return { who: escapeLine(who), signed: escaped(box.signed) }
}

function escaped(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escapeLine(text)
}
