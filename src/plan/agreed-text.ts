/**
 * What somebody who signs a plan agrees to: its clinical content, and nothing of how it was written.
 *
 * Of every field the model says whether it is clinical (`classOf`). Ids are names for us and not part of
 * what is agreed; but what a reference points to is, so that each reference stands for the content of what
 * it names. Two ids that change places change the text; one that is renamed everywhere does not.
 */
import { parseSpan } from '../language/spans.ts'
import { canonicalJson } from './canonical-json.ts'
import { classOf } from './change-class.ts'
import { planDay } from './plan-day.ts'
import { fieldShape, meaningOf, saysSomethingEmpty } from './sameness.ts'
import type { Shape } from './shape.ts'
import { planShape } from './shapes.generated.ts'
import type { Plan } from './types.generated.ts'

type Fields = Readonly<Record<string, unknown>>

/** The canonical value of the clinical content; `undefined` where the plan has none. */
export function agreedMeaning(plan: Plan): Fields | undefined {
  const named = contentsById(plan)
  return meaningOf(
    withAnchor(
      clinicalPart(plan, (id) => named.get(id) ?? id),
      plan,
    ),
  ) as Fields | undefined
}

/** The same with references as they are written: what can be compared part by part. */
export const agreedParts = (plan: Plan): Fields =>
  (meaningOf(
    withAnchor(
      clinicalPart(plan, (id) => id),
      plan,
    ),
  ) as Fields | undefined) ?? {}

/** What a reference is taken for. `undefined` leaves it out. */
type Reading = (id: string) => string | undefined

interface Walk {
  readRef: Reading
  path: readonly string[]
}

const clinicalPart = (plan: Plan, readRef: Reading): Fields =>
  (clinicalValue(plan, planShape, { readRef, path: [] }) as Fields | undefined) ?? {}

function clinicalValue(value: unknown, shape: Shape | undefined, walk: Walk): unknown {
  if (Array.isArray(value)) return clinicalList(value, shape, walk)
  if (isFields(value)) {
    const fields = Object.entries(value).map(([key, held]) => {
      const path = [...walk.path, key]
      return [key, clinicalValue(held, fieldShape(shape, key), { ...walk, path })] as const
    })
    return Object.fromEntries(fields.filter(([, held]) => held !== undefined))
  }
  if (classOf(walk.path) !== 'clinical') return undefined
  return isRef(shape) && typeof value === 'string' ? walk.readRef(value) : value
}

function clinicalList(items: readonly unknown[], shape: Shape | undefined, walk: Walk): unknown {
  const inner = shape && 'items' in shape ? shape.items : undefined
  if (items.length === 0) return saysSomethingEmpty(walk.path.join('.')) ? [] : undefined
  const kept = items.map((item) => clinicalValue(item, inner, walk))
  return kept.filter((item) => item !== undefined)
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const isRef = (shape: Shape | undefined): boolean =>
  shape !== undefined && 'forms' in shape && shape.kind === 'ref'

/** Of every item that has an id, its clinical content without references, so that none goes in circles. */
function contentsById(plan: Plan): ReadonlyMap<string, string> {
  const contents = new Map<string, string[]>()
  const bare: Walk = { readRef: () => undefined, path: [] }
  const visit = (value: unknown, shape: Shape | undefined, path: readonly string[]): void => {
    if (Array.isArray(value)) {
      const inner = shape && 'items' in shape ? shape.items : undefined
      for (const item of value) visit(item, inner, path)
    } else if (isFields(value)) {
      const id = path.length > 0 ? value['id'] : undefined
      if (typeof id === 'string') {
        const content = meaningOf(clinicalValue(value, shape, { ...bare, path })) ?? null
        contents.set(id, [
          ...(contents.get(id) ?? []),
          `${path.join('.')} ${canonicalJson(content)}`,
        ])
      }
      for (const [key, held] of Object.entries(value))
        visit(held, fieldShape(shape, key), [...path, key])
    }
  }
  visit(plan, planShape, [])
  return new Map([...contents].map(([id, texts]) => [id, texts.sort().join(' ')]))
}

/**
 * A span (`8 weeks`) counts from the plan's effective date or, without one, from that of the revision.
 * Where it is the revision's, that day is part of what is agreed although it stands in the header.
 */
function withAnchor(part: Fields, plan: Plan): Fields {
  const day = planDay(plan)
  if (day?.field !== 'revision.date' || !holdsSpan(part, planShape)) return part
  return { ...part, effective: day.day }
}

function holdsSpan(value: unknown, shape: Shape | undefined): boolean {
  if (Array.isArray(value)) {
    const inner = shape && 'items' in shape ? shape.items : undefined
    return value.some((item) => holdsSpan(item, inner))
  }
  if (isFields(value))
    return Object.entries(value).some(([key, held]) => holdsSpan(held, fieldShape(shape, key)))
  return (
    typeof value === 'string' &&
    shape !== undefined &&
    'forms' in shape &&
    shape.kind === 'date-or-span' &&
    parseSpan(value) !== undefined
  )
}
