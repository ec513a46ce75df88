/**
 * A plan that takes effect on another day moves every deadline that is given as a span, though not a letter
 * of it is changed: the change of that day says which.
 */
import { resolveDateOrSpan } from '../language/spans.ts'
import { fieldShape, join } from '../plan/sameness.ts'
import type { Shape } from '../plan/shape.ts'
import { planShape } from '../plan/shapes.generated.ts'
import type { Plan } from '../plan/types.generated.ts'
import type { Path } from '../source/document.ts'
import type { Change, FieldChange, MovedDeadline, Subject } from './change.ts'
import { itemKind } from './item-kinds.ts'
import { isMapping, itemShape } from './run.ts'
import { subjectOf } from './subjects.ts'

/** The same changes; of whole plans, for the deadlines may stand in any part of them. */
export function withMovedDeadlines(changes: Change[], before: Plan, after: Plan): Change[] {
  const at = changes.findIndex(isOfEffective)
  const change = changes[at]
  if (change === undefined || !isOfEffective(change)) return changes
  const moves = deadlinesIn(after)
    .filter(({ place }) => !changes.some((other) => tellsOf(other, place)))
    .flatMap((deadline) => movedBetween(deadline, before.effective, after.effective))
  if (moves.length === 0) return changes
  return changes.with(at, { ...change, detail: { ...change.detail, moves } })
}

type DateChange = FieldChange & { detail: { kind: 'date'; days: number } }

const isOfEffective = (change: Change): change is DateChange =>
  change.what === 'field' &&
  change.subject.kind === 'plan' &&
  change.field[0] === 'effective' &&
  change.detail?.kind === 'date' &&
  change.detail.days !== 0

/** A deadline of the later plan, as it is written there. */
interface Deadline {
  text: string
  place: Path
  subject: Subject
  field: Path
}

function deadlinesIn(plan: Plan): Deadline[] {
  const top: Subject = { kind: 'plan', before: [], after: [] }
  return deadlinesOf(plan, planShape, { subject: top, field: [], place: [], address: '' })
}

interface Standing extends Omit<Deadline, 'text'> {
  address: string
}

function deadlinesOf(value: unknown, shape: Shape | undefined, at: Standing): Deadline[] {
  if (typeof value === 'string')
    return shape && 'forms' in shape && shape.kind === 'date-or-span'
      ? [{ text: value, place: at.place, subject: at.subject, field: at.field }]
      : []
  if (Array.isArray(value))
    return value.flatMap((item, index) =>
      deadlinesOf(item, itemShape(shape), itemAt(at, item, index)),
    )
  if (!isMapping(value)) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    deadlinesOf(inner, fieldShape(shape, key), {
      ...at,
      field: [...at.field, key],
      place: [...at.place, key],
      address: join(at.address, key),
    }),
  )
}

function itemAt({ subject, place, address }: Standing, item: unknown, index: number): Standing {
  const path = [...place, index]
  const within = subject.kind === 'plan' ? undefined : subject
  return {
    subject: subjectOf(itemKind(address), { before: undefined, after: { item, path }, within }),
    field: [],
    place: path,
    address,
  }
}

/** Whether a change tells of what stands there already: it is new, or it is another deadline. */
function tellsOf(change: Change, place: Path): boolean {
  const { after } = change.subject
  if (after === undefined || (change.what !== 'added' && change.what !== 'field')) return false
  const told = change.what === 'field' ? [...after, ...change.field] : after
  return told.every((part, at) => part === place[at])
}

function movedBetween({ text, subject, field }: Deadline, from = '', to = ''): MovedDeadline[] {
  const [before, after] = [resolveDateOrSpan(text, from), resolveDateOrSpan(text, to)]
  if (before?.from !== 'span' || after === undefined || before.date === after.date) return []
  return [{ subject, field, before: before.date, after: after.date }]
}
