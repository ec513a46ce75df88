/** Documents that go into a folder: what tells a folder from a file, and names that never meet. */
import { basename, dirname, resolve } from 'node:path'
import { stemOf } from './document.ts'

/** A folder that is there already, or a name that ends as one. */
export async function isForFolder(output: string | undefined, cwd: string): Promise<boolean> {
  if (output === undefined || output === '-') return false
  if (/[\\/]$/.test(output)) return true
  const { standing } = await import('../../../practice/write.ts')
  return standing(resolve(cwd, output)) === 'folder'
}

/**
 * For each plan the beginning of its file's name: the client's folder; where two are called the same,
 * with the folders above them; and a number where nothing else helps. Some disks do not tell `Lee`
 * from `lee`.
 */
export function stemsOf(plans: readonly string[]): string[] {
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  for (const plan of plans) {
    const key = folded(stemOf(plan))
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return plans.map((plan) => {
    const own = stemOf(plan)
    const stem = free((counts.get(folded(own)) ?? 0) > 1 ? withParent(plan, own) : own, taken)
    taken.add(folded(stem))
    return stem
  })
}

const folded = (name: string): string => name.normalize('NFC').toLowerCase()

/** `north-rivera-j` for `north/clients/rivera-j/plan.yaml`. */
function withParent(plan: string, own: string): string {
  const names = dirname(plan)
    .split(/[\\/]/)
    .filter((name) => name !== 'clients' && name !== own)
  const parent = basename(names.at(-1) ?? '')
  return parent === '' ? own : `${parent}-${own}`
}

function free(stem: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? stem : `${stem}-${count}`
    if (!taken.has(folded(name))) return name
  }
}
