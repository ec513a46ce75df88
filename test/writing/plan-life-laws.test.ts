/** Whatever is answered, a review or a discharge of any example comes to a plan that can be written and read. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planShape } from '../../src/plan/shapes.generated.ts'
import { checkStructure } from '../../src/plan/structure.ts'
import type { Plan } from '../../src/plan/types.generated.ts'
import { readSource } from '../../src/source/read.ts'
import { askedOnly } from '../../src/writing/asked-only.ts'
import { dischargeInterview } from '../../src/writing/discharge-interview/index.ts'
import { dischargeEdits } from '../../src/writing/discharge-interview/result.ts'
import { type Edit, editedText, withEdits } from '../../src/writing/edits.ts'
import {
  answered,
  type Interview,
  nextStep,
  passedOver,
  type State,
} from '../../src/writing/interview.ts'
import type { Life } from '../../src/writing/life/life.ts'
import { planInterview } from '../../src/writing/plan-interview/index.ts'
import type { Question } from '../../src/writing/question.ts'
import { reviewInterview } from '../../src/writing/review-interview/index.ts'
import { moreObjectives } from '../../src/writing/review-interview/next-steps.ts'
import { reviewEdits } from '../../src/writing/review-interview/result.ts'
import { lifeAt, readValueOf, worldAt } from '../helpers/life.ts'

const day = '2026-12-10'

/** Plans as somebody may have written them: bare, without ids or days, objectives beside their goals. */
const odd: Readonly<Record<string, string>> = {
  bare: 'txplan: 1\n',
  empty: 'txplan: 1\ngoals: []\nreview: {}\nsignatures: []\ndischarge:\n',
  brackets:
    '{ txplan: 1, goals: [{ statement: Sleep, objectives: [{ statement: Seven hours }] }], review: { every: 90 days, history: [] } }\n',
  beside: `txplan: 1
status: on-hold
effective: 2026-06-01
goals:
- statement: Sleep
- {id: goal-1, statement: Work, objectives: []}
objectives:
- {id: o, goal: goal-1, statement: Two days, status: not-met, reason: The strike, target_date: 8 weeks}
- statement: "Walk every morning"   # a comment
  measure: {instrument: phq-9, baseline: {value: 16}, target: {change_by: -5}}
interventions:
- {id: i, technique: Diary}
signatures:
- {name: Jordan Lee}
# the end`,
  windows: 'txplan: 1\r\ngoals:\r\n  - id: g\r\n    statement: >\r\n      Sleep\r\n      again\r\n',
}
const clients = [...readdirSync('examples/clients'), ...Object.keys(odd)]
const textOf = (client: string, name: string) => {
  const path = `examples/clients/${client}/${name}.yaml`
  if (name === 'plan' && client in odd) return odd[client]
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

/** What somebody might answer: an option by chance, what stands there, or words of their own. */
function replyTo(question: Question, chance: number): unknown {
  if (question.kind === 'yes-no') return chance % 2 === 0
  if (question.kind === 'choice') return question.options[chance % question.options.length]?.value
  if (question.kind === 'several')
    return question.options.filter((_, at) => (chance >> at) % 2 === 0).map(({ value }) => value)
  if (question.optional && chance % 3 === 0) return undefined
  if (question.kind === 'search') return question.search('')[0]?.value ?? 'Moved: “away”'
  const tries = [question.initial, 'Seen: 3 of 5, by the #1 log', '9 weeks', '3', 'today']
  for (const typed of chance % 2 === 0 ? tries : tries.toReversed()) {
    const read = typed === undefined ? undefined : question.read(typed)
    if (read && 'value' in read) return read.value
  }
  return undefined
}

function held<A>(interview: Interview<A>, start: A, chances: readonly number[]): A {
  let state: State<A> = { answers: start, settled: new Set() }
  for (let at = 0, step = nextStep(interview, state); step; step = nextStep(interview, state)) {
    const isEnough = step.question.at.some((part) => typeof part === 'number' && part > 0)
    const value = isEnough ? undefined : replyTo(step.question, chances[at++ % chances.length] ?? 0)
    state = value === undefined ? passedOver(state, step) : answered(state, step, value, true)
  }
  return state.answers
}

function expectWhole(text: string, edits: readonly Edit[]): void {
  const document = readSource(text)
  const result = editedText(document, edits)
  expect(result).toHaveProperty('text')
  const after = readSource('text' in result ? result.text : '')
  expect(after.problems.filter(({ code }) => code !== 'byte-order-mark')).toEqual([])
  expect(checkStructure(after.value, planShape)).toEqual([])
  expect(after.value).toEqual(withEdits(document.value, edits))
}

const chances = fc.array(fc.nat({ max: 63 }), { minLength: 5, maxLength: 40 })
const numRuns = Number(process.env['TXPLAN_CASES'] ?? 4)

describe.each(clients)('%s', (client) => {
  const text = textOf(client, 'plan') ?? ''
  const record = textOf(client, 'record')
  const life: Life = lifeAt(day, readValueOf(text), record ? readValueOf(record) : undefined)

  it('can be reviewed', async () => {
    const world = worldAt(day)
    const whole = planInterview(world, async () => world)
    await whole.rest?.()
    const interview = reviewInterview(life, moreObjectives(whole))
    fc.assert(
      fc.property(chances, (picked) => {
        const answers = held(interview, {}, picked)
        const edits = reviewEdits(answers, life)
        expectWhole(text, edits)
        expect(askedOnly(interview, answers)).toEqual({ answers, left: [] })
        const { review, revision }: Plan = withEdits(life.care.plan, edits)
        expect(review?.history?.at(-1)?.date).toBe(answers.date)
        expect(revision?.supersedes).toBe((revision?.number ?? 0) - 1)
      }),
      { numRuns },
    )
  })

  it('can be discharged', () => {
    fc.assert(
      fc.property(chances, (picked) => {
        const answers = held(dischargeInterview(life), {}, picked)
        expectWhole(text, dischargeEdits(answers, life))
      }),
      { numRuns },
    )
  })
})
