/** The box under the title: who, by whom, from when to when, why it ended. */

import type { ClientRecord, Plan } from '../../plan/types.generated.ts'
import { heldSessions } from '../../profiles/held.ts'
import { fact } from '../plan-view/blocks.ts'
import * as agreed from '../plan-view/fields/agreed.ts'
import * as document from '../plan-view/fields/document.ts'
import * as people from '../plan-view/fields/people.ts'
import * as treatment from '../plan-view/fields/treatment.ts'
import { periodWords } from '../plan-view/formats.ts'
import { clientFacts, diagnosisLines, payers } from '../plan-view/header.ts'
import type { Page } from '../plan-view/page.ts'
import { capital, joined } from '../plan-view/rich.ts'
import { clinicianName } from '../plan-view/team.ts'
import { line } from '../rich-text.ts'
import type { Fact } from '../view.ts'
import { longDay } from './words.ts'

export const endedOn = ({ discharge, revision }: Plan): string | undefined =>
  discharge?.date ?? revision?.date

export function headFacts(page: Page, plan: Plan, record: ClientRecord | undefined): Fact[] {
  const { setting } = plan
  const from = setting?.admission ?? setting?.first_session ?? plan.effective
  return [
    ...clientFacts(page, plan.client, plan.effective),
    ...fact(document.plan.clinician[0], joined([clinicianName(page, plan)])),
    ...fact('Treatment', line(capital(periodWords(from, endedOn(plan))))),
    ...fact('Sessions', line(sessionWords(plan, record))),
    ...page.sheet(treatment.setting, setting).facts('level_of_care', 'program'),
    ...page.sheet(agreed.discharge, plan.discharge).facts('reason', 'outcome'),
    ...fact(people.coverage.payer[0], payers(page, plan.client)),
    ...fact(document.plan.diagnoses, diagnosisLines(plan.diagnoses)),
  ]
}

/** `14, the last on March 3, 2027`; nothing without a record. */
function sessionWords(plan: Plan, record: ClientRecord | undefined): string {
  const held = heldSessions(plan, record, endedOn(plan) ?? '9999-12-31')
  const last = held.at(-1)?.day
  return last === undefined ? '' : `${held.length}, the last on ${longDay(last)}`
}
