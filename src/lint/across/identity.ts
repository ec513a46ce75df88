/** Which prints are of one and the same client: a client's own plans may repeat each other. */
import type { ClientPrint } from './print.ts'

/**
 * For each print the number of its client. Plans are of one client when they carry the same record
 * number within a practice, or the same name and date of birth, or lie in the same folder where a
 * record number does not tell them apart.
 */
export function clientsOf(prints: readonly ClientPrint[]): Int32Array {
  const owner = Int32Array.from(prints, (_, at) => at)
  const firsts = new Map<string, number>()
  const join = (at: number, key: string) => {
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, at)
    else unite(owner, first, at)
  }
  const recordIn = onlyRecords(prints)
  for (const [at, { practice = '', folder, record, person }] of prints.entries()) {
    const number = record ?? recordIn.get(folder)
    join(at, number === undefined ? `folder ${folder}` : `record ${practice} ${number}`)
    if (person !== undefined) join(at, `person ${person}`)
  }
  return owner.map((_, at) => find(owner, at))
}

/** The record number of a folder that has just one, for a plan in it that does not say. */
function onlyRecords(prints: readonly ClientPrint[]): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>()
  for (const { folder, record } of prints) {
    if (record === undefined) continue
    found.set(folder, !found.has(folder) || found.get(folder) === record ? record : undefined)
  }
  return found
}

/** The head of the set that `at` is in. */
export function find(heads: Int32Array, at: number): number {
  let head = at
  while (heads[head] !== head) {
    heads[head] = heads[heads[head] as number] as number
    head = heads[head] as number
  }
  return head
}

/** Makes one set of two; the lower head leads, so that the order of joining does not matter. */
export function unite(heads: Int32Array, a: number, b: number): void {
  const [one, other] = [find(heads, a), find(heads, b)]
  heads[Math.max(one, other)] = Math.min(one, other)
}
