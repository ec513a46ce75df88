/** Changes of a plan in plain lines, for somebody who is about to write them. */
import { comparePlans } from '../../changes/compare.ts'
import type { Run, ToldChange, ToldGroup } from '../../changes/told.ts'
import { inWords } from '../../changes/words.ts'
import type { Plan } from '../../plan/types.generated.ts'

/** What stands in front of a person at once; the rest is counted. */
const mostLines = 40

export const changeLines = (before: Plan, after: Plan): string[] =>
  toldLines(inWords(comparePlans(before, after)))

/** @returns each subject with its changes indented below */
export function toldLines(groups: readonly ToldGroup[]): string[] {
  const lines = groups.flatMap(({ heading, changes }) => [
    textOf(heading),
    ...changes.flatMap(changeText),
  ])
  const more = lines.length - mostLines
  return more > 0 ? [...lines.slice(0, mostLines), `… and ${more} lines more`] : lines
}

function changeText({ sign, label, runs, note, below = [] }: ToldChange): string[] {
  const said = textOf(runs)
  const what = [label, said].filter(Boolean).join(': ')
  return [
    `  ${sign} ${what}${note === undefined ? '' : ` (${note})`}`,
    ...below.map((line) => `      ${textOf(line)}`),
  ]
}

/** Words put in and taken out among others are bracketed, as git does it: no color tells them apart here. */
function textOf(runs: readonly Run[]): string {
  const isAmongOthers = runs.some(
    ({ text, mark }) => (mark ?? 'quiet') === 'quiet' && !/^\s*→?\s*$/.test(text),
  )
  const words = runs.map((run) => (isAmongOthers ? bracketed(run) : run.text))
  return words.join('').replace(/\s+/g, ' ').trim()
}

function bracketed({ text, mark }: Run): string {
  if (mark === 'added') return `{+${text}+}`
  return mark === 'removed' ? `[-${text}-]` : text
}
