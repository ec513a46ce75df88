/** Which document of a plan is wanted, and what its file is called. */
import { basename, dirname } from 'node:path'
import type { Plan } from '../../../plan/types.generated.ts'
import { UserError } from '../../../practice/failure.ts'
import type { RenderInput } from '../../../render/input.ts'
import type { View } from '../../../render/view.ts'
import type { RenderOptions } from './options.ts'

/**
 * The plan itself, or how it ended.
 *
 * @param shown the plan's path, as the user knows it.
 */
export async function viewOf(
  input: RenderInput,
  { document }: RenderOptions,
  shown: string,
): Promise<View> {
  if (document !== 'discharge') {
    const { planView } = await import('../../../render/plan-view/plan-view.ts')
    return planView(input)
  }
  if (input.plan.discharge?.date === undefined)
    throw new UserError(
      `${shown} tells of no discharge yet.`,
      'When treatment ends: txplan discharge PLAN',
    )
  const { dischargeView } = await import('../../../render/discharge-view/discharge-view.ts')
  return dischargeView(input)
}

/** The client’s folder, or the name of a plan that stands alone. */
export const stemOf = (file: string): string =>
  basename(file).replace(/\.?plan\.ya?ml$/, '') || basename(dirname(file))

/** `rivera-j-r2.pdf`: with the revision; or `rivera-j-discharge.pdf`. */
export function fileName(
  stem: string,
  plan: Plan,
  { document }: RenderOptions,
  extension: string,
): string {
  const which = document === 'discharge' ? 'discharge' : `r${plan.revision?.number ?? 1}`
  return `${stem}-${which}.${extension}`
}
