/** `txplan revise PLAN`: a new revision of a plan that was edited, with its kind and its reason. */
import { UserError } from '../../../practice/failure.ts'
import type { Edit } from '../../../writing/edits.ts'
import { keptSignatures, numberOf, raised, revisionEdits } from '../../../writing/life/raised.ts'
import { isSigned } from '../../../writing/life/signers.ts'
import { type ReviseAnswers, reviseInterview } from '../../../writing/revise-interview.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { type AskerOptions, canAsk, openAsker } from '../../writing/asker.ts'
import { type AtHand, atHand, careAt } from '../../writing/at-hand.ts'
import { writeChanged } from '../../writing/changed-plan.ts'
import { incomplete } from '../../writing/incomplete.ts'
import { type PlanTalk, talkThrough } from '../../writing/plan-talk.ts'
import { type Since, sinceRevision } from './since.ts'
import { requireChange } from './worth.ts'

type Options = AskerOptions & {
  reason?: string
  kind?: ReviseAnswers['kind']
  amend?: boolean
  anyway?: boolean
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
  refuseKind(options)
  const hand = await atHand(path, 'revise', options.asOf, io)
  const { plan } = hand.care
  refuseUnfit(hand, options)
  const since = await sinceRevision(hand.file, plan)
  if (!options.anyway) requireChange(since, plan, hand.shown)
  const talked = await answersOf(hand, since, options, io)
  if (!talked) return exitCode.findings
  const number = since.isRaised ? numberOf(plan) : numberOf(plan) + 1
  const said = saidOf(number, since)
  writeChanged(
    editsOf(talked.answers, hand, since),
    hand,
    {
      ...options,
      said,
      ...(talked.answers.kind ? { kind: talked.answers.kind } : {}),
      ...(since.before && since.isRaised ? { care: careAt(since.before, hand), number } : {}),
    },
    io,
  )
  if (!options.dryRun) talked.keeper?.remove()
  return exitCode.nothing
}

const noHistory = 'Git knows no earlier version, so nobody could say what has changed in it.'

/** One that is in no commit yet may be put into better words; what is replaced is not replaced in silence. */
function saidOf(number: number, { before, isRaised }: Since): string {
  if (isRaised)
    return `Revision ${number} was raised already and is in no commit yet: its day, kind and reason are these now.`
  return [`This is revision ${number} now.`, ...(before ? [] : [noHistory])].join(' ')
}

/** @throws UserError for two words on one thing */
function refuseKind({ kind, amend }: Options): void {
  if (amend && kind !== undefined && kind !== 'correction')
    throw new UserError(
      `--amend makes a correction, and --kind says ${kind}.`,
      'Leave out one of the two.',
    )
}

/** @throws UserError for a plan that nobody agreed to yet, or that is over and not to be put right */
function refuseUnfit({ care, shown }: AtHand, { anyway, amend, kind }: Options): void {
  const { status } = care.plan
  const isOver = status === 'discharged' || status === 'archived'
  if (isOver && !amend && kind !== 'correction')
    throw new UserError(
      `${shown} is ${status}; what treatment was then stays as it was written.`,
      `Where something in it is wrong: txplan revise ${shown} --amend --reason "…". For a new plan that follows it: txplan new --from PLAN`,
    )
  if (status === 'draft' && !isSigned(care) && !anyway)
    throw new UserError(
      `${shown} is a draft that nobody has signed: it needs no new revision.`,
      'Go on editing it. To raise the number all the same: --anyway',
    )
}

/** Asked for is the reason; where it was given, and nothing else was, something has happened. */
async function answersOf(hand: AtHand, since: Since, options: Options, io: Io) {
  const start = givenIn(options)
  if (start.reason !== undefined) return { answers: start, keeper: undefined }
  if (!canAsk(options, io))
    throw incomplete([], ['reason'], 'Say why it was changed: --reason TEXT')
  const asker = await openAsker(options, io, () => hand.desk.drafts.privateFolder())
  try {
    return await talkThrough(await talkAbout(hand, since, start), options, asker, io)
  } finally {
    asker.close()
  }
}

const givenIn = ({ reason, kind, amend }: Options): ReviseAnswers => ({
  ...(amend ? { kind: 'correction' } : kind ? { kind } : {}),
  ...(reason?.trim() ? { reason: reason.trim() } : {}),
})

async function talkAbout(
  hand: AtHand,
  since: Since,
  start: ReviseAnswers,
): Promise<PlanTalk<ReviseAnswers>> {
  return {
    kind: 'revise',
    hand,
    interview: reviseInterview(await changesSince(since, hand), start.kind),
    start,
    edits: (answers) => editsOf(answers, hand, since),
    wayBack: () => ['reason'],
    greeting: `A new revision of ${hand.shown}.`,
  }
}

/** Above a question, which has to stay in sight. */
const mostLines = 30

async function changesSince({ before }: Since, { care: { plan }, shown }: AtHand) {
  if (!before) return [noHistory]
  const { changeLines } = await import('../../writing/told-lines.ts')
  return [...changeLines(before, plan, mostLines), `In full: txplan diff ${shown}`]
}

/** Without a word on the kind, something has happened: a correction has to be said. */
function editsOf(
  { kind = 'event', reason }: ReviseAnswers,
  { care: { plan, asOf } }: AtHand,
  { before, isRaised }: Since,
): Edit[] {
  const by = plan.clinician ?? plan.revision?.by
  const raising = { date: asOf, kind, ...(reason ? { reason } : {}), ...(by ? { by } : {}) }
  if (!isRaised) return raised(plan, raising)
  const number = numberOf(plan)
  return [
    ...revisionEdits(plan, { number, ...raising, supersedes: number - 1 }),
    ...keptSignatures(plan, {
      number: number - 1,
      since: before?.revision?.date,
      until: plan.revision?.date ?? asOf,
    }),
  ]
}
