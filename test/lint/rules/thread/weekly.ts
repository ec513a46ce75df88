/** Sessions at a fixed distance, for the rules that count them. */
import { addDays } from '../../../../src/language/dates.ts'

/** The rows of `count` sessions every `step` days from `first`, each with `more` fields. */
export function rowsEvery(step: number, first: string, count: number, more = ''): string {
  const days = Array.from({ length: count }, (_, at) => addDays(first, at * step))
  return days.map((day) => `  - { date: ${day}${more} }\n`).join('')
}

/** A whole record of such sessions. */
export const sessionsEvery = (step: number, first: string, count: number, more = ''): string =>
  `txplan: 1\nsessions:\n${rowsEvery(step, first, count, more)}`
