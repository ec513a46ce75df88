/**
 * Who wants a second signature under this plan, and whether it is there: shared by those who
 * miss it, find it late, or say by when it is due.
 */
import type { Cosigning, Deadline, Plan } from '../plan/types.generated.ts'
import { type DueAnswer, dueBy } from '../profiles/deadline.ts'
import type { Demand } from '../profiles/demand.ts'
import type { Path } from '../source/document.ts'
import type { Care } from './care.ts'
import { factsOf } from './deadlines.ts'
import { peopleOf } from './people.ts'
import {
  authorOf,
  isInForce,
  isSamePerson,
  type SignatureAt,
  type SignatureRole,
  signaturesOf,
} from './signing.ts'
import { isInTraining } from './training.ts'

type Trigger = NonNullable<Cosigning['triggers']>[number]

/** Why it is wanted: also the name of the message that says so. */
export type Cause = 'supervised' | 'in-training' | 'always' | 'hospital' | 'medication'

export interface Wish {
  cause: Cause
  /** Who wants it; absent where nobody in particular does. */
  demand?: Demand
  roles: readonly SignatureRole[]
  /** A clinician without a prescriber’s letters does not count. */
  prescriberOnly?: boolean | undefined
  within?: Deadline | undefined
  /** False where it is wanted for a coverage only that the plan does not name. */
  isSure: boolean
}

/** Everybody’s wish, the strictest first. */
export const wishesFor = (care: Care): readonly Wish[] => care.once(findWishes)

function findWishes(care: Care): Wish[] {
  const { requirements } = care
  const wishes = requirements.demands('cosignature').flatMap((demand) => {
    const profile = requirements.profiles.find(({ id }) => id === demand.profile)
    const signing = profile?.signatures?.cosigner ?? {}
    const cause = causeOf(signing.triggers ?? [], care)
    if (!cause) return []
    const { roles = anyRole, within, coverage, prescriber_only: prescriberOnly } = signing
    return { cause, demand, roles, prescriberOnly, within, isSure: hasCoverage(coverage, care) }
  })
  if (wishes.length > 0 || requirements.isSilent('cosignature')) return wishes
  const cause = ofAuthor(care)
  return cause ? [{ cause, roles: ['supervisor', 'physician'], isSure: true }] : []
}

const anyRole: readonly SignatureRole[] = ['supervisor', 'physician', 'clinician']

function causeOf(triggers: readonly Trigger[], care: Care): Cause | undefined {
  for (const trigger of triggers) {
    const cause = applies[trigger](care)
    if (cause) return cause
  }
  return undefined
}

/**
 * Whether somebody is a “qualified professional” of a state cannot be read off their letters: whoever
 * is supervised or in training is taken as not yet one.
 */
const applies: Readonly<Record<Trigger, (care: Care) => Cause | undefined>> = {
  always: () => 'always',
  'author-is-trainee': (care) => (isAuthorInTraining(care) ? 'in-training' : undefined),
  'author-is-not-qualified': (care) => ofAuthor(care),
  'author-is-supervised': (care) => ofAuthor(care),
  'hospital-outpatient': ({ plan }) => (isHospitalOutpatient(plan) ? 'hospital' : undefined),
  'medication-only': ({ plan }) => (isMedicationOnly(plan) ? 'medication' : undefined),
}

function ofAuthor(care: Care): Cause | undefined {
  if (supervisorsOf(care).length > 0) return 'supervised'
  return isAuthorInTraining(care) ? 'in-training' : undefined
}

function isAuthorInTraining(care: Care): boolean {
  const author = authorOf(care)
  if (!author) return false
  const people = peopleOf(care)
  const own = signaturesOf(care).filter(
    ({ signature: { name } }) => name && isSamePerson(people, name, author.name),
  )
  const described = [{ ...author.person, name: author.name }, ...own.map((one) => one.signature)]
  return described.some(isInTraining)
}

/** Ids and names of those who supervise the author, by either side’s word. */
export const supervisorsOf = (care: Care): readonly string[] => care.once(findSupervisors)

function findSupervisors(care: Care): string[] {
  const author = authorOf(care)
  if (!author) return []
  const people = peopleOf(care)
  const isAuthor = (text: string | undefined) =>
    text !== undefined && isSamePerson(people, text, author.name)
  const all = [...(care.plan.care_team ?? []), ...(care.practice?.clinicians ?? [])]
  return all.flatMap(({ id, name, supervised_by: by, supervises = [] }) => {
    if (by && (isAuthor(name) || isAuthor(id))) return [by]
    const known = name ?? id
    return known !== undefined && supervises.some(isAuthor) ? [known] : []
  })
}

/** CMS place codes 19 and 22 are the outpatient departments of a hospital, off and on its campus. */
function isHospitalOutpatient({ setting = {} }: Plan): boolean {
  if (['19', '22'].includes(setting.place_of_service ?? '')) return true
  const { level_of_care, program, facility, location } = setting
  const text = [level_of_care, program, facility, location].filter(Boolean).join('; ')
  const plain = text.replace(/\b(?:partial|day)[ -]hospital\w*/gi, '')
  return /\bhospital\b/i.test(plain) && /\bout-?patient\b/i.test(plain)
}

const ofMedication = /\b(?:medications?|pharmacotherapy|pharmacolog\w+|prescri\w+)\b/i

function isMedicationOnly({ interventions = [] }: Plan): boolean {
  const named = interventions.map(({ kind, modality }) =>
    [kind, modality].filter(Boolean).join(' '),
  )
  return named.length > 0 && named.every((text) => ofMedication.test(text))
}

/** Every word of what the profile calls the coverage stands in one of the client’s coverages. */
function hasCoverage(coverage: string | undefined, { plan, practice }: Care): boolean {
  if (coverage === undefined) return true
  const wanted = wordsOf(coverage)
  return (plan.client?.coverages ?? []).some(({ payer = '', plan: name = '' }) => {
    const known = practice?.payers?.find(({ id }) => id === payer)?.name ?? ''
    const said = new Set(wordsOf(`${payer} ${known} ${name}`))
    return wanted.every((word) => said.has(word))
  })
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/\bffs\b/g, 'fee for service')
    .match(/[a-z]+/g) ?? []

/** The signature that meets the wish; of several the first one given. */
export function cosignatureFor(wish: Wish, care: Care): SignatureAt | undefined {
  return signaturesOf(care)
    .filter((line) => isInForce(line) && meets(line, wish, care))
    .sort((a, b) => ((a.signature.signed ?? '') < (b.signature.signed ?? '') ? -1 : 1))[0]
}

/** Where it belongs: on the line that waits for it, where there is one. */
export function pathOfMissing(wish: Wish, care: Care): Path {
  const line = waitingLine(wish, care)
  return line ? [...line.path, 'signed'] : ['signatures']
}

export const waitingLine = (wish: Wish, care: Care): SignatureAt | undefined =>
  signaturesOf(care).find((line) => line.standing === 'blank' && meets(line, wish, care))

/** True for the line of a co-signature that somebody wants and nobody has given. */
export const isAwaited = (line: SignatureAt, care: Care): boolean =>
  wishesFor(care).some((wish) => !cosignatureFor(wish, care) && waitingLine(wish, care) === line)

/** Whether a line, filled in, would be the signature that is wished for. */
export function meets({ role, signature }: SignatureAt, wish: Wish, care: Care): boolean {
  const { name = '' } = signature
  const author = authorOf(care)
  const people = peopleOf(care)
  const credentials = signature.credentials ?? people.find(name)?.credentials ?? ''
  const isOwn = author !== undefined && name !== '' && isSamePerson(people, name, author.name)
  const isPhysician = role === 'physician' || physician.test(`${name}, ${credentials}`)
  const isFor =
    (wish.roles.includes(role ?? 'member') &&
      !(
        wish.prescriberOnly &&
        role === 'clinician' &&
        !prescriber.test(`${name}, ${credentials}`)
      )) ||
    (isPhysician && wish.roles.includes('physician'))
  if (isOwn) return isFor && isPhysician && !isOfAuthor(wish)
  if (isFor) return role !== 'clinician' || author !== undefined || isPhysician
  return name !== '' && supervisorsOf(care).some((one) => isSamePerson(people, one, name))
}

/** Letters of physicians, nurse practitioners and other advanced practice professionals; ours. */
const prescriber = /[\s,](?:M\.?D|D\.?O|[A-Z]*NP|APRN|CNS|DNP|PA-?C?)\b/

const physician = /[\s,](?:M\.?D|D\.?O)\b/

const isOfAuthor = ({ cause }: Wish): boolean => cause === 'supervised' || cause === 'in-training'

/** A physician who certified the care has seen and answers for the plan. */
export const isCertified = (wish: Wish, { plan }: Care): boolean =>
  !isOfAuthor(wish) &&
  wish.roles.includes('physician') &&
  Boolean(plan.necessity?.certification?.on && plan.necessity.certification.by)

/** By when it has to be given; `undefined` where the profile sets no time. */
export const dueFor = ({ within }: Wish, care: Care): DueAnswer | undefined =>
  within && dueBy(within, factsOf(care))

/** The last day on which it is in time; `undefined` where no time is set or the day cannot be told. */
export function lastDayFor(wish: Wish, care: Care): string | undefined {
  const due = dueFor(wish, care)
  return due?.applies === true ? (due.graceUntil ?? due.due) : undefined
}
