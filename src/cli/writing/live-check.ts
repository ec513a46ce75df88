/**
 * What is to be said about an answer before it is let stand: the findings that `lint` would have about it,
 * and for an objective in own words what `smart` says of the sentence. What was not asked yet is not missed.
 */

import type { CodeTable } from '../../codes/icd10cm.ts'
import { judge } from '../../language/objective/judge.ts'
import { lintUnit } from '../../lint/engine.ts'
import { type Finding, remedy, sentence } from '../../lint/finding.ts'
import { findRule } from '../../lint/registry.ts'
import type { Group } from '../../lint/rule.ts'
import type { Identities, Plan, Practice } from '../../plan/types.generated.ts'
import type { ProfileBook } from '../../profiles/book.ts'
import type { Path } from '../../source/document.ts'
import { readSource } from '../../source/read.ts'
import { planText } from '../../writing/layout.ts'

export interface Judging {
  asOf: string
  practice: Practice | undefined
  identities: Identities | undefined
  book: ProfileBook
  codes: CodeTable
}

/** Every finding about a plan that is still in the making. */
export function findingsOf(
  plan: Plan,
  { asOf, practice, identities, book, codes }: Judging,
): Finding[] {
  const document = readSource(planText(plan))
  return lintUnit(
    { plan: { file: 'plan.yaml', document, comments: [] }, practice, identities },
    { asOf, book, codes },
  )
}

/** Groups whose rules look at what is there, and not at what may come with the next question. */
const live: ReadonlySet<Group> = new Set(['smart', 'measures', 'dates', 'codes', 'text', 'flags'])

/** New faults of what stands at the address: those of the plan now that it had not before. */
export function newFaults(now: Plan, before: Plan, at: Path, judging: Judging): string[] {
  const known = new Set(findingsOf(before, judging).map(keyOf))
  return findingsOf(now, judging)
    .filter((finding) => isAbout(finding, at) && !known.has(keyOf(finding)))
    .map((finding) => `${sentence(finding, true)} ${remedy(finding, true)}`)
    .filter((note) => !leftOutBlank.test(note))
}

const keyOf = ({ rule, path }: Finding): string => [rule, ...path].join('\n')

/** A blank of the library that was passed over on purpose; the look over the plan tells of it. */
const leftOutBlank = /\{\{/

function isAbout({ rule, path, severity }: Finding, at: Path): boolean {
  const group = findRule(rule)?.group
  if (severity === 'info' || group === undefined || !live.has(group)) return false
  // A sentence is judged as soon as it is typed, and a goal may be broad: its steps are asked for next.
  const isStep = path.includes('objectives')
  const isWording = rule.startsWith('objective-not-')
  if (isWording && (!isStep || rule !== 'objective-not-time-bound')) return false
  if (isStep && !at.includes('objectives')) return false
  return at.every((part, index) => path[index] === part)
}

/**
 * What is missing in an objective as it was typed, and how it might be said. When is asked for next, so
 * that alone is no reason to stop.
 */
export function objectiveNotes(text: string): string[] {
  const { specific, measurable, timeBound, suggestion } = judge(text)
  if (specific.met && measurable.met) return []
  const letters = [
    { name: 'Specific', letter: specific },
    { name: 'Measurable', letter: measurable },
    { name: 'Time-bound', letter: timeBound },
  ]
  return [
    ...letters.flatMap(({ name, letter }) =>
      letter.met ? [] : [`${name}: not yet. ${letter.because}`],
    ),
    ...(suggestion === undefined ? [] : [`Try: ${suggestion}`]),
  ]
}
