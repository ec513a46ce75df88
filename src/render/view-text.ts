/** Every text of a view, piece by piece, in reading order: for whoever counts, searches or judges it. */
import type { Block, RichBlock, RichText, Section, View } from './view.ts'

/** A paragraph, a list item or a title: what is read in one go. */
export interface TextPiece {
  text: string
  /** Where it is another than the document’s. */
  language: string | undefined
}

export function* piecesOfView(view: View): Generator<TextPiece> {
  for (const fact of view.facts) yield* piecesOfRich(fact.value)
  for (const section of view.sections) yield* piecesOfSection(section)
}

export function* piecesOfSection({ blocks }: Section): Generator<TextPiece> {
  for (const block of blocks) yield* piecesOfBlock(block)
}

function* piecesOfBlock(block: Block): Generator<TextPiece> {
  switch (block.kind) {
    case 'text':
    case 'quote':
      yield* piecesOfRich(block.content)
      return
    case 'facts':
      for (const fact of block.facts) yield* piecesOfRich(fact.value)
      return
    case 'table':
      for (const row of block.rows) for (const cell of row) yield* piecesOfRich(cell)
      return
    case 'item':
      yield* piecesOfRich(block.title)
      for (const inner of block.blocks) yield* piecesOfBlock(inner)
      return
    default:
      return
  }
}

function* piecesOfRich(rich: RichText): Generator<TextPiece> {
  for (const block of rich) yield* piecesOfRichBlock(block)
}

function* piecesOfRichBlock(block: RichBlock): Generator<TextPiece> {
  if (block.kind === 'list') for (const item of block.items) yield* piecesOfRich(item)
  else
    yield {
      text: block.inlines.map(({ text }) => text).join(''),
      language: block.inlines[0]?.language,
    }
}
