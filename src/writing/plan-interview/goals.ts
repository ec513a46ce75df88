/** Where treatment is to lead: goals, each with its objectives. */

import * as typed from '../typed.ts'
import { words } from '../typed-words.ts'
import type { Section } from './index.ts'
import { freeEntries, type Item, listSteps } from './item.ts'
import { objectiveSteps } from './objectives.ts'
import { pick } from './pick.ts'
import { type Part, type PlanStep, said, step } from './step.ts'
import { effectiveOf, payerWords, planSoFar } from './steps.ts'
import { blanksAndWording } from './wording.ts'

const section: Section = 'goals'

export const goalsPart: Part = (answers, world) =>
  listSteps({ section, kind: 'goal', answers, world }, ['goals'], choose, details)

function choose(item: Item): PlanStep {
  const { answers, world, at } = item
  const first = freeEntries(item)
  return pick(
    item,
    {
      ask: at[1] === 0 ? 'Where is treatment to lead?' : 'Another goal?',
      why: 'A goal is broad and long-term: what the client wants life to be like again. Steps come next.',
      ...(at[1] === 0 ? payerWords('goals', answers, world) : {}),
    },
    { field: 'statement', first, ...(at[1] === 0 ? {} : { close: 'No more goals' }) },
  )
}

function details(item: Item): PlanStep[] {
  const { answers, at, world } = item
  const saying = [...at, 'client_words']
  const until = [...at, 'target_date']
  return [
    ...blanksAndWording(item, 'statement', 'The goal, in a sentence:'),
    step(section, saying, {
      kind: 'line',
      ask: 'How does the client say it?',
      why: 'The client’s own words beside yours show whose goal it is.',
      example: '"I want my mornings back."',
      ...payerWords('goal_client_words', answers, world),
      ...said(answers, saying),
      read: words,
    }),
    ...links(item),
    ...objectiveSteps(item),
    step(section, until, {
      kind: 'line',
      ask: 'By when is the goal to be reached?',
      why: 'Broad and far off, but with a day to look at it again.',
      example: '6 months, mid-December, 2027-03-01',
      ...payerWords('target_date', answers, world),
      ...said(answers, until),
      read: typed.day(world.today, { from: effectiveOf(answers, world) }),
    }),
  ]
}

/** Where there are several problems and the library does not tell, which of them the goal answers. */
function links({ answers, at, world }: Item): PlanStep[] {
  const problems = answers.problems ?? []
  const made = planSoFar(answers, world)
  const linked = made.goals?.[at[1] as number]?.problems
  const before = answers.goals?.[at[1] as number]?.problems
  if (problems.length < 2 || (linked && !before)) return []
  return [
    step(section, [...at, 'problems'], {
      kind: 'several',
      ask: 'Which problems does it answer?',
      why: 'The golden thread: each goal leads back to a problem.',
      options: (made.problems ?? []).flatMap(({ id, statement }) =>
        id === undefined ? [] : [{ value: id, label: statement ?? id }],
      ),
      ...(before ? { initial: before } : {}),
    }),
  ]
}
