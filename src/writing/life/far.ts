/** How far an aim has come by its scores: in percent of the way, and whether it is reached. */

import { type Course, lastOf } from '../../care/course.ts'
import type { Measure } from '../../plan/types.generated.ts'
import { aimedAt, aimOf, reaches } from '../../plan/values.ts'

/** `undefined` where the measure has no aim in figures. */
export function isReached({ target }: Measure, course: Course): boolean | undefined {
  const [aim, last] = [aimOf(target), course.later.at(-1)]
  return aim && last && reaches(aim, last.value, course.first?.value)
}

/** How much of the way from the first score to the target is gone, 0 to 100. */
export function percentOf({ target }: Measure, course: Course): number | undefined {
  const [aim, last] = [aimOf(target), course.later.at(-1)]
  if (!aim || !last || !course.first) return undefined
  if (reaches(aim, last.value, course.first.value)) return 100
  const end = aimedAt(aim, course.first.value)
  if (end === undefined || end === course.first.value) return undefined
  const gone = (last.value - course.first.value) / (end - course.first.value)
  return Math.round(Math.min(1, Math.max(0, gone)) * 100)
}

/** Which way the last score lies from the first: 1 better, -1 worse, by where the target is. */
export function directionOf({ target }: Measure, course: Course): -1 | 0 | 1 | undefined {
  const last = lastOf(course)
  const better = course.instrument.better ?? (target?.at_most === undefined ? 'higher' : 'lower')
  if (!course.first || !last || course.later.length === 0) return undefined
  const rise = Math.sign(last.value - course.first.value)
  return (better === 'higher' ? rise : 0 - rise) as -1 | 0 | 1
}
