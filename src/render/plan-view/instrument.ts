/** The short names by which instruments are known. */
import { nameOf } from '../../measures/names.ts'
import { capital } from './rich.ts'

const shortNameWithNumber = /^[a-z]{1,6}(?:-[a-z]{1,5})?-?\d+(?:\.\d+)?[a-z]?$/

/** `phq-9` and `c-ssrs` as clinicians write them; any other word, such as `sleep`, as a word. */
export function instrumentName(value: string): string {
  const known = nameOf(value)
  if (known) return known
  return shortNameWithNumber.test(value) ? value.toUpperCase() : capital(value)
}
