/** Everything that a view says, and everything in it that is empty. */
import { glanceTable } from '../../../src/render/glance-table.ts'
import { plainText } from '../../../src/render/rich-text.ts'
import type { Block, Fact, RichText, View } from '../../../src/render/view.ts'

/** All text of a view, a piece each line. */
export function wordsOf(view: View): string {
  return [
    view.language,
    view.letterhead?.name,
    ...(view.letterhead?.lines ?? []),
    view.title,
    view.subtitle,
    view.mark,
    ...factWords(view.facts),
    ...view.sections.flatMap((it) => [it.title, ...blocksWords(it.blocks)]),
    ...view.signatures.flatMap((it) => [it.role, it.name, it.signed]),
    view.confidentiality,
    view.reference,
    view.author,
  ].join('\n')
}

export function blocksWords(blocks: readonly Block[]): (string | undefined)[] {
  return blocks.flatMap(blockWords)
}

function blockWords(block: Block): (string | undefined)[] {
  switch (block.kind) {
    case 'text':
    case 'quote':
      return [block.label, plainText(block.content)]
    case 'facts':
      return factWords(block.facts)
    case 'table':
      return [block.caption, ...block.columns.map((it) => it.title), ...cells(block.rows)]
    case 'glance':
      return [...cells(glanceTable(block.rows).rows)]
    case 'chart':
      return [block.caption, block.chart.words]
    case 'item':
      return [block.label, plainText(block.title), block.badge?.text, ...blocksWords(block.blocks)]
  }
}

function cells(rows: RichText[][]): string[] {
  return rows.flat().map(plainText)
}

function factWords(facts: readonly Fact[]): string[] {
  return facts.map((it) => `${it.label}: ${plainText(it.value)}`)
}

/** What takes room and says nothing; each as words on where it stands. */
export function emptyParts(view: View): string[] {
  return [
    ...view.sections.flatMap((it) => [
      ...(it.blocks.length === 0 || blank(it.title) ? [`section ${it.id}`] : []),
      ...it.blocks.flatMap((block) => emptyBlock(block, it.id)),
    ]),
    ...emptyFacts(view.facts, 'head'),
    ...view.signatures.flatMap((it) =>
      blank(it.role) || it.name === '' || it.signed === '' ? ['signature'] : [],
    ),
    ...(view.subtitle === '' ? ['subtitle'] : []),
    ...(view.author === '' ? ['author'] : []),
  ]
}

function emptyBlock(block: Block, where: string): string[] {
  switch (block.kind) {
    case 'text':
    case 'quote':
      return emptyRich(block.content, `${block.kind} in ${where}`)
    case 'facts':
      return block.facts.length === 0 ? [`facts in ${where}`] : emptyFacts(block.facts, where)
    case 'table':
      return emptyTable(block, where)
    case 'glance':
      return emptyTable(glanceTable(block.rows), where)
    case 'chart':
      return blank(block.caption) || blank(block.chart.words) ? [`chart in ${where}`] : []
    case 'item':
      return [
        ...(block.title.length === 0 && block.blocks.length === 0 && !block.badge
          ? [`item in ${where}`]
          : []),
        ...block.blocks.flatMap((it) => emptyBlock(it, `${where} > ${block.label}`)),
      ]
  }
}

function emptyTable(table: Extract<Block, { kind: 'table' }>, where: string): string[] {
  const { columns, rows } = table
  const isWide = rows.every((row) => row.length === columns.length)
  const hasColumns = columns.every((_, i) => rows.some((row) => (row[i]?.length ?? 0) > 0))
  const hasRows = rows.length > 0 && rows.every((row) => row.some((cell) => cell.length > 0))
  const filled = rows.flat().filter((cell) => cell.length > 0)
  return [
    ...(isWide && hasColumns && hasRows ? [] : [`table in ${where}`]),
    ...filled.flatMap((cell) => emptyRich(cell, `cell in ${where}`)),
  ]
}

function emptyFacts(facts: readonly Fact[], where: string): string[] {
  return facts.flatMap((it) => [
    ...(blank(it.label) ? [`label in ${where}`] : []),
    ...emptyRich(it.value, `fact ${it.label} in ${where}`),
  ])
}

function emptyRich(rich: RichText, where: string): string[] {
  if (rich.length === 0) return [where]
  return rich.flatMap((block) => {
    if (block.kind === 'paragraph')
      return blank(block.inlines.map((it) => it.text).join('')) ? [`paragraph in ${where}`] : []
    if (block.items.length === 0) return [`list in ${where}`]
    return block.items.flatMap((item) => emptyRich(item, `list in ${where}`))
  })
}

function blank(text: string): boolean {
  return text.trim() === ''
}
