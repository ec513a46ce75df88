/** What was decided so far, counted: to stand above the question for a summary. */
import type { AimReviewed, ReviewAnswers } from '../../plan/review-answers.ts'
import { longDay } from '../life/days.ts'
import type { Life } from '../life/life.ts'

/** `6 objectives: 1 met, 4 with progress, 1 without.` and the evidence of each, to draw on. */
export function tally({ objectives = {} }: ReviewAnswers, { sessions, since }: Life): string[] {
  const all = Object.entries(objectives)
  const held = sessions.filter(({ day }) => day > since).length
  const counts = statuses.flatMap(({ words, among }) => {
    const count = all.filter(([, { status }]) => status && among.has(status)).length
    return count > 0 ? [`${count} ${words}`] : []
  })
  return [
    ...(counts.length > 0 ? [`So far: ${counts.join(', ')}.`] : []),
    ...all.flatMap(([id, { evidence }]) => (evidence ? [`${id}: ${evidence}`] : [])),
    ...(held > 0 ? [`Sessions${since === '' ? '' : ` since ${longDay(since)}`}: ${held}.`] : []),
  ]
}

const statuses: readonly { words: string; among: ReadonlySet<AimReviewed['status']> }[] = [
  { words: 'met', among: new Set(['met'] as const) },
  { words: 'with progress', among: new Set(['some-progress', 'partly-met'] as const) },
  { words: 'without progress', among: new Set(['no-progress', 'not-met'] as const) },
  { words: 'worse', among: new Set(['worse'] as const) },
]

/** Whether anything that was agreed on is other than before. */
export const isPlanChanged = ({ objectives = {}, goals = {}, interventions = {} }: ReviewAnswers) =>
  Object.values(objectives).some(
    ({ decision, target_date }) => (decision ?? 'continue') !== 'continue' || target_date,
  ) ||
  Object.values(goals).some(({ objectives: more = [] }) => more.length > 0) ||
  Object.values(interventions).some(({ status = 'active' }) => status !== 'active')
