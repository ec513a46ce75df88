/** Reads the clients one after the other, each file once. */
import type { LintFile } from '../../../lint/engine.ts'
import { mayHaveSuppressions } from '../../../lint/suppressions.ts'
import { type ClientFiles, practiceAbove, shownPath } from '../../../practice/discover.ts'
import { readComments, readDocument } from '../../../practice/read.ts'
import { ownerOf } from '../due/owner.ts'
import { Practices } from '../lint/practices.ts'
import { type Looking, rowOf } from './look.ts'
import type { CaseRow } from './row.ts'

export interface CollectOptions extends Looking {
  cwd: string
}

/** Records without a plan have nothing to show here. */
export async function collect(
  clients: readonly ClientFiles[],
  options: CollectOptions,
): Promise<CaseRow[]> {
  const { cwd } = options
  const practices = new Practices(cwd)
  const home = practiceAbove(cwd)
  const rows: CaseRow[] = []
  for (const client of clients) {
    if (client.plan === undefined) continue
    const known = await practices.at(client.practice)
    const plan = await readFile(client.plan, cwd)
    const record = client.record === undefined ? undefined : await readFile(client.record, cwd)
    const owner = (id: string | undefined) => ownerOf(client, id, { cwd, home })
    rows.push(rowOf({ plan, record }, owner, known, options))
  }
  return rows
}

async function readFile(path: string, cwd: string): Promise<LintFile | string> {
  const read = await readDocument(path)
  if ('fault' in read) return read.fault
  const { document } = read
  if (document.value === undefined) return 'it is not YAML that can be read'
  const comments = mayHaveSuppressions(document.text) ? await readComments(document) : []
  return { file: shownPath(path, cwd), document, comments }
}
