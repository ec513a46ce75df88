/** What changed since an earlier version, told by the names of parts and fields and by nothing else. */
import type { Change, Subject } from '../../changes/change.ts'
import { isOfConflict } from '../../changes/conflicts.ts'
import type { Plan } from '../../plan/types.generated.ts'
import type { Context } from '../context.ts'
import type { PastPlan } from '../past.ts'

/** Every change since that version. A pair is compared once, whoever asks; equal ones not at all. */
export function changesSince(context: Context, { plan: before }: PastPlan): readonly Change[] {
  const { plan, compare } = context
  const known = context.once(comparisons)
  const changes =
    known.get(before) ?? (compare && !areEqual(before, plan) ? compare(before, plan).changes : [])
  known.set(before, changes)
  return changes
}

const comparisons = () => new Map<Plan, readonly Change[]>()

const areEqual = (a: Plan, b: Plan): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Those that need a reason and a new signature. What is left to decide is found by itself, and is no change yet. */
export const clinicalSince = (context: Context, version: PastPlan): Change[] =>
  changesSince(context, version).filter(
    (change) => change.class === 'clinical' && !isOfConflict(change),
  )

const most = 6

/** `objective walks: measure.target, target_date; goal calm (new)`; never what stands in a field. */
export function changedFields(changes: readonly Change[]): string {
  const bySubject = new Map<string, string[]>()
  for (const change of changes.slice(0, most)) {
    const name = nameOf(change.subject)
    bySubject.set(name, [...(bySubject.get(name) ?? []), fieldOf(change)])
  }
  const parts = [...bySubject].map(([name, fields]) => partText(name, [...new Set(fields)]))
  const more = changes.length - most
  return `${parts.join('; ')}${more > 0 ? `; and ${more} more` : ''}`
}

/** “there was 1 clinical change”, “there were 4 clinical changes”. */
export const countOf = ({ length }: readonly Change[]): string =>
  length === 1 ? 'there was 1 clinical change' : `there were ${length} clinical changes`

function partText(name: string, fields: readonly string[]): string {
  const [first = ''] = fields
  if (fields.length === 1 && first.startsWith('(')) return `${name} ${first}`
  return name === '' ? fields.join(', ') : `${name}: ${fields.join(', ')}`
}

/** Ids are the tool’s own words; what only looks like one may be a name. */
function nameOf({ kind, id }: Subject): string {
  if (kind === 'plan') return ''
  return id !== undefined && /^[\w.-]+$/.test(id) ? `${kind} ${id}` : kind
}

const whole = { added: '(new)', removed: '(gone)', moved: '(moved)', renamed: '(id)' }

/** A field’s name in the format; keys that somebody made up are left out. */
const fieldOf = (change: Change): string =>
  change.what === 'field'
    ? change.field.filter((part) => typeof part === 'string' && /^[a-z_]+$/.test(part)).join('.')
    : whole[change.what]
