/**
 * The plan as a payer gets it: what its profile asks for, and nothing else. What is not asked for is taken
 * out of the plan before anything is drawn, so that no page, table or chart can tell of it.
 */
import { isOfEarlierRevision } from '../../care/signing.ts'
import { type ElementId, elementIds } from '../../plan/elements.ts'
import type { Plan, Practice } from '../../plan/types.generated.ts'
import { profilesOf } from '../../profiles/of-plan.ts'
import type { RenderInput } from '../input.ts'
import { referenceOf } from '../plan-view/header.ts'
import { withIdentity } from '../plan-view/identity.ts'
import { markOf } from '../plan-view/mark.ts'
import { planView } from '../plan-view/plan-view.ts'
import { signingNotes } from '../plan-view/signing-notes.ts'
import type { View } from '../view.ts'
import { missingOf, untoldOf } from './answers.ts'
import { type Asking, isAskedFor, signers } from './asking.ts'
import { headOf } from './head.ts'
import { limitedPlan } from './limited-plan.ts'
import { withPeopleNamed } from './people-named.ts'
import { withRecords } from './recorded.ts'
import { fieldsFor } from './shown-fields.ts'

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
