/** Runs of a told change as one line of Markdown, marked as every comparison marks them. */
import { apart } from '../../changes/apart.ts'
import type { Run } from '../../changes/told.ts'
import { inOneLine } from '../../render/markdown-text.ts'
import type { Inline } from '../../render/view.ts'

export const runsMarkdown = (runs: readonly Run[]): string => inOneLine(apart(runs).map(inlineOf))

function inlineOf({ text, mark }: Run): Inline {
  if (mark === 'added') return { text, mark: 'inserted' }
  if (mark === 'removed') return { text, mark: 'deleted' }
  return mark === 'strong' ? { text, strong: true } : { text }
}
