/** What git calls a file: its name within the repository, with forward slashes. */
import { realpathSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import type { Repository } from './repository.ts'

/** Names within the repository, with the paths they stand for; what lies outside of it is left out. */
export function namesIn(
  { root }: Pick<Repository, 'root'>,
  paths: readonly string[],
): Map<string, string> {
  const top = realFolder(root)
  const names = paths.map((path) => {
    const real = join(realFolder(dirname(path)), basename(path))
    return [relative(top, real).split(sep).join('/'), path] as const
  })
  return new Map(
    names.filter(([name]) => name !== '' && !/^(?:\.\.(?:\/|$)|\/|[A-Za-z]:)/.test(name)),
  )
}

/** The name of one file; `undefined` when it lies outside of the repository. */
export const nameIn = (repository: Pick<Repository, 'root'>, path: string): string | undefined =>
  namesIn(repository, [path]).keys().next().value

/** Git knows a file by the folder it is really in; of one that is gone, by what is left of its way. */
function realFolder(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    const above = dirname(folder)
    return above === folder ? folder : join(realFolder(above), basename(folder))
  }
}
