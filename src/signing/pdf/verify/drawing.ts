/** The drawing of a signature (12.5.5): it must lie inside its field. */
import type { Version } from '../read/pdf.ts'
import { isKind, nameOf, type PdfDict, type PdfValue } from '../read/values.ts'

/**
 * Whether the field draws itself as one form, in a box as large as the field, upright and unscaled: readers
 * fit the box into the field, but not all clip to it when it was turned or stretched.
 */
export function isDrawingInside(version: Version, field: PdfDict): boolean {
  const looks = version.dict(field.entries.get('AP'))
  const drawing = version.stream(looks?.entries.get('N'))
  if (looks?.entries.size !== 1 || !drawing) return false
  if (nameOf(version.get(drawing.dict, 'Subtype')) !== 'Form') return false
  const [box, rect] = [extent(version, drawing.dict, 'BBox'), extent(version, field, 'Rect')]
  if (!box || !rect || !near(box[0], rect[0]) || !near(box[1], rect[1])) return false
  if (rect[0] * rect[1] > largest) return false
  return isUpright(version, drawing.dict)
}

/**
 * A tenth of a page, in square points: a field laid over the text from the start, and filled in later, would
 * cover it (the "sneaky signature attack" of Rohlmann and others, S&P 2021).
 */
const largest = 48_000

const near = (one: number, other: number): boolean => Math.abs(one - other) < 0.5

/** Width and height. */
function extent(version: Version, dict: PdfDict, key: string): [number, number] | undefined {
  const items = version.array(dict.entries.get(key))?.items
  if (items?.length !== 4) return undefined
  const [x1, y1, x2, y2] = items.map((item) => version.resolve(item))
  if (!isNear(x1) || !isNear(y1) || !isNear(x2) || !isNear(y2)) return undefined
  return [Math.abs(x2 - x1), Math.abs(y2 - y1)]
}

/**
 * Far from the page, numbers of single precision are so coarse that a drawing moved there and back again lies
 * beside its field (seen in mutool 1.21, at a thousand million points).
 */
const isNear = (value: PdfValue | undefined): value is number =>
  typeof value === 'number' && Math.abs(value) <= 10_000

/** No matrix, or one that only moves. */
function isUpright(version: Version, dict: PdfDict): boolean {
  const matrix = version.get(dict, 'Matrix')
  if (matrix == null) return true
  const numbers = isKind(matrix, 'array') ? matrix.items : []
  return [1, 0, 0, 1].every((wanted, at) => numbers[at] === wanted) && numbers.every(isNear)
}
