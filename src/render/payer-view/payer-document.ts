/**
 * The plan as a payer gets it: what its profile asks for, and nothing else. What is not asked for is taken
 * out of the plan before anything is drawn, so that no page, table or chart can tell of it.
 */
import { standingOf } from '../../care/signing.ts'
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
import { joined } from '../plan-view/rich.ts'
import { signingNotes } from '../plan-view/signatures.ts'
import type { Fact, View } from '../view.ts'
import { askedFields, identification, onOccasion } from './asked-fields.ts'
import { limitedPlan } from './limited-plan.ts'

/** Who asks, and for what: the profiles by id, and what they ask for on the day. */
export interface Asking {
  ids: readonly string[]
  requirements: Requirements
}

export interface PayerReport {
  /** Fields that nobody asks for, and that are not in the document. */
  leftOut: readonly string[]
  /** What is asked for, in words, and not in the plan. */
  missing: readonly string[]
}

export interface PayerDocument {
  view: View
  report: PayerReport
}

export function payerDocument(input: RenderInput, asking: Asking): PayerDocument {
  const { plan: written, identities, practice, record, due: _, ...rest } = input
  const whole = withIdentity(written, identities)
  const asked = elementIds.filter((id) => asking.requirements.demand(id) !== undefined)
  const roles = rolesAsked(asked)
  const fields = new Set([...identification, ...asked.flatMap((id) => askedFields[id] ?? [])])
  const theirs = concerning(named(whole, practice, fields), asking, roles, practice)
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
    signatures: drawn.signatures.filter(({ field }) => !field || roles.has(field.role)),
    signing: signingOf(whole),
    reference: referenceOf(whole),
  }
  const missing = missingOf(asked, kept, plan)
  return { view, report: { leftOut: [...leftOut, ...ofOthers(whole, theirs)], missing } }
}

/** The clinician by name, where who bears which id is no field that is asked for. */
function named(plan: Plan, practice: Practice | undefined, fields: ReadonlySet<string>): Plan {
  if (plan.clinician === undefined || fields.has('care_team.name')) return plan
  return { ...plan, clinician: namesOf(plan, practice).of('person', plan.clinician) }
}

/** What was not of this payer’s concern, in the names of the format. */
function ofOthers(whole: Plan, theirs: Plan): string[] {
  const isFewer = (all?: readonly unknown[], kept?: readonly unknown[]) =>
    (all?.length ?? 0) > (kept?.length ?? 0)
  return [
    ...(isFewer(whole.client?.coverages, theirs.client?.coverages)
      ? ['client.coverages (other payers)']
      : []),
    ...(isFewer(whole.signatures, theirs.signatures) ? ['signatures (other roles)'] : []),
  ]
}

/** What was signed is the whole plan. */
function signingOf(whole: Plan): NonNullable<View['signing']> {
  const { what, code } = signingNotes(whole)
  const here = what.replace(/, as it stands in this document\.$/, '')
  return { what: `${here}, of which this document holds what is asked for.`, code }
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

const rolesAsked = (asked: readonly ElementId[]): ReadonlySet<string> =>
  new Set(asked.flatMap((id) => signers[id] ?? []))

/** Without other payers’ coverages, and signatures of those whose nobody asks for. */
function concerning(
  plan: Plan,
  { ids }: Asking,
  roles: ReadonlySet<string>,
  practice: Practice | undefined,
): Plan {
  const { client, signatures } = plan
  const payers = practice?.payers ? { payers: practice.payers } : {}
  const isTheirs = (coverage: object) =>
    profilesOf({ client: { coverages: [coverage] } }, payers).some(({ id }) => ids.includes(id))
  const coverages = client?.coverages?.filter(isTheirs)
  return {
    ...plan,
    ...(client && { client: { ...client, ...(coverages && { coverages }) } }),
    ...(signatures && { signatures: signatures.filter(({ role }) => roles.has(role ?? '')) }),
  }
}

/** For whom, and by which text: whoever reads it can see why nothing else is in it. */
function headOf(plan: Plan, { ids, requirements }: Asking, practice: Practice | undefined): Fact[] {
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
    const own = (askedFields[id] ?? []).filter((field) => !isLink(field))
    return own.some(
      (field) => kept.has(field) || [...kept].some((one) => one.startsWith(`${field}.`)),
    )
  }
  return asked
    .filter((id) => askedFields[id] !== undefined && !onOccasion.has(id) && !isThere(id))
    .map((id) => elements[id])
}

/** What only ties parts of a plan together answers nothing. */
const isLink = (field: string): boolean =>
  /\.(?:id|goal|problems|diagnoses|interventions|status)$/.test(field)

const isSignedBy = (roles: readonly string[], { signatures = [] }: Plan): boolean =>
  signatures.some((one) => roles.includes(one.role ?? '') && signed.has(standingOf(one)))

const signed: ReadonlySet<string> = new Set(['given', 'image'])
