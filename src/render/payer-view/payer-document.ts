/**
 * The plan as a payer gets it: what its profile asks for, and nothing else. What is not asked for is taken
 * out of the plan before anything is drawn, so that no page, table or chart can tell of it.
 */
import { isOfEarlierRevision, standingOf } from '../../care/signing.ts'
import { digestOf } from '../../plan/digest.ts'
import { type ElementId, elementIds, elements } from '../../plan/elements.ts'
import type { Plan, Practice, Profile } from '../../plan/types.generated.ts'
import { profilesOf } from '../../profiles/of-plan.ts'
import type { Requirements } from '../../profiles/requirements.ts'
import type { RenderInput } from '../input.ts'
import { fact } from '../plan-view/blocks.ts'
import { referenceOf } from '../plan-view/header.ts'
import { withIdentity } from '../plan-view/identity.ts'
import { markOf } from '../plan-view/mark.ts'
import { namesOf } from '../plan-view/names.ts'
import { planView } from '../plan-view/plan-view.ts'
import { careFor, recordedSignature } from '../plan-view/recorded.ts'
import { joined } from '../plan-view/rich.ts'
import { signingNotes } from '../plan-view/signing-notes.ts'
import type { Fact, SignatureBox, View } from '../view.ts'
import { askedFields, fieldsFor, onOccasion } from './asked-fields.ts'
import { limitedPlan } from './limited-plan.ts'
import { withPeopleNamed } from './people-named.ts'

/** Who asks, and for what: the profiles by id, and what they ask for on the day. */
export interface Asking {
  ids: readonly string[]
  requirements: Requirements
  /** What nobody was read to ask for, and is put in all the same. */
  also?: readonly ElementId[]
}

export interface PayerReport {
  /** Fields that nobody asks for, and that are not in the document. */
  leftOut: readonly string[]
  /** What is asked for, in words, and not in the plan. */
  missing: readonly string[]
  /** What the plan has, and of which the texts, as far as they were read, say neither yes nor no. */
  untold: readonly ElementId[]
}

export interface PayerDocument {
  view: View
  report: PayerReport
}

export function payerDocument(input: RenderInput, asking: Asking): PayerDocument {
  const { plan: written, identities, practice, record, due: _, ...rest } = input
  const whole = withIdentity(written, identities)
  const asked = elementIds.filter((id) => isAskedFor(id, asking))
  const roles = rolesAsked(asked)
  const fields = fieldsFor(asked)
  const people = withPeopleNamed(whole, practice)
  const theirs = concerning(people, asking, practice)
  const { plan, leftOut, kept } = limitedPlan(theirs, fields)
  const office = practice && limitedPractice(practice, fields)
  const showsScores = asked.includes('outcome_measure') || asked.includes('progress_summary')
  const drawn = planView({
    ...rest,
    plan,
    ...(office && { practice: office }),
    ...(record && showsScores && { record }),
  })
  const view = {
    ...withMark(drawn, markOf(whole)),
    facts: [...headOf(plan, asking, practice), ...drawn.facts],
    signatures: withRecords(drawn.signatures, theirs, people, input).filter(
      ({ field, signed }) => !field || signed !== undefined || roles.has(field.role),
    ),
    signing: signingNotes(whole, 'asked'),
    reference: referenceOf(whole),
  }
  const missing = missingOf(asked, kept, plan)
  const untold = untoldOf(whole, asking)
  return { view, report: { leftOut: [...leftOut, ...ofOthers(whole, theirs)], missing, untold } }
}

const isAskedFor = (id: ElementId, { requirements, also = [] }: Asking): boolean =>
  also.includes(id) || requirements.demand(id) !== undefined

/** Where a text was read whole and is silent, nothing is to be wondered about; nor is it by who signed. */
function untoldOf(whole: Plan, asking: Asking): ElementId[] {
  const isOpen = (id: ElementId) =>
    !isAskedFor(id, asking) && !asking.requirements.isSilent(id) && signers[id] === undefined
  return elementIds.filter((id) => {
    if (askedFields[id] === undefined || !isOpen(id)) return false
    return isAnswered(id, limitedPlan(whole, new Set(askedFields[id])).kept)
  })
}

/** What was not of this payer’s concern, in the names of the format. */
function ofOthers(whole: Plan, theirs: Plan): string[] {
  const isFewer = (all?: readonly unknown[], kept?: readonly unknown[]) =>
    (all?.length ?? 0) > (kept?.length ?? 0)
  return [
    ...(isFewer(whole.client?.coverages, theirs.client?.coverages)
      ? ['client.coverages (other payers)']
      : []),
    ...(isFewer(whole.signatures, theirs.signatures)
      ? ['signatures (others, and of earlier revisions)']
      : []),
  ]
}

/** What is recorded of those who signed by hand is judged by the whole plan: there the reasons are. */
function withRecords(
  boxes: readonly SignatureBox[],
  { signatures = [] }: Plan,
  whole: Plan,
  input: RenderInput,
): SignatureBox[] {
  const care = careFor({ ...input, plan: whole })
  const judging = { plan: whole, care, digest: digestOf(input.plan) }
  return boxes.map(({ recorded: _, ...box }, at) => {
    const own = signatures[at]
    const place = own ? (whole.signatures?.indexOf(own) ?? -1) : -1
    const recorded = own && recordedSignature(own, place, judging)
    return { ...box, ...(recorded && { recorded }) }
  })
}

/** How the whole plan stands: of the part that is shown, no signature has the digest. */
function withMark({ mark: _, ...view }: View, mark: string | undefined): View {
  return mark ? { ...view, mark } : view
}

/** What of the practice stands in a plan: its letterhead, and of its people what is asked of the plan’s. */
function limitedPractice(practice: Practice, fields: ReadonlySet<string>): Practice {
  const { practice: office, payers, paper, language, confidentiality, clinicians } = practice
  const people = limitedPlan({ care_team: clinicians }, fields).plan.care_team
  return {
    practice: office,
    payers,
    paper,
    language,
    confidentiality,
    clinicians: people,
  } as Practice
}

const signers: Readonly<Partial<Record<ElementId, readonly string[]>>> = {
  clinician_signature: ['clinician'],
  client_signature: ['client', 'guardian'],
  signature_alternative: ['client', 'guardian'],
  cosignature: ['supervisor', 'physician'],
}

/** Who gets an empty box to sign in. */
const rolesAsked = (asked: readonly ElementId[]): ReadonlySet<string> =>
  new Set(['clinician', ...asked.flatMap((id) => signers[id] ?? [])])

/** Whose signature under this revision a payer sees in any case: without the author’s, a plan is a draft. */
const parties: ReadonlySet<string> = new Set(Object.values(signers).flat())

/** Without other payers’ coverages, and without signatures of others and of earlier revisions. */
function concerning(plan: Plan, { ids }: Asking, practice: Practice | undefined): Plan {
  const { client, signatures } = plan
  const payers = practice?.payers ? { payers: practice.payers } : {}
  const isTheirs = (coverage: object) =>
    profilesOf({ client: { coverages: [coverage] } }, payers).some(({ id }) => ids.includes(id))
  const coverages = client?.coverages?.filter(isTheirs)
  return {
    ...plan,
    ...(client && { client: { ...client, ...(coverages && { coverages }) } }),
    ...(signatures && {
      signatures: signatures.filter(
        (it) => parties.has(it.role ?? '') && !isOfEarlierRevision(it, plan),
      ),
    }),
  }
}

/** For whom, and by which text: whoever reads it can see why nothing else is in it. */
function headOf(
  plan: Plan,
  { ids, requirements, also = [] }: Asking,
  practice: Practice | undefined,
): Fact[] {
  const names = namesOf(plan, practice)
  const payers = (plan.client?.coverages ?? []).flatMap(({ payer }) =>
    payer ? [names.of('payer', payer)] : [],
  )
  const profiles = requirements.profiles.filter(({ id }) => ids.includes(id ?? ''))
  const titles = profiles.map(({ title, id }) => title ?? id ?? '')
  const whom = payers.length > 0 ? payers : titles
  return [
    ...fact('Prepared for', joined([[...new Set(whom)].join(', ')])),
    ...fact(
      'Holds what is asked by',
      profiles.flatMap((one) => joined([textOf(one)])),
    ),
    ...fact('Added by the practice', joined(also.map((id) => elements[id]))),
  ]
}

function textOf({ id, title = id, citation, source_version: version }: Profile): string {
  const cited = citation && citation !== title ? ` (${citation})` : ''
  return `${title}${cited}${version ? `; text read: ${version}` : ''}`
}

/** A session’s note is asked for beside the plan, and is none of its fields. */
function missingOf(asked: readonly ElementId[], kept: ReadonlySet<string>, plan: Plan): string[] {
  const isThere = (id: ElementId): boolean => {
    const wanted = signers[id]
    if (wanted) return isSignedBy(wanted, plan)
    return isAnswered(id, kept)
  }
  return asked
    .filter((id) => askedFields[id] !== undefined && !onOccasion.has(id) && !isThere(id))
    .map((id) => elements[id])
}

function isAnswered(id: ElementId, kept: ReadonlySet<string>): boolean {
  const own = (askedFields[id] ?? []).filter((field) => !isLink(field))
  return own.some(
    (field) => kept.has(field) || [...kept].some((one) => one.startsWith(`${field}.`)),
  )
}

/** What only ties parts of a plan together answers nothing. */
const isLink = (field: string): boolean =>
  /\.(?:id|goal|problems|diagnoses|interventions|status)$/.test(field)

const isSignedBy = (roles: readonly string[], { signatures = [] }: Plan): boolean =>
  signatures.some((one) => roles.includes(one.role ?? '') && signed.has(standingOf(one)))

const signed: ReadonlySet<string> = new Set(['given', 'image'])
