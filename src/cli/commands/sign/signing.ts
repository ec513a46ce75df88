/** One signature in the making: who may give it, what it says, and what is to be minded. */
import { type RequiredSigner, requiredSigners } from '../../../care/required-signers.ts'
import { isAdultWithoutGuardian } from '../../../care/unnamed-guardian.ts'
import { digestOf } from '../../../plan/digest.ts'
import type { SignAnswers } from '../../../plan/sign-answers.ts'
import { statementFor } from '../../../signing/plan/statements.ts'
import { signInterview } from '../../../writing/sign-interview.ts'
import type { Io } from '../../io.ts'
import type { AtHand } from '../../writing/at-hand.ts'
import { hasSignedText, refuseSigned } from './in-the-way.ts'
import { type Scan, scanOf } from './ink.ts'
import { isDone } from './next.ts'
import { type Method, methodOf, momentOf, type Role, type SignOptions } from './options.ts'

export interface Signing {
  hand: AtHand
  role: Role
  method: Method
  /** Who is to sign in this role. */
  signers: readonly RequiredSigner[]
  expected: readonly string[]
  statement: string
  moment: string
  scan?: Scan
  /** Whether this is the one to sign at all; said before anything is asked, without names. */
  doubts: readonly string[]
  /** What is to be minded, without names. */
  notes: readonly string[]
  /** With this signature all are there, and the plan still says that it is a draft. */
  isLastOfDraft: boolean
}

/** @throws UserError where it is signed already, or what was said does not fit together */
export function beginSigning(
  hand: AtHand,
  role: Role,
  said: SignAnswers,
  options: SignOptions,
  io: Io,
): Signing {
  const { care, file } = hand
  const signers = signersAs(role, hand)
  refuseSigned(signers, hand)
  const method = methodOf(said, options)
  const expected = signers.flatMap(({ name }) => name ?? [])
  const scan = options.ink === undefined ? undefined : scanOf(options.ink, file, io)
  return {
    hand,
    role,
    method,
    signers,
    expected: [...new Set(expected)],
    statement: said.statement ?? statementFor(role, method, digestOf(care.plan)),
    moment: momentOf(said.signed, method, io),
    ...(scan ? { scan } : {}),
    doubts: doubtsOn(role, hand),
    notes: notesOn(signers, hand),
    isLastOfDraft: isLastOfDraft(signers, hand),
  }
}

/** Whoever signed besides those who have to stands in nobody’s way. */
function signersAs(role: Role, { care }: AtHand): RequiredSigner[] {
  const digest = digestOf(care.plan)
  return requiredSigners(care).filter(
    (one) => one.role === role && !(one.part === 'other' && hasSignedText(one, digest)),
  )
}

function notesOn(signers: readonly RequiredSigner[], { care, shown }: AtHand): string[] {
  const all = requiredSigners(care)
  const digest = digestOf(care.plan)
  const isEarly = signers.some(({ after }) =>
    all.some((one) => one.part === after && one.isRequired && !isDone(one, digest)),
  )
  return [
    ...(isEarly
      ? ['The author has not signed this text yet; whoever answers for it signs afterwards.']
      : []),
    ...(care.plan.revision?.number === undefined
      ? [
          `The plan has no revision number, so the signature cannot name one: txplan revise ${shown} gives it one later.`,
        ]
      : []),
  ]
}

/** A child who came of age decides alone; who signs by habit is told, and not sent away. */
const doubtsOn = (role: Role, { care }: AtHand): string[] =>
  role === 'guardian' && isAdultWithoutGuardian(care, care.asOf)
    ? [
        'The client is an adult, and the plan names no guardian. Whoever decides by law belongs under “client.guardians”, with the authority; else the client signs: --as client',
      ]
    : []

export const interviewFor = ({ role, ...signing }: Signing) =>
  signInterview({ ...signing, role: roleWords[role] })

const roleWords: Readonly<Record<Role, string>> = {
  clinician: 'the clinician',
  client: 'the client',
  guardian: 'a guardian',
  supervisor: 'the supervisor',
  physician: 'the physician',
  member: 'a member of the care team',
  witness: 'a witness',
}

function isLastOfDraft(signers: readonly RequiredSigner[], { care }: AtHand): boolean {
  const digest = digestOf(care.plan)
  const open = requiredSigners(care).filter((one) => one.isRequired && !isDone(one, digest))
  return (
    care.plan.status === 'draft' && open.every((one) => signers.includes(one)) && open.length <= 1
  )
}
