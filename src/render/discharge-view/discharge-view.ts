/**
 * The discharge summary as a document: who was treated, for what and how long, what was reached and what
 * shows it, and where the client turns now. For the next clinician, the payer, and the client.
 */
import { isOfEarlierRevision } from '../../care/signing.ts'
import type { ClientRecord, Plan } from '../../plan/types.generated.ts'
import type { RenderInput } from '../input.ts'
import { withLanguages } from '../languages.ts'
import { section } from '../plan-view/blocks.ts'
import { diagnosesSection } from '../plan-view/diagnoses.ts'
import * as agreed from '../plan-view/fields/agreed.ts'
import { letterheadOf, referenceOf } from '../plan-view/header.ts'
import { withIdentity } from '../plan-view/identity.ts'
import { markOf } from '../plan-view/mark.ts'
import { medicationSection } from '../plan-view/medical.ts'
import { namesOf } from '../plan-view/names.ts'
import { type Page, pageFor } from '../plan-view/page.ts'
import { measureCharts } from '../plan-view/progress-charts.ts'
import { signatureBoxes } from '../plan-view/signatures.ts'
import { clinicianName } from '../plan-view/team.ts'
import type { Block, Section, View } from '../view.ts'
import { aftercareSection } from './aftercare.ts'
import { courseSection } from './course.ts'
import { criteriaSection } from './criteria.ts'
import { endedOn, headFacts } from './head.ts'
import { reachedSections } from './reached.ts'
import { reasonSection } from './reason.ts'
import { scoresSection } from './scores.ts'
import { longDay } from './words.ts'

export function dischargeView({
  plan: written,
  record,
  practice,
  identities,
  paper,
}: RenderInput): View {
  const plan = ofThisRevision(withIdentity(written, identities))
  const page = pageFor(namesOf(plan, practice))
  const letterhead = letterheadOf(practice)
  const [author, mark] = [clinicianName(page, plan), markOf(plan)]
  const view: View = {
    language: 'en',
    paper: paper ?? practice?.paper ?? 'letter',
    ...(letterhead ? { letterhead } : {}),
    title: 'Discharge summary',
    subtitle: longDay(endedOn(plan)),
    ...(mark ? { mark } : {}),
    facts: headFacts(page, plan, record),
    sections: sectionsOf(page, plan, record, scoreCharts(plan, record)),
    signatures: signatureBoxes(page, plan, { plan, practice }),
    confidentiality: practice?.confidentiality || 'Confidential: protected health information',
    reference: referenceOf(plan),
    ...(author ? { author } : {}),
  }
  return withLanguages(view, plan.language || practice?.language)
}

/** What was signed before was the plan, and not how it ended. */
function ofThisRevision(plan: Plan): Plan {
  const { signatures = [] } = plan
  const own = signatures.filter((one) => !isOfEarlierRevision(one, plan))
  return { ...plan, signatures: own }
}

/** Up to the day on which treatment ended. */
function scoreCharts(plan: Plan, record: ClientRecord | undefined): Block[] {
  const asOf = endedOn(plan)
  return measureCharts({ plan, ...(record ? { record } : {}), ...(asOf ? { asOf } : {}) })
}

function sectionsOf(
  page: Page,
  plan: Plan,
  record: ClientRecord | undefined,
  charts: Block[],
): Section[] {
  const sheet = page.sheet(agreed.discharge, plan.discharge)
  const taken = plan.medications?.filter(({ stopped }) => stopped === undefined)
  return [
    ...section('summary', 'Summary', sheet.plain('summary')),
    ...reasonSection(page, plan),
    ...diagnosesSection(page, plan.diagnoses),
    ...courseSection(page, plan, record),
    ...reachedSections(page, plan),
    ...scoresSection(plan, record, charts),
    ...criteriaSection(page, plan),
    ...medicationSection(page, taken),
    ...aftercareSection(page, plan),
  ]
}
