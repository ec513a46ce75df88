/** The texts of git's objects, all by one process. */
import type { Repository } from './repository.ts'
import { askGit } from './run.ts'

export interface ObjectTexts {
  /** By hash. */
  texts: Map<string, string>
  /** True when some were left away: past the limit, or not in this clone. */
  cut: boolean
}

/** The texts of these objects, full hashes, in this order up to so many bytes. */
export async function readTexts(
  { root }: Repository,
  objects: readonly string[],
  mostBytes: number,
): Promise<ObjectTexts> {
  if (objects.length === 0) return { texts: new Map(), cut: false }
  const input = `${objects.join('\n')}\n`
  const { out } = await askGit(root, ['cat-file', '--batch', '--buffer'], { input, mostBytes })
  const texts = textsIn(out)
  return { texts, cut: texts.size < objects.length }
}

/** `HASH blob SIZE`, a line break, that many bytes and a line break; or `HASH missing`. */
function textsIn(out: Buffer): Map<string, string> {
  const texts = new Map<string, string>()
  let at = 0
  for (let end = out.indexOf(lineBreak); end >= 0; end = out.indexOf(lineBreak, at)) {
    const [hash = '', kind, size] = out.toString('latin1', at, end).split(' ')
    at = end + 1
    if (kind === 'missing') continue
    const last = at + Number(size)
    if (!(last < out.length)) break
    texts.set(hash, out.toString('utf8', at, last))
    at = last + 1
  }
  return texts
}

const lineBreak = 10
