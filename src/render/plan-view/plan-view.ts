/**
 * A plan as a document: its parts in clinical order, its ids as what they stand for, its dates and
 * enums in words. Nothing that was filled in is lost, nothing that is empty takes room.
 *
 * The wording is in `fields/`; every other file here arranges one part of the plan.
 */
import type { Plan, Practice } from '../../plan/types.generated.ts'
import type { DueLine, RenderInput } from '../input.ts'
import { withLanguages } from '../languages.ts'
import type { Section, View } from '../view.ts'
import { agreementSection } from './agreement.ts'
import { assessmentSections } from './assessment.ts'
import { section } from './blocks.ts'
import { clientSection } from './client.ts'
import { clientViewSection } from './client-view.ts'
import { courseSections } from './course.ts'
import { diagnosesSection } from './diagnoses.ts'
import * as document from './fields/document.ts'
import { glanceSection } from './glance.ts'
import { goalSections } from './goals.ts'
import { headerFacts, letterheadOf, referenceOf, subtitleOf, titleOf } from './header.ts'
import { withIdentity } from './identity.ts'
import { interventionsSection, servicesSection } from './interventions.ts'
import { markOf } from './mark.ts'
import { measuresSection } from './measures.ts'
import { medicalSection, medicationSection, necessitySection } from './medical.ts'
import { namesOf } from './names.ts'
import { otherSection } from './other.ts'
import { type Page, pageFor } from './page.ts'
import { personSection, problemsSection } from './person.ts'
import { progressCharts } from './progress-charts.ts'
import { dischargeSection, reviewSection, revisionBlocks } from './review.ts'
import { settingSection } from './setting.ts'
import { signatureBoxes } from './signatures.ts'
import { signingNotes } from './signing-notes.ts'
import { clinicianName, teamSection } from './team.ts'

/** Builds the view of a plan. A rough draft gives a short one. */
export function planView(input: RenderInput): View {
  const { plan: written, practice, identities, paper, due = [] } = input
  const plan = withIdentity(written, identities)
  const page = pageFor(namesOf(plan, practice), progressCharts(input))
  const subtitle = subtitleOf(plan)
  const letterhead = letterheadOf(practice)
  const author = clinicianName(page, plan)
  const mark = markOf(plan)
  const view: View = {
    language: 'en',
    paper: paper ?? practice?.paper ?? 'letter',
    ...(letterhead ? { letterhead } : {}),
    title: titleOf(plan),
    ...(subtitle ? { subtitle } : {}),
    ...(mark ? { mark } : {}),
    facts: headerFacts(page, plan, practice),
    sections: sectionsOf(page, plan, practice, due),
    signatures: signatureBoxes(page, plan, input),
    signing: signingNotes(plan),
    confidentiality: practice?.confidentiality || 'Confidential: protected health information',
    reference: referenceOf(plan),
    ...(author ? { author } : {}),
  }
  return withLanguages(view, plan.language || practice?.language)
}

function sectionsOf(
  page: Page,
  plan: Plan,
  practice: Practice | undefined,
  due: readonly DueLine[],
): Section[] {
  const sheet = page.sheet(document.plan, plan)
  return [
    ...section('summary', document.titles.summary, [
      ...sheet.plain('summary'),
      ...revisionBlocks(page, plan),
    ]),
    ...glanceSection(page, plan, due),
    ...clientSection(page, plan.client),
    ...teamSection(page, plan, practice),
    ...settingSection(page, plan.setting),
    ...assessmentSections(page, plan.assessment),
    ...diagnosesSection(page, plan.diagnoses),
    ...medicationSection(page, plan.medications),
    ...medicalSection(page, plan.medical),
    ...necessitySection(page, plan.necessity),
    ...personSection(page, plan.person),
    ...problemsSection(page, plan.problems),
    ...goalSections(page, plan),
    ...interventionsSection(page, plan),
    ...servicesSection(page, plan.services),
    ...measuresSection(page, plan.measures),
    ...courseSections(page, plan),
    ...agreementSection(page, plan),
    ...reviewSection(page, plan),
    ...dischargeSection(page, plan),
    ...clientViewSection(page, plan.client_view),
    ...section('notes', document.plan.notes[0], sheet.plain('notes')),
    ...otherSection(plan),
  ]
}
