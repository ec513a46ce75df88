/** `txplan review PLAN`: what was found for each objective, what comes of it, and the next revision. */
import type { ReviewAnswers } from '../../../plan/review-answers.ts'
import { UserError } from '../../../practice/failure.ts'
import { idFaults } from '../../../writing/life/id-faults.ts'
import { type Life, lifeOf } from '../../../writing/life/life.ts'
import { numberOf } from '../../../writing/life/raised.ts'
import { planInterview } from '../../../writing/plan-interview/index.ts'
import { reviewInterview } from '../../../writing/review-interview/index.ts'
import { moreObjectives } from '../../../writing/review-interview/next-steps.ts'
import { reviewEdits } from '../../../writing/review-interview/result.ts'
import { wayBack } from '../../../writing/review-interview/way-back.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { askedOrRead } from '../../writing/asked-or-read.ts'
import type { AskerOptions } from '../../writing/asker.ts'
import { type AtHand, atHand } from '../../writing/at-hand.ts'
import { writeChanged } from '../../writing/changed-plan.ts'
import { refuseUnfit } from '../../writing/fit-to-go-on.ts'
import type { PlanTalk } from '../../writing/plan-talk.ts'
import { wordingCheck } from './wording-check.ts'

type Options = AskerOptions & {
  answers?: string
  resume?: boolean
  dryRun?: boolean
  asOf?: string
}

export async function run(
  [path = '.']: string[],
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = given as Options
  const hand = await atHand(path, 'review', options.asOf, io)
  refuseUnfit(hand, 'review')
  const talk = talkAbout(hand)
  refuseAimless(talk.life, hand)
  const file = {
    shape: 'review-answers' as const,
    faults: (answers: ReviewAnswers) => idFaults(answers, talk.life),
  }
  const talked = await askedOrRead(talk, file, options, io)
  if (!talked) return exitCode.findings
  const said = `The review is in the plan: this is revision ${numberOf(hand.care.plan) + 1} now.`
  writeChanged(talk.edits(talked.answers), hand, { ...options, said }, io)
  if (!options.dryRun) talked.keeper?.remove()
  return exitCode.nothing
}

/** @throws UserError where there is nothing to look at: such a review would change a date alone */
function refuseAimless({ aims }: Life, { shown }: AtHand): void {
  if (aims.length === 0)
    throw new UserError(
      `${shown} has no goal and no objective: there is nothing to review.`,
      `Add one: txplan add goal ${shown}`,
    )
}

function talkAbout(hand: AtHand): PlanTalk<ReviewAnswers> & { life: Life } {
  const { world } = hand.known
  const life = lifeOf(hand.care, world)
  const from = { ...world, from: world.today }
  const whole = planInterview({ folderFault: () => undefined }, async () => from)
  return {
    kind: 'review',
    hand,
    life,
    interview: reviewInterview(life, moreObjectives(whole)),
    start: {},
    edits: (answers) => reviewEdits(answers, life),
    wayBack: (at, answers) => wayBack(at, answers, life),
    check: wordingCheck(life),
    greeting: 'A review. Every answer is kept at once; stop whenever you like.',
  }
}
