/** Three versions of a plan or a record made one by what they mean, before anything is written. */
import { isDeepStrictEqual } from 'node:util'
import { aimsOf } from './aims.ts'
import { mergeField, mergeFields, type Special } from './fields.ts'
import { withFreeIds } from './free-ids.ts'
import { followed } from './references.ts'
import { isFields, type Merged, type Three } from './three.ts'
import { conflictOf, type Place, preferred, type Run } from './whole.ts'

export function mergeValues(root: Three, run: Run): Merged {
  const aims = run.isRecord ? undefined : aimsOf(root, run)
  const special: Special = aims ? { goals: aims.goals, objectives: aims.loose } : {}
  const merged = mergeFields(root, run, { ...special, revision: mergeRevision })
  return run.isRecord ? withFreeIds(merged) : followed(merged)
}

/** A number, its date and its reason belong together: two third revisions are not one. */
function mergeRevision(three: Three, place: Place, run: Run): Merged | undefined {
  const { base, ours, theirs } = three
  const number = (spot: typeof ours) => (isFields(spot?.value) ? spot.value['number'] : undefined)
  const isRaised = (side: typeof ours) =>
    number(side) !== undefined && number(side) !== number(base)
  const both = ours && theirs && isRaised(ours) && isRaised(theirs)
  if (!both || isDeepStrictEqual(ours.value, theirs.value)) return mergeField(three, place, run)
  place.conflicts.push(conflictOf(three, place))
  return preferred(three, run)
}
