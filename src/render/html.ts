/**
 * A view as one self-contained HTML page: for reading on a screen, and for printing.
 *
 * The page's looks live in `templates/documents/plan.html.hbs` and its partials. Handlebars escapes
 * every value; what this module adds are the flags that let a template without helpers tell one
 * kind of block from another.
 */

import { chartSvg, sparkSvg } from './chart/svg.ts'
import { compileDocument, type DocumentTemplates } from './document-template.ts'
import { plainText } from './rich-text.ts'
import type { Block, Column, Fact, GlanceRow, Inline, RichBlock, RichText, View } from './view.ts'

/** An element up to this many characters is kept on one printed page: about a third of it. */
const shortItem = 900

/** A chart takes as much room as so many characters. */
const chartCharacters = 600
const chartSize = { width: 480, height: 160 }

/** Below this many sections a list of them costs more reading than it saves. */
const sectionsWorthListing = 4

/** Draws a view. `templates` are `plan.html.hbs` and the partials of `templates/documents/html`. */
export function renderHtml(view: View, templates: DocumentTemplates): string {
  const draw = compileDocument(templates, 'by-handlebars')
  return `${draw(pageContext(view))
    .replace(/\n\s*\n/g, '\n')
    .trim()}\n`
}

function pageContext(view: View): object {
  return {
    ...view,
    facts: view.facts.map(factContext),
    sections: view.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map(blockContext),
    })),
    listSections: view.sections.length >= sectionsWorthListing,
    print: {
      mark: cssString(view.mark ?? ''),
      confidentiality: cssString(view.confidentiality),
      reference: cssString(view.reference),
    },
  }
}

function blockContext(block: Block): object {
  switch (block.kind) {
    case 'text':
      return { isText: true, label: block.label, content: richContext(block.content) }
    case 'quote':
      return { isQuote: true, label: block.label, content: richContext(block.content) }
    case 'facts':
      return { isFacts: true, facts: block.facts.map(factContext) }
    case 'table':
      return tableContext(block)
    case 'glance':
      return glanceContext(block.rows)
    case 'chart':
      return {
        isChart: true,
        caption: block.caption,
        svg: chartSvg(block.chart, block.id, chartSize),
      }
    case 'item':
      return itemContext(block)
  }
}

const sparkSize = { width: 90, height: 30 }

function glanceContext(rows: GlanceRow[]): object {
  const has = (key: keyof GlanceRow) => rows.some((row) => row[key] !== undefined)
  return {
    isGlance: true,
    hasCourse: has('course') || has('measure'),
    hasCharts: has('chart'),
    hasDays: has('by') || has('badge'),
    rows: rows.map((row, i) => ({
      ...row,
      svg: row.chart ? sparkSvg(row.chart, `glance-${i + 1}`, sparkSize) : undefined,
    })),
  }
}

function factContext(fact: Fact): object {
  return { label: fact.label, value: richContext(fact.value) }
}

function tableContext(table: Extract<Block, { kind: 'table' }>): object {
  return {
    isTable: true,
    caption: table.caption,
    columns: table.columns.map(columnContext),
    rows: table.rows.map((row) =>
      row.map((cell, index) => ({
        ...cellColumn(table.columns[index]),
        content: richContext(cell),
      })),
    ),
  }
}

function columnContext(column: Column): object {
  const percent = column.width === undefined ? undefined : Math.round(column.width * 1000) / 10
  return { ...cellColumn(column), percent }
}

function cellColumn(column: Column | undefined): object {
  return { title: column?.title, isEnd: column?.align === 'end' }
}

type Item = Extract<Block, { kind: 'item' }>

/** A heading holds words only, so whatever follows the title's first paragraph stands below it. */
function itemContext(item: Item): object {
  const [first, ...others] = item.title
  const heading = first?.kind === 'paragraph' ? first.inlines : []
  return {
    isItem: true,
    isGoal: item.level === 3,
    isShort: lengthOf(item) <= shortItem,
    id: item.id,
    label: item.label,
    title: heading.flatMap(inlineContext),
    belowTitle: richContext(first?.kind === 'list' ? item.title : others),
    badge: item.badge,
    blocks: item.blocks.map(blockContext),
  }
}

function richContext(rich: RichText): object[] {
  return rich.map(richBlockContext)
}

function richBlockContext(block: RichBlock): object {
  if (block.kind === 'paragraph')
    return { isParagraph: true, inlines: block.inlines.flatMap(inlineContext) }
  return {
    isOrdered: block.ordered,
    startsAt: block.start === 1 ? undefined : String(block.start),
    items: block.items.map(richContext),
  }
}

/** One entry for each line of the run, so that a template can put `<br>` between them. */
function inlineContext(inline: Inline): object[] {
  const { strong, emphasis, language, mark } = inline
  const marked = { inserted: mark === 'inserted', deleted: mark === 'deleted' }
  return inline.text
    .split('\n')
    .map((text, index) => ({ afterBreak: index > 0, text, strong, emphasis, language, ...marked }))
}

function lengthOf(block: Block): number {
  switch (block.kind) {
    case 'text':
    case 'quote':
      return plainText(block.content).length
    case 'facts':
      return total(block.facts.map((fact) => plainText(fact.value).length))
    case 'table':
      return total(block.rows.flat().map((cell) => plainText(cell).length))
    case 'glance':
      return total(block.rows.map(({ statement }) => statement.length))
    case 'chart':
      return chartCharacters
    case 'item':
      return plainText(block.title).length + total(block.blocks.map(lengthOf))
  }
}

function total(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

/**
 * The body of a CSS string. Inside `<style>` HTML escapes mean nothing, so everything but letters
 * and digits becomes a CSS escape; the result has no character Handlebars would touch.
 */
function cssString(text: string): string {
  return text.replace(/[^A-Za-z0-9 ]/gu, (character) => {
    return `\\${character.codePointAt(0)?.toString(16)} `
  })
}
