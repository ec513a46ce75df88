/** Whether a field of the plan was filled in, for the rules on what is not there. */
import type { ElementId } from '../../../plan/elements.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import type { Context } from '../../context.ts'

/** True where something stands: blank texts, empty lists and parts with nothing in them do not count. */
export function isWritten(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  if (typeof value !== 'object' || value === null) return value !== undefined && value !== null
  for (const one of Object.values(value)) if (isWritten(one)) return true
  return false
}

/** True where one of these fields of any element is filled in. */
export const isAnyWritten = <T extends object>(
  list: readonly T[] | undefined,
  fields: readonly (keyof T)[],
): boolean => (list ?? []).some((one) => fields.some((field) => isWritten(one[field])))

/** Treatment has ended: what was not arranged for the time ahead no longer matters. */
export const isOver = ({ status }: Plan): boolean =>
  status === 'discharged' || status === 'archived'

/** Treatment has ended, and nobody asks for the element: what a plan lacked is not told any more. */
export const isClosed = ({ plan, requirements }: Context, element: ElementId): boolean =>
  isOver(plan) && requirements.demand(element) === undefined

/** What somebody is to do, or has been done, that has words. */
export const writtenInterventions = ({ plan }: Context) =>
  (plan.interventions ?? []).filter((one) => isAnyWritten([one], said))

/** Those that are still being done, or are to be. */
export const openInterventions = (context: Context) =>
  writtenInterventions(context).filter(
    ({ status }) => status !== 'completed' && status !== 'discontinued',
  )

export const writtenServices = ({ plan }: Context) =>
  (plan.services ?? []).filter((one) => isAnyWritten([one], ['service', 'code', 'modality']))

const said = ['kind', 'modality', 'technique', 'description', 'plain'] as const
