/** Every service code of a plan and its record, with the minutes that are stated beside it. */
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import type { FileKind } from '../../rule.ts'
import { type Session, sessionMinutes, wasHeld } from '../dates/session-clock.ts'

export interface ServiceCodeAt {
  code: string
  path: Path
  in: FileKind
  /** Shortest and longest; none when they are not stated or the session was not held. */
  minutes: readonly [number, number] | undefined
  session: Session | undefined
}

/** The codes in the order of the files. */
export function everyServiceCode({ plan, record }: Context): ServiceCodeAt[] {
  const found: ServiceCodeAt[] = []
  for (const [index, { code, minutes }] of (plan.services ?? []).entries())
    if (code !== undefined)
      found.push({
        code,
        path: ['services', index, 'code'],
        in: 'plan',
        minutes: bothEnds(minutes),
        session: undefined,
      })
  for (const [index, session] of (record?.sessions ?? []).entries())
    if (session.service_code !== undefined)
      found.push({
        code: session.service_code,
        path: ['sessions', index, 'service_code'],
        in: 'record',
        minutes: wasHeld(session) ? bothEnds(sessionMinutes(session)) : undefined,
        session,
      })
  return found
}

/** A number, or a range in words such as `45-60`. */
function bothEnds(minutes: number | string | undefined): [number, number] | undefined {
  if (minutes === undefined) return undefined
  if (typeof minutes === 'number') return [minutes, minutes]
  const [from, to] = minutes.split(/ ?[-–] ?/).map(Number)
  return from === undefined || to === undefined ? undefined : [from, to]
}
