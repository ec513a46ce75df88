/** The part of the conversation that adds one thing to a plan that is there. */
import type { Answers } from '../plan/answers.ts'
import type { Path } from '../source/document.ts'
import { valueAt } from '../source/meaning.ts'
import { addressOf, type Interview, isInside } from './interview.ts'
import { planInterview } from './plan-interview/index.ts'
import { type PlanStep, step } from './plan-interview/step.ts'
import type { World } from './world.ts'

export const addable = [
  'goal',
  'objective',
  'intervention',
  'diagnosis',
  'problem',
  'strength',
] as const
export type Addable = (typeof addable)[number]

/** Where the new thing will stand: behind the last of its kind, for an objective within this goal. */
export function placeFor(kind: Addable, plan: Answers, goal = 0): Path {
  const list: Path = kind === 'objective' ? ['goals', goal, 'objectives'] : (lists[kind] ?? [])
  const there = valueAt(plan, list)
  return [...list, Array.isArray(there) ? there.length : 0]
}

const lists: Readonly<Record<Exclude<Addable, 'objective'>, Path>> = {
  goal: ['goals'],
  intervention: ['interventions'],
  diagnosis: ['diagnoses'],
  problem: ['problems'],
  strength: ['person', 'strengths'],
}

/** Where a new intervention holds the ids of the objectives that it serves; they are what names it later. */
export const servesKey = 'x-serves'

/** The questions of the whole conversation that are about this place, and no others. */
export function addInterview(
  kind: Addable,
  place: Path,
  loadWorld: () => Promise<World>,
): Interview<Answers> {
  const whole = planInterview({ folderFault: () => undefined }, loadWorld)
  const address = addressOf(place)
  // What is asked for is what one came for: it cannot be passed over.
  const own = (one: PlanStep): PlanStep => ({
    ...one,
    section: kind,
    question: one.key === address ? { ...one.question, optional: false } : one.question,
  })
  const parts = (answers: Answers) => [
    ...whole
      .steps(answers)
      .filter(({ key }) => isInside(key, address))
      .map(own),
    ...(kind === 'intervention' && valueAt(answers, place) !== undefined
      ? serves(answers, place)
      : []),
  ]
  return {
    sections: [kind],
    ...(whole.rest ? { rest: whole.rest } : {}),
    steps: (answers) => (kind === 'strength' ? strength(place) : parts(answers)),
  }
}

function strength(place: Path): PlanStep[] {
  const asked = step('strength', [...place, 'strength'], {
    kind: 'line',
    ask: 'What does the client bring?',
    example: 'Keeps lists',
    optional: false,
    read: (typed) =>
      typed.trim() === '' ? { problem: 'Wanted a strength.' } : { value: typed.trim() },
  })
  const use = step('strength', [...place, 'use'], {
    kind: 'line',
    ask: 'How will it be used in treatment?',
    example: 'Will keep the sleep diary',
    read: (typed) => ({ value: typed.trim() }),
  })
  return [asked, use]
}

function serves({ goals = [] }: Answers, place: Path): PlanStep[] {
  const options = goals.flatMap(({ objectives = [] }) =>
    objectives.flatMap(({ id, statement }) =>
      id === undefined ? [] : [{ value: id, label: statement ?? id }],
    ),
  )
  if (options.length === 0) return []
  return [
    step('intervention', [...place, servesKey], {
      kind: 'several',
      ask: 'Which objectives does it serve?',
      why: 'The golden thread: each objective is worked on by something that is done.',
      options,
    }),
  ]
}
