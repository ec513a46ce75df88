/** Of which class a change of a field is: the model says it of each field, this looks it up. */
import { classMarks } from './change-classes.generated.ts'

/**
 * What a change asks for, as the model says of each field: a clinical one needs a reason and a new
 * signature; an administrative one concerns who, when and who pays; an editorial one nothing that
 * anybody agreed to.
 */
export type ChangeClass = 'clinical' | 'administrative' | 'editorial'

const known = new Map<string, ChangeClass>()

/** The class of the field at a path; positions in lists do not count. Nobody agrees to a record. */
export function classOf(
  path: readonly (string | number)[],
  file: 'plan' | 'record' = 'plan',
): ChangeClass {
  const keys = path.filter((part) => typeof part === 'string')
  if (file === 'record') return keys.some(isOwn) ? 'editorial' : 'administrative'
  const address = keys.join('.')
  const already = known.get(address)
  if (already) return already
  const found = keys.some(isOwn) ? 'editorial' : nearestMark(keys)
  known.set(address, found)
  return found
}

/**
 * The user's own keys, and what an editor writes: nobody agreed to them. What a merge left to decide is as
 * grave as what it is about.
 */
const isOwn = (key: string) => (key.startsWith('x-') && key !== 'x-conflict') || key === '$schema'

/**
 * The same for a field whose part is of a known class: what one walk through a plan asks.
 *
 * @param address of the field, by its keys
 */
export function classWithin(part: ChangeClass, key: string, address: string): ChangeClass {
  if (isOwn(key) || (part === 'editorial' && address.includes('x-') && isOwnAddress(address)))
    return 'editorial'
  return classMarks.get(address) ?? part
}

const isOwnAddress = (address: string): boolean => address.split('.').some(isOwn)

function nearestMark(keys: readonly string[]): ChangeClass {
  for (let length = keys.length; length > 0; length -= 1) {
    const mark = classMarks.get(keys.slice(0, length).join('.'))
    if (mark) return mark
  }
  return 'clinical'
}

const byGravity = ['clinical', 'administrative', 'editorial'] as const

/** The one that asks for most; editorial where there is none. */
export function gravest(classes: readonly ChangeClass[]): ChangeClass {
  return byGravity.find((one) => classes.includes(one)) ?? 'editorial'
}
