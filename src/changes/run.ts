/** What a comparison carries along: both plans, what is the same in them, and the changes found so far. */
import { classOf, gravest } from '../plan/change-class.ts'
import { join } from '../plan/sameness.ts'
import type { Shape } from '../plan/shape.ts'
import type { Path } from '../source/document.ts'
import type { Change, ChangeClass, Detail, Subject } from './change.ts'
import type { Anchors } from './detail.ts'
import type { Identities } from './identities.ts'

export interface Run {
  file: 'plan' | 'record'
  /** Both plans, or both records. */
  before: Mapping
  after: Mapping
  same: Identities
  anchors: Anchors
  changes: Change[]
}

export type Mapping = Readonly<Record<string, unknown>>

export const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A part of both plans: what it belongs to, and where. */
export interface Spot {
  subject: Subject
  /** Within the subject. */
  field: Path
  /** Keys from the top, without positions: `goals.objectives.measure`. */
  address: string
}

export const within = (spot: Spot, key: string): Spot => ({
  subject: spot.subject,
  field: [...spot.field, key],
  address: join(spot.address, key),
})

/** Where a part stands in the earlier or in the later plan. */
export const pathOf = (spot: Spot, side: 'before' | 'after'): Path | undefined => {
  const at = spot.subject[side]
  return at && [...at, ...spot.field]
}

export function addField(
  run: Run,
  { subject, field, address }: Spot,
  before: unknown,
  after: unknown,
  detail?: Detail,
): void {
  const isSameDay = detail?.kind === 'date' && detail.days === 0 && !/:/.test(`${before}${after}`)
  run.changes.push({
    what: 'field',
    subject,
    field,
    // `8 weeks` written as the day that it is: nothing anybody agreed to is another thing now.
    class: isSameDay ? 'editorial' : classAt(run, address),
    before,
    after,
    ...(detail ? { detail } : {}),
  })
}

export const classAt = ({ file }: Pick<Run, 'file'>, address: string): ChangeClass =>
  classOf(address.split('.'), file)

/** The class of an item that came or went: that of the list, or of the gravest thing it says. */
export const classOfItem = (run: Run, address: string, item: unknown): ChangeClass =>
  gravest([classAt(run, address), ...classesIn(run, address, item)])

function classesIn(run: Run, address: string, value: unknown): ChangeClass[] {
  if (Array.isArray(value)) return value.flatMap((item) => classesIn(run, address, item))
  if (!isMapping(value)) return value === undefined ? [] : [classAt(run, address)]
  return Object.entries(value).flatMap(([key, field]) => classesIn(run, join(address, key), field))
}

export const itemShape = (shape: Shape | undefined): Shape | undefined =>
  shape && 'items' in shape ? shape.items : undefined

/** Keys of both, in the order of the later one; a key that is gone stands behind the one it stood behind. */
export function keysOfBoth(before: Mapping, after: Mapping): string[] {
  const now = Object.keys(after)
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key))
  if (gone.length === 0) return now
  const old = Object.keys(before)
  return gone.reduce((keys, key) => {
    const before = old[old.indexOf(key) - 1]
    const at = before === undefined ? 0 : keys.indexOf(before) + 1
    return keys.toSpliced(at, 0, key)
  }, now)
}
