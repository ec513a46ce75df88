/** A question of a discharge by itself, and what every part of it is given. */
import type { DischargeAnswers } from '../../plan/discharge-answers.ts'
import type { Step } from '../interview.ts'
import type { Life } from '../life/life.ts'
import { makeStep } from '../step.ts'

export { maybe, said, saidOr } from '../step.ts'

export type DischargeStep = Step<DischargeAnswers>

/** What a part asks, given what was said. */
export type DischargePart = (answers: DischargeAnswers, life: Life) => DischargeStep[]

export const step = makeStep<DischargeAnswers>
