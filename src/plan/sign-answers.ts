/** Answers of `txplan sign`: who signs, how, and that the person agrees. */
import { planPart, wordOf } from './review-answers.ts'
import type { Shape } from './shape.ts'
import { signMethods } from './sign-methods.ts'
import type { Plan } from './types.generated.ts'

type Entry = NonNullable<Plan['signatures']>[number]

export interface SignAnswers
  extends Pick<Entry, 'name' | 'method' | 'reason' | 'witness' | 'statement' | 'signed'> {
  /** Where the name is another than the plan has: the same person all the same, or somebody else. */
  who?: 'same' | 'other'
  consent?: boolean
  /** A draft that everybody has signed now is in force. */
  activate?: boolean
}

const signed = (field: string) => planPart('signatures', 0, field)
const yesNo = planPart('agreement', 'participation', 'client')

/** The shape of a file of such answers, for the structure check. */
export const signAnswersShape: Shape = {
  fields: {
    name: signed('name'),
    who: wordOf(['same', 'other']),
    method: wordOf(signMethods),
    reason: signed('reason'),
    witness: signed('witness'),
    statement: signed('statement'),
    signed: signed('signed'),
    consent: yesNo,
    activate: yesNo,
  },
}
