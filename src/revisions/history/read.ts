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
  const values = new Map<string, unknown>()
  for (const text of everyText(texts)) if (!values.has(text)) values.set(text, quickly(text))
  const odd = [...values].filter(([, value]) => value === undefined)
  if (odd.length > 0) {
    const { readSource } = await import('../../source/read.ts')
    for (const [text] of odd) values.set(text, wholeValue(readSource(text)))
  }
  return texts.map(versionMaker((text) => values.get(text)))
}

/** Of a text with a fault in its syntax a part may be read; what is lost was not taken out by anybody. */
const wholeValue = ({ value, problems }: SourceDocument): unknown =>
  problems.some(({ code }) => code === 'syntax-error') ? undefined : value

const everyText = (versions: readonly VersionText[]): string[] =>
  versions.flatMap(({ text, brought = [] }) => [
    ...(text === undefined ? [] : [text]),
    ...everyText(brought),
  ])

function versionMaker(read: (text: string) => unknown): (version: VersionText) => PlanVersion {
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
