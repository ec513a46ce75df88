/** Which plans are asked what they lack, for the rules on signatures and agreement. */
import type { ElementId } from '../../../plan/elements.ts'
import type { Plan } from '../../../plan/types.generated.ts'
import type { Context } from '../../context.ts'
import type { Severity } from '../../finding.ts'
import { isRehabilitation } from './rehabilitation.ts'

/** Nothing is aimed for and nothing is done: there is nothing to sign or to agree to yet. */
export const isStub = ({ goals, objectives, interventions, services }: Plan): boolean =>
  ![goals, objectives, interventions, services].some((list) => list?.length)

/**
 * A stub is judged only by who asks for the element by name. What was archived cannot be signed after
 * the fact, and is left alone; a plan that ended with discharge is still audited.
 */
export const isJudged = ({ plan, requirements }: Context, element?: ElementId): boolean =>
  plan.status !== 'archived' &&
  (!isStub(plan) || (element !== undefined && requirements.demand(element) !== undefined))

/** A draft need not be signed yet. */
export const draftCap = ({ plan }: Context): { atMost?: Severity } =>
  plan.status === 'draft' ? { atMost: 'info' } : {}

/** The milder of the cap for a draft and this one. */
export const capped = (context: Context, most: Severity): { atMost: Severity } => ({
  atMost: most,
  ...draftCap(context),
})

/** What guides of mental health name, and a plan of physical therapy and the like need not have unasked. */
export const isOfOtherProfession = (context: Context, element: ElementId): boolean =>
  context.requirements.demand(element) === undefined && isRehabilitation(context)
