/** What is to be found in a sentence: what is left out is not looked at. */
import type {
  Act,
  Direction,
  Quantity,
  TimeFrame,
} from '../../../../src/language/objective/reading.ts'

/** Every list is whole: as many as the sentence has, in its order. */
export interface Expected {
  text: string
  actor?: string
  acts?: readonly Partial<Act>[]
  directions?: readonly Partial<Direction>[]
  quantities?: readonly Partial<Quantity>[]
  timeFrames?: readonly Partial<TimeFrame>[]
  instruments?: readonly string[]
  /** Words that stand in the one condition. */
  condition?: string
  /** Words that stand in the one clause of evidence. */
  evidence?: string
}
