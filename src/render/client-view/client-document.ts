/**
 * The plan as the client reads it: what we work on and why, every goal with every step, what each
 * does, what comes next. What was written for the client is used where it is given, else the plan’s
 * own text, with the words of the field explained at the end.
 *
 * It holds nothing that is for the clinic or the payer alone: no notes, no rationale, no coverage.
 */
import { formatLong } from '../../language/dates.ts'
import type { PlainWord } from '../../language/plain-words.ts'
import type { Plan, Practice } from '../../plan/types.generated.ts'
import type { RenderInput } from '../input.ts'
import { withLanguages } from '../languages.ts'
import { fact, section, textBlock } from '../plan-view/blocks.ts'
import * as agreed from '../plan-view/fields/agreed.ts'
import { prose } from '../plan-view/formats.ts'
import { letterheadOf, referenceOf, subtitleOf } from '../plan-view/header.ts'
import { withIdentity } from '../plan-view/identity.ts'
import { markOf } from '../plan-view/mark.ts'
import { namesOf } from '../plan-view/names.ts'
import { type Page, pageFor } from '../plan-view/page.ts'
import { progressCharts } from '../plan-view/progress-charts.ts'
import { joined } from '../plan-view/rich.ts'
import { signatureBoxes } from '../plan-view/signatures.ts'
import { clinicianName } from '../plan-view/team.ts'
import { line } from '../rich-text.ts'
import type { Fact, Section, View } from '../view.ts'
import { agreedSection } from './agreed.ts'
import { doingSections } from './doing.ts'
import { glossarySection, namesIn, wordsUsed } from './glossary.ts'
import { goalSections } from './goals.ts'
import { latestOf } from './latest.ts'
import { nextSection } from './next.ts'
import { peopleSection } from './people.ts'
import { type ClientReport, reportOn } from './report.ts'
import { safetySection } from './safety.ts'
import { sentences } from './sentences.ts'
import { clientSigning } from './signing.ts'
import { strengthsSection } from './strengths.ts'
import { whySection } from './why.ts'

export interface ClientDocument {
  view: View
  report: ClientReport
}

/** @param glossary words of the field with their meaning; those that occur are explained at the end */
export function clientDocument(input: RenderInput, glossary: readonly PlainWord[]): ClientDocument {
  const { plan: written, practice, identities, paper } = input
  const plan = withIdentity(written, identities)
  const page = pageFor(namesOf(plan, practice), progressCharts(input))
  const [letterhead, author, mark] = [
    letterheadOf(practice),
    clinicianName(page, plan),
    markOf(plan),
  ]
  const subtitle = subtitleOf(plan)
  const sections = sectionsOf(page, plan, practice, input)
  const explained = wordsUsed(sections, glossary, namesIn(plan, practice))
  const drawn: View = {
    language: 'en',
    paper: paper ?? practice?.paper ?? 'letter',
    ...(letterhead ? { letterhead } : {}),
    title: 'Your plan in plain words',
    ...(subtitle ? { subtitle } : {}),
    ...(mark ? { mark } : {}),
    facts: headFacts(page, plan),
    sections: [...sections, ...glossarySection(explained)],
    signatures: signatureBoxes(page, plan, input),
    signing: clientSigning(plan),
    confidentiality: practice?.confidentiality || 'Confidential: protected health information',
    reference: referenceOf(plan),
    ...(author ? { author } : {}),
  }
  const view = withLanguages(drawn, plan.language || practice?.language)
  return {
    view,
    report: reportOn(
      plan,
      view,
      explained.map(({ entry }) => entry),
    ),
  }
}

function headFacts(page: Page, plan: Plan): Fact[] {
  const { client, effective, expires } = plan
  return [
    ...fact('For', joined([client?.preferred_name || client?.name || client?.initials])),
    ...fact('From', joined([clinicianName(page, plan)])),
    ...fact('This plan begins', line(effective ? formatLong(effective) : '')),
    ...fact('It ends', line(expires ? formatLong(expires) : '')),
    ...fact('We look at it again', page.sheet(agreed.review, plan.review).value('next')),
  ]
}

function sectionsOf(
  page: Page,
  plan: Plan,
  practice: Practice | undefined,
  input: RenderInput,
): Section[] {
  return [
    ...section('opening', 'About this plan', [
      ...textBlock(undefined, prose(plan.client_view?.summary ?? plan.summary ?? '', page.names)),
      ...textBlock(undefined, line(sentences.opening)),
    ]),
    ...safetySection(page, plan),
    ...whySection(page, plan),
    ...strengthsSection(page, plan),
    ...goalSections({ page, plan, latest: latestOf(input) }),
    ...doingSections(page, plan),
    ...nextSection(page, plan),
    ...peopleSection(page, plan, practice),
    ...agreedSection(page, plan),
  ]
}
