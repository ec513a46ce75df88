/**
 * The tree of pages (7.7.3.2) must be readable in one way: readers go by the numbers in it, by the pages, or by
 * both, and where these differ each shows other pages. So it is with what is shown of a page: some cut it to
 * its `CropBox` and some do not, and what a box says that is none, everyone guesses.
 */
import type { Version } from '../read/pdf.ts'
import { isKind, nameOf, type PdfDict, type PdfValue } from '../read/values.ts'

/** Of our own documents all pages stand in one node. */
const most = { nodes: 4000, levels: 32 }

export function isPageTreeSound(version: Version): boolean {
  const seen = new Set<number>()
  /** Pages below; undefined where that cannot be said. */
  const count = (value: PdfValue | undefined, level: number): number | undefined => {
    const node = version.dict(value)
    if (!isKind(value, 'ref') || !node || seen.has(value.num)) return undefined
    if (seen.size > most.nodes || level > most.levels) return undefined
    seen.add(value.num)
    if (node.entries.has('CropBox') || !isBoxOrNone(version, node)) return undefined
    const type = nameOf(version.get(node, 'Type'))
    const kids = version.array(node.entries.get('Kids'))
    if (!kids) return type === 'Page' && node.entries.has('MediaBox') ? 1 : undefined
    const counts = kids.items.map((kid) => count(kid, level + 1))
    const isWhole = type === 'Pages' && counts.every((one) => one !== undefined)
    const sum = counts.reduce<number>((all, one) => all + (one ?? 0), 0)
    return isWhole && version.get(node, 'Count') === sum ? sum : undefined
  }
  return (count(version.catalog.entries.get('Pages'), 0) ?? 0) > 0
}

function isBoxOrNone(version: Version, node: PdfDict): boolean {
  if (!node.entries.has('MediaBox')) return true
  const items = version.array(node.entries.get('MediaBox'))?.items ?? []
  return items.length === 4 && items.every((item) => typeof version.resolve(item) === 'number')
}
