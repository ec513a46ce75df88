/** Which version of a plan `r2` names: the first that bears the number. */
import { UserError } from '../../../practice/failure.ts'
import type { Version, Versions } from '../../../practice/git/versions.ts'
import { readSource } from '../../../source/read.ts'

/** @throws UserError that says which revisions there are */
export function versionOfRevision(
  wanted: number,
  { versions, missing }: Versions,
  file: string,
): Version & { text: string } {
  const known = new Map<number, Version & { text: string }>()
  for (const version of versions) {
    const number = version.text === undefined ? undefined : numberIn(version.text)
    if (number !== undefined && !known.has(number))
      known.set(number, version as Version & { text: string })
  }
  const found = known.get(wanted)
  if (found) return found
  const names = [...known.keys()].sort((a, b) => a - b).map((number) => `r${number}`)
  throw new UserError(
    `No commit of ${file} has revision ${wanted}${names.length > 0 ? `; there are ${names.join(', ')}` : ''}.`,
    missing === 'shallow'
      ? 'Only the latest part of the history was fetched. For the rest: git fetch --unshallow (in CI: fetch-depth: 0)'
      : `See its versions: txplan log ${file}`,
  )
}

function numberIn(text: string): number | undefined {
  const { revision } = (readSource(text).value ?? {}) as { revision?: { number?: unknown } }
  return typeof revision?.number === 'number' ? revision.number : undefined
}
