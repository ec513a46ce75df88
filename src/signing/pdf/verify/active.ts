/**
 * What can make a document show something else than what was signed, without a byte of it being changed:
 * scripts, layers, forms within the form, content from elsewhere. txplan writes none, and an archivable
 * document may have none (ISO 19005-3, 6.6 and 6.9); so it is refused in a signed one too.
 */
import type { Version } from '../read/pdf.ts'
import { isKind, nameOf, type PdfValue } from '../read/values.ts'

export type ActiveKind = 'script' | 'layers' | 'form' | 'elsewhere' | 'media'

export function activeIn(version: Version): ActiveKind[] {
  const found = new Set<ActiveKind>()
  for (const num of version.numbers) collect(version.object(num)?.value, found)
  return [...found].sort()
}

const byKey: Readonly<Record<string, ActiveKind>> = {
  JS: 'script',
  AA: 'script',
  OCProperties: 'layers',
  XFA: 'form',
  NeedAppearances: 'form',
  RichMediaContent: 'media',
  // A reference XObject (8.10.4) draws a page of another file.
  Ref: 'elsewhere',
}

/** By the kind of an action (table 198). Going to a page and opening a link stay. */
const byAction: Readonly<Record<string, ActiveKind>> = {
  JavaScript: 'script',
  Launch: 'script',
  Hide: 'script',
  Named: 'script',
  SetOCGState: 'layers',
  SubmitForm: 'form',
  ResetForm: 'form',
  ImportData: 'form',
  GoToR: 'elsewhere',
  GoToE: 'elsewhere',
  Rendition: 'media',
  Movie: 'media',
  Sound: 'media',
  GoTo3DView: 'media',
  Trans: 'media',
}

function collect(value: PdfValue | undefined, found: Set<ActiveKind>): void {
  if (isKind(value, 'array')) for (const item of value.items) collect(item, found)
  // The data of a stream may lie in another file (7.3.8.2).
  if (isKind(value, 'stream') && value.dict.entries.has('F')) found.add('elsewhere')
  const dict = isKind(value, 'stream') ? value.dict : value
  if (!isKind(dict, 'dict')) return
  const action = byAction[nameOf(dict.entries.get('S')) ?? '']
  if (action) found.add(action)
  for (const [key, held] of dict.entries) {
    const kind = held === false ? undefined : byKey[key]
    if (kind) found.add(kind)
    collect(held, found)
  }
}
