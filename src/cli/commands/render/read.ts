/** A plan with what stands around it, as the renderers take it. */
import { dirname } from 'node:path'
import { planShape, recordShape } from '../../../plan/shapes.generated.ts'
import { checkStructure, withoutMisfits } from '../../../plan/structure.ts'
import type { ClientRecord, Plan } from '../../../plan/types.generated.ts'
import type { ClientFiles } from '../../../practice/discover.ts'
import { practiceAbove } from '../../../practice/discover.ts'
import { readOwnLayout } from '../../../practice/document-layout.ts'
import { UserError } from '../../../practice/failure.ts'
import { practiceProfiles, profileBook } from '../../../practice/profiles.ts'
import {
  fitting,
  identitiesValue,
  practiceValue,
  readDocument,
  readPractice,
  requireFile,
} from '../../../practice/read.ts'
import type { RenderInput } from '../../../render/input.ts'

export type PlanFiles = ClientFiles & { plan: string }

export interface PlanRead {
  input: Pick<RenderInput, 'plan' | 'record'> & Settings
  /** Parts of the plan that could not be read, and are not in the document. */
  lost: number
}

type Settings = Pick<RenderInput, 'practice' | 'identities' | 'book' | 'layout'>

/** A reader that reads a practice once, however many of its plans are asked for. */
export function planReader() {
  const practices = new Map<string, Promise<Settings>>()
  const settingsOf = (folder: string): Promise<Settings> => {
    const known = practices.get(folder) ?? settingsIn(folder)
    practices.set(folder, known)
    return known
  }
  return async ({ plan: file, record }: PlanFiles, shown: string): Promise<PlanRead> => {
    const { plan, lost } = await readPlan(file, shown)
    const folder = practiceAbove(dirname(file))
    const settings = folder === undefined ? { book: profileBook() } : await settingsOf(folder)
    return { input: { plan, ...settings, ...(await recordIn(record)) }, lost }
  }
}

async function settingsIn(folder: string): Promise<Settings> {
  const files = await readPractice(folder)
  const book = await practiceProfiles(folder)
  const layout = await layoutIn(folder)
  const value = { practice: practiceValue(files), identities: identitiesValue(files), book }
  return { ...value, ...(layout && { layout }) }
}

/** What checks it is loaded where there is one. */
async function layoutIn(folder: string): Promise<RenderInput['layout']> {
  const own = await readOwnLayout(folder)
  return own && (await import('./layout.ts')).checkedLayout(own, folder)
}

/** The plan without what could not be read, and how much that was. */
async function readPlan(file: string, shown: string): Promise<{ plan: Plan; lost: number }> {
  requireFile(file)
  const read = await readDocument(file)
  if ('fault' in read) throw new UserError(`${shown}: ${read.fault}.`)
  const { document } = read
  if (document.value === undefined)
    throw new UserError(`${shown} could not be read.`, `See why: txplan lint ${shown}`)
  const issues = checkStructure(document.value, planShape, document.root)
  const faults = document.problems.filter((problem) => problem.code !== 'byte-order-mark')
  return {
    plan: withoutMisfits(document.value, issues) as Plan,
    lost: issues.length + faults.length,
  }
}

/** Scores and sessions stand in it; without one, what would tell of them is left out. */
async function recordIn(record: string | undefined): Promise<Pick<RenderInput, 'record'>> {
  const read = record === undefined ? undefined : await readDocument(record)
  const value = read && 'document' in read ? fitting(read.document, recordShape) : undefined
  return value === undefined ? {} : { record: value as ClientRecord }
}
