/** A question of the conversation about a plan, by itself: the first ones must not wait for anything else. */
import type { Answers } from '../../plan/answers.ts'
import type { Step } from '../interview.ts'
import { makePut, makeStep, without } from '../step.ts'
import type { World } from '../world.ts'

export { maybe, said, saidOr, type Wording } from '../step.ts'

export type PlanStep = Step<Answers>

/** What a part asks, given what was said. */
export type Part = (answers: Answers, world: World) => PlanStep[]

export const step = makeStep<Answers>
export const putAt = makePut<Answers>
export const withoutAt = without<Answers>
