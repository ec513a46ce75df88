/** What a plan or a record holds, in numbers: “2 diagnoses, 3 goals, 8 objectives, 4 interventions”. */
import type { ClientRecord, Plan } from './types.generated.ts'

export function contentsWords(plan: Plan): string {
  const goals = plan.goals ?? []
  const own = (plan.objectives ?? []).length
  const objectives = goals.reduce((sum, goal) => sum + (goal.objectives ?? []).length, own)
  return counted([
    [(plan.diagnoses ?? []).length, 'diagnosis', 'diagnoses'],
    [goals.length, 'goal', 'goals'],
    [objectives, 'objective', 'objectives'],
    [(plan.interventions ?? []).length, 'intervention', 'interventions'],
  ])
}

export function recordContentsWords(record: ClientRecord): string {
  return counted([
    [(record.sessions ?? []).length, 'session', 'sessions'],
    [(record.measures ?? []).length, 'score', 'scores'],
    [(record.contacts ?? []).length, 'contact', 'contacts'],
    [(record.events ?? []).length, 'event', 'events'],
    [(record.medication_changes ?? []).length, 'change of medication', 'changes of medication'],
  ])
}

const counted = (all: readonly (readonly [number, string, string])[]): string =>
  all
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`)
    .join(', ')
