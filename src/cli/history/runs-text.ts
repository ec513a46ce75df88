/** Runs of a told change as text for a terminal, with ink for what was put in and taken out. */
import { apart } from '../../changes/apart.ts'
import type { Run } from '../../changes/told.ts'
import { printable, wrap } from '../../lint/formats/wrap.ts'
import type { Ink } from '../commands/diff/ink.ts'

/** Broken into lines, in each of which a mark runs on over the spaces between its words. */
export const wrapRuns = (text: string, width: number, indent: number, ink: Ink): string =>
  ink.joined(wrap(text, width, indent))

export function runsText(runs: readonly Run[], ink: Ink): string {
  const shown = ink.eachWord ? apart(runs) : runs
  return shown.map((run) => runText(run, ink)).join('')
}

function runText({ text, mark }: Run, ink: Ink): string {
  const shown = printable(text.replace(/\n[^\S\n]*\n/g, ' ¶ ').replace(/\s+/g, ' '))
  if (mark === 'added' || mark === 'removed') return marked(shown, ink[mark], ink.eachWord)
  if (mark === 'strong') return ink.paint.bold(shown)
  return mark === 'quiet' ? ink.paint.dim(shown) : shown
}

/** Spaces at the ends stay outside of the mark; where a mark may not run on, each word has its own. */
function marked(text: string, put: (text: string) => string, eachWord: boolean): string {
  const [, start = '', inner = '', end = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  if (inner === '') return text
  const words = eachWord ? inner.split(' ') : [inner]
  return `${start}${words.map((word) => (word === '' ? '' : put(word))).join(' ')}${end}`
}
