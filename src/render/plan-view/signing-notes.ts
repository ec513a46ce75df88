/** What is signed, and how anybody can tell later that it is the same. */
import { formatLong } from '../../language/dates.ts'
import { digestOf, shortCode } from '../../plan/digest.ts'
import type { Plan } from '../../plan/types.generated.ts'
import type { View } from '../view.ts'
import { joinFilled } from './rich.ts'

type Signing = NonNullable<View['signing']>

/** How much of what is signed the document holds. */
const held = {
  all: 'as it stands in this document',
  part: 'of which this document holds a part',
  asked: 'of which this document holds what is asked for',
} as const

export function signingNotes(plan: Plan, holds: keyof typeof held = 'all'): Signing {
  const { number, date } = plan.revision ?? {}
  const revision = joinFilled(
    [
      number === undefined ? 'the plan' : `revision ${number} of the plan`,
      date && `of ${formatLong(date)}`,
    ],
    ' ',
  )
  return {
    what: `Signatures are for ${revision}, ${held[holds]}.`,
    code: `Code of the text: ${shortCode(digestOf(plan))}. It is worked out from what was agreed, and from nothing else: where a word of that is changed, the code is another. Compare: txplan verify.`,
  }
}

/** Of a document from which sections were taken: what is signed is the whole plan all the same. */
export const ofPart = ({ what, code }: Signing): Signing => ({
  what: what.replace(held.all, held.part),
  code,
})
