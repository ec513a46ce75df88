/** Which criteria for discharge are unmet: counted, and their places; their words are the client’s. */
import type { DischargeAnswers } from '../../../plan/discharge-answers.ts'
import { criteriaOf } from '../../../writing/discharge-interview/facts.ts'
import type { Life } from '../../../writing/life/life.ts'

export function unmetLines(answers: DischargeAnswers, life: Life): string[] {
  const { met, unmet } = criteriaOf(answers, life)
  if (unmet.length === 0) return []
  const places = (life.care.plan.discharge?.criteria ?? [])
    .map((_, at) => at + 1)
    .filter((place) => !answers.criteria_met?.includes(place))
  const all = met.length + unmet.length
  return [
    `${unmet.length} of ${all} criteria for discharge unmet (number ${places.join(', ')}); the review says so.`,
  ]
}
