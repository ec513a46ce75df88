/** Signing in a conversation: first what is agreed to, then who signs, then consent. */
import { requiredSigners } from '../../../care/required-signers.ts'
import { signerRoles } from '../../../care/signer-roles.ts'
import type { Finding } from '../../../lint/finding.ts'
import { digestOf } from '../../../plan/digest.ts'
import type { SignAnswers } from '../../../plan/sign-answers.ts'
import type { PastPlan } from '../../../signing/plan/standing.ts'
import { converse } from '../../../writing/converse.ts'
import type { Asker, Option } from '../../../writing/question.ts'
import { type ExitCode, exitCode, type Io } from '../../io.ts'
import type { AtHand } from '../../writing/at-hand.ts'
import { errorLines, errorsIn } from './in-the-way.ts'
import { isDone } from './next.ts'
import type { Role, SignOptions } from './options.ts'
import { shownBefore } from './shown.ts'
import { beginSigning, interviewFor } from './signing.ts'
import { writeSignature } from './write.ts'

export interface Asking {
  hand: AtHand
  said: SignAnswers
  options: SignOptions
  asker: Asker
  past: () => Promise<readonly PastPlan[]>
}

export async function askAll(asking: Asking, io: Io): Promise<ExitCode> {
  const { hand, said, options, asker, past } = asking
  const errors = await errorsIn(hand)
  if (!(await goesOnDespite(errors, asking))) return left(asker)
  const role = options.as ?? (await askRole(asking))
  if (!role) return left(asker)
  const signing = beginSigning(hand, role, said, options, io)
  asker.tell(await shownBefore(hand, signing.signers[0], role, past))
  for (const doubt of signing.doubts) asker.tell(doubt)
  const start = { answers: said, settled: new Set<string>() }
  const quiet = { save: () => {}, typing: () => {} }
  const { state, end } = await converse(interviewFor(signing), start, asker, quiet)
  if (end === 'stopped') return left(asker)
  if (state.answers.consent !== true) return refused(asking)
  await writeSignature(
    { ...signing, answers: state.answers, isComplete: errors.length === 0 },
    options,
    io,
    asker,
  )
  return exitCode.nothing
}

function left(asker: Asker): ExitCode {
  asker.tell('Nothing was signed, and the file is as it was.')
  return exitCode.findings
}

function refused({ asker, hand, options }: Asking): ExitCode {
  asker.tell(
    `Nothing was signed, and the file is as it was. Where the refusal is to stand in the plan: txplan sign ${hand.shown}${options.as ? ` --as ${options.as}` : ''} --method refused`,
  )
  return exitCode.findings
}

async function goesOnDespite(
  errors: readonly Finding[],
  { hand, options, asker }: Asking,
): Promise<boolean> {
  if (errors.length === 0 || options.despiteFindings) return true
  const reply = await asker.ask(
    {
      kind: 'choice',
      at: [],
      ask: 'Sign it all the same?',
      notes: [
        `Lint finds ${errors.length === 1 ? 'an error' : `${errors.length} errors`}:`,
        ...errorLines(errors, true),
      ],
      options: [
        { value: 'stop', label: 'Stop here', hint: `mend it first: txplan lint ${hand.shown}` },
        { value: 'sign', label: 'Sign it all the same' },
      ],
      optional: false,
    },
    { progress: 'Before signing', canGoBack: false },
  )
  return reply.kind === 'answer' && reply.value === 'sign'
}

async function askRole({ hand, asker }: Asking): Promise<Role | undefined> {
  const digest = digestOf(hand.care.plan)
  const open = requiredSigners(hand.care).filter((one) => !isDone(one, digest))
  const wanted = open.map(({ role, name, isRequired }): [string, Option] => [
    role,
    {
      value: role,
      label: name ? `${name}, as ${role}` : `As ${role}`,
      ...(isRequired ? {} : { hint: 'not required' }),
    },
  ])
  const rest = signerRoles
    .filter((role) => !open.some((one) => one.role === role))
    .map((role): [string, Option] => [role, { value: role, label: `As ${role}` }])
  const reply = await asker.ask(
    {
      kind: 'choice',
      at: ['as'],
      ask: 'Who signs?',
      options: [...new Map([...wanted, ...rest]).values()],
      optional: false,
    },
    { progress: 'Before signing', canGoBack: false },
  )
  return reply.kind === 'answer' ? (reply.value as Role) : undefined
}
