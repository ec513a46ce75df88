/** What to look at after a merge: conflicts and new errors, by their places and without the client’s words. */
import type { MergeConflict } from '../../../revisions/merge/conflicts.ts'
import type { MergedText, Texts } from '../../../revisions/merge/merge.ts'
import { pathText } from '../../../source/path-text.ts'
import type { Io } from '../../io.ts'
import { newErrors } from './new-errors.ts'

export interface Outcome {
  name: string
  kind: 'plan' | 'record'
  texts: Texts
  merged: MergedText
  asOf: string
}

/** Silent where there is nothing to look at. */
export async function report(outcome: Outcome, io: Io): Promise<void> {
  const { name, merged } = outcome
  const { conflicts } = merged
  const errors = await errorsOf(outcome, io)
  if (conflicts.length + errors.length === 0) return
  const lines = [
    ...(conflicts.length > 0
      ? [`txplan: ${name}: both sides changed the same in ${count(conflicts.length, 'place')}:`]
      : []),
    ...conflicts.map(conflictLine),
    ...(errors.length > 0
      ? [`txplan: ${name}: merged, it has ${count(errors.length, 'error')} that neither side had:`]
      : []),
    ...errors.map(({ rule, path }) => `  ${rule}  ${pathText(path)}`.trimEnd()),
    conflicts.length > 0
      ? `Keep what is right, take x-conflict or the marks away, and check it: txplan lint ${name}`
      : `See them: txplan lint ${name}`,
  ]
  io.stderr.write(lines.map((line) => `${line}\n`).join(''))
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`

function conflictLine({ path, field, deleted }: MergeConflict): string {
  const at = pathText(field === undefined ? path : [...path, field])
  return `  ${at}${deleted === undefined ? '' : `  (taken away by ${deleted}, changed by the other)`}`
}

/** Not to be able to check a result is no reason to refuse it. */
async function errorsOf(outcome: Outcome, io: Io) {
  try {
    return await newErrors(outcome, io.cwd)
  } catch {
    return []
  }
}
