/** What an object is for, told by the way that leads to it: for saying what an update changed. */
import type { Version } from '../read/pdf.ts'
import { isKind, nameOf, type PdfRef, type PdfValue } from '../read/values.ts'

export interface Place {
  what: PlaceKind
  /** 1 for the first page, where it belongs to one. */
  page?: number
}

export type PlaceKind =
  | 'content'
  | 'annotation'
  | 'resource'
  | 'page'
  | 'pages'
  | 'catalog'
  | 'form'
  | 'field'
  | 'attachment'
  | 'names'
  | 'metadata'
  | 'information'
  | 'bookmarks'
  | 'structure'
  | 'action'
  | 'permissions'
  | 'trailer'
  | 'nothing'
  | 'other'

/** By the keys of the catalog (ISO 32000-1, table 28). */
const ofCatalog: Readonly<Record<string, PlaceKind>> = {
  Pages: 'pages',
  AcroForm: 'form',
  Names: 'names',
  Dests: 'names',
  AF: 'attachment',
  Metadata: 'metadata',
  Outlines: 'bookmarks',
  StructTreeRoot: 'structure',
  MarkInfo: 'structure',
  OpenAction: 'action',
  AA: 'action',
  Perms: 'permissions',
}

export const placeOfCatalogKey = (key: string): Place => ({ what: ofCatalog[key] ?? 'catalog' })

/** By the keys of a page. */
const ofPage: Readonly<Record<string, PlaceKind>> = {
  Contents: 'content',
  Annots: 'annotation',
  Resources: 'resource',
  AA: 'action',
}

/** The place of every object that can be reached, by number. */
export function placesIn(version: Version): (num: number) => Place {
  const places = new Map<number, Place>()
  const mark = (value: PdfValue | undefined, place: Place): void => {
    const waiting: PdfValue[] = value === undefined ? [] : [value]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const { num } of refsIn(next)) {
        if (places.has(num)) continue
        places.set(num, place)
        waiting.push(version.object(num)?.value ?? null)
      }
    }
  }
  for (const [at, page] of pagesOf(version).entries()) markPage(version, page, at + 1, places, mark)
  const root = version.catalogRef
  places.set(root.num, { what: 'catalog' })
  const names = version.dict(version.catalog.entries.get('Names'))
  mark(names?.entries.get('EmbeddedFiles'), { what: 'attachment' })
  for (const [key, value] of version.catalog.entries) mark(value, placeOfCatalogKey(key))
  mark(version.trailer.entries.get('Info'), { what: 'information' })
  return (num) => places.get(num) ?? { what: 'nothing' }
}

function markPage(
  version: Version,
  page: PdfRef,
  number: number,
  places: Map<number, Place>,
  mark: (value: PdfValue | undefined, place: Place) => void,
): void {
  places.set(page.num, { what: 'page', page: number })
  for (const [key, value] of version.dict(page)?.entries ?? [])
    if (key !== 'Parent') mark(value, { what: ofPage[key] ?? 'page', page: number })
}

const mostNodes = 4000

/** The pages in their order; a tree that goes in circles ends. */
export function pagesOf(version: Version): PdfRef[] {
  const pages: PdfRef[] = []
  const seen = new Set<number>()
  const visit = (value: PdfValue | undefined): void => {
    const node = version.dict(value)
    if (!isKind(value, 'ref') || !node || seen.has(value.num) || seen.size > mostNodes) return
    seen.add(value.num)
    const kids = version.array(node.entries.get('Kids'))
    if (!kids || nameOf(version.get(node, 'Type')) === 'Page') pages.push(value)
    else for (const kid of kids.items) visit(kid)
  }
  visit(version.catalog.entries.get('Pages'))
  return pages
}

/** The references written in a value, not those behind them. Leaves out the ways back up. */
export function refsIn(value: PdfValue | undefined): PdfRef[] {
  if (isKind(value, 'ref')) return [value]
  if (isKind(value, 'array')) return value.items.flatMap(refsIn)
  if (isKind(value, 'stream')) return refsIn(value.dict)
  if (!isKind(value, 'dict')) return []
  return [...value.entries].flatMap(([key, held]) => (waysUp.has(key) ? [] : refsIn(held)))
}

const waysUp = new Set(['Parent', 'P', 'Pg'])
