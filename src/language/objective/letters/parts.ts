/** What the judges of the letters ask about the parts of a text. */
import type { Analysis, Part } from '../analysis.ts'
import type { ClauseRole } from '../clauses/clause.ts'
import { isSourceNear } from '../clauses/openings.ts'
import type { Cursor } from '../cursor.ts'
import type { QuantityAt } from '../quantities/quantity.ts'

export const partsOf = ({ parts }: Analysis, role: ClauseRole): Part[] =>
  parts.filter((part) => part.role === role)

/** `as evidenced by her log`: where it is read, not what is seen. */
export const isSource = (cursor: Cursor, part: Part): boolean =>
  part.quantities.length === 0 && isSourceNear(cursor, part.from)

/** `know and plan for his top five situations`: the object of the next verb is its own. */
export function sharesObject(part: Part, next: Part | undefined): boolean {
  const { head } = part
  if (head.object !== 'none' || head.verb === undefined || head.compared) return false
  if (part.quantities.length > 0 || part.to - head.from !== 1) return false
  return next?.joined === true && next.from - part.to <= 2
}

/** What is to be reached, or by how much something is to change. */
export const isAimed = ({ role }: QuantityAt): boolean => role === 'target' || role === 'change'

/** A rating or the score of a scale. */
export const isScore = ({ kind }: QuantityAt): boolean => kind === 'rating' || kind === 'score'
