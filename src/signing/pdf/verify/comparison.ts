/** A document before and after one of its updates, while it is found out what the update did. */
import type { Version } from '../read/pdf.ts'
import { type PdfValue, sameValue } from '../read/values.ts'
import type { PdfFault } from './faults.ts'
import type { Place } from './places.ts'

export interface Update {
  before: Version
  after: Version
  /** Numbers of objects that are new or say something else than before. */
  changed: ReadonlySet<number>
  /** Those of them whose change is one that signing makes. */
  explained: Set<number>
  faults: PdfFault[]
  revision: number
}

export const report = ({ faults, revision }: Update, place: Place): void => {
  faults.push({ code: 'changed', revision, ...place })
}

/** Keys whose values differ, besides those that may. */
export function differing(
  one: ReadonlyMap<string, PdfValue>,
  other: ReadonlyMap<string, PdfValue>,
  allowed: readonly string[],
): string[] {
  const keys = new Set([...one.keys(), ...other.keys()])
  return [...keys].filter(
    (key) => !allowed.includes(key) && !sameValue(one.get(key), other.get(key)),
  )
}
