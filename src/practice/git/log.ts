/** Reads what `git log --raw -z` prints. */
import type { Answer } from './run.ts'

export interface Commit {
  hash: string
  /** The author's own day, `YYYY-MM-DD`. */
  date: string
  author: string
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

/**
 * The commits in the order of the log. Its format is `%x01%H%x00%ad%x00%an`: what begins with that
 * mark is a commit, what begins with a colon a change. The end of an answer that was cut is left away.
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
      commit = {
        hash: text.slice(1),
        date: parts.next() ?? '',
        author: parts.next() ?? '',
        changes: [],
      }
    }
  }
  if (commit) yield commit
}

/** `:100644 100644 OBJECT OBJECT M`, then the name, or of a move the name before and the name after. */
function readChange(text: string, parts: Parts): Change | undefined {
  const [, mode = '', , object = '', status = ''] = text.split(' ')
  const first = parts.next()
  const moved = /^[RC]/.test(status)
  const name = moved ? parts.next() : first
  if (name === undefined) return undefined
  return {
    name,
    before: status.startsWith('R') ? first : undefined,
    object: mode.startsWith('100') ? object : undefined,
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
