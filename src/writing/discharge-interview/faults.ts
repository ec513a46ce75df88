/** What answers from a file name and the plan does not have. */
import type { DischargeAnswers } from '../../plan/discharge-answers.ts'
import type { AnswerFault } from '../from-file.ts'
import { idFaults } from '../life/id-faults.ts'
import type { Life } from '../life/life.ts'

export function dischargeFaults(answers: DischargeAnswers, life: Life): AnswerFault[] {
  const most = life.care.plan.discharge?.criteria?.length ?? 0
  const lost = (answers.criteria_met ?? []).filter((place) => place < 1 || place > most)
  return [
    ...idFaults(answers, life),
    ...lost.map((place) => ({
      key: 'criteria_met',
      message: `There is no criterion ${place}; the plan has ${most}.`,
    })),
  ]
}
