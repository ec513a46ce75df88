/** Earlier versions of a plan, from git and from the signed PDFs beside it: where a signed text is looked for. */
import { dirname } from 'node:path'
import { repositoryOf } from '../../practice/git/repository.ts'
import { versionsOf } from '../../practice/git/versions.ts'
import type { PastPlan } from '../../signing/plan/standing.ts'
import { planIn } from './plan-in.ts'

/** The newest first; read when first asked for, and once. */
export function pastPlans(file: string): () => Promise<readonly PastPlan[]> {
  let known: Promise<readonly PastPlan[]> | undefined
  return () => {
    known ??= readPast(file)
    return known
  }
}

async function readPast(file: string): Promise<readonly PastPlan[]> {
  const { signedPdfs } = await import('./signed-pdfs.ts')
  return [...(await committed(file)), ...signedPdfs(dirname(file))]
}

async function committed(file: string): Promise<PastPlan[]> {
  const repository = await repositoryOf(dirname(file))
  if (!repository) return []
  const { versions } = await versionsOf(repository, file)
  return versions
    .flatMap(({ text, commit, date }) => {
      const plan = text === undefined ? undefined : planIn(text)
      return plan ? [{ plan, where: `commit ${commit.slice(0, 10)} of ${date}` }] : []
    })
    .reverse()
}
