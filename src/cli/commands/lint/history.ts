/** Earlier versions of the plans, from git, for the rules that compare with them. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PastPlan } from '../../../lint/past.ts'
import type { ClientFiles } from '../../../practice/discover.ts'
import type { PastText, PastTexts } from '../../../practice/git/past-texts.ts'
import { pastPlan } from './past-plan.ts'

export interface Histories {
  /** By path of the plan, newest first; plans that git does not know are left out. */
  past: Map<string, readonly PastPlan[]>
  /** There is no history at all, or this clone holds a part of it only. */
  missing: 'repository' | 'commits' | undefined
}

/** So many versions of each plan are looked at: a date that slips does so within a few revisions. */
const most = 50

/** The histories of these clients' plans. */
export async function pastPlans(clients: readonly ClientFiles[]): Promise<Histories> {
  const plans = clients.flatMap(({ plan }) => plan ?? [])
  const histories: Histories = { past: new Map(), missing: 'repository' }
  for (const [top, paths] of byRepository(plans)) {
    const found = await textsOf(top, paths)
    if (!found) continue
    histories.missing = found.shallow
      ? 'commits'
      : histories.missing === 'commits'
        ? 'commits'
        : undefined
    for (const [path, texts] of found.texts) histories.past.set(path, texts.flatMap(versionOf))
  }
  return histories
}

/** Git is asked only where there is something to ask it about: starting it takes its time. */
function byRepository(paths: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const tops = new Map<string, string | undefined>()
  for (const path of paths) {
    const top = topOf(dirname(path), tops)
    if (top !== undefined) found.set(top, [...(found.get(top) ?? []), path])
  }
  return found
}

/** The nearest folder at or above this one that holds a `.git`; each folder is looked at once. */
function topOf(folder: string, known: Map<string, string | undefined>): string | undefined {
  if (known.has(folder)) return known.get(folder)
  const above = dirname(folder)
  const top = existsSync(join(folder, '.git'))
    ? folder
    : above === folder
      ? undefined
      : topOf(above, known)
  known.set(folder, top)
  return top
}

async function textsOf(top: string, paths: readonly string[]): Promise<PastTexts | undefined> {
  const { repositoryOf } = await import('../../../practice/git/repository.ts')
  const repository = await repositoryOf(top)
  if (!repository) return undefined
  const { pastTexts } = await import('../../../practice/git/past-texts.ts')
  return pastTexts(repository, paths, { most })
}

const versionOf = ({ commit, date, author, text }: PastText): PastPlan[] =>
  [pastPlan(text, { commit, on: date, by: author })].flatMap((one) => one ?? [])
