/** Every question says why it is asked, and where something is typed what somebody else answered. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { builtInTable } from '../../src/codes/icd10cm.ts'
import type { Answers } from '../../src/plan/answers.ts'
import type { DischargeAnswers } from '../../src/plan/discharge-answers.ts'
import type { PracticeAnswers } from '../../src/plan/practice-answers.ts'
import type { Plan } from '../../src/plan/types.generated.ts'
import { libraryOf } from '../../src/practice/library.ts'
import { profileBook } from '../../src/practice/profiles.ts'
import { dischargeInterview } from '../../src/writing/discharge-interview/index.ts'
import {
  answered,
  type Interview,
  nextStep,
  passedOver,
  type State,
} from '../../src/writing/interview.ts'
import { planInterview } from '../../src/writing/plan-interview/index.ts'
import { practiceInterview } from '../../src/writing/practice-interview/index.ts'
import type { Question } from '../../src/writing/question.ts'
import { reviewInterview } from '../../src/writing/review-interview/index.ts'
import { moreObjectives } from '../../src/writing/review-interview/next-steps.ts'
import { reviseInterview } from '../../src/writing/revise-interview.ts'
import { lifeAt, readValueOf } from '../helpers/life.ts'

const library = libraryOf([])
const book = profileBook()
const codes = builtInTable()
const world = {
  today: '2026-11-21',
  practice: undefined,
  book: () => book,
  codes: () => codes,
  library: () => library,
  folderFault: () => undefined,
}

/** What somebody would answer who takes the first thing offered, or nothing where that is not possible. */
function firstAnswer(question: Question): unknown {
  if (question.kind === 'yes-no') return true
  if (question.kind === 'choice') return question.options.at(-1)?.value
  if (question.kind === 'several') return question.options.map(({ value }) => value)
  if (question.kind === 'search')
    return [...question.search(''), ...question.search('f33')].find(({ heading }) => !heading)
      ?.value
  const tries = [question.initial, question.example, 'x', '1', 'today']
  for (const typed of tries) {
    const read = typed === undefined ? undefined : question.read(typed)
    if (read && 'value' in read) return read.value
  }
  return undefined
}

/** Every question of a conversation in which so many of each kind are taken. */
async function questionsOf<A>(
  interview: Interview<A>,
  start: A,
  most: number,
): Promise<Question[]> {
  await interview.rest?.()
  const asked: Question[] = []
  let state: State<A> = { answers: start, settled: new Set() }
  for (let step = nextStep(interview, state); step; step = nextStep(interview, state)) {
    asked.push(step.question)
    const isEnough = step.question.at.some((part) => typeof part === 'number' && part >= most)
    const value = isEnough ? undefined : firstAnswer(step.question)
    state = value === undefined ? passedOver(state, step) : answered(state, step, value, false)
  }
  return asked
}

function lacking(question: Question): string[] {
  const { ask, why } = question
  const isTyped = question.kind === 'line' || question.kind === 'text'
  const hasIdea = !isTyped || question.example !== undefined || question.initial !== undefined
  return [...(why ? [] : [`no reason: ${ask}`]), ...(hasIdea ? [] : [`no example: ${ask}`])]
}

const talks = library.presentations.flatMap(({ id = '' }) => [{ template: id }])
const others: Answers[] = [
  {},
  { client: { age: 9 }, setting: { level_of_care: 'residential' } },
  { agreement: { participation: { client: false } }, outside_providers: [{}] },
  {
    problems: [{ id: 'p', statement: 'x' }],
    goals: [
      {
        id: 'g',
        statement: 'x',
        objectives: [{ id: 'o', statement: 'x', measure: { behavior: '' } }],
      },
    ],
    interventions: [{ id: 'i', technique: 'x' }],
  },
]

describe('every question', () => {
  it.each([...talks, ...others])('of a plan, begun with %j', async (start) => {
    const asked = await questionsOf(
      planInterview(world, async () => world),
      start,
      2,
    )
    expect(asked.length).toBeGreaterThan(45)
    expect([...new Set(asked.flatMap(lacking))]).toEqual([])
  })

  it('of a practice', async () => {
    const around = {
      mayBeginGit: true,
      ignoresRendered: false,
      hasIdentities: false,
      hasExample: false,
      hasOtherSchemas: true,
    }
    const interview = practiceInterview({
      today: world.today,
      book: world.book,
      practice: undefined,
      around,
    })
    const asked = await questionsOf<PracticeAnswers>(interview, {}, 2)
    expect(asked.length).toBeGreaterThan(25)
    expect([...new Set(asked.flatMap(lacking))]).toEqual([])
  })

  it('of a review, a revision and a discharge', async () => {
    const read = (name: string) =>
      readValueOf(readFileSync(`examples/clients/${name}.yaml`, 'utf8'))
    const life = lifeAt(
      world.today,
      { ...(read('reyes-m/plan') as Plan), clinician: undefined, care_team: [] } as Plan,
      read('reyes-m/record'),
    )
    const more = moreObjectives(planInterview(world, async () => world))
    const review = await questionsOf(reviewInterview(life, more), { kind: 'event' }, 2)
    const answers: DischargeAnswers = {}
    const discharge = await questionsOf(dischargeInterview(life), answers, 2)
    const revise = await questionsOf(reviseInterview([]), {}, 2)
    expect([review.length > 20, discharge.length > 15, revise.length]).toEqual([true, true, 2])
    const all = [...review, ...discharge, ...revise]
    expect([...new Set(all.flatMap(lacking))]).toEqual([])
  })
})
