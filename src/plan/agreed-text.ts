/**
 * What somebody who signs a plan agrees to: its clinical content, and nothing of how it was written.
 *
 * Of every field the model says whether it is clinical (`classOf`). Ids are names for us and not part of
 * what is agreed; but what a reference points to is, so that each reference stands for the content of what
 * it names. Two ids that change places change the text; one that is renamed everywhere does not.
 */
import { parseSpan } from '../language/spans.ts'
import { clinicalValue, type Fields, isFields, type Reading, top } from './clinical-part.ts'
import { contentsById } from './contents-by-id.ts'
import { planDay } from './plan-day.ts'
import { fieldShape, itemShape, meaningOf } from './sameness.ts'
import type { Shape } from './shape.ts'
import { planShape } from './shapes.generated.ts'
import type { Plan } from './types.generated.ts'

/** The canonical value of the clinical content; `undefined` where the plan has none. */
export function agreedMeaning(plan: Plan): Fields | undefined {
  const named = contentsById(plan)
  const part = clinicalPart(plan, (id) => named(id) ?? id)
  return meaningOf(withAnchor(part, plan)) as Fields | undefined
}

/** The same with references as they are written: what can be compared part by part. */
export const agreedParts = (plan: Plan): Fields =>
  (meaningOf(
    withAnchor(
      clinicalPart(plan, (id) => id),
      plan,
    ),
  ) as Fields | undefined) ?? {}

const clinicalPart = (plan: Plan, read: Reading): Fields =>
  (clinicalValue(plan, planShape, top, read) as Fields | undefined) ?? {}

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
    const inner = itemShape(shape)
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
