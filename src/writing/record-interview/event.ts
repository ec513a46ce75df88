/** Something that happened in the client's life, and whether the plan has to be looked at for it. */
import { said } from '../step.ts'
import { words } from '../typed-words.ts'
import { type Part, step } from './entry.ts'
import { whenStep } from './who-and-when.ts'

const section = 'event'

export const eventPart: Part = (answers, about) => [
  step(section, ['kind'], {
    kind: 'choice',
    ask: 'What kind of event?',
    why: 'A crisis, a hospital stay or a deterioration brings the next review forward.',
    options: [
      { value: 'life-change', label: 'Life change', hint: 'a move, a birth, a loss, a new job' },
      { value: 'crisis', label: 'Crisis' },
      { value: 'hospital', label: 'Hospital stay or emergency room' },
      { value: 'deterioration', label: 'Deterioration' },
      { value: 'improvement', label: 'Improvement' },
      { value: 'legal', label: 'Legal event' },
      { value: 'other', label: 'Something else' },
    ],
    optional: false,
    ...said(answers, ['kind']),
  }),
  whenStep(answers, about, {
    section,
    ask: 'On which day did it happen?',
    why: 'What is due after it is counted from this day.',
  }),
  step(section, ['what'], {
    kind: 'text',
    ask: 'What happened?',
    why: 'The facts, and how they reached you.',
    example: 'Her mother fell at home and spent five days in the hospital; told on the telephone.',
    optional: false,
    ...said(answers, ['what']),
    read: words,
  }),
]
