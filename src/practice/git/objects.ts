/** The texts of git's objects, all by one process. */
import { ask, type Repository } from './repository.ts'

export interface ObjectTexts {
  /** By hash. */
  texts: Map<string, string>
  /** True when some were left away: past the limit, or not in this clone. */
  cut: boolean
}

/** The texts of these objects, full hashes, in this order up to so many bytes. */
export async function readTexts(
  repository: Repository,
  objects: readonly string[],
  mostBytes: number,
): Promise<ObjectTexts> {
  if (objects.length === 0) return { texts: new Map(), cut: false }
  const input = `${objects.join('\n')}\n`
  const { out } = await ask(repository, ['cat-file', '--batch', '--buffer'], { input, mostBytes })
  const texts = textsIn(out)
  return { texts, cut: texts.size < objects.length }
}

function textsIn(out: Buffer): Map<string, string> {
  const texts = new Map<string, string>()
  for (const { hash, text } of answersIn(out)) if (text !== undefined) texts.set(hash, text)
  return texts
}

/**
 * An answer to each question: `HASH blob SIZE`, a line break, that many bytes and a line break; or
 * `HASH missing`, or another word, and nothing. One that was cut off is none.
 */
function* answersIn(out: Buffer): Generator<{ hash: string; text: string | undefined }> {
  let at = 0
  for (let end = out.indexOf(lineBreak); end >= 0; end = out.indexOf(lineBreak, at)) {
    const head = out.toString('utf8', at, end)
    at = end + 1
    const found = /^([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d+)$/.exec(head)
    if (!found) {
      yield { hash: head.split(' ')[0] as string, text: undefined }
      continue
    }
    const [, hash = '', kind, size] = found
    const last = at + Number(size)
    if (!(last < out.length)) return
    yield { hash, text: kind === 'blob' ? out.toString('utf8', at, last) : undefined }
    at = last + 1
  }
}

const lineBreak = 10

/**
 * The texts that these names stand for, such as `HEAD:clients/ada/plan.yaml`, in their order. A name with
 * a line break in it stands for none: git takes one name a line.
 */
export async function readNamed(
  repository: Repository,
  names: readonly string[],
): Promise<(string | undefined)[]> {
  const askable = names.filter((name) => !name.includes('\n'))
  if (askable.length === 0) return names.map(() => undefined)
  const input = `${askable.join('\n')}\n`
  const { out } = await ask(repository, ['cat-file', '--batch', '--buffer'], { input })
  const texts = new Map([...answersIn(out)].map(({ text }, at) => [askable[at], text]))
  return names.map((name) => texts.get(name))
}
