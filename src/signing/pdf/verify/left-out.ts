/**
 * Whether the document has a place for everybody whom its own plan wants to sign. Its manifest was written by
 * whoever made the document, who may have been one of the signers.
 */
import { careOf } from '../../../care/care.ts'
import { type RequiredSigner, requiredSigners } from '../../../care/required-signers.ts'
import type { Manifest } from '../../../plan/manifest.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import type { PdfDoubt } from './faults.ts'

/** @param asOf the day on which it is judged, `YYYY-MM-DD` */
export function leftOutDoubts(
  { document, fields, recorded = [] }: Manifest,
  plan: Plan | undefined,
  asOf: string,
): PdfDoubt[] {
  if (document !== 'plan') return []
  const wanted = plan ? inTheDocument(plan, asOf) : []
  const told = [...fields, ...recorded]
  const absent = wanted.filter((role) => !told.some((one) => one.role === role))
  const doubts = [...new Set(absent)].map((role): PdfDoubt => ({ code: 'left-out', role }))
  // What is merely told of, whoever made the document may have made up.
  const answers = fields.some(({ role, required }) => required && treating.has(role))
  if (fields.length === 0 || answers || absent.includes('clinician')) return doubts
  return [...doubts, { code: 'nobody-answers' }]
}

const treating: ReadonlySet<string> = new Set(['clinician', 'supervisor', 'physician'])

/** Roles of those who sign in the document, by the plan alone: what payers ask for may be more, or less. */
function inTheDocument(plan: Plan, asOf: string): string[] {
  const practice = { record: undefined, practice: undefined, identities: undefined }
  const care = careOf({ plan, ...practice, asOf })
  return requiredSigners(care)
    .filter((one) => one.isRequired && !isSettled(one))
    .map(({ role }) => role)
}

/** Signed by hand, refused, spoken aloud: that leaves no place in the document. */
const isSettled = ({ isSpokenFor, excused, given, instead }: RequiredSigner): boolean =>
  isSpokenFor === true ||
  excused !== undefined ||
  instead.length > 0 ||
  (given.length > 0 && given.every(({ signature }) => signature.method !== 'electronic'))
