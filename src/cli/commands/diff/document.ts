/** A comparison as a document for printing: a web page or a PDF. It holds the text, as a document does. */
import { basename, dirname } from 'node:path'
import { practiceAbove } from '../../../practice/discover.ts'
import { practiceValue, readPractice } from '../../../practice/read.ts'
import { changesView } from '../../../render/changes-view/changes-view.ts'
import type { Io } from '../../io.ts'
import { deliverView } from '../../view-file.ts'
import { type DiffOptions, paperOf } from './options.ts'
import type { ComparedPlan } from './outcome.ts'

/** Where it was written to, if to a file; and whether every character could be drawn. */
export async function writeDocument(
  { compared }: ComparedPlan,
  { path, to }: { path: string; to: 'html' | 'pdf' },
  options: DiffOptions,
  io: Io,
): Promise<{ output: string | undefined; complete: boolean }> {
  const folder = practiceAbove(dirname(path))
  const practice = folder === undefined ? undefined : practiceValue(await readPractice(folder))
  const view = changesView({
    compared,
    ...(practice ? { practice } : {}),
    ...paperOf(options),
  })
  const output = options.output ?? (to === 'pdf' ? nameFor(path, compared) : undefined)
  return { output, complete: await deliverView(view, to, output, io) }
}

/** `rivera-j-r1-r2-changes.pdf`: the client's folder, and both revisions. */
function nameFor(path: string, { diff }: ComparedPlan['compared']): string {
  const name = basename(path).replace(/\.?plan\.ya?ml$|\.ya?ml$/, '') || basename(dirname(path))
  const numbers = [diff.before, diff.after].map(({ revision }) => `r${revision?.number ?? 1}`)
  return `${[name, ...new Set(numbers)].join('-')}-changes.pdf`
}
