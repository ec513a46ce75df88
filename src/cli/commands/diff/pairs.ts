/** The pairs of texts that were asked for: of two files, of one client, of all that differs. */
import { basename, dirname, sep } from 'node:path'
import { isPlan, isRecord, practiceAbove, shownPath } from '../../../practice/discover.ts'
import { type ChangedFile, changedFiles } from '../../../practice/git/changed-plans.ts'
import { pastTexts } from '../../../practice/git/past-texts.ts'
import { type Repository, requireRepository } from '../../../practice/git/repository.ts'
import type { Asked } from './asked.ts'
import { planPair, recordPair } from './client-pairs.ts'
import { filePair, type Of, type Pair, type Past, textSource } from './sources.ts'

export async function pairsFor(asked: Asked, cwd: string): Promise<Pair[]> {
  if (asked.is === 'files') return [await filePair(asked, cwd)]
  return asked.is === 'client' ? clientPairs(asked, cwd) : manyPairs(asked, cwd)
}

/** A record beside a plan is told of where its text differs. */
async function clientPairs(asked: Of<'client'>, cwd: string): Promise<Pair[]> {
  const { plan, record } = asked.files
  const [first, second] = await Promise.all([
    plan === undefined ? undefined : planPair(plan, asked, cwd),
    record === undefined ? undefined : recordPair(record, asked, cwd),
  ])
  const isTold = second && (!first || second.before?.document.text !== second.after?.document.text)
  return [...(first ? [first] : []), ...(isTold ? [second] : [])]
}

async function manyPairs({ since, within }: Of<'many'>, cwd: string): Promise<Pair[]> {
  const top = practiceAbove(cwd) ?? cwd
  const repository = await requireRepository(top)
  const folders = within.length > 0 ? within : [top]
  const isMeant = (path: string) =>
    folders.some((folder) => path === folder || path.startsWith(folder.replace(/[\\/]*$/, sep)))
  const all = await changedFiles(repository, since, (name) => isPlan(name) || isRecord(name))
  const changed = all.filter(({ path }) => isMeant(path))
  const pasts = await pastsOf(repository, changed)
  return changed.map((one) => pairOf(one, since, pasts, cwd))
}

function pairOf(
  { path, before, after, inConflict }: ChangedFile,
  since: Of<'many'>['since'],
  pasts: ReadonlyMap<string, Past>,
  cwd: string,
): Pair {
  const staged = since === 'staged'
  const past = pasts.get(path)
  const isMoved = before && !path.split(sep).join('/').endsWith(`/${before.name}`)
  const words = staged ? 'what is staged' : 'the file as it stands'
  return {
    of: isRecord(basename(path)) ? 'record' : 'plan',
    file: shownPath(path, cwd),
    path,
    ...(isMoved ? { movedFrom: before.name } : {}),
    ...(before ? { before: textSource({ words: staged ? 'HEAD' : since.rev }, before.text) } : {}),
    ...(after ? { after: textSource({ words }, after.text) } : {}),
    ...(past ? { past } : {}),
    ...(inConflict ? { inConflict } : {}),
  }
}

/** So much text at most is read of all histories together. */
const mostBytes = 64_000_000

/** The histories of all plans that changed, by two processes, as they came down to this commit. */
async function pastsOf(
  repository: Repository,
  changed: readonly ChangedFile[],
): Promise<Map<string, Past>> {
  const plans = changed.filter(({ path, before }) => before && isPlan(basename(path)))
  const paths = plans.map(({ path }) => path)
  const { texts, shallow, cut } = await pastTexts(repository, paths, { mostBytes })
  return new Map(
    Array.from(texts, ([path, newestFirst]) => {
      const versions = newestFirst
        .map((one) => ({ ...one, name: basename(dirname(path)) }))
        .reverse()
      return [path, { versions, isCut: shallow || cut }]
    }),
  )
}
