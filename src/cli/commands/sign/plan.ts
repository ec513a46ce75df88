/** `txplan sign PLAN`: shows what is agreed to, asks for the name and for consent, and enters the signature. */
import type { SignAnswers } from '../../../plan/sign-answers.ts'
import { UserError } from '../../../practice/failure.ts'
import { expectedName } from '../../../writing/sign-interview.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import { pastPlans } from '../../signing/past-plans.ts'
import { canAsk, openAsker } from '../../writing/asker.ts'
import { type AtHand, atHand } from '../../writing/at-hand.ts'
import { incomplete } from '../../writing/incomplete.ts'
import { askAll } from './ask.ts'
import { errorsIn, refuseErrors } from './in-the-way.ts'
import { givenAnswers, type Role, type SignOptions } from './options.ts'
import { beginSigning, interviewFor, type Signing } from './signing.ts'
import { writeSignature } from './write.ts'

export async function signPlan(
  path: string,
  given: Record<string, unknown>,
  io: Io,
): Promise<ExitCode> {
  const options = given as SignOptions
  const hand = await atHand(path, 'sign', options.asOf, io)
  const said = await givenAnswers(options, io)
  const isTold = options.answers !== undefined || (said.name !== undefined && said.consent === true)
  if (isTold || !canAsk(options, io)) return signTold(hand, said, options, io)
  const folder = () => hand.desk.drafts.privateFolder()
  const asker = await openAsker({ ...options, keeps: false }, io, folder)
  try {
    return await askAll({ hand, said, options, asker, past: pastPlans(hand.file) }, io)
  } finally {
    asker.close()
  }
}

/** By script: all of it is said, or nothing is signed. */
async function signTold(
  hand: AtHand,
  said: SignAnswers,
  options: SignOptions,
  io: Io,
): Promise<ExitCode> {
  const role = requireRole(options)
  const errors = await errorsIn(hand)
  refuseErrors(errors, hand, options, io.stderr.isTTY === true)
  const signing = beginSigning(hand, role, said, options, io)
  const answers = await requireAnswers(signing, said)
  for (const note of [...signing.doubts, ...signing.notes]) io.stderr.write(`${note}\n`)
  await writeSignature({ ...signing, answers, isComplete: errors.length === 0 }, options, io)
  return exitCode.nothing
}

function requireRole({ as }: SignOptions): Role {
  if (as) return as
  throw new UserError(
    'As whom is it to be signed?',
    'Say: --as clinician, client, guardian, supervisor, physician, member or witness',
  )
}

async function requireAnswers(signing: Signing, said: SignAnswers): Promise<SignAnswers> {
  const { settleAll } = await import('../../../writing/interview.ts')
  const { readAnswers } = await import('../../../writing/from-file.ts')
  const interview = interviewFor(signing)
  const read = await readAnswers(interview, { answers: said, settled: new Set() })
  const { missing } = await settleAll(interview, read.state)
  if (read.faults.length + missing.length > 0)
    throw incomplete(read.faults, missing, hintFor(missing))
  if (read.state.answers.consent !== true) throw noConsent()
  refuseStranger(read.state.answers, signing)
  return read.state.answers
}

const hintFor = (missing: readonly string[]): string =>
  missing.length === 1 && missing[0] === 'activate'
    ? 'With this signature everybody has signed, and the plan is a draft still. In force from now on: --activate. Not yet: “activate: false” in a file of answers: --answers FILE'
    : 'By script: --name NAME --consent, and --reason TEXT where it is not in writing; or all of it in a file: --answers FILE'

const noConsent = () =>
  new UserError(
    'Without consent nothing is signed.',
    'Where the person refuses, that can be entered: --method refused --reason TEXT --consent',
  )

/** Nobody’s word is taken for another’s; a file of answers may say that it is so on purpose. */
function refuseStranger({ name, who }: SignAnswers, { expected }: Signing): void {
  if (expected.length === 0 || who !== undefined || expectedName(name, expected)) return
  throw incomplete([], ['who'], 'In a file of answers: “who: same” or “who: other”.')
}
