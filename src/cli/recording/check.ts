/** What `lint` says of an entry that is still in the making, and of nothing else. */
import { lintUnit } from '../../lint/engine.ts'
import { type Finding, remedy, sentence } from '../../lint/finding.ts'
import { findRule } from '../../lint/registry.ts'
import type { Group } from '../../lint/rule.ts'
import { listOf } from '../../plan/entry-answers.ts'
import { readSource } from '../../source/read.ts'
import { type Interview, isSettled, type State, type Step } from '../../writing/interview.ts'
import { recordWith } from '../../writing/record-entry.ts'
import type { EntryAnswers } from '../../writing/record-interview/entry.ts'
import { entryOf } from '../../writing/record-interview/made.ts'
import type { Ledger } from './ledger.ts'

/** Groups whose rules look at what is there, and not at what may come later, such as a signature. */
const live: ReadonlySet<Group> = new Set([
  'text',
  'dates',
  'codes',
  'measures',
  'flags',
  'references',
  'thread',
])

/** Everything there is to say about an entry. */
export function faultsOf(answers: EntryAnswers, ledger: Ledger): Finding[] {
  const { kind, record, plan, head, known, about } = ledger
  const made = recordWith(record.document, kind, entryOf(kind, answers), head)
  if ('problem' in made) return []
  const { world, identities } = known
  const findings = lintUnit(
    {
      plan: { file: 'plan', document: plan.document, comments: [] },
      record: { file: 'record', document: readSource(made.text), comments: [] },
      ...(about.practice ? { practice: about.practice } : {}),
      ...(identities ? { identities } : {}),
    },
    { asOf: about.today, book: world.book(), codes: world.codes() },
  )
  return findings.filter((finding) => isAbout(finding, listOf[kind], made.index))
}

function isAbout({ rule, path, severity, file }: Finding, list: string, index: number): boolean {
  const group = findRule(rule)?.group
  if (file !== 'record' || severity === 'info' || group === undefined) return false
  return live.has(group) && path[0] === list && path[1] === index
}

/** @param showValues whether whoever reads it may read the client's words */
export const inWords = (finding: Finding, showValues: boolean): string =>
  `${sentence(finding, showValues)} ${remedy(finding, showValues)}`.trim()

/** For the conversation: of a field as soon as it is answered, of the whole with the last question. */
export function makeEntryCheck(ledger: Ledger, interview: Interview<EntryAnswers>) {
  const told = new Set<string>()
  return async (state: State<EntryAnswers>, step: Step<EntryAnswers>): Promise<string[]> => {
    const isOpen = interview
      .steps(state.answers)
      .some((one) => one.key !== step.key && !isSettled(one, state))
    const field = step.question.at[0]
    return faultsOf(state.answers, ledger)
      .filter(({ path }) => !isOpen || path[2] === field)
      .filter(({ rule }) => !isOpen || !needsWhole.has(rule))
      .map((finding) => inWords(finding, true))
      .filter((note) => !told.has(note) && told.add(note))
  }
}

/** What was found is asked for next. */
const needsWhole: ReadonlySet<string> = new Set(['critical-item-without-follow-up'])
