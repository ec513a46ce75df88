/** Changes of a plan in plain lines, for somebody who is about to write them. */
import { comparePlans } from '../../changes/compare.ts'
import type { Run, ToldChange, ToldGroup } from '../../changes/told.ts'
import { inWords } from '../../changes/words.ts'
import type { Plan } from '../../plan/types.generated.ts'

/** @param most so many stand in front of a person at once; the rest is counted */
export function changeLines(before: Plan, after: Plan, most = Number.POSITIVE_INFINITY): string[] {
  const lines = toldLines(inWords(comparePlans(before, after)))
  const more = lines.length - most
  return more > 0 ? [...lines.slice(0, most), `… and ${more} lines more`] : lines
}

/** Each subject with its changes indented below. */
export const toldLines = (groups: readonly ToldGroup[]): string[] =>
  groups.flatMap(({ heading, changes }) => [
    heading.map(({ text }) => text.trim()).join(': '),
    ...changes.flatMap(changeText),
  ])

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
