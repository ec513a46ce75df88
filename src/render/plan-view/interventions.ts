/** What is done, by whom and how often; the services that are billed. */
import type { Intervention, Plan } from '../../plan/types.generated.ts'
import { line } from '../rich-text.ts'
import type { Block, Fact, RichText, Section } from '../view.ts'
import { anchor, detailBlocks, elementBlock, fact, section } from './blocks.ts'
import * as document from './fields/document.ts'
import * as treatment from './fields/treatment.ts'
import { badge, periodWords } from './formats.ts'
import { type Calling, callingOf, placeGoals, placeLooseObjectives } from './names.ts'
import type { Page, Sheet } from './page.ts'
import type { Service } from './parts.ts'
import { capital, capitalized, joined, joinFilled, saysAgain } from './rich.ts'

export function interventionsSection(page: Page, plan: Plan): Section[] {
  return section(
    'interventions',
    document.plan.interventions,
    (plan.interventions ?? []).flatMap((it, i) => interventionItem(page, plan, it, i)),
  )
}

function interventionItem(page: Page, plan: Plan, it: Intervention, index: number): Block[] {
  const sheet = page.sheet(treatment.intervention, it)
  const calling = callingOf(it)
  const label = `Intervention ${index + 1}`
  const item = {
    level: 3 as const,
    id: anchor('intervention', it.id, label),
    label,
    title: calling ? capitalized(sheet.value(calling)) : [],
    badge: badge(it.status),
    blocks: [
      ...(calling === 'description' ? [] : sheet.plain('description')),
      ...detailBlocks(
        sheet.facts(
          'evidence',
          'rationale',
          'plain',
          'client_tasks',
          'precautions',
          'reason',
          'note',
        ),
        [
          ...fact('Treatment', treatmentWords(it, calling)),
          ...sheet.facts('responsible'),
          ...serves(plan, it),
          ...sheet.facts('location', 'place_of_service'),
          ...fact('When', scheduleWords(sheet, it)),
        ],
      ),
    ],
  }
  return elementBlock(item, it.id)
}

/** 'Cognitive behavioral therapy, individual', without what the title or the modality say already. */
function treatmentWords(it: Intervention, calling: Calling | undefined): RichText {
  const { modality, kind, format } = it
  const title = calling === undefined || calling === 'description' ? '' : it[calling]
  return line(
    capital(
      joinFilled([
        calling === 'modality' ? undefined : modality,
        saysAgain(kind, modality) || saysAgain(kind, title) ? undefined : kind,
        saysAgain(format, modality) ? undefined : format,
      ]),
    ),
  )
}

/** 'Weekly, 45 minutes, for 12 weeks, from October 6, 2026 to December 29, 2026'. */
function scheduleWords(sheet: Sheet<Intervention>, { start, end }: Intervention): RichText {
  return joined([
    sheet.words('frequency'),
    sheet.words('minutes'),
    sheet.words('dose'),
    sheet.around('for ', 'duration'),
    start && end ? `from ${periodWords(start, end)}` : periodWords(start, end),
  ])
}

/** The goals and objectives that name the intervention: the thread, followed backwards. */
function serves(plan: Plan, { id }: Intervention): Fact[] {
  const names = (served: { interventions?: string[] }) =>
    id !== undefined && served.interventions?.includes(id)
  const goals = placeGoals(plan)
  const objectives = [...goals.flatMap((it) => it.objectives), ...placeLooseObjectives(plan)]
  const labels = [
    ...goals.filter(({ goal }) => names(goal)),
    ...objectives.filter(({ objective }) => names(objective)),
  ].map(({ label }) => label)
  return fact('Serves', joined(labels))
}

export function servicesSection(page: Page, services: Service[] | undefined): Section[] {
  return section(
    'services',
    document.plan.services,
    page.table(treatment.service, services, [
      ['Service', (sheet) => sheet.stack('service', 'note')],
      'code',
      'modality',
      [
        'When',
        (sheet) =>
          joined([
            sheet.words('frequency'),
            sheet.words('minutes'),
            sheet.around('for ', 'duration'),
            sheet.around('from ', 'start'),
          ]),
      ],
      ['Amount', amountCell],
      ['Place', (sheet) => sheet.stack('place_of_service', 'location')],
      'responsible',
    ]),
  )
}

function amountCell(sheet: Sheet<Service>): RichText {
  return sheet.stack('units', 'authorized_units', 'estimated_sessions')
}
