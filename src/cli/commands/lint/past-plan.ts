/** An earlier text of a plan as rules see it. */
import type { PastPlan } from '../../../lint/past.ts'
import { planShape } from '../../../plan/shapes.generated.ts'
import { checkStructure, withoutMisfits } from '../../../plan/structure.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import { readQuickly } from '../../../source/quick.ts'

/** Without what does not fit the format; `undefined` for a text that cannot be read: it was no plan yet. */
export function pastPlan(text: string, of: Omit<PastPlan, 'plan'>): PastPlan | undefined {
  const value = readQuickly(text)?.value
  if (value === undefined) return undefined
  const plan = withoutMisfits(value, checkStructure(value, planShape)) as Plan | undefined
  return plan && { ...of, plan }
}
