/** What an entry says of who signs, as whom, when and how. */
import type { RequiredSigner } from '../../../care/required-signers.ts'
import { ruleSetDigest } from '../../../lint/rule-set.ts'
import type { SignAnswers } from '../../../plan/sign-answers.ts'
import type { Said } from '../../../signing/plan/entry.ts'
import { expectedName } from '../../../writing/sign-interview.ts'
import { version } from '../../version.ts'
import type { Signing } from './signing.ts'

export interface Answered extends Signing {
  answers: SignAnswers
  /** Lint found no error that is not about signatures. */
  isComplete: boolean
}

/**
 * As the plan knows the person. Where it keeps the client’s name to itself, initials stand for it: names
 * that were put into `identities.yaml` do not come back into git by way of a signature.
 */
export function nameOf({ answers, expected, role, hand: { care } }: Answered): string {
  const typed = answers.name ?? ''
  const name = expectedName(typed, expected) ?? typed
  const isKeptOut = role === 'client' && care.plan.client && care.plan.client.name === undefined
  return isKeptOut ? (care.plan.client?.initials ?? initialsOf(name)) : name
}

const initialsOf = (name: string): string =>
  (name.match(/\p{L}[\p{L}'’-]*/gu) ?? []).map((word) => `${word[0]?.toUpperCase()}.`).join(' ')

export const saidBy = (signing: Answered, name: string): Said => ({
  role: signing.role,
  name,
  ...ofPerson(signing, name),
  signed: signing.moment,
  method: signing.method,
  ...given('reason', signing.answers.reason),
  ...given('witness', signing.answers.witness),
  statement: signing.statement,
  ...given('scan', signing.scan?.entry),
  checked: checkedBy(signing),
})

const given = <K extends keyof Said>(key: K, value: Said[K]): Said =>
  value === undefined || value === '' ? {} : { [key]: value }

/** Credentials and relationship belong to the person who is known by that name, and to nobody else. */
function ofPerson({ role, signers, answers, hand: { care } }: Answered, name: string): Said {
  if (answers.who === 'other') return {}
  const own = signers.find((one) => one.name === name) ?? onlyOne(signers)
  const guardian = care.client.guardians?.find((one) => one.name === name)
  return {
    ...given('credentials', own?.credentials),
    ...(role === 'guardian' ? given('relationship', guardian?.relationship) : {}),
  }
}

const onlyOne = (signers: readonly RequiredSigner[]): RequiredSigner | undefined =>
  signers.length === 1 ? signers[0] : undefined

function checkedBy({ hand: { care }, isComplete }: Answered): Said['checked'] {
  return {
    ...(care.profiles.length > 0 ? { profiles: [...care.profiles] } : {}),
    rules: ruleSetDigest(care, care.asOf, version),
    complete: isComplete,
  }
}
