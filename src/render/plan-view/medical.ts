/** Medications, medical and rehabilitation matters, and why the care is necessary. */

import type { Block, Fact, Section } from '../view.ts'
import { observationTable } from './assessment.ts'
import { detailBlocks, fact, section } from './blocks.ts'
import { datedFact } from './dated.ts'
import * as document from './fields/document.ts'
import * as health from './fields/health.ts'
import { periodWords } from './formats.ts'
import type { Page } from './page.ts'
import type { Certification, Medical, Medication, Necessity } from './parts.ts'
import { capital, joined } from './rich.ts'

export function medicationSection(page: Page, medications: Medication[] | undefined): Section[] {
  return section(
    'medications',
    document.plan.medications,
    page.table(health.medication, medications, [
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
  const sheet = page.sheet(health.medical, medical)
  const reconciliation = page.sheet(health.reconciliation, medical?.reconciliation)
  return section('medical', document.plan.medical, [
    ...detailBlocks([
      ...sheet.facts('allergies'),
      ...datedFact(reconciliation, 'date', 'by'),
      ...reconciliation.facts('note'),
      ...sheet.facts('fall_risk', 'homebound', 'caregiver'),
      ...sheet.facts('precautions', 'contraindications', 'hold_criteria'),
    ]),
    ...careTables(page, medical),
    ...observationTable(page, medical?.vitals, health.medical.vitals),
    ...observationTable(page, medical?.wounds, health.medical.wounds),
    ...homeBlocks(page, medical),
  ])
}

function careTables(page: Page, medical: Medical | undefined): Block[] {
  const { medical: captions } = health
  return [
    ...page.table(health.procedure, medical?.procedures, ['name', 'date'], captions.procedures),
    ...page.table(health.order, medical?.orders, ['order', 'by', 'date', 'hold'], captions.orders),
    ...page.table(
      health.physicianContact,
      medical?.physician_contacts,
      ['date', 'with', 'about'],
      captions.physician_contacts,
    ),
    ...page.table(
      health.lab,
      medical?.labs,
      ['test', 'schedule', 'last', 'result', 'unit'],
      captions.labs,
    ),
  ]
}

function homeBlocks(page: Page, medical: Medical | undefined): Block[] {
  return [
    ...page.table(
      health.equipment,
      medical?.equipment,
      ['item', 'status', 'for'],
      health.medical.equipment,
    ),
    ...page.table(
      health.exercise,
      medical?.home_program,
      ['exercise', 'dose', 'frequency'],
      health.medical.home_program,
    ),
    ...page.sheet(health.medical, medical).details('home_modifications'),
  ]
}

export function necessitySection(page: Page, necessity: Necessity | undefined): Section[] {
  const sheet = page.sheet(health.necessity, necessity)
  return section('necessity', document.plan.necessity, [
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
  const sheet = page.sheet(health.certification, certification)
  return [
    ...fact('Period certified', joined([capital(periodWords(from, to))])),
    ...datedFact(sheet, 'on', 'by'),
  ]
}
