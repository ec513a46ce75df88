/** From the texts of a history to its plans. */
import { sharedFitting } from '../../plan/fitting.ts'
import { planShape } from '../../plan/shapes.generated.ts'
import type { Plan } from '../../plan/types.generated.ts'
import type { SourceDocument } from '../../source/document.ts'
import { versionReader } from '../../source/version-reader.ts'
import type { PlanVersion, VersionText } from './version.ts'

/**
 * The same versions, read. A part that is the same in two of them is one and the same value. The thorough
 * reader is loaded for the first text that needs it.
 */
export async function readVersions(texts: readonly VersionText[]): Promise<PlanVersion[]> {
  const quickly = versionReader()
  // By the version and not by its text: to look up ten kilobytes takes as long as to read what changed.
  const values = new Map<VersionText, unknown>()
  for (const one of everyVersion(texts))
    if (one.text !== undefined) values.set(one, quickly(one.text))
  const odd = [...values.keys()].filter((one) => values.get(one) === undefined)
  if (odd.length > 0) {
    const { readSource } = await import('../../source/read.ts')
    for (const one of odd) values.set(one, wholeValue(readSource(one.text ?? '')))
  }
  return texts.map(versionMaker((one) => values.get(one)))
}

/** Of a text with a fault in its syntax a part may be read; what is lost was not taken out by anybody. */
const wholeValue = ({ value, problems }: SourceDocument): unknown =>
  problems.some(({ code }) => code === 'syntax-error') ? undefined : value

const everyVersion = (versions: readonly VersionText[]): VersionText[] =>
  versions.flatMap((one) => [one, ...everyVersion(one.brought ?? [])])

function versionMaker(
  read: (version: VersionText) => unknown,
): (version: VersionText) => PlanVersion {
  const fitting = sharedFitting()
  const make = (version: VersionText): PlanVersion => {
    const { text, brought, ...written } = version
    const value = read(version)
    const plan = value === undefined ? undefined : (fitting(value, planShape) as Plan)
    return {
      ...written,
      ...(plan === undefined
        ? { fault: text === undefined ? 'not-fetched' : 'unreadable' }
        : { plan }),
      ...(brought ? { brought: brought.map(make) } : {}),
    }
  }
  return make
}
