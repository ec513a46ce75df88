/** A file that was moved and not committed since: what git knows it by. */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { differencesSince } from './changed-since.ts'
import type { Difference } from './differences.ts'
import { readTexts } from './objects.ts'
import { ask, type Repository } from './repository.ts'

/**
 * The name that the last commit has this file under, where it is not there under its present one. A move
 * by `git mv` git itself tells; of one that it was not told of, the files that are gone are compared.
 */
export async function nameBeforeMove(
  repository: Repository,
  name: string,
): Promise<string | undefined> {
  if (repository.bare) return undefined
  const { ok } = await ask(repository, ['rev-parse', '--verify', '--quiet', 'HEAD'])
  if (!ok) return undefined
  const differences = await differencesSince(repository, 'HEAD')
  const paired = await pairMoves(repository, differences)
  return paired.find((one) => one.name === name)?.movedFrom
}

/**
 * The same differences, with a new file and one that is gone made one where they are much alike: git does
 * not compare what it was never told of.
 */
export async function pairMoves(
  repository: Repository,
  differences: readonly Difference[],
): Promise<Difference[]> {
  const isGone = ({ isThere, objects }: Difference) => !isThere && objects.before !== undefined
  const gone = new Set(differences.filter(isGone))
  const isNew = ({ isThere, objects, movedFrom }: Difference) =>
    isThere && movedFrom === undefined && objects.before === undefined
  if (gone.size === 0 || !differences.some(isNew)) return [...differences]
  const objects = [...gone].map((one) => one.objects.before as string)
  const { texts } = await readTexts(repository, objects, 64_000_000)
  const moved = new Map<Difference, Difference>()
  for (const one of differences.filter(isNew)) {
    const from = likest(repository, one, gone, texts)
    if (!from) continue
    gone.delete(from)
    moved.set(one, from)
  }
  const taken = new Set(moved.values())
  return differences
    .filter((one) => !taken.has(one))
    .map((one) => {
      const from = moved.get(one)
      return from ? { ...one, movedFrom: from.name, objects: { ...from.objects } } : one
    })
}

/** Of the files that are gone the one that has most lines in common, and at least half of them. */
function likest(
  { root }: Repository,
  { name }: Difference,
  gone: ReadonlySet<Difference>,
  texts: ReadonlyMap<string, string>,
): Difference | undefined {
  const text = textOf(join(root, name))
  let best: Difference | undefined
  let most = 0.5
  for (const one of gone) {
    if (basename(one.name).replace(/^.*\./, '') !== basename(name).replace(/^.*\./, '')) continue
    const likeness = likenessOf(text, texts.get(one.objects.before as string) ?? '')
    if (likeness <= most) continue
    best = one
    most = likeness
  }
  return best
}

/** The share of lines, as often as they stand there, that two texts have in common. */
function likenessOf(one: string, other: string): number {
  const lines = linesOf(one)
  const count = new Map<string, number>()
  for (const line of lines) count.set(line, (count.get(line) ?? 0) + 1)
  const others = linesOf(other)
  let common = 0
  for (const line of others) {
    const left = count.get(line) ?? 0
    if (left === 0) continue
    count.set(line, left - 1)
    common++
  }
  return common / Math.max(1, lines.length, others.length)
}

const linesOf = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '')

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
