/** The plan that a text holds, as far as it fits the format. */
import { planShape } from '../../plan/shapes.generated.ts'
import type { Plan } from '../../plan/types.generated.ts'
import { fitting } from '../../practice/read.ts'
import { readQuickly } from '../../source/quick.ts'
import { readSource } from '../../source/read.ts'

export function planIn(text: string): Plan | undefined {
  const plan = fitting(readQuickly(text) ?? readSource(text), planShape)
  return typeof plan === 'object' && plan !== null && !Array.isArray(plan) ? plan : undefined
}
