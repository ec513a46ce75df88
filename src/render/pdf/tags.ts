/**
 * The logical structure of the document: what a screen reader reads, in reading order.
 *
 * The layout only names tags; pdfkit's elements are made when the first text under a tag is
 * drawn. So nothing empty enters the structure, and no element is left without a parent, which
 * would make pdfkit wait for it for ever.
 */
import type PDFDocument from 'pdfkit'
import type { StructElement } from 'pdfkit'
import { addField, type FieldPlace } from './signature-field.ts'
import { spokenIn } from './spoken-in.ts'
import type { Run } from './strips.ts'
import { showTexts } from './typeset.ts'

/** A place in the structure tree, by its PDF structure type. */
export interface Tag {
  type: string
  parent?: Tag
  /** What a heading cell of a table heads. */
  scope?: 'Column' | 'Row'
  /** How the items of a list are marked. */
  numbering?: 'Disc' | 'Decimal'
  /** What a figure shows, in words. */
  alt?: string
  /** BCP 47 tag, where it is in another language than the document (PDF 1.7, 14.9.2). */
  language?: string
}

export function tag(type: string, parent: Tag): Tag {
  return { type, parent }
}

/** Collects what is drawn under one tag and hands it to pdfkit as one piece of content. */
export interface Tagger {
  /** Draws the run as content of the tag, or as decoration when there is no tag. */
  draw(tag: Tag | undefined, run: Run, top: number): void
  /** Draws a figure as one piece of content, in its box: left, bottom, right, top. */
  figure(tag: Tag, box: readonly number[], paint: () => void): void
  /** Adds a signature field, where the reading order has come to. */
  field(place: FieldPlace, top: number): void
  /** Makes sure that the tag exists even if nothing is drawn in it, as in an empty cell. */
  open(tag: Tag): void
  /** Must be called before the page ends. */
  flush(): void
}

export function tagger(doc: PDFDocument): Tagger {
  const elements = new Map<Tag, StructElement>()
  const spoken = spokenIn()
  let current: Tag | undefined
  let waiting: { run: Run; top: number }[] = []

  const flush = () => {
    const runs = waiting
    if (runs.length === 0) return
    waiting = []
    const paintAll = () => showTexts(doc, runs)
    if (current) elementOf(doc, elements, current).add(paintAll)
    else decorate(doc, 'Pagination', paintAll)
  }
  return {
    flush,
    figure: (tag, box, paint) => {
      flush()
      const element = elementOf(doc, elements, tag)
      element.dictionary.data['A'] = { O: 'Layout', BBox: [...box], Placement: 'Block' }
      element.add(paint)
    },
    field: (place, top) => {
      flush()
      addField(doc, elementOf(doc, elements, place.tag), place, top)
    },
    open: (opened) => {
      elementOf(doc, elements, opened)
    },
    draw: (owner, run, top) => {
      const next = spoken(owner, run.style.language)
      if (next !== current) flush()
      // Made at once, not when flushed: what is opened next must come after it.
      if (next) elementOf(doc, elements, next)
      current = next
      waiting.push({ run, top })
    },
  }
}

/** Draws what a screen reader should pass over. */
export function decorate(doc: PDFDocument, type: 'Layout' | 'Pagination', paint: () => void): void {
  doc.markContent('Artifact', { type })
  paint()
  doc.endMarkedContent()
}

function elementOf(
  doc: PDFDocument,
  elements: Map<Tag, StructElement>,
  wanted: Tag,
): StructElement {
  const known = elements.get(wanted)
  if (known) return known
  const element = doc.struct(wanted.type, {
    ...(wanted.scope ? { scope: wanted.scope } : {}),
    ...(wanted.alt ? { alt: wanted.alt } : {}),
    ...(wanted.language ? { lang: wanted.language } : {}),
  })
  if (wanted.numbering) {
    element.dictionary.data['A'] = { O: 'List', ListNumbering: wanted.numbering }
  }
  if (wanted.parent) elementOf(doc, elements, wanted.parent).add(element)
  else doc.addStructure(element)
  elements.set(wanted, element)
  return element
}
