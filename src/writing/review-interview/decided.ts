/** What becomes of an objective, and why where it does not simply go on. */
import type { Decision } from '../../plan/decisions.ts'
import type { AimReviewed, ReviewAnswers } from '../../plan/review-answers.ts'
import type { AimAt } from '../life/aims.ts'
import type { Life } from '../life/life.ts'
import { standingLines } from '../life/standing.ts'
import type { Option } from '../question.ts'
import type { Reader } from '../typed-words.ts'
import type { Section } from './index.ts'
import { type ReviewStep, saidOr, step } from './step.ts'

const section: Section = 'objectives'

const decided: readonly Option[] = [
  { value: 'continue', label: 'Go on with it as it is' },
  { value: 'revise', label: 'Go on, in other words or with another target' },
  { value: 'met', label: 'Close it as met' },
  { value: 'defer', label: 'Put it off', hint: 'with a reason' },
  { value: 'discontinue', label: 'Give it up', hint: 'with a reason' },
]

export function decisionStep({ id }: AimAt, { status }: AimReviewed): ReviewStep {
  return step(section, ['objectives', id, 'decision'], {
    kind: 'choice',
    ask: `What becomes of it? (${id})`,
    why: 'To go on as before is a decision too, and is written down as one.',
    options: decided,
    initial: status === 'met' ? 'met' : 'continue',
    optional: false,
  })
}

/** What was put off may stay so, be taken up, or be given up. */
export function againStep(aim: AimAt, life: Life): ReviewStep {
  const { reason } = aim.of
  return step(section, ['objectives', aim.id, 'decision'], {
    kind: 'choice',
    ask: `It was put off. What now? (${aim.id})`,
    why: 'What is put off and never looked at again is given up without anybody saying so.',
    notes: [...standingLines(aim, life), ...(reason ? [`Put off: ${reason.trim()}`] : [])],
    options: [
      { value: 'defer', label: 'It stays put off' },
      { value: 'continue', label: 'It is taken up again' },
      { value: 'discontinue', label: 'Give it up', hint: 'with a reason' },
    ],
    initial: 'defer',
    optional: false,
  })
}

const needsReason: ReadonlySet<Decision | undefined> = new Set(['revise', 'defer', 'discontinue'])

export function reasonStep(
  aim: AimAt,
  { decision }: AimReviewed,
  answers: ReviewAnswers,
): ReviewStep[] {
  if (!needsReason.has(decision)) return []
  const at = ['objectives', aim.id, 'reason']
  const before = decision === 'defer' ? aim.of.reason : undefined
  return [
    step(section, at, {
      kind: 'line',
      ask: `Why? (${aim.id})`,
      why: 'The reason is what a reader looks for first where an aim was changed or given up.',
      example: 'Her shifts moved to the night; evenings are no longer hers',
      ...saidOr(answers, at, before),
      optional: false,
      read: reasoned,
    }),
  ]
}

const reasoned: Reader = (text) =>
  text.trim() === '' ? { problem: 'A reason is wanted, in a sentence.' } : { value: text.trim() }
