/** Which session worked on which objective. */
import type { Goal } from '../plan/types.generated.ts'
import type { Links } from './links.ts'
import { isHeld, type ObjectivePart, type Part, type Parts, type Session } from './parts.ts'
import type { Matrix, MatrixRow } from './thread.ts'

export function matrixOf(parts: Parts, links: Links): Matrix {
  const sessions = parts.sessions.filter(({ value }) => isHeld(value.attendance))
  const row = (part: Part<Goal> | ObjectivePart) => rowOf(part, links, sessions)
  const inGoals = parts.goals.flatMap((goal) => [
    ...[row(goal)].filter((one) => one.sessions.length > 0),
    ...links.objectivesOf(goal).map(row),
  ])
  const known = new Set(inGoals.map(({ path }) => path))
  const loose = parts.objectives.filter(({ path }) => !known.has(path)).map(row)
  return {
    sessions: sessions.map(({ id, date, path }) => ({ id, date, path })),
    rows: [...inGoals, ...loose],
  }
}

function rowOf(
  part: Part<Goal> | ObjectivePart,
  links: Links,
  held: readonly Part<Session>[],
): MatrixRow {
  const naming = links.sessionsNaming(part).filter((session) => held.includes(session))
  return {
    kind: part.kind === 'goal' ? 'goal' : 'objective',
    id: part.id,
    path: part.path,
    sessions: naming.map((session) => held.indexOf(session)),
    last: naming.at(-1)?.date,
  }
}
