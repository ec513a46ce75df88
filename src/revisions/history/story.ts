/** The story of one item of a plan. */
import type { Fields, ItemKind } from './items.ts'
import type { WrittenChange } from './stages.ts'
import type { PlanVersion } from './version.ts'

/** An item as it was from one version on. */
export interface ItemState {
  by: PlanVersion
  item: Fields
}

export interface ItemStory {
  kind: ItemKind
  /** The id that it has, or had at last; and those that it had before, the oldest first. */
  id?: string
  formerIds: readonly string[]
  /** The goal that it stands in, or stood in at last. */
  within?: ItemStory
  /** The version that it is first in. */
  created: PlanVersion
  /** True when that is the first version known of, and there may be earlier ones: it may be older. */
  maybeOlder: boolean
  /** The version that it is no longer in. */
  removed?: PlanVersion
  /** As it was made, and each time it had changed, the oldest first. */
  states: readonly ItemState[]
  /** Every change of it and of what is part of it, the oldest first; not of the objectives of a goal. */
  events: readonly WrittenChange[]
}
