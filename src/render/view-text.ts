/** Every text of a view, piece by piece, in reading order: for whoever counts, searches or judges it. */
import type { Block, RichBlock, RichText, View } from './view.ts'

/** A paragraph, a list item, a label or a title: what is read in one go. */
export function* textsOfView(view: View): Generator<string> {
  for (const fact of view.facts) yield* textsOfRich(fact.value)
  for (const section of view.sections) {
    yield section.title
    for (const block of section.blocks) yield* textsOfBlock(block)
  }
}

export function* textsOfBlock(block: Block): Generator<string> {
  switch (block.kind) {
    case 'text':
    case 'quote':
      yield* textsOfRich(block.content)
      return
    case 'facts':
      for (const fact of block.facts) yield* textsOfRich(fact.value)
      return
    case 'table':
      for (const row of block.rows) for (const cell of row) yield* textsOfRich(cell)
      return
    case 'chart':
      return
    case 'item':
      yield* textsOfRich(block.title)
      for (const inner of block.blocks) yield* textsOfBlock(inner)
  }
}

function* textsOfRich(rich: RichText): Generator<string> {
  for (const block of rich) yield* textsOfRichBlock(block)
}

function* textsOfRichBlock(block: RichBlock): Generator<string> {
  if (block.kind === 'paragraph') yield block.inlines.map(({ text }) => text).join('')
  else for (const item of block.items) yield* textsOfRich(item)
}
