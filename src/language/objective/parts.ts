/** What the judges of the letters ask about the parts of a text. */
import type { Analysis, Part } from './analysis.ts'
import type { ClauseRole } from './clauses.ts'
import type { Cursor } from './cursor.ts'
import { inList } from './lemma.ts'
import { sources } from './lexicon/clauses.ts'

export const partsOf = ({ parts }: Analysis, role: ClauseRole): Part[] =>
  parts.filter((part) => part.role === role)

/** `as evidenced by her log`: where it is read, not what is seen. */
export function isSource(cursor: Cursor, part: Part): boolean {
  if (part.quantities.length > 0) return false
  return [0, 1, 2, 3].some((on) => inList(sources, cursor.low(part.from + on)))
}

/** `know and plan for his top five situations`: the object of the next verb is its own. */
export function sharesObject(part: Part, group: readonly Part[]): boolean {
  const { head } = part
  if (
    head.object !== 'none' ||
    head.verb === undefined ||
    head.compared ||
    part.quantities.length > 0
  )
    return false
  const next = group[group.indexOf(part) + 1]
  return next?.joined === true && next.from - part.to <= 2 && part.to - head.from === 1
}
