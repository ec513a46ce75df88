/** The short names by which instruments are known. */
import { capital } from './rich.ts'

/** Ids without a number in them that are written in capitals. */
const shortNames = new Set([
  'audit',
  'audit-c',
  'bam',
  'bdi-ii',
  'c-ssrs',
  'cage-aid',
  'crafft',
  'ders',
  'ede-q',
  'epds',
  'ham-d',
  'isi',
  'lsas',
  'mdq',
  'oci-r',
  'ors',
  'pdss',
  'phq-a',
  'promis',
  'pswq',
  'scoff',
  'sdq',
  'spin',
  'srs',
  'whodas',
  'y-bocs',
])

const shortNameWithNumber = /^[a-z]{1,6}(?:-[a-z]{1,5})?-?\d+(?:\.\d+)?[a-z]?$/

/** `phq-9`, `c-ssrs` and `oq-45.2` in capitals; any other word, such as `sleep`, as a word. */
export function instrumentName(value: string): string {
  const isShortName = shortNames.has(value) || shortNameWithNumber.test(value)
  return isShortName ? value.toUpperCase() : capital(value)
}
