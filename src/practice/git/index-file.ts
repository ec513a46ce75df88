/** The index of a commit that is being made. */
import { realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * `git commit FILE` and `git commit --all` put together what they commit in an index of its own, and tell a
 * hook where that is. It is believed where it lies among this repository’s own files: what is staged is then
 * what stands there.
 */
export function indexBeingCommitted(gitDir: string): string | undefined {
  const named = process.env['GIT_INDEX_FILE']
  if (!named) return undefined
  const path = resolve(named)
  return realFolder(dirname(path)) === realFolder(gitDir) ? path : undefined
}

function realFolder(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}
