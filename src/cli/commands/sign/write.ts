/** The signature, made and written into the plan; every other byte of the file stays. */

import { excuseOf } from '../../../care/in-place-of-signature.ts'
import { ruleSetDigest } from '../../../lint/rule-set.ts'
import type { SignAnswers } from '../../../plan/sign-answers.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import { type Entry, newEntry } from '../../../signing/plan/entry.ts'
import { type Edit, withEdits } from '../../../writing/edits.ts'
import type { Asker } from '../../../writing/question.ts'
import { expectedName } from '../../../writing/sign-interview.ts'
import type { Io } from '../../io.ts'
import { version } from '../../version.ts'
import { careAt, textWith } from '../../writing/at-hand.ts'
import { writeEdited } from '../../writing/whole-plan.ts'
import { editsFor, joined, placeFor, waitingFor } from './entered.ts'
import { nextLines } from './next.ts'
import type { SignOptions } from './options.ts'
import { provenIfPossible } from './prove.ts'
import type { Signing } from './signing.ts'

export interface Answered extends Signing {
  answers: SignAnswers
  /** Lint found no error that is not about signatures. */
  isComplete: boolean
}

export async function writeSignature(
  signing: Answered,
  options: SignOptions,
  io: Io,
  asker?: Asker,
): Promise<void> {
  const { hand, signers, answers, scan } = signing
  const { plan } = hand.care
  const name = nameOf(signing)
  const place = placeFor(name, waitingFor(signers), plan)
  const made = joined(place, newEntry(saidBy(signing, name), plan))
  const entry = await provenIfPossible(made, plan, options, io, asker)
  const edits: Edit[] = [
    ...editsFor(place, entry),
    ...(answers.activate ? [{ at: ['status'], value: 'active' }] : []),
  ]
  const text = textWith(hand, edits)
  if (options.dryRun) {
    io.stdout.write(text)
    return
  }
  scan?.keep()
  writeEdited(hand.file, hand.document, text)
  io.stdout.write(`${hand.shown}\n`)
  io.stderr.write(`${closing(entry, withEdits(plan, edits), signing, io).join('\n')}\n`)
}

/**
 * As the plan knows the person. Where it keeps the client’s name to itself, initials stand for it: names
 * that were put into `identities.yaml` do not come back into git by way of a signature.
 */
function nameOf({ answers, expected, role, hand: { care } }: Answered): string {
  const typed = answers.name ?? ''
  const name = expectedName(typed, expected) ?? typed
  const isKeptOut = role === 'client' && care.plan.client && care.plan.client.name === undefined
  return isKeptOut ? (care.plan.client?.initials ?? initialsOf(name)) : name
}

const initialsOf = (name: string): string =>
  (name.match(/\p{L}[\p{L}'’-]*/gu) ?? []).map((word) => `${word[0]?.toUpperCase()}.`).join(' ')

function saidBy(
  { role, method, signers, answers, statement, moment, scan, hand, isComplete }: Answered,
  name: string,
) {
  const { care } = hand
  const own =
    signers.find((one) => one.name === name) ??
    (signers.length === 1 && answers.who !== 'other' ? signers[0] : undefined)
  const guardian = (care.client.guardians ?? []).find((one) => one.name === name)
  const said: Entry = {
    role,
    name,
    signed: moment,
    method,
    statement,
    checked: {
      ...(care.profiles.length > 0 ? { profiles: [...care.profiles] } : {}),
      rules: ruleSetDigest(care, care.asOf, version),
      complete: isComplete,
    },
  }
  if (own?.credentials && answers.who !== 'other') said.credentials = own.credentials
  if (role === 'guardian' && guardian?.relationship) said.relationship = guardian.relationship
  if (answers.reason) said.reason = answers.reason
  if (answers.witness) said.witness = answers.witness
  if (scan) said.scan = scan.entry
  return said
}

function closing(
  { method, proof, role }: Entry,
  after: Plan,
  { hand }: Answered,
  io: Io,
): string[] {
  const isInWriting = method === 'electronic' || method === 'ink'
  const what = isInWriting ? `Signed as ${role}` : 'Entered'
  const { refusal } = (!isInWriting && excuseOf(careAt(after, hand))) || {}
  return [
    `${what}${proof ? ', with a proof' : ''}.`,
    ...(refusal
      ? [
          `${refusal.demand.title} ${refusal.verdict === 'refused' ? 'does not accept that in place of a signature.' : 'may not accept that in place of a signature: its text could not be read whole.'}`,
        ]
      : []),
    ...nextLines(after, hand, io.stderr.isTTY === true),
  ]
}
