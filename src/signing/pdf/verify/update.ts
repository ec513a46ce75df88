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
import { isKind, type PdfValue, sameValue } from '../read/values.ts'
import { differing, report, type Update } from './comparison.ts'
import type { PdfFault } from './faults.ts'
import { checkField, checkGaps } from './field-update.ts'
import { placeOfCatalogKey, placesIn } from './places.ts'

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

/** Each thing is said once. */
function unlike(faults: readonly PdfFault[]): PdfFault[] {
  const said = new Map(faults.map((fault) => [JSON.stringify(fault), fault]))
  return [...said.values()]
}
