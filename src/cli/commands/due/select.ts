/** Which items are asked for: by client, kind, and how soon. */

import { nearest } from '../../../language/similar.ts'
import { parseSpan, resolveSpan } from '../../../language/spans.ts'
import { UserError } from '../../../practice/failure.ts'
import { type DueKind, dueKinds } from '../../../schedule/item.ts'
import { isWithin } from '../../../schedule/standing.ts'
import type { DueRow } from './rows.ts'

export interface GivenOptions {
  within?: string
  overdue?: boolean
  client?: string[]
  kind?: string[]
}

export interface SelectOptions {
  /** The last day that is listed. */
  last?: string
  kinds?: readonly DueKind[]
  overdue?: boolean
  client?: readonly string[]
}

/** @throws UserError where an option names what does not exist */
export function selectOptions(given: GivenOptions, asOf: string): SelectOptions {
  const { within, kind, overdue, client } = given
  return {
    ...(within === undefined ? {} : { last: lastDay(within, asOf) }),
    ...(kind === undefined ? {} : { kinds: kindsFrom(kind) }),
    ...(overdue === undefined ? {} : { overdue }),
    ...(client === undefined ? {} : { client }),
  }
}

export function selected(rows: readonly DueRow[], options: SelectOptions): DueRow[] {
  const { client, overdue, kinds, last } = options
  return rows.filter(
    (row) =>
      (client === undefined || (row.client !== undefined && client.includes(row.client))) &&
      (kinds === undefined || kinds.includes(row.item.kind)) &&
      (!overdue || row.standing === 'overdue') &&
      (last === undefined || isWithin(row.item, last)),
  )
}

/** The last day of a span from the day of judging: `30d`, `2 weeks`. */
function lastDay(text: string, asOf: string): string {
  const span = parseSpan(text)
  const day = span?.kind === 'time' ? resolveSpan(span, asOf) : undefined
  if (day !== undefined) return day
  throw new UserError(`--within ${text}: wanted a span of time.`, 'For example: --within 30d')
}

const kindsFrom = (given: readonly string[]): DueKind[] =>
  given.flatMap((text) => text.split(',')).map((text) => kindOf(text.trim()))

function kindOf(text: string): DueKind {
  const kind = dueKinds.find((one) => one === text)
  if (kind !== undefined) return kind
  const meant = nearest(text, dueKinds)
  throw new UserError(
    `There is no kind “${text}”.`,
    meant ? `Did you mean: --kind ${meant}` : `The kinds are: ${dueKinds.join(', ')}.`,
  )
}
