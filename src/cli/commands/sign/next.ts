/** What is said after signing: who still has to, by when, and what comes then. */
import type { RequiredSigner } from '../../../care/required-signers.ts'
import { requiredSigners } from '../../../care/required-signers.ts'
import { formatLong } from '../../../language/dates.ts'
import { digestOf } from '../../../plan/digest.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import type { AtHand } from '../../writing/at-hand.ts'
import { careAt } from '../../writing/at-hand.ts'
import { hasSignedText } from './in-the-way.ts'

export function nextLines(plan: Plan, hand: AtHand, showNames: boolean): string[] {
  const care = careAt(plan, hand)
  const digest = digestOf(plan)
  const open = requiredSigners(care).filter((one) => one.isRequired && !isDone(one, digest))
  if (open.length > 0)
    return [
      'Still to be signed by:',
      ...open.map((one) => `  ${whoWords(one, showNames)}`),
      `Next: txplan sign ${hand.shown} --as ${open[0]?.role}`,
    ]
  const isWithheld = requiredSigners(care).some(
    ({ excused, given }) => excused && given.length === 0,
  )
  const draft =
    plan.status === 'draft' ? ['The plan says “status: draft” still; set it to active.'] : []
  const done = isWithheld ? 'Nobody else has to sign.' : 'Everybody who has to has signed.'
  return [done, ...draft, `Next: txplan render ${hand.shown} --sign`]
}

/** Signed as the text now is; or nobody need sign, or something else stands in its place. */
export const isDone = (signer: RequiredSigner, digest: string): boolean =>
  hasSignedText(signer, digest) ||
  signer.isSpokenFor === true ||
  (signer.excused?.isAccepted === true && (signer.given.length === 0 || isSaid(signer, digest)))

/** What was said aloud or refused was for this text, and counts before an older signature. */
const isSaid = ({ instead }: RequiredSigner, digest: string): boolean =>
  instead.some(({ signature }) => signature.digest === digest)

function whoWords({ role, name, lastDay, demands }: RequiredSigner, showNames: boolean): string {
  const who = showNames && name ? `${name} (${role})` : `the ${role}`
  const by = [
    ...new Set(demands.filter(({ level }) => level === 'required').map(({ title }) => title)),
  ]
  return [
    who,
    lastDay && `by ${formatLong(lastDay)}`,
    by.length > 0 && `required by ${by.join(' and ')}`,
  ]
    .filter(Boolean)
    .join(', ')
}
