/**
 * Where the fields for signatures lie. Whoever signs second draws in a field that the first signer approved;
 * if it was laid over text, or over another field, the drawing shows what nobody else signed ("Breaking the
 * Specification", S&P 2021: the sneaky signature attack).
 */
import { signatureFields } from '../read/fields.ts'
import type { Version } from '../read/pdf.ts'
import { isKind, type PdfDict } from '../read/values.ts'
import type { PdfFault } from './faults.ts'
import { pagesOf } from './places.ts'

interface Area {
  name: string
  /** Indices of the pages that show it. */
  pages: readonly number[]
  /** Left, bottom, right, top. */
  sides: readonly [number, number, number, number]
}

/** In square points: a tenth of a page. The fields that txplan makes have less than a fiftieth. */
const largest = 50_000

export function areaFaults(version: Version): PdfFault[] {
  const areas = areasIn(version)
  return areas
    .filter(
      (one) => isTooLarge(one) || one.pages.length > 1 || areas.some((it) => overlap(one, it)),
    )
    .map(({ name }) => ({ code: 'field-place', field: name }))
}

function areasIn(version: Version): Area[] {
  const pages = pagesOf(version).map(
    (page) => new Set(numbersIn(version, version.dict(page) as PdfDict)),
  )
  return signatureFields(version).flatMap(({ name, ref, dict }) => {
    const sides = sidesOf(version, dict)
    const shownOn = [...pages.keys()].filter((at) => pages[at]?.has(ref.num))
    return sides ? [{ name, sides, pages: shownOn }] : []
  })
}

const numbersIn = (version: Version, page: PdfDict): number[] =>
  (version.array(page.entries.get('Annots'))?.items ?? []).flatMap((item) =>
    isKind(item, 'ref') ? item.num : [],
  )

function sidesOf(version: Version, { entries }: PdfDict): Area['sides'] | undefined {
  const items = version.array(entries.get('Rect'))?.items.map((item) => version.resolve(item)) ?? []
  const [x1, y1, x2, y2] = items
  if (typeof x1 !== 'number' || typeof y1 !== 'number') return undefined
  if (typeof x2 !== 'number' || typeof y2 !== 'number') return undefined
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
}

const isTooLarge = ({ sides: [left, bottom, right, top] }: Area): boolean =>
  (right - left) * (top - bottom) > largest

function overlap(one: Area, other: Area): boolean {
  if (one === other || !one.pages.some((page) => other.pages.includes(page))) return false
  const [a, b] = [one.sides, other.sides]
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}
