/** Medications, medical and rehabilitation matters, and why the care is necessary. */

import type { Block, Fact, Section } from '../view.ts'
import { observationTable } from './assessment.ts'
import { detailBlocks, fact, section } from './blocks.ts'
import { datedFact } from './dated.ts'
import * as fields from './fields.ts'
import { periodWords } from './formats.ts'
import type { Page } from './page.ts'
import type { Certification, Medical, Medication, Necessity } from './parts.ts'
import { capital, joined } from './rich.ts'

export function medicationSection(page: Page, medications: Medication[] | undefined): Section[] {
  return section(
    'medications',
    fields.plan.medications,
    page.table(fields.medication, medications, [
      ['Medication', (sheet) => [...sheet.stack('name'), ...sheet.labeled('monitoring', 'note')]],
      ['Dose', (sheet) => joined([sheet.words('dose'), sheet.words('route')])],
      'frequency',
      'for',
      'prescriber',
      'started',
      'stopped',
    ]),
  )
}

export function medicalSection(page: Page, medical: Medical | undefined): Section[] {
  const sheet = page.sheet(fields.medical, medical)
  const reconciliation = page.sheet(fields.reconciliation, medical?.reconciliation)
  return section('medical', fields.plan.medical, [
    ...detailBlocks([
      ...sheet.facts('allergies'),
      ...datedFact(reconciliation, 'date', 'by'),
      ...reconciliation.facts('note'),
      ...sheet.facts('fall_risk', 'homebound', 'caregiver'),
      ...sheet.facts('precautions', 'contraindications', 'hold_criteria'),
    ]),
    ...careTables(page, medical),
    ...observationTable(page, medical?.vitals, fields.medical.vitals),
    ...observationTable(page, medical?.wounds, fields.medical.wounds),
    ...homeBlocks(page, medical),
  ])
}

function careTables(page: Page, medical: Medical | undefined): Block[] {
  const { medical: captions } = fields
  return [
    ...page.table(fields.procedure, medical?.procedures, ['name', 'date'], captions.procedures),
    ...page.table(fields.order, medical?.orders, ['order', 'by', 'date', 'hold'], captions.orders),
    ...page.table(
      fields.physicianContact,
      medical?.physician_contacts,
      ['date', 'with', 'about'],
      captions.physician_contacts,
    ),
    ...page.table(
      fields.lab,
      medical?.labs,
      ['test', 'schedule', 'last', 'result', 'unit'],
      captions.labs,
    ),
  ]
}

function homeBlocks(page: Page, medical: Medical | undefined): Block[] {
  return [
    ...page.table(
      fields.equipment,
      medical?.equipment,
      ['item', 'status', 'for'],
      fields.medical.equipment,
    ),
    ...page.table(
      fields.exercise,
      medical?.home_program,
      ['exercise', 'dose', 'frequency'],
      fields.medical.home_program,
    ),
    ...page.sheet(fields.medical, medical).details('home_modifications'),
  ]
}

export function necessitySection(page: Page, necessity: Necessity | undefined): Section[] {
  const sheet = page.sheet(fields.necessity, necessity)
  return section('necessity', fields.plan.necessity, [
    ...sheet.plain('statement'),
    ...sheet.text('level_of_care_reason'),
    ...detailBlocks([
      ...sheet.facts('prognosis', 'expected_outcome', 'policy'),
      ...certificationFacts(page, necessity?.certification),
    ]),
  ])
}

function certificationFacts(page: Page, certification: Certification | undefined): Fact[] {
  const { from, to } = certification ?? {}
  const sheet = page.sheet(fields.certification, certification)
  return [
    ...fact('Period certified', joined([capital(periodWords(from, to))])),
    ...datedFact(sheet, 'on', 'by'),
  ]
}
