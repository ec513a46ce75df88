/**
 * That a plan was complete when it was signed: as its signature keeps it, where the text is still the
 * same. A note for whoever looks at findings that came up since, and no finding.
 */
import { type Care, careOf } from '../care/care.ts'
import { textUnder } from '../care/signed-text.ts'
import { isInForce, type SignatureAt, signaturesOf, signedOn } from '../care/signing.ts'
import { planShape } from '../plan/shapes.generated.ts'
import { checkStructure, withoutMisfits } from '../plan/structure.ts'
import type { Plan } from '../plan/types.generated.ts'
import type { LintOptions, LintUnit } from './engine.ts'
import { ruleSetDigest } from './rule-set.ts'

export interface SignedNote {
  file: string
  /** The day of the signature, and as what it was given. */
  on: string
  role: string | undefined
  /** The profiles that were in force. */
  profiles: readonly string[]
  /** Whether the plan is judged by other rules now than on that day. */
  rules: 'same' | 'changed'
}

/** `program` is the version of the one that judges. */
export function signedNote(
  { plan: file, practice, identities }: LintUnit,
  { asOf, book }: LintOptions,
  program: string,
): SignedNote | undefined {
  const value = file?.document.value as Plan | undefined
  if (!file || !keepsCheck(value)) return undefined
  const plan = withoutMisfits(value, checkStructure(value, planShape)) as Plan
  const care = careOf({
    plan,
    record: undefined,
    practice,
    identities,
    asOf,
    ...(book && { book }),
  })
  const last = lastComplete(care)
  if (!last) return undefined
  const { line, on } = last
  const { profiles = [], rules } = line.signature.checked ?? {}
  const isSame = rules === ruleSetDigest(care, asOf, program)
  return { file: file.file, on, role: line.role, profiles, rules: isSame ? 'same' : 'changed' }
}

/** Asked of the text as it was read: most plans keep none, and need not be looked at further. */
const keepsCheck = (plan: Plan | undefined): boolean =>
  Array.isArray(plan?.signatures) && plan.signatures.some((one) => one?.checked?.complete === true)

interface Dated {
  line: SignatureAt
  on: string
}

/** The last of those that were there on the day of judging. */
function lastComplete(care: Care): Dated | undefined {
  const found = signaturesOf(care).flatMap((line): Dated[] => {
    const on = signedOn(line.signature)
    const counts = isInForce(line) && line.signature.checked?.complete === true
    return counts && on !== undefined && on <= care.asOf ? [{ line, on }] : []
  })
  found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const last = found.at(-1)
  return last && textUnder(last.line, care) === 'same' ? last : undefined
}
