/** What was to be so for treatment to end, and what came of treatment on the whole. */

import type { DischargeAnswers } from '../../plan/discharge-answers.ts'
import type { Option } from '../question.ts'
import { words } from '../typed-words.ts'
import { outcomeOf, scoreLines } from './facts.ts'
import type { Section } from './index.ts'
import { type DischargePart, type DischargeStep, saidOr, step } from './step.ts'

const section: Section = 'what was reached'

export const reachedPart: DischargePart = (answers, life) => [
  ...criteria(answers, life.care.plan.discharge?.criteria ?? []),
  step(section, ['outcome'], {
    kind: 'line',
    ask: 'How did it end, in a few words?',
    why: 'One line that says what treatment came to.',
    notes: scoreLines(life),
    example: 'Goals mostly reached; sleep restored, worry manageable',
    ...saidOr(answers, ['outcome'], outcomeOf(answers, life)),
    optional: false,
    read: words,
  }),
]

/** They go by their place: a text in an answer could not be told from another wording of it. */
function criteria(
  { criteria_met: met }: DischargeAnswers,
  all: readonly string[],
): DischargeStep[] {
  if (all.length === 0) return []
  const options = all.map((label, at): Option => ({ value: String(at + 1), label: label.trim() }))
  const asked = step(
    section,
    ['criteria_met'],
    {
      kind: 'several',
      ask: 'Which of the criteria for the end of treatment are met?',
      why: 'Nothing is refused where one is not; the summary then says which.',
      options,
      ...(met ? { initial: met.map(String) } : {}),
      skip: 'None of them',
    },
    (answers, value) => ({
      ...answers,
      criteria_met: (Array.isArray(value) ? value : []).map(Number),
    }),
  )
  return [{ ...asked, needed: true }]
}
