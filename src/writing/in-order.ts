/** An item of a list with its fields in the order of the format, as a new plan would have them. */
import type { Plan } from '../plan/types.generated.ts'
import type { Path } from '../source/document.ts'
import { nested, valueAt } from '../source/meaning.ts'
import { readSource } from '../source/read.ts'
import { planText } from './layout.ts'

/** @param list where it stands in the plan; places on the way do not matter */
export function inFormatOrder(list: Path, item: unknown): unknown {
  const first = [...list.map((part) => (typeof part === 'number' ? 0 : part)), 0]
  return valueAt(readSource(planText(nested(first, item) as Plan)).value, first)
}
