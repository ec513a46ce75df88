/** What the library reports to programs; `schemas/library-report.schema.json` says how it looks. */
import type { Wanted } from '../../../library/search.ts'

const version = 1

export const json = (report: object): string =>
  `${JSON.stringify({ version, ...report }, null, 2)}\n`

export const queryOf = ({ words, diagnosis, kind }: Wanted): object => ({
  words: words || null,
  diagnosis: diagnosis ?? null,
  kind: kind ?? null,
})
