/**
 * Makes every text of a view fit to be drawn, before anything is measured.
 *
 * A font draws what it lacks as an empty box and says nothing, which is no way to treat a name.
 * Here each such character is replaced by a visible stand-in and reported.
 */
import type {
  Block,
  Column,
  Fact,
  GlanceRow,
  Inline,
  Letterhead,
  RichBlock,
  RichText,
  Section,
  SignatureBox,
  View,
} from '../view.ts'
import { places } from './words.ts'

/** A character that could not be drawn and was replaced. */
export interface MissingGlyph {
  character: string
  codePoint: number
  /** Where in the document, e.g. a section's title. Never client text. */
  where: string
  count: number
}

type Has = (codePoint: number) => boolean
type Clean = (text: string) => string

const printableAscii = /^ ?[\x21-\x7e]+(?: [\x21-\x7e]+)* ?$/
/** Control characters, and characters that only steer layout: they have no look of their own. */
const invisible = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu
const whiteSpace = /[\t\n\v\f\r\u0085\u2028\u2029 ]+/g
const modifier = /^[\p{M}\p{Emoji_Modifier}]$/u

/** The same view with drawable text only, and what had to be replaced. */
export function makeDrawable(view: View, has: Has): { view: View; missing: MissingGlyph[] } {
  const missing = new Map<string, MissingGlyph>()
  const cleanAt =
    (where: string): Clean =>
    (text) =>
      clean(text, has, (character) => note(missing, character, where))
  return { view: cleanView(view, cleanAt), missing: [...missing.values()] }
}

/** Text fit for bookmarks and metadata, which are not drawn with our fonts. */
export function plainText(text: string): string {
  return tidy(text)
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim()
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(whiteSpace, ' ').replace(invisible, '')
}

function note(missing: Map<string, MissingGlyph>, character: string, where: string): void {
  const codePoint = character.codePointAt(0) ?? 0
  const key = `${codePoint} ${where}`
  const known = missing.get(key)
  if (known) known.count++
  else missing.set(key, { character, codePoint, where, count: 1 })
}

function clean(text: string, has: Has, report: (character: string) => void): string {
  if (printableAscii.test(text)) return text
  const standIn = has(0xfffd) ? '\ufffd' : '?'
  let result = ''
  let afterStandIn = false
  for (const character of tidy(text)) {
    const drawn = drawable(character, has)
    if (drawn === undefined && afterStandIn && modifier.test(character)) continue
    if (drawn === undefined) report(character)
    afterStandIn = drawn === undefined
    result += drawn ?? standIn
  }
  return result
}

/** The character as the font can draw it: as it is, in its parts, or in its plain form. */
function drawable(character: string, has: Has): string | undefined {
  if (printableAscii.test(character)) return character
  const forms = () => [character.normalize('NFD'), character.normalize('NFKC')]
  const fits = (form: string) => [...form].every((part) => has(part.codePointAt(0) ?? 0))
  return fits(character) ? character : forms().find(fits)
}

function cleanView(view: View, cleanAt: (where: string) => Clean): View {
  const foot = cleanAt(places.foot)
  const title = cleanAt(places.title)
  return {
    ...view,
    letterhead: view.letterhead && cleanLetterhead(view.letterhead, cleanAt(places.letterhead)),
    title: title(view.title),
    subtitle: view.subtitle && title(view.subtitle),
    mark: view.mark && foot(view.mark),
    facts: view.facts.map((fact) => cleanFact(fact, cleanAt(places.facts))),
    sections: view.sections.map((section) => cleanSection(section, cleanAt)),
    signatures: view.signatures.map((box) => cleanSignature(box, cleanAt(places.signatures))),
    signing: view.signing && cleanSigning(view.signing, cleanAt(places.signatures)),
    confidentiality: foot(view.confidentiality),
    reference: foot(view.reference),
  }
}

function cleanLetterhead(letterhead: Letterhead, clean: Clean): Letterhead {
  return { name: clean(letterhead.name), lines: letterhead.lines.map(clean) }
}

function cleanSection(section: Section, cleanAt: (where: string) => Clean): Section {
  const clean = cleanAt(section.title)
  const blocks = section.blocks.map((block) => cleanBlock(block, clean))
  return { ...section, title: clean(section.title), blocks }
}

function cleanBlock(block: Block, clean: Clean): Block {
  switch (block.kind) {
    case 'text':
    case 'quote':
      return {
        ...block,
        label: block.label && clean(block.label),
        content: cleanRich(block.content, clean),
      }
    case 'facts':
      return { ...block, facts: block.facts.map((fact) => cleanFact(fact, clean)) }
    case 'table':
      return {
        ...block,
        caption: block.caption && clean(block.caption),
        columns: block.columns.map((column) => cleanColumn(column, clean)),
        rows: block.rows.map((row) => row.map((cell) => cleanRich(cell, clean))),
      }
    case 'glance':
      return { ...block, rows: block.rows.map((row) => cleanGlance(row, clean)) }
    case 'chart':
      return { ...block, caption: clean(block.caption) }
    case 'item':
      return {
        ...block,
        label: clean(block.label),
        title: cleanRich(block.title, clean),
        badge: block.badge && { ...block.badge, text: clean(block.badge.text) },
        blocks: block.blocks.map((inner) => cleanBlock(inner, clean)),
      }
  }
}

function cleanGlance(row: GlanceRow, clean: Clean): GlanceRow {
  const { badge, chart, level, ...texts } = row
  const cleaned = Object.entries(texts).map(([key, text]) => [key, clean(text)])
  return {
    ...(Object.fromEntries(cleaned) as typeof texts),
    level,
    ...(badge ? { badge: { ...badge, text: clean(badge.text) } } : {}),
    ...(chart ? { chart } : {}),
  }
}

function cleanColumn(column: Column, clean: Clean): Column {
  return { ...column, title: clean(column.title) }
}

function cleanFact(fact: Fact, clean: Clean): Fact {
  return { label: clean(fact.label), value: cleanRich(fact.value, clean) }
}

function cleanSignature(box: SignatureBox, clean: Clean): SignatureBox {
  return {
    ...box,
    role: clean(box.role),
    name: box.name && clean(box.name),
    statement: box.statement && clean(box.statement),
    signed: box.signed && clean(box.signed),
  }
}

function cleanSigning({ what, code }: NonNullable<View['signing']>, clean: Clean) {
  return { what: clean(what), code: clean(code) }
}

function cleanRich(rich: RichText, clean: Clean): RichText {
  return rich.map((block) => cleanRichBlock(block, clean))
}

function cleanRichBlock(block: RichBlock, clean: Clean): RichBlock {
  if (block.kind === 'list') {
    return { ...block, items: block.items.map((item) => cleanRich(item, clean)) }
  }
  const inlines = block.inlines.map((inline): Inline => ({ ...inline, text: clean(inline.text) }))
  return { ...block, inlines }
}
