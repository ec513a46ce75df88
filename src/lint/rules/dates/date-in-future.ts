import { addDays } from '../../../language/dates.ts'
import { defineRule } from '../../rule.ts'
import { type DateAt, everyDate, shownDate } from './every-date.ts'

/** Fields that say when something happened. All others may lie ahead; a test knows them all. */
export const happened: ReadonlySet<string> = new Set([
  'client.date_of_birth',
  'client.emergency_contacts.release.date',
  'client.collateral_contacts.release.date',
  'outside_providers.release.date',
  'referred_by.date',
  'referrals.date',
  'assessment.date',
  'assessment.symptoms.onset',
  'assessment.screenings.date',
  'assessment.risk.assessed_on',
  'assessment.risk.flags.date',
  'assessment.safety_plan.date',
  'assessment.substances.first_use',
  'assessment.substances.last_use',
  'assessment.toxicology.date',
  'assessment.severity_history.date',
  'assessment.observations.date',
  'diagnoses.onset',
  'diagnoses.diagnosed_on',
  'medications.stopped',
  'medical.reconciliation.date',
  'medical.orders.date',
  'medical.physician_contacts.date',
  'medical.labs.last',
  'medical.vitals.date',
  'medical.wounds.date',
  'necessity.certification.on',
  'problems.noted',
  'goals.measure.baseline.date',
  'goals.completed',
  'goals.progress.date',
  'goals.objectives.measure.baseline.date',
  'goals.objectives.completed',
  'goals.objectives.progress.date',
  'objectives.measure.baseline.date',
  'objectives.completed',
  'objectives.progress.date',
  'measures.baseline.date',
  'agreement.consents.date',
  'agreement.copy.given',
  'review.history.date',
  'discharge.date',
  'signatures.signed',
  'sessions.date',
  'sessions.signed',
  'measures.date',
  'contacts.date',
  'events.date',
])

export const dateInFuture = defineRule({
  id: 'date-in-future',
  group: 'dates',
  severity: 'error',
  what: 'Something that has happened is dated after the day of the check.',
  why: 'A score, a session or a signature cannot be of tomorrow. Most often it is the year that is wrong.',
  fix: 'Correct the date. To judge as of another day, use --as-of.',
  source: 'txplan: what has happened lies in the past',
  messages: { found: '“{field}”, {date}, lies after the day of this check, {today}.' },
  bad: {
    plan: 'txplan: 1\neffective: 2026-10-01\nassessment:\n  date: 2027-09-24\n',
    asOf: '2026-11-21',
  },
  good: {
    plan: 'txplan: 1\neffective: 2026-10-01\nassessment:\n  date: 2026-09-24\n',
    asOf: '2026-11-21',
  },
  withoutPlan: true,
  check(context) {
    const { asOf: today, report } = context
    for (const date of everyDate(context)) {
      if (date.day === undefined || date.day <= today || !happened.has(date.field)) continue
      if (isPlausible(date, today)) continue
      const args = { field: date.key, date: shownDate(date), today }
      report({ at: date.path, in: date.in, message: 'found', args })
    }
  },
})

const elsewhere = /(?:Z|[+-]\d{2}:\d{2})$/

/** A session cancelled ahead of its day; a moment stated in a zone where it is tomorrow already. */
function isPlausible({ field, of, kind, text, day }: DateAt, today: string): boolean {
  if (field === 'sessions.date') return of['attendance'] === 'cancelled'
  return kind === 'date-time' && elsewhere.test(text.slice(10)) && day === addDays(today, 1)
}
