/** Told runs as rich text: what was put in and taken out keeps its mark, paragraphs stay paragraphs. */
import { apart } from '../../changes/apart.ts'
import type { Run } from '../../changes/told.ts'
import type { Inline, RichText } from '../view.ts'

/** A paragraph each for what a blank line or the mark of a list sets apart; other wraps are none. */
export function richRuns(runs: readonly Run[]): RichText {
  const paragraphs: Inline[][] = [[]]
  for (const run of apart(runs))
    for (const [at, text] of run.text.split(paragraphBreak).entries()) {
      if (at > 0) paragraphs.push([])
      const inline = inlineOf({ ...run, text: text.replace(/\s+/g, ' ') })
      if (inline.text !== '') paragraphs.at(-1)?.push(inline)
    }
  return paragraphs
    .filter((inlines) => inlines.some(({ text }) => text.trim() !== ''))
    .map((inlines) => ({ kind: 'paragraph', inlines: trimmed(inlines) }))
}

const paragraphBreak = /[^\S\n]*\n\s*\n|\n(?=[^\S\n]*(?:[-*+]|\d{1,9}[.)])\s)/

function inlineOf({ text, mark }: Run): Inline {
  if (mark === 'added') return { text, mark: 'inserted' }
  if (mark === 'removed') return { text, mark: 'deleted' }
  if (mark === 'strong') return { text, strong: true }
  return mark === 'quiet' ? { text, emphasis: true } : { text }
}

function trimmed(inlines: readonly Inline[]): Inline[] {
  return inlines.map((inline, at) => {
    const start = at === 0 ? inline.text.trimStart() : inline.text
    return { ...inline, text: at === inlines.length - 1 ? start.trimEnd() : start }
  })
}
