/** A quantity while it is read: its tokens, both ends included, and what is known of it. */
import type { Stretch } from '../cursor.ts'
import type { Quantity, QuantityKind } from '../reading.ts'

export interface QuantityAt extends Stretch, Omit<Quantity, 'start' | 'end' | 'text'> {
  /** The last token of the thing counted, where that goes on: `attacks` in `3 panic attacks`. */
  last: number | undefined
}

/** A target of exactly so many; whoever reads on fills in what else is said. */
export const quantityOf = (
  from: number,
  to: number,
  kind: QuantityKind,
  value?: number,
): QuantityAt => ({
  from,
  to,
  kind,
  role: 'target',
  bound: 'exactly',
  value,
  upTo: undefined,
  outOf: undefined,
  unit: undefined,
  per: undefined,
  of: undefined,
  last: undefined,
})
