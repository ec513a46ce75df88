/**
 * Which language each text of a view is in. The labels are English, so the document is; a text in
 * another language says so, and whoever reads the page aloud can change voice.
 */
import { whichLanguage } from '../language/which-language.ts'
import type { Block, Fact, Inline, RichBlock, RichText, View } from './view.ts'

/** The language of every label. */
const labels = 'en'

/** @param written the language in which the plan says it is written, or the practice’s */
export function withLanguages(view: View, written: string | undefined): View {
  const own = isEnglish(written) ? undefined : written
  const title = named(whichLanguage(view.title, own), own)
  return {
    ...view,
    language: isEnglish(written) && written ? written : labels,
    ...(title ? { titleLanguage: title } : {}),
    facts: view.facts.map((fact) => factIn(fact, own)),
    sections: view.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => blockIn(block, own)),
    })),
  }
}

export const isEnglish = (tag: string | undefined): boolean =>
  tag === undefined || tag.trim() === '' || tag.toLowerCase().split('-')[0] === labels

/** `es-MX` where the plan says so; nothing for English and for what is not clear. */
function named(language: string | undefined, own: string | undefined): string | undefined {
  if (language === undefined || language === labels) return undefined
  return own?.toLowerCase().split('-')[0] === language ? own : language
}

function blockIn(block: Block, own: string | undefined): Block {
  switch (block.kind) {
    case 'text':
    case 'quote':
      return { ...block, content: richIn(block.content, own) }
    case 'facts':
      return { ...block, facts: block.facts.map((fact) => factIn(fact, own)) }
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((cell) => richIn(cell, own))) }
    case 'chart':
      return block
    case 'item':
      return {
        ...block,
        title: richIn(block.title, own),
        blocks: block.blocks.map((inner) => blockIn(inner, own)),
      }
    default:
      return block
  }
}

const factIn = (fact: Fact, own: string | undefined): Fact => ({
  ...fact,
  value: richIn(fact.value, own),
})

/** A short item of a list is in the language of the list. */
function richIn(rich: RichText, own: string | undefined, around?: string): RichText {
  const [only, ...more] = rich
  if (!only) return rich
  const isList = more.length > 0 || only.kind === 'list'
  const whole = isList ? (whichLanguage(textOf(rich), own) ?? around) : around
  return rich.map((block) => richBlockIn(block, own, whole))
}

function richBlockIn(block: RichBlock, own: string | undefined, whole?: string): RichBlock {
  if (block.kind === 'list')
    return { ...block, items: block.items.map((item) => richIn(item, own, whole)) }
  const language = named(whichLanguage(textOf([block]), own) ?? whole, own)
  if (language === undefined) return block
  return { ...block, inlines: block.inlines.map((inline): Inline => ({ ...inline, language })) }
}

function textOf(rich: RichText): string {
  return rich
    .map((block) =>
      block.kind === 'paragraph'
        ? block.inlines.map(({ text }) => text).join('')
        : block.items.map(textOf).join(' '),
    )
    .join(' ')
}
