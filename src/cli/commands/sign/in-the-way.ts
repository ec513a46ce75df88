/** What keeps a plan from being signed: it is signed already, or lint finds errors in it. */
import type { RequiredSigner } from '../../../care/required-signers.ts'
import { isSameName } from '../../../care/same-name.ts'
import { isInForce, type SignatureAt, signaturesOf } from '../../../care/signing.ts'
import { type Finding, sentence } from '../../../lint/finding.ts'
import { digestOf } from '../../../plan/digest.ts'
import { UserError } from '../../../practice/failure.ts'
import type { AtHand } from '../../writing/at-hand.ts'
import { findingsIn } from '../../writing/at-hand.ts'

/** Errors that are not about signatures: those come with signing. */
export async function errorsIn(hand: AtHand): Promise<Finding[]> {
  const findings = await findingsIn(hand.document.text, hand)
  return findings.filter(({ severity, rule }) => severity === 'error' && !ofSigning.test(rule))
}

const ofSigning = /signature|signed/

const mostShown = 5

/** Rule and place are for everybody; the client’s words are not. */
export function errorLines(errors: readonly Finding[], showValues: boolean): string[] {
  const shown = errors.slice(0, mostShown).map((one) => {
    const { line, column } = one.range.start
    return `  ${line}:${column}  ${sentence(one, showValues)}  ${one.rule}`
  })
  const more = errors.length - shown.length
  return more > 0 ? [...shown, `  … and ${more} more`] : shown
}

/** @throws UserError unless it is signed despite them */
export function refuseErrors(
  errors: readonly Finding[],
  { shown }: AtHand,
  { despiteFindings }: { despiteFindings?: boolean },
  showValues: boolean,
): void {
  if (errors.length === 0 || despiteFindings) return
  const what = errors.length === 1 ? 'an error that stands' : `${errors.length} errors that stand`
  throw new UserError(
    `${shown} has ${what} in the way of a signature:\n${errorLines(errors, showValues).join('\n')}`,
    `Mend them first: txplan lint ${shown}. To sign all the same: --despite-findings`,
  )
}

/** @throws UserError where whoever is to sign has signed this very text */
export function refuseSigned(signers: readonly RequiredSigner[], { care, shown }: AtHand): void {
  const open = signers.filter((one) => !hasSignedText(one, digestOf(care.plan)))
  const [first] = signers
  if (open.length > 0 || !first) return
  throw new UserError(
    `The ${first.role} has signed this text already, and nothing of it has changed since.`,
    `See how it stands: txplan verify ${shown}`,
  )
}

/** @throws UserError where this very person has, though others may sign in the same role */
export function refuseTwice(name: string, role: string, { care, shown }: AtHand): void {
  const digest = digestOf(care.plan)
  const isTheirs = ({ role: as, signature }: SignatureAt) =>
    as === role && signature.digest === digest && isSameName(signature.name ?? '', name)
  if (!signaturesOf(care).some((line) => isTheirs(line) && isInForce(line))) return
  throw new UserError(
    `This person has signed this text already, as ${role}.`,
    `See how it stands: txplan verify ${shown}`,
  )
}

export const hasSignedText = ({ given }: RequiredSigner, digest: string): boolean =>
  given.some(({ signature }) => signature.digest === digest)
