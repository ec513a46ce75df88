/** `txplan review PLAN`: what was found for each objective, what comes of it, and the next revision. */
import type { ReviewAnswers } from '../../../plan/review-answers.ts'
import { UserError } from '../../../practice/failure.ts'
import { sharedIds } from '../../../writing/life/aims.ts'
import { type Life, lifeOf } from '../../../writing/life/life.ts'
import { planInterview } from '../../../writing/plan-interview/index.ts'
import { reviewFaults } from '../../../writing/review-interview/faults.ts'
import { reviewInterview } from '../../../writing/review-interview/index.ts'
import { moreObjectives } from '../../../writing/review-interview/next-steps.ts'
import { reviewEdits } from '../../../writing/review-interview/result.ts'
import { wayBack } from '../../../writing/review-interview/way-back.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { type AskerOptions, canAsk, openAsker } from '../../writing/asker.ts'
import { type AtHand, atHand } from '../../writing/at-hand.ts'
import { writeChanged } from '../../writing/changed-plan.ts'
import { fromAnswers, refuseBoth } from '../../writing/from-answers.ts'
import { type PlanTalk, talkThrough } from '../../writing/plan-talk.ts'
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
  refuseBoth(options)
  const hand = await atHand(path, 'review', options.asOf, io)
  refuseUnfit(hand)
  const talk = talkAbout(hand)
  const isAsked = options.answers === undefined && canAsk(options, io)
  const talked = isAsked ? await asked(talk, options, io) : await fromFile(talk, options, io)
  if (!talked) return exitCode.findings
  const said = 'The review is in the plan.'
  writeChanged(talk.edits(talked.answers), hand, { ...options, said }, io)
  if (!options.dryRun) talked.keeper?.remove()
  return exitCode.nothing
}

/** @throws UserError for a plan that is over, or whose parts cannot be told apart */
function refuseUnfit({ care: { plan }, shown }: AtHand): void {
  if (plan.status === 'discharged' || plan.status === 'archived')
    throw new UserError(
      `${shown} is ${plan.status}; there is nothing left to review.`,
      'For a new plan that follows it: txplan new --from PLAN',
    )
  const [shared] = sharedIds(plan)
  if (shared !== undefined)
    throw new UserError(
      `${shown} has two parts of the id “${shared}”; a review could not say which of them is meant.`,
      `See them: txplan lint ${shown}`,
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

async function asked(talk: PlanTalk<ReviewAnswers>, options: Options, io: Io) {
  const { drafts } = talk.hand.desk
  const asker = await openAsker(options, io, () => drafts.privateFolder())
  try {
    return await talkThrough(talk, options, asker, io)
  } finally {
    asker.close()
  }
}

async function fromFile(talk: PlanTalk<ReviewAnswers> & { life: Life }, options: Options, io: Io) {
  const answers = await fromAnswers(
    talk,
    {
      answers: options.answers,
      shape: 'review-answers',
      faults: (given) => reviewFaults(given, talk.life),
    },
    io,
  )
  return { answers, keeper: undefined }
}
