/** What treatment addresses. */

import { words } from '../typed-words.ts'
import type { Section } from './index.ts'
import { entryOf, freeEntries, type Item, listSteps } from './item.ts'
import { pick } from './pick.ts'
import { type Part, type PlanStep, said, step } from './step.ts'
import { payerWords } from './steps.ts'
import { blanksAndWording } from './wording.ts'

const section: Section = 'problems'

export const problemsPart: Part = (answers, world) =>
  listSteps({ section, kind: 'problem', answers, world }, ['problems'], choose, details)

function choose(item: Item): PlanStep {
  const { answers, world, at } = item
  const first = freeEntries(item)
  return pick(
    item,
    {
      ask: at[1] === 0 ? 'Which problem comes first?' : 'Another problem?',
      why: 'In a sentence, as it shows in daily life. Type your own words, or words to search the library.',
      ...(at[1] === 0 ? payerWords('assessed_needs', answers, world) : {}),
    },
    { field: 'statement', first, ...(at[1] === 0 ? {} : { close: 'No more problems' }) },
  )
}

function details(item: Item): PlanStep[] {
  const { answers, at } = item
  const definition = [...at, 'behavioral_definition']
  const own: PlanStep[] = entryOf(item)
    ? []
    : [
        step(section, definition, {
          kind: 'text',
          ask: 'What can others see of it?',
          why: 'How often, how strong, how long: what somebody else could observe.',
          example: 'Leaves the house alone on two days a week; calls in sick on Mondays',
          ...said(answers, definition),
          read: words,
        }),
      ]
  return [
    ...blanksAndWording(item, 'statement', 'The problem, in a sentence:'),
    ...own,
    ...links(item),
  ]
}

/** Where there are several diagnoses, which of them the problem belongs to. */
function links({ answers, at }: Item): PlanStep[] {
  const diagnoses = answers.diagnoses ?? []
  if (diagnoses.length < 2) return []
  const path = [...at, 'diagnoses']
  const before = answers.problems?.[at[1] as number]?.diagnoses
  return [
    step(section, path, {
      kind: 'several',
      ask: 'Which diagnoses does it belong to?',
      why: 'The golden thread: each problem leads back to a diagnosis.',
      options: diagnoses.flatMap(({ id, code, description }) =>
        id === undefined
          ? []
          : [{ value: id, label: [code, description].filter(Boolean).join(' ') }],
      ),
      ...(before ? { initial: before } : {}),
    }),
  ]
}
