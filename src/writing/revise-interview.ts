/** The conversation about a revision outside of a review: of what kind it is, and why. */
import type { Plan } from '../plan/types.generated.ts'
import type { Interview } from './interview.ts'
import type { Option } from './question.ts'
import { makeStep, said } from './step.ts'
import { words } from './typed-words.ts'

type Revision = NonNullable<Plan['revision']>

export interface ReviseAnswers {
  kind?: Revision['kind']
  reason?: string
}

const options: readonly Option[] = [
  { value: 'event', label: 'Something happened', hint: 'and the plan was changed for it' },
  { value: 'correction', label: 'Something in it was wrong', hint: 'an amendment' },
  { value: 'transfer', label: 'The client goes to somebody else' },
]

const step = makeStep<ReviseAnswers>
const section = 'the revision'

/**
 * @param changes what is to stand above the first question: what was changed
 * @param given of what kind it is, where the command line has said so
 */
export const reviseInterview = (
  changes: readonly string[],
  given?: ReviseAnswers['kind'],
): Interview<ReviseAnswers> => ({
  sections: [section],
  steps: (answers) => [
    kindStep(changes, given),
    reasonStep(answers, given === undefined ? [] : changes),
  ],
})

/** What was given is no matter to go back to: a plan that is over is corrected and nothing else. */
const kindStep = (changes: readonly string[], given: ReviseAnswers['kind']) =>
  step(section, ['kind'], {
    kind: 'choice',
    ask: 'Of what kind is this revision?',
    why: 'A correction says that the plan was wrong before; the others that something has changed since.',
    notes: changes,
    options: options.filter(({ value }) => given === undefined || value === given),
    initial: given ?? 'event',
    optional: false,
  })

const reasonStep = (answers: ReviseAnswers, changes: readonly string[]) =>
  step(section, ['reason'], {
    kind: 'text',
    ask: 'Why was the plan changed?',
    why: 'What was agreed and signed is changed with a reason, or not at all.',
    ...(changes.length > 0 ? { notes: changes } : {}),
    example: 'Her hours at work were cut to half on November 2; the steps were too large',
    ...said(answers, ['reason']),
    optional: false,
    read: words,
  })
