/** The parts of a view, each of them left out when it would be empty: nothing gives `[]`. */
import type { Block, Fact, RichText, Section } from '../view.ts'
import { flat } from './rich.ts'

/** Long text under a caption. */
export function textBlock(label: string | undefined, content: RichText): Block[] {
  if (content.length === 0) return []
  return [{ kind: 'text', ...(label ? { label } : {}), content }]
}

export function quoteBlock(label: string | undefined, content: RichText): Block[] {
  if (content.length === 0) return []
  return [{ kind: 'quote', ...(label ? { label } : {}), content }]
}

export function fact(label: string, value: RichText): Fact[] {
  return value.length === 0 ? [] : [{ label, value }]
}

export function factsBlock(facts: Fact[]): Block[] {
  return facts.length === 0 ? [] : [{ kind: 'facts', facts }]
}

/** Up to this many characters a value fits on one line in half a page, beside another one. */
const briefValue = 34
/** Up to this many (three lines in half a page) it is a fact; what is longer runs over the page. */
const shortValue = 120
const shortItem = 44

/**
 * Brief values first, since two of them share a line, then short ones, then the long ones as text.
 *
 * @param leading what stands in front in its own order, however long it is
 */
export function detailBlocks(facts: Fact[], leading: Fact[] = []): Block[] {
  const brief = facts.filter((it) => isBrief(it.value))
  const short = facts.filter((it) => !isBrief(it.value) && isShort(it.value))
  const long = facts.filter((it) => !isShort(it.value))
  return [
    ...factsBlock([...leading, ...brief, ...short]),
    ...long.flatMap((it) => textBlock(it.label, it.value)),
  ]
}

function isBrief(value: RichText): boolean {
  return value.length === 1 && value[0]?.kind === 'paragraph' && flat(value).length <= briefValue
}

function isShort(value: RichText): boolean {
  const [first] = value
  if (value.length !== 1 || !first) return false
  if (first.kind === 'paragraph') return flat(value).length <= shortValue
  return first.items.length <= 3 && first.items.every((item) => flat(item).length <= shortItem)
}

/** Unique on the page even where a goal and a problem bear the same id; the label stands in for one. */
export function anchor(kind: string, id: string | undefined, label: string): string {
  return id ? `${kind}-${id}` : label.toLowerCase().replaceAll(' ', '-')
}

type Item = Extract<Block, { kind: 'item' }>

/** An item that says something: a title, a badge or parts of its own. */
export function itemBlock(item: Omit<Item, 'kind'>): Item[] {
  const { badge, ...rest } = item
  if (item.title.length === 0 && item.blocks.length === 0 && !badge) return []
  return [{ kind: 'item', ...rest, blocks: mergedFacts(item.blocks), ...(badge ? { badge } : {}) }]
}

/** What stands where a form is yet to be filled in. */
export const notFilledIn: RichText = [
  { kind: 'paragraph', inlines: [{ text: 'Not filled in', emphasis: true }] },
]

/** An element of the plan: an id, or anything else in it, makes its missing statement a blank. */
export function elementBlock(item: Omit<Item, 'kind'>, id: string | undefined): Item[] {
  const isBlank = item.title.length === 0 && (id || item.blocks.length > 0 || item.badge)
  return itemBlock(isBlank ? { ...item, title: notFilledIn } : item)
}

export function section(id: string, title: string, blocks: Block[]): Section[] {
  return blocks.length === 0 ? [] : [{ id, title, blocks: mergedFacts(blocks) }]
}

/** Facts that follow each other are one list, in which two brief ones may share a line. */
function mergedFacts(blocks: Block[]): Block[] {
  const merged: Block[] = []
  for (const block of blocks) {
    const last = merged.at(-1)
    if (last?.kind === 'facts' && block.kind === 'facts')
      merged.splice(-1, 1, { kind: 'facts', facts: [...last.facts, ...block.facts] })
    else merged.push(block)
  }
  return merged
}
