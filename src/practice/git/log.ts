/** Reads what `git log --raw -z` prints. */
import type { Answer } from './run.ts'

export interface Commit {
  hash: string
  /** As the log was asked for them: with `--parents`, the nearest that are in it too. */
  parents: string[]
  /** When it was written, in the author’s own time zone: `2026-10-01T16:05:00-07:00`. */
  at: string
  author: string
  /** The first line of what was said of it. */
  subject: string
  changes: Change[]
}

export interface Change {
  /** Name in the repository after the commit. */
  name: string
  /** Name before it, where the file was moved. */
  before: string | undefined
  /** Object that holds the text; `undefined` where the file is gone or is no plain file. */
  object: string | undefined
}

/** What `readLog` wants to read, for `git log -z`. */
export const logFormat = '--format=%x01%H%x00%P%x00%aI%x00%an%x00%s'

/** The author’s own day. */
export const dayOf = ({ at }: Pick<Commit, 'at'>): string => at.slice(0, 10)

/**
 * The commits in the order of the log. What begins with the mark of the format is a commit, what begins
 * with a colon a change. The end of an answer that was cut is left away.
 */
export function* readLog({ out }: Answer): Generator<Commit> {
  const parts = new Parts(out)
  let commit: Commit | undefined
  for (let part = parts.next(); part !== undefined; part = parts.next()) {
    const text = part.startsWith('\n') ? part.slice(1) : part
    if (text.startsWith(':')) {
      const change = readChange(text, parts)
      if (change) commit?.changes.push(change)
    } else if (text.startsWith('\u0001')) {
      if (commit) yield commit
      commit = readCommit(text.slice(1), parts)
    }
  }
  if (commit) yield commit
}

const readCommit = (hash: string, parts: Parts): Commit => ({
  hash,
  parents: (parts.next() ?? '').split(' ').filter((parent) => parent !== ''),
  at: parts.next() ?? '',
  author: parts.next() ?? '',
  subject: parts.next() ?? '',
  changes: [],
})

/**
 * `:100644 100644 OBJECT OBJECT M`, then the name, or of a move the name before and the name after. Of a
 * merge that differs from all its parents as many colons, modes and objects as it has, and those of the
 * result last: `::100644 100644 100644 OBJECT OBJECT OBJECT MM`, then the name after.
 */
function readChange(text: string, parts: Parts): Change | undefined {
  const parents = text.lastIndexOf(':') + 1
  const fields = text.slice(parents).split(' ')
  const status = fields.at(-1) ?? ''
  const first = parts.next()
  const isMove = parents === 1 && /^[RC]/.test(status)
  const name = isMove ? parts.next() : first
  if (name === undefined) return undefined
  return {
    name,
    before: parents === 1 && status.startsWith('R') ? first : undefined,
    object: fields[parents]?.startsWith('100') ? fields[2 * parents + 1] : undefined,
  }
}

/** What stands between zero bytes, one after the other; a last one without its zero byte is cut off. */
class Parts {
  private readonly bytes: Buffer
  private at = 0

  constructor(bytes: Buffer) {
    this.bytes = bytes
  }

  next(): string | undefined {
    const end = this.bytes.indexOf(0, this.at)
    if (end < 0) return undefined
    const part = this.bytes.toString('utf8', this.at, end)
    this.at = end + 1
    return part
  }
}
