/** Why treatment is needed now: what was found, where it came from, and how safe the client is. */
import { line } from '../rich-text.ts'
import type { Block, Section } from '../view.ts'
import { detailBlocks, fact, factsBlock, section } from './blocks.ts'
import { datedFact } from './dated.ts'
import * as document from './fields/document.ts'
import * as findings from './fields/findings.ts'
import type { Page } from './page.ts'
import type { Assessment, Observation, Risk } from './parts.ts'

export function assessmentSections(page: Page, assessment: Assessment | undefined): Section[] {
  return [
    ...section('assessment', document.plan.assessment, reasonBlocks(page, assessment)),
    ...section('history', document.titles.history, historyBlocks(page, assessment)),
    ...section('findings', document.titles.mental, findingBlocks(page, assessment)),
    ...section('risk', document.titles.risk, riskBlocks(page, assessment)),
  ]
}

function reasonBlocks(page: Page, assessment: Assessment | undefined): Block[] {
  const sheet = page.sheet(findings.assessment, assessment)
  return [
    ...sheet.text('presenting_problem'),
    ...sheet.quote('client_words'),
    ...detailBlocks(
      sheet.facts('severity', 'functioning_scale', 'stage_of_change'),
      datedFact(sheet, 'date', 'by'),
    ),
    ...symptomTable(page, assessment),
    ...page.table(
      findings.impairment,
      assessment?.impairment,
      ['domain', 'affected', 'level', 'description'],
      findings.assessment.impairment,
    ),
    ...sheet.details('prior_functioning', 'formulation', 'differential'),
    ...page.table(
      findings.severityPoint,
      assessment?.severity_history,
      ['date', 'severity', 'note'],
      findings.assessment.severity_history,
    ),
  ]
}

function symptomTable(page: Page, assessment: Assessment | undefined): Block[] {
  return page.table(
    findings.symptom,
    assessment?.symptoms,
    [
      ['Symptom', (sheet) => sheet.stack('symptom', 'note')],
      'onset',
      'frequency',
      'intensity',
      'duration',
      'diagnoses',
    ],
    findings.assessment.symptoms,
  )
}

function historyBlocks(page: Page, assessment: Assessment | undefined): Block[] {
  return detailBlocks([
    ...page
      .sheet(findings.history, assessment?.history)
      .facts(
        'psychosocial',
        'family',
        'developmental',
        'social',
        'work',
        'trauma',
        'medical',
        'substance',
        'treatment',
        'legal',
        'financial',
      ),
    ...page.sheet(findings.assessment, assessment).facts('home_environment'),
  ])
}

function findingBlocks(page: Page, assessment: Assessment | undefined): Block[] {
  const sheet = page.sheet(findings.assessment, assessment)
  return [
    ...sheet.text('mental_status'),
    ...page.table(
      findings.screening,
      assessment?.screenings,
      ['for', 'instrument', 'date', 'score', 'result'],
      findings.assessment.screenings,
    ),
    ...page.table(
      findings.substance,
      assessment?.substances,
      ['substance', 'route', 'amount', 'frequency', 'first_use', 'last_use'],
      findings.assessment.substances,
    ),
    ...page.table(
      findings.toxicology,
      assessment?.toxicology,
      ['date', 'test', 'result', 'schedule'],
      findings.assessment.toxicology,
    ),
    ...page.table(
      findings.asam,
      assessment?.asam,
      ['dimension', 'rating', 'reason'],
      findings.assessment.asam,
    ),
    ...sheet.details('asam_edition'),
    ...observationTable(page, assessment?.observations, findings.assessment.observations),
  ]
}

/** Vital signs, wounds and whatever else has a value, a range and a date. */
export function observationTable(
  page: Page,
  rows: Observation[] | undefined,
  caption: string,
): Block[] {
  return page.table(
    findings.observation,
    rows,
    [
      ['Finding', (sheet) => sheet.stack('name', 'note')],
      'value',
      'unit',
      'goal',
      'normal',
      'date',
    ],
    caption,
  )
}

function riskBlocks(page: Page, assessment: Assessment | undefined): Block[] {
  const risk = page.sheet(findings.risk, assessment?.risk)
  const safety = page.sheet(findings.safetyPlan, assessment?.safety_plan)
  return [
    ...detailBlocks(
      [
        ...risk.facts('method', 'factors', 'protective_factors', 'suicide', 'self_harm'),
        ...risk.facts('violence', 'firearm_access', 'means_restriction'),
      ],
      [...risk.facts('level'), ...datedFact(risk, 'assessed_on', 'by')],
    ),
    ...flagBlocks(page, assessment?.risk),
    ...safety.details('date', 'recheck', 'where', 'steps', 'not_needed'),
    ...page.sheet(findings.assessment, assessment).text('emergency_procedures'),
  ]
}

/** An empty list of flags is an answer: somebody looked and found none. */
function flagBlocks(page: Page, risk: Risk | undefined): Block[] {
  if (risk?.flags?.length === 0) return factsBlock(fact(findings.risk.flags, line('None found')))
  return page.table(
    findings.riskFlag,
    risk?.flags,
    ['kind', 'severity', 'date', 'excerpt'],
    findings.risk.flags,
  )
}
