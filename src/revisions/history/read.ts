/** From the texts of a history to its plans. */
import { sharedFitting } from '../../plan/fitting.ts'
import { planShape } from '../../plan/shapes.generated.ts'
import type { Plan } from '../../plan/types.generated.ts'
import { type ReadVersion, versionReader } from '../../source/version-reader.ts'
import type { PlanVersion, VersionText } from './version.ts'

/**
 * The same versions, read. A part that is the same in two of them is one and the same value. The thorough
 * reader is loaded for the first text that needs it.
 */
export async function readVersions(texts: readonly VersionText[]): Promise<PlanVersion[]> {
  const quickly = versionReader()
  const odd = everyText(texts).some((text) => quickly(text) === undefined)
  return texts.map(versionMaker(odd ? await thoroughly(quickly) : quickly))
}

const everyText = (versions: readonly VersionText[]): string[] =>
  versions.flatMap(({ text, brought = [] }) => [
    ...(text === undefined ? [] : [text]),
    ...everyText(brought),
  ])

async function thoroughly(quickly: ReadVersion): Promise<ReadVersion> {
  const { readSource } = await import('../../source/read.ts')
  const known = new Map<string, unknown>()
  return (text) => {
    const value = quickly(text)
    if (value !== undefined) return value
    if (!known.has(text)) known.set(text, readSource(text).value)
    return known.get(text)
  }
}

function versionMaker(read: ReadVersion): (version: VersionText) => PlanVersion {
  const fitting = sharedFitting()
  const planOf = (text: string) => fitting(read(text), planShape) as Plan | undefined
  const make = ({ text, brought, ...written }: VersionText): PlanVersion => {
    const plan = text === undefined ? undefined : planOf(text)
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
