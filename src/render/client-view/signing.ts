/** What a signature on this document is for: the plan, which is retold here and not replaced. */
import { formatLong } from '../../language/dates.ts'
import { digestOf, shortCode } from '../../plan/digest.ts'
import type { Plan } from '../../plan/types.generated.ts'
import { joinFilled } from '../plan-view/rich.ts'
import type { View } from '../view.ts'

export function clientSigning(plan: Plan): NonNullable<View['signing']> {
  const { number, date } = plan.revision ?? {}
  const which = joinFilled(
    [
      number === undefined ? 'the full plan' : `revision ${number} of the full plan`,
      date && `of ${formatLong(date)}`,
    ],
    ' ',
  )
  return {
    what: `Signatures are for ${which}. This document tells it in plain words.`,
    code: `Code of the plan: ${shortCode(digestOf(plan))}. When a word of what was agreed on changes, so does the code. To compare: txplan verify.`,
  }
}
