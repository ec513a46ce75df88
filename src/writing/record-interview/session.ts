/** A session: when, as what it is billed, what was worked on, how it went. */
import { said, saidOr } from '../step.ts'
import { clock, endClock } from '../typed-clock.ts'
import { type About, type EntryAnswers, type EntryStep, type Part, step, textOf } from './entry.ts'
import { isMissed, lastHeld, minutesInWords } from './service.ts'
import { missed, noteSteps } from './session-note.ts'
import { serviceSteps } from './session-service.ts'
import { workSteps } from './session-work.ts'
import { whenStep, whoSteps } from './who-and-when.ts'

export const sessionSections = ['when', 'service', 'work', 'note'] as const

export const sessionPart: Part = (answers, about) => {
  return [
    whenStep(answers, about, {
      section: 'when',
      ask: 'On which day was the session?',
      why: 'Sessions are counted, billed and compared with the plan by their day.',
    }),
    attendance(answers),
    ...whoSteps('clinician', answers, about, {
      section: 'when',
      ask: 'Who held it?',
      why: 'A note has to show who gave the service.',
    }),
    ...(isMissed(answers)
      ? [...missed(answers), ...saidYet(answers, about)]
      : held(answers, about)),
  ]
}

const attendance = (answers: EntryAnswers): EntryStep =>
  step('when', ['attendance'], {
    kind: 'choice',
    ask: 'Did the client come?',
    why: 'A session that was missed is not billed, and a row of them speaks to the plan.',
    options: [
      { value: 'attended', label: 'Attended' },
      { value: 'late', label: 'Late' },
      { value: 'cancelled', label: 'Cancelled' },
      { value: 'no-show', label: 'No-show', hint: 'did not come and did not cancel' },
    ],
    optional: false,
    ...saidOr(answers, ['attendance'], 'attended'),
  })

/** What belongs to a session that was held is not asked for, and yet taken where it was said. */
const saidYet: Part = (answers, about) =>
  held(answers, about).filter(
    ({ key }) => answers[key] !== undefined && key !== 'plan' && key !== 'note',
  )

const held: Part = (answers, about) => [
  ...times(answers, about),
  ...serviceSteps(answers, about),
  ...workSteps(answers, about),
  ...noteSteps(answers),
]

function times(answers: EntryAnswers, about: About): EntryStep[] {
  const last = lastHeld(about)
  return [
    step('when', ['start'], {
      kind: 'line',
      ask: 'When did it begin?',
      why: 'Minutes are proved by both times, not by a length.',
      example: last?.start ?? '14:00, 2 pm',
      optional: false,
      ...said(answers, ['start']),
      read: clock,
    }),
    step('when', ['end'], {
      kind: 'line',
      ask: 'When did it end?',
      why: 'The minutes decide which service code it may carry.',
      example: last?.end ?? '14:53',
      optional: false,
      ...said(answers, ['end']),
      read: endClock(textOf(answers, 'start'), (minutes) => minutesInWords(minutes, about)),
    }),
  ]
}
