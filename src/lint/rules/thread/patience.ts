/** How long an objective or an intervention may go without a session before somebody asks. */
import { type Frequency, parseFrequency, perWeek } from '../../../language/frequency.ts'
import type { Intervention } from '../../../plan/types.generated.ts'

/** Weeks in which most plans come round to everything; txplan’s own figure, and the least. */
export const usualWeeks = 8

/** Eight weeks, or twice the longest interval at which what serves it is given. */
export function patienceInWeeks(serving: readonly Intervention[]): number {
  const intervals = serving.map(({ frequency }) => intervalInWeeks(frequency ?? ''))
  return Math.max(usualWeeks, ...intervals.map((weeks) => Math.ceil(2 * weeks)))
}

function intervalInWeeks(text: string): number {
  const frequency = parseFrequency(text)
  const often = frequency && rarest(frequency)
  return often ? 1 / often : 0
}

/** Visits in a week; of a tapering, at its thinnest. */
function rarest(frequency: Frequency): number | undefined {
  if (frequency.kind !== 'tapering') return perWeek(frequency)
  const rates = frequency.steps.map(({ rate }) => perWeek(rate))
  return Math.min(...rates.map((rate) => rate ?? Number.POSITIVE_INFINITY))
}

/** What is not done in the sessions of a record: by others, by itself, or when there is an occasion. */
const elsewhere =
  /\b(?:medic\w*|pharm\w*|case management|coordination|referral|linkage|monitoring|peer|collateral|crisis|safety|home program|homework|education|aftercare|relapse prevention plan|evaluation|assessment|testing|mutual[- ]help|support group|AA|NA)\b/i

/** Whether it is given in ordinary sessions, again and again. */
export function isOfSessions(one: Intervention): boolean {
  const { kind = '', modality = '', technique = '', description = '', format, frequency } = one
  if (format === 'collateral') return false
  const read = frequency === undefined ? undefined : parseFrequency(frequency)
  if (read?.kind === 'once' || read?.kind === 'as-needed') return false
  if (frequency !== undefined && /needed|indicated|prn/i.test(frequency)) return false
  return !elsewhere.test(`${kind} ${modality} ${technique === '' ? description : technique}`)
}
