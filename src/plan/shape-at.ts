/** The shape of what stands at a path of a plan, or of another file. */
import type { Shape } from './shape.ts'
import { planShape } from './shapes.generated.ts'

/** `undefined` for what the model does not know, such as a field of the user's own. */
export function shapeAt(path: readonly (string | number)[], root = planShape): Shape | undefined {
  let shape: Shape | undefined = root
  for (const part of path) {
    if (!shape) return undefined
    if (typeof part === 'number') shape = 'items' in shape ? shape.items : undefined
    else if ('fields' in shape && Object.hasOwn(shape.fields, part)) shape = shape.fields[part]
    else shape = 'map' in shape ? shape.map : undefined
  }
  return shape
}
