/** The conversation of a signature: who signs, why it is not in writing where it is not, and consent. */
import { isSameName } from '../care/same-name.ts'
import type { SignAnswers } from '../plan/sign-answers.ts'
import type { Interview, Step } from './interview.ts'
import type { Option } from './question.ts'
import { makeStep, said } from './step.ts'
import { words } from './typed-words.ts'

export interface ToSign {
  /** `client`, as it is said in a sentence. */
  role: string
  method: NonNullable<SignAnswers['method']>
  /** Names of those who are expected to sign as this; none where nobody knows. */
  expected: readonly string[]
  /** What is agreed to, word by word. */
  statement: string
  /** What stands above the question for consent. */
  notes: readonly string[]
  /** With this signature all are there, and the plan still says that it is a draft. */
  isLastOfDraft: boolean
}

const step = makeStep<SignAnswers>

export const signInterview = (toSign: ToSign): Interview<SignAnswers> => ({
  sections: isInWriting(toSign) ? ['who signs', 'consent'] : ['who signs', 'how', 'consent'],
  steps: (answers) => [
    nameStep(answers, toSign),
    ...(isExpected(answers.name, toSign) ? [] : [whoStep(toSign)]),
    ...(isInWriting(toSign) ? [] : [reasonStep(answers, toSign), witnessStep(answers)]),
    consentStep(toSign),
    ...(toSign.isLastOfDraft && answers.consent ? [activateStep()] : []),
  ],
})

const isInWriting = ({ method }: ToSign): boolean => method === 'electronic' || method === 'ink'

/** What is refused is entered by somebody else, about this person. */
const isWithheld = ({ method }: ToSign): boolean => method === 'refused' || method === 'unable'

/** One of those who are expected to sign, however the name was typed. */
export const expectedName = (name: string | undefined, expected: readonly string[]) =>
  name === undefined ? undefined : expected.find((one) => isSameName(one, name))

const isExpected = (name: string | undefined, { expected }: ToSign): boolean =>
  name === undefined || expected.length === 0 || expectedName(name, expected) !== undefined

const nameStep = (answers: SignAnswers, toSign: ToSign): Step<SignAnswers> =>
  step('who signs', ['name'], {
    kind: 'line',
    ask: isInWriting(toSign) ? 'Your name, typed, as your signature' : 'The person’s name',
    why: isInWriting(toSign)
      ? `You sign as ${toSign.role}.`
      : `Whose signature, as ${toSign.role}, this stands in place of.`,
    ...said(answers, ['name']),
    optional: false,
    read: words,
  })

const options: readonly Option[] = [
  { value: 'same', label: 'The same person', hint: 'the name is only written otherwise' },
  { value: 'other', label: 'Somebody else, who signs in this role' },
]

const whoStep = ({ expected, role }: ToSign): Step<SignAnswers> =>
  step('who signs', ['who'], {
    kind: 'choice',
    ask: `The plan names ${expected.join(' and ')} as ${role}. Who is it?`,
    why: 'A signature counts for the person who gave it. Esc goes back to the name.',
    options,
    optional: false,
  })

const reasons: Readonly<Record<string, string>> = {
  'verbal-telehealth': 'Why is it not in writing?',
  refused: 'Why was it refused?',
  unable: 'Why could it not be given?',
}

const reasonStep = (answers: SignAnswers, { method }: ToSign): Step<SignAnswers> =>
  step('how', ['reason'], {
    kind: 'text',
    ask: reasons[method] ?? 'Why?',
    why: 'Where something else is accepted in place of a signature, it is so with its reason.',
    example: 'Seen by video; has no printer, and agreed to each goal aloud',
    ...said(answers, ['reason']),
    optional: false,
    read: words,
  })

const witnessStep = (answers: SignAnswers): Step<SignAnswers> =>
  step('how', ['witness'], {
    kind: 'line',
    ask: 'Who else was present?',
    why: 'A witness says later what was said.',
    ...said(answers, ['witness']),
    read: words,
  })

const consentStep = (toSign: ToSign): Step<SignAnswers> =>
  step('consent', ['consent'], {
    kind: 'yes-no',
    ask: consentWords(toSign),
    notes: [...toSign.notes, `“${toSign.statement}”`],
    optional: false,
  })

/** What was said aloud or refused is entered by somebody else. */
function consentWords(toSign: ToSign): string {
  if (isWithheld(toSign)) return 'Enter it so?'
  return isInWriting(toSign)
    ? 'Do you agree, and sign?'
    : 'Was this said so, and may it be entered?'
}

const activateStep = (): Step<SignAnswers> =>
  step('consent', ['activate'], {
    kind: 'yes-no',
    ask: 'Everybody who has to has signed then. Is the plan in force now?',
    why: 'It says “status: draft” so far; yes makes it “active”.',
    initial: true,
    optional: false,
  })
