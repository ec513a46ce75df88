/**
 * How a signature under a plan stands: given, spoken, refused, or a line that waits; by whom, and
 * under which revision. What counts as a signature is decided here and nowhere else.
 */
import { isRealDate } from '../language/dates.ts'
import type { Plan } from '../plan/types.generated.ts'
import type { Path } from '../source/document.ts'
import type { Care } from './care.ts'
import { type People, type Person, peopleOf, responsibleClinician } from './people.ts'

export type Signature = NonNullable<Plan['signatures']>[number]
export type SignatureRole = NonNullable<Signature['role']>

/**
 * `given`: by hand or electronically, also where only its day is told. `image`: a pasted picture of
 * one. `verbal`: agreed to aloud, by telehealth. `withheld`: refused, or the person was unable.
 * `blank`: a line that waits.
 */
export type Standing = 'given' | 'image' | 'verbal' | 'withheld' | 'blank'

export interface SignatureAt {
  signature: Signature
  path: Path
  standing: Standing
  /** As written or, without that, as who the person of that name is known. */
  role: SignatureRole | undefined
  /** It stands under an earlier revision of the plan, and says nothing of this one. */
  isEarlier: boolean
}

const standings: Readonly<Record<string, Standing>> = {
  electronic: 'given',
  ink: 'given',
  image: 'image',
  'verbal-telehealth': 'verbal',
  refused: 'withheld',
  unable: 'withheld',
}

export function standingOf({ method, signed, proof }: Signature): Standing {
  const known = method && standings[method]
  return known || (signed || proof ? 'given' : 'blank')
}

/** The day of a signature, `YYYY-MM-DD`; `undefined` without one that exists. */
export function signedOn({ signed }: Signature): string | undefined {
  const day = signed?.slice(0, 10)
  return day !== undefined && isRealDate(day) ? day : undefined
}

/**
 * By its number, or else by its day: from the second revision on, what was signed before the
 * revision was made stands under an earlier one.
 */
export function isOfEarlierRevision(signature: Signature, { revision }: Plan): boolean {
  const { number, date } = revision ?? {}
  if (!number || number < 2) return false
  if (signature.revision) return signature.revision < number
  const day = signedOn(signature)
  return day !== undefined && date !== undefined && isRealDate(date) && day < date
}

/** Every line for a signature, in the order of the plan. */
export const signaturesOf = (care: Care): readonly SignatureAt[] => care.once(findSignatures)

const findSignatures = (care: Care): SignatureAt[] =>
  (care.plan.signatures ?? []).map((signature, at) => ({
    signature,
    path: ['signatures', at],
    standing: standingOf(signature),
    role: signature.role || roleByName(signature, care),
    isEarlier: isOfEarlierRevision(signature, care.plan),
  }))

function roleByName({ name }: Signature, care: Care): SignatureRole | undefined {
  if (!name) return undefined
  if (name === care.client.name) return 'client'
  return peopleOf(care).find(name) ? 'clinician' : undefined
}

/** True where a signature is there. Whether a picture of one is good enough is another question. */
export const isSigned = ({ standing }: SignatureAt): boolean =>
  standing === 'given' || standing === 'image'

/** Signed, and under this revision. */
export const isInForce = (line: SignatureAt): boolean => isSigned(line) && !line.isEarlier

export const isOfClient = ({ role }: SignatureAt): boolean =>
  role === 'client' || role === 'guardian'

const treating: ReadonlySet<unknown> = new Set(['clinician', 'supervisor', 'physician'])

export const isOfTreating = ({ role }: SignatureAt): boolean => treating.has(role)

/** Who wrote the plan: who made the revision, whose plan it is, or the first clinician to sign. */
export interface Author {
  name: string
  /** Absent where no more than a name is known. */
  person: Person | undefined
}

export const authorOf = (care: Care): Author | undefined => care.once(findAuthor)

function findAuthor(care: Care): Author | undefined {
  const by = care.plan.revision?.by
  const made = by ? peopleOf(care).find(by) : undefined
  if (made?.name) return { name: made.name, person: made }
  const responsible = responsibleClinician(care)
  if (responsible) return responsible
  const first = signaturesOf(care).find(({ role }) => role === 'clinician')
  const name = first?.signature.name
  return name ? { name, person: peopleOf(care).find(name) } : undefined
}

/** True where two names mean one person: “R. Salter” is Ruth Salter, LCSW. */
export function isSamePerson(people: People, a: string, b: string): boolean {
  const [one, other] = [people.find(a), people.find(b)]
  if (one && other) return one === other || (one.name !== undefined && one.name === other.name)
  return plainName(a) === plainName(b)
}

const plainName = (name: string) => name.split(',')[0]?.trim().toLowerCase()

/** A clinician’s own, or a supervisor’s or physician’s who wrote the plan. */
export function isOfAuthoringClinician(line: SignatureAt, care: Care): boolean {
  if (line.role === 'clinician') return true
  const name = line.signature.name
  const author = authorOf(care)
  if (!name || !author || !isOfTreating(line)) return false
  return isSamePerson(peopleOf(care), name, author.name)
}

/** Letters behind a name, or a doctor’s title before it. */
const lettersInName = /^dr\b|[\s,(/]\(?(?:[A-Z][A-Z0-9.-]+|Ph\.?D|Psy\.?D|Ed\.?D|M\.?Ed)\b|,\s*\S/

/** Degree or licence of who signed: beside the signature, behind the name, or where the person is listed. */
export function hasCredentials({ name = '', credentials }: Signature, people: People): boolean {
  if (credentials?.trim() || lettersInName.test(name.trim()) || /^dr\b/i.test(name)) return true
  const person = people.find(name)
  return Boolean(person?.credentials || person?.license?.number)
}
