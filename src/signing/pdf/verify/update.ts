/**
 * What an update appended to a signed document may hold: a signature in a field that waited for one,
 * its drawing inside the field, and nothing else. Everything that it adds or replaces must be explained
 * by that; what is left over is told as a change of the document.
 *
 * Compared are objects, not pages as they look: "nothing else" then needs no list of known attacks.
 * New fields are not allowed either, although ISO 32000 lets a reader add them: their drawing could
 * cover text of a certified document (Rohlmann and others, "Breaking the Specification", S&P 2021).
 */
import { signatureFields } from '../read/fields.ts'
import { type Pdf, Version } from '../read/pdf.ts'
import type { PdfRevision } from '../read/revisions.ts'
import { isKind, type PdfDict, type PdfValue, sameValue } from '../read/values.ts'
import { isDrawingInside } from './drawing.ts'
import type { PdfFault } from './faults.ts'
import { type Place, placeOfCatalogKey, placesIn, refsIn } from './places.ts'

interface Update {
  before: Version
  after: Version
  /** Numbers of objects that are new or say something else than before. */
  changed: ReadonlySet<number>
  /** Those of them whose change is one that signing makes. */
  explained: Set<number>
  faults: PdfFault[]
  revision: number
}

/** What is wrong with the update of this index; it must not be the first revision. */
export function updateFaults(pdf: Pdf, index: number): PdfFault[] {
  const revision = pdf.revisions[index] as PdfRevision
  const [before, after] = [Version.of(pdf, index - 1), Version.of(pdf, index)]
  const changed = changedIn(revision, before)
  const update: Update = {
    before,
    after,
    changed,
    explained: new Set(),
    faults: [],
    revision: index,
  }
  checkTrailer(update)
  checkCatalog(update)
  checkForm(update)
  for (const { ref } of signatureFields(before)) checkField(update, ref.num)
  checkGaps(update)
  checkRest(update, revision)
  return unlike(update.faults)
}

function changedIn({ objects }: PdfRevision, before: Version): Set<number> {
  const changed = [...objects.values()].filter(({ num, gen, value }) => {
    const earlier = before.object(num)
    return earlier?.gen !== gen || !sameValue(earlier.value, value)
  })
  return new Set(changed.map(({ num }) => num))
}

const report = ({ faults, revision }: Update, place: Place): void => {
  faults.push({ code: 'changed', revision, ...place })
}

/** The same root and the same information; only size, place of the table before, and second ID differ. */
function checkTrailer(update: Update): void {
  const [one, other] = [update.before.trailer.entries, update.after.trailer.entries]
  for (const key of differing(one, other, ['Size', 'Prev', 'ID']))
    report(update, { what: key === 'Info' ? 'information' : 'trailer' })
  const first = (id: PdfValue | undefined) => (isKind(id, 'array') ? id.items[0] : undefined)
  if (!sameValue(first(one.get('ID')), first(other.get('ID')))) report(update, { what: 'trailer' })
}

function checkCatalog(update: Update): void {
  const { before, after, changed, explained } = update
  const { num } = before.catalogRef
  if (!changed.has(num)) return
  explained.add(num)
  const allowed = isKind(before.catalog.entries.get('AcroForm'), 'dict') ? ['AcroForm'] : []
  const entries = after.dict(before.catalogRef)?.entries ?? new Map()
  for (const key of differing(before.catalog.entries, entries, allowed))
    report(update, placeOfCatalogKey(key))
}

function checkForm(update: Update): void {
  const { before, after, changed, explained } = update
  const written = before.catalog.entries.get('AcroForm')
  const [one, other] = [before.dict(written), after.dict(after.catalog.entries.get('AcroForm'))]
  if (!one || !other) return
  if (isKind(written, 'ref') && changed.has(written.num)) explained.add(written.num)
  if (differing(one.entries, other.entries, ['SigFlags']).length > 0)
    report(update, { what: 'form' })
  const [was, is] = [one.entries.get('SigFlags') ?? 0, other.entries.get('SigFlags') ?? 0]
  // Table 219: 1 "there are signatures", 2 "append only".
  if (was !== is && is !== 3) report(update, { what: 'form' })
}

/** A field that waited: it may get its signature and its drawing, and be locked. */
function checkField(update: Update, num: number): void {
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
function checkGaps(update: Update): void {
  const { before, changed, explained } = update
  const added = [...changed].filter((num) => before.object(num) === undefined)
  if (added.length === 0) return
  const wanted = new Set<number>()
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

/** Whatever is not explained, and what was taken out of use. */
function checkRest(update: Update, { freed }: PdfRevision): void {
  const { before, after, changed, explained } = update
  const removed = [...freed].filter((num) => before.object(num) !== undefined)
  const left = [...changed].filter((num) => !explained.has(num))
  if (left.length > 0) {
    const placeOf = placesIn(after)
    for (const num of left) report(update, placeOf(num))
  }
  if (removed.length > 0) {
    const placeOf = placesIn(before)
    for (const num of removed) report(update, placeOf(num))
  }
}

/** Keys whose values differ, besides those that may. */
function differing(
  one: ReadonlyMap<string, PdfValue>,
  other: ReadonlyMap<string, PdfValue>,
  allowed: readonly string[],
): string[] {
  const keys = new Set([...one.keys(), ...other.keys()])
  return [...keys].filter(
    (key) => !allowed.includes(key) && !sameValue(one.get(key), other.get(key)),
  )
}

/** Each thing is said once. */
function unlike(faults: readonly PdfFault[]): PdfFault[] {
  const said = new Map(faults.map((fault) => [JSON.stringify(fault), fault]))
  return [...said.values()]
}
