/** Words taken out and words put in that touch each other are set apart, where they stand side by side. */
import type { Run } from './told.ts'

export function apart(runs: readonly Run[]): Run[] {
  return runs.flatMap((run, at) => {
    const before = runs[at - 1]
    const touches = before !== undefined && /\S$/.test(before.text) && /^\S/.test(run.text)
    const swap = run.mark === 'added' && before?.mark === 'removed'
    return touches && swap ? [{ text: ' ' }, run] : [run]
  })
}
