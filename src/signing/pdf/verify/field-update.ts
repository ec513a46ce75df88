/** What an update may do to a field that waits for its signature, and what it may bring along for that. */
import { isKind, type PdfDict, type PdfValue } from '../read/values.ts'
import { differing, report, type Update } from './comparison.ts'
import { isDrawingInside } from './drawing.ts'
import { refsIn } from './places.ts'

/** A field that waited: it may get its signature and its drawing, and be locked. */
export function checkField(update: Update, num: number): void {
  const { before, after, changed, explained } = update
  const ref = { kind: 'ref', num, gen: before.object(num)?.gen ?? 0 } as const
  const [one, other] = [before.dict(ref), after.dict(ref)]
  if (!one || !other || !changed.has(num)) return
  explained.add(num)
  const isOpen = before.dict(one.entries.get('V')) === undefined
  const keys = isOpen ? ['V', 'AP', 'F'] : []
  const isSame = differing(one.entries, other.entries, keys).length === 0
  const isRight = isSame && hasNewSignature(update, other) && isFlagged(one, other)
  if (!isRight || !isDrawingInside(after, other)) report(update, { what: 'field' })
  explainNew(update, other.entries.get('V'))
  explainNew(update, other.entries.get('AP'))
}

const hasNewSignature = ({ before, after }: Update, { entries }: PdfDict): boolean => {
  const value = entries.get('V')
  const isNew = isKind(value, 'ref') && before.object(value.num) === undefined
  return isNew && after.dict(value)?.entries.has('Contents') === true
}

/** Print, read only, locked (table 165): they may be set; what hides a field may not. */
const lockingFlags = 4 | 64 | 128

function isFlagged(one: PdfDict, other: PdfDict): boolean {
  const [was, is] = [one.entries.get('F') ?? 0, other.entries.get('F') ?? 0]
  if (typeof was !== 'number' || typeof is !== 'number') return false
  return (is & was) === was && (is & ~(was | lockingFlags)) === 0
}

/** What a signature or its drawing brings along: objects under numbers that were not in use. */
function explainNew({ before, after, changed, explained }: Update, value: PdfValue | undefined) {
  const waiting = refsIn(value)
  for (let ref = waiting.pop(); ref; ref = waiting.pop()) {
    const { num } = ref
    if (!changed.has(num) || explained.has(num) || before.object(num)) continue
    explained.add(num)
    for (const next of refsIn(after.object(num)?.value)) waiting.push(next)
  }
}

/**
 * A signed page may have pointed at an object that was not there: then it shows nothing, until an update
 * brings that object.
 */
export function checkGaps(update: Update): void {
  const { before, changed, explained } = update
  const added = [...changed].filter((num) => before.object(num) === undefined)
  if (added.length === 0) return
  const wanted = new Set<number>(everyRefIn(before.trailer))
  for (const num of before.numbers)
    for (const ref of everyRefIn(before.object(num)?.value)) wanted.add(ref)
  for (const num of added) if (wanted.has(num)) explained.delete(num)
}

function everyRefIn(value: PdfValue | undefined): number[] {
  if (isKind(value, 'ref')) return [value.num]
  if (isKind(value, 'array')) return value.items.flatMap(everyRefIn)
  if (isKind(value, 'stream')) return everyRefIn(value.dict)
  return isKind(value, 'dict') ? [...value.entries.values()].flatMap(everyRefIn) : []
}
