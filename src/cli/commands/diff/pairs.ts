/** The pairs of texts that were asked for: of two files, of one plan, of every plan that differs. */
import { sep } from 'node:path'
import { practiceAbove, shownPath } from '../../../practice/discover.ts'
import { changedPlans } from '../../../practice/git/changed-plans.ts'
import { requireRepository } from '../../../practice/git/repository.ts'
import type { Asked } from './asked.ts'
import { filePair, type Of, type Pair, planPair, textSource } from './sources.ts'

export async function pairsFor(asked: Asked, cwd: string): Promise<Pair[]> {
  if (asked.is === 'files') return [await filePair(asked, cwd)]
  return asked.is === 'plan' ? [await planPair(asked, cwd)] : manyPairs(asked, cwd)
}

async function manyPairs({ since, within }: Of<'many'>, cwd: string): Promise<Pair[]> {
  const top = practiceAbove(cwd) ?? cwd
  const repository = await requireRepository(top)
  const folders = within.length > 0 ? within : [top]
  const isMeant = (path: string) =>
    folders.some((folder) => path === folder || path.startsWith(folder.replace(/[\\/]*$/, sep)))
  const changed = await changedPlans(repository, since)
  const words = since === 'staged' ? 'HEAD' : since.rev
  return changed
    .filter(({ path }) => isMeant(path))
    .map(({ path, before, after }) => ({
      file: shownPath(path, cwd),
      path,
      ...(before && !path.split(sep).join('/').endsWith(`/${before.name}`)
        ? { movedFrom: before.name }
        : {}),
      ...(before ? { before: textSource({ words }, before.text) } : {}),
      ...(after ? { after: textSource({ words: afterWords(since) }, after.text) } : {}),
    }))
}

const afterWords = (since: Of<'many'>['since']): string =>
  since === 'staged' ? 'what is staged' : 'the file as it stands'
