/**
 * Who has to sign this revision of a plan, in what order and by when: what profiles ask for and, where
 * nobody says anything, clinician and client. With each stands what there is of it so far.
 */
import type { Demand } from '../profiles/demand.ts'
import type { Care } from './care.ts'
import {
  isCertified,
  lastDayFor,
  meets,
  supervisorsOf,
  type Wish,
  waitingLine,
  wishesFor,
} from './cosigning.ts'
import { decidingGuardians, hasAuthority } from './guardians.ts'
import { excuseOf } from './in-place-of-signature.ts'
import { partnersInTreatment } from './partners.ts'
import { type Person, peopleOf } from './people.ts'
import {
  authorOf,
  isInForce,
  isOfAuthoringClinician,
  isOfClient,
  isSamePerson,
  isSigned,
  type SignatureAt,
  type SignatureRole,
  signaturesOf,
} from './signing.ts'
import { signsAnew } from './signing-anew.ts'

/** Which of the signatures under a plan it is. */
export type SignerPart = 'clinician' | 'client' | 'guardian' | 'partner' | 'cosigner' | 'other'

export interface RequiredSigner {
  part: SignerPart
  /** As whom the person signs; of several roles that count, the first. */
  role: SignatureRole
  name?: string
  credentials?: string
  /** False for one that is advised, welcome, or wanted for a coverage that the plan does not name. */
  isRequired: boolean
  /** Who asks for it, the strictest first; nobody where custom does, or the plan has a line for it. */
  demands: readonly Demand[]
  /** The last day that is in time, where a profile sets one. */
  lastDay?: string
  /** Whose signature comes before this one. */
  after?: SignerPart
  /** Signatures of this person, or that count as this one, under the present revision. */
  given: readonly SignatureAt[]
  /** What was said aloud, refused, or could not be given, under the present revision. */
  instead: readonly SignatureAt[]
  /** Those under earlier revisions. */
  earlier: readonly SignatureAt[]
  /** The line that waits for it. */
  waiting?: SignatureAt
  /** Nobody need sign anew: what was signed before speaks for this revision, or a certificate does. */
  isSpokenFor?: boolean
  /** Whether what stands in its place is accepted by everybody who requires it. */
  excused?: { isAccepted: boolean; demand?: Demand; verdict?: 'refused' | 'unknown' }
}

/** In the order in which they sign. */
export const requiredSigners = (care: Care): readonly RequiredSigner[] => care.once(findSigners)

function findSigners(care: Care): RequiredSigner[] {
  const first = [clinician(care), ...clients(care), ...partners(care), ...cosigners(care)]
  const taken = new Set(first.flatMap(linesOf))
  return [...first, ...others(taken, care)]
}

const linesOf = ({ given, instead, earlier, waiting }: RequiredSigner): SignatureAt[] => [
  ...given,
  ...instead,
  ...earlier,
  ...(waiting ? [waiting] : []),
]

/** What there is of it, where `isMeant` tells which lines are this signer's. */
function found(isMeant: (line: SignatureAt) => boolean, care: Care) {
  const lines = signaturesOf(care).filter(isMeant)
  const waiting = lines.find(({ standing }) => standing === 'blank')
  const isOther = ({ standing }: SignatureAt) => standing === 'verbal' || standing === 'withheld'
  return {
    given: lines.filter(isInForce),
    instead: lines.filter((line) => isOther(line) && !line.isEarlier),
    earlier: lines.filter((line) => line.isEarlier && line.standing !== 'blank'),
    ...(waiting ? { waiting } : {}),
  }
}

/**
 * Where nobody asks and nobody has left it out on purpose, both who agree sign. What was derived from
 * several payers is advice, and no word on whether one may do without.
 */
function isWanted(element: 'clinician_signature' | 'client_signature', care: Care): boolean {
  const told = care.requirements
    .demands(element)
    .filter(({ confidence }) => confidence !== 'derived')
  if (told.length > 0) return told.some(({ level }) => level === 'required')
  return !care.requirements.isSilent(element)
}

function clinician(care: Care): RequiredSigner {
  const author = authorOf(care)
  const lines = found((line) => isAuthors(line, care), care)
  return {
    part: 'clinician',
    role: 'clinician',
    ...named(author?.name ?? lines.waiting?.signature.name, author?.person),
    isRequired: isWanted('clinician_signature', care),
    demands: care.requirements.demands('clinician_signature'),
    ...lines,
  }
}

/** Of several clinicians’ lines that wait, the author’s; where nobody knows who that is, the first. */
function isAuthors(line: SignatureAt, care: Care): boolean {
  if (!isOfAuthoringClinician(line, care)) return false
  const { name } = line.signature
  const author = authorOf(care)
  if (line.standing !== 'blank' || !name || !author) return true
  return isSamePerson(peopleOf(care), name, author.name)
}

const named = (name: string | undefined, person?: Person) => ({
  ...(name ? { name } : {}),
  ...(person?.credentials ? { credentials: person.credentials } : {}),
})

/** The client and whoever decides by law: one of them or, where authority is written down, the guardian. */
function clients(care: Care): RequiredSigner[] {
  const guardians = decidingGuardians(care)
  const isRequired = isWanted('client_signature', care)
  const isDecided = hasAuthority(care)
  const client: RequiredSigner = {
    part: 'client',
    role: 'client',
    ...named(care.client.name),
    isRequired: isRequired && !isDecided,
    demands: care.requirements.demands('client_signature'),
    ...found((line) => (isDecided ? line.role === 'client' : isClientsOwn(line, care)), care),
    ...excuse(care),
  }
  return [
    client,
    ...guardians.flatMap(({ guardian: { name, authority } }): RequiredSigner[] => {
      const isAsked = isDecided && Boolean(authority?.trim())
      const isTheirs = (line: SignatureAt) =>
        line.role === 'guardian' && isNamed(line, name, guardians.length === 1, care)
      const lines = found(isTheirs, care)
      // Without written authority, any parent’s signature counts as the client’s.
      const rest = isAsked ? excuse(care) : {}
      const demands = isAsked ? client.demands : []
      return [
        {
          part: 'guardian',
          role: 'guardian',
          ...named(name),
          isRequired: isRequired && isAsked,
          demands,
          ...lines,
          ...rest,
        },
      ]
    }),
  ].map((one) => ({ ...one, ...spokenFor(one, care) }))
}

/** A partner’s line is told apart by the name. */
function isClientsOwn(line: SignatureAt, care: Care): boolean {
  if (!isOfClient(line)) return false
  const { name } = line.signature
  const people = peopleOf(care)
  return !name || !partnersInTreatment(care).some((one) => isSamePerson(people, one.name, name))
}

const isNamed = (
  { signature }: SignatureAt,
  name: string | undefined,
  isOnly: boolean,
  care: Care,
): boolean =>
  isOnly || (name !== undefined && isSamePerson(peopleOf(care), signature.name ?? '', name))

/** What stands in place of the client’s signature, and whether it does for all who require one. */
function excuse(care: Care): Pick<RequiredSigner, 'excused'> {
  const excuse = excuseOf(care)
  if (!excuse) return {}
  const { refusal } = excuse
  return { excused: { isAccepted: refusal?.verdict !== 'refused', ...refusal } }
}

/** A correction restores what the client agreed to: an earlier signature goes on speaking. */
const spokenFor = ({ earlier }: RequiredSigner, care: Care): { isSpokenFor?: true } =>
  earlier.some(isSigned) && !signsAnew(care, care.plan.revision?.kind) ? { isSpokenFor: true } : {}

const partners = (care: Care): RequiredSigner[] =>
  partnersInTreatment(care).map(({ name }) => ({
    part: 'partner',
    role: 'client',
    name,
    isRequired: false,
    demands: [],
    ...found(
      (line) => isOfClient(line) && isSamePerson(peopleOf(care), line.signature.name ?? '', name),
      care,
    ),
  }))

/** Wishes that one signature meets are one signer; the strictest gives its name and its day. */
function cosigners(care: Care): RequiredSigner[] {
  const wishes = wishesFor(care)
  const [first] = wishes
  if (!first) return []
  const role = roleFor(first)
  const supervisor = role === 'supervisor' ? supervisorOf(care) : undefined
  const lastDay = wishes
    .flatMap((wish) => lastDayFor(wish, care) ?? [])
    .sort()
    .at(0)
  const waiting = waitingLine(first, care)
  return [
    {
      part: 'cosigner',
      role,
      ...named(supervisor?.name ?? waiting?.signature.name, supervisor),
      isRequired: wishes.some(
        ({ demand, isSure }) => isSure && (demand === undefined || demand.level === 'required'),
      ),
      demands: wishes.flatMap(({ demand }) => demand ?? []),
      ...(lastDay === undefined ? {} : { lastDay }),
      after: 'clinician',
      ...found((line) => meets(line, first, care), care),
      ...(isCertified(first, care) ? { isSpokenFor: true } : {}),
    },
  ]
}

const roleFor = ({ roles }: Wish): SignatureRole =>
  roles.includes('supervisor') ? 'supervisor' : (roles[0] ?? 'supervisor')

function supervisorOf(care: Care): Person | undefined {
  const people = peopleOf(care)
  const [text] = supervisorsOf(care)
  return text === undefined ? undefined : (people.find(text) ?? { name: text })
}

/** Whoever else the plan itself has a line for, by name, or who has signed in another role. */
function others(taken: ReadonlySet<SignatureAt>, care: Care): RequiredSigner[] {
  const left = signaturesOf(care).filter((line) => !taken.has(line) && !line.isEarlier)
  return left.flatMap((line): RequiredSigner[] => {
    const { signature, role = 'member' } = line
    const isWaiting = line.standing === 'blank'
    if (isWaiting && !signature.name?.trim()) return []
    return [
      {
        part: 'other',
        role,
        ...named(signature.name, {
          ...(signature.credentials && { credentials: signature.credentials }),
        }),
        isRequired: isWaiting,
        demands: [],
        ...found((one) => one === line, care),
      },
    ]
  })
}
