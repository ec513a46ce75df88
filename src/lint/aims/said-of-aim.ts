/** Whether words written at a review speak of one goal or objective. */
import type { Objective, Plan } from '../../plan/types.generated.ts'
import { stemsIn } from './matters.ts'

/** What of a goal or objective its words are taken from. */
export type SpokenOf = Pick<Objective, 'id' | 'statement' | 'plain' | 'measure'>

/** “All objectives go on until December.” */
const ofAll =
  /\b(?:all|each|every|both|none of the|no) (?:\w+ ){0,2}(?:objectives?|goals?|steps?|targets?)\b/i

/** A word in common, other than those of which every review is made. */
export function isSaidOf(said: string, of: SpokenOf, { client }: Plan): boolean {
  if (ofAll.test(said)) return true
  const { id, statement, plain, measure } = of
  const own = [statement, plain, measure?.behavior, measure?.instrument, id].join('\n')
  const known = new Set(stemsIn(said))
  for (const word of [...usual, ...stemsIn(client?.name ?? '')]) known.delete(word)
  return stemsIn(own).some((word) => known.has(word))
}

const usual = stemsIn(
  'review reviewed goal objective plan treatment therapy session progress target date continue continued improve improved client increase decrease fall rise score',
)
