/** What `doctor` says of one thing that it looked at. */

export interface Check {
  /** What was looked at, in kebab case. */
  id: string
  /** `advice` may be followed; `to-do` should be, and makes the exit code 1. */
  standing: 'ok' | 'advice' | 'to-do'
  says: string
  /** What to type or do. */
  next?: string
}

export const fine = (id: string, says: string): Check => ({ id, standing: 'ok', says })

export const advice = (id: string, says: string, next: string): Check => ({
  id,
  standing: 'advice',
  says,
  next,
})

export const toDo = (id: string, says: string, next: string): Check => ({
  id,
  standing: 'to-do',
  says,
  next,
})
