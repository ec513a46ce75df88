/**
 * What one client takes along into the comparison of all: its print, and what a finding there will
 * need to be placed, weighed and perhaps suppressed. Made where the client is read, often in a worker.
 */
import {
  type Path,
  type Range,
  rangeOf,
  type SourceDocument,
  spanAt,
} from '../../source/document.ts'
import type { Context } from '../context.ts'
import type { Severity } from '../finding.ts'
import type { FileKind } from '../rule.ts'
import { fingerprint } from './fingerprint.ts'
import { type ClientPrint, type Place, pathOf } from './print.ts'

export const clonedRule = 'cloned-across-clients'
export const doseRule = 'same-dose-for-every-client'
export const momentRule = 'signed-at-one-moment'

/** Where a text stands in its file. */
export interface TextPlace {
  range: Range
  keyLine: number
}

/** Lines of a file on which a rule was set aside. */
export interface Mute {
  in: FileKind
  rule: string
  from: number
  to: number
}

export interface AcrossClient {
  print: ClientPrint
  /** The names under which its files are reported. */
  files: Partial<Record<FileKind, string>>
  /** By `placeKey`. */
  places: Readonly<Record<string, TextPlace>>
  severity: Readonly<Record<string, Severity | 'off'>>
  muted: readonly Mute[]
}

export const placeKey = (file: FileKind, path: Path): string => `${file}/${path.join('/')}`

type Files = Partial<Record<FileKind, { file: string; document: SourceDocument }>>

export function acrossClient(
  context: Context,
  files: Files,
  place: Place,
  rest: Pick<AcrossClient, 'severity' | 'muted'>,
): AcrossClient {
  const print = fingerprint(context, place)
  const places: Record<string, TextPlace> = {}
  const add = (file: FileKind, path: Path) => {
    const document = files[file]?.document
    if (document) places[placeKey(file, path)] = placeIn(document, path)
  }
  for (const text of print.texts) add(text.in, pathOf(text.path))
  if (print.dose) add('plan', print.dose.path)
  for (const { path } of print.signings ?? []) add('plan', path)
  const { plan, record } = files
  return {
    print,
    files: { ...(plan && { plan: plan.file }), ...(record && { record: record.file }) },
    places,
    ...rest,
  }
}

function placeIn(document: SourceDocument, path: Path): TextPlace {
  const range = rangeOf(document.text, spanAt(document, path))
  const key = rangeOf(document.text, spanAt(document, path, 'key')).start.line
  return { range, keyLine: Math.min(key, range.start.line) }
}
