/** The note of a session: how it went, what was seen of risk, what comes next; why it was missed. */
import { said } from '../step.ts'
import { words } from '../typed-words.ts'
import { type EntryAnswers, type EntryStep, step } from './entry.ts'

/** Whoever looks into the record may see it; what is kept apart is protected, as long as it is apart. */
const noProcessNotes =
  'No process notes here: your own analysis of what was said keeps its protection only apart from the record (45 CFR 164.501).'

export const missed = (answers: EntryAnswers): EntryStep[] => [
  step('note', ['note'], {
    kind: 'text',
    ask: 'What is known of why?',
    why: 'Who cancelled and when, and what was done to reach the client.',
    example: 'Called the evening before: a shift. Offered Thursday.',
    ...said(answers, ['note']),
    read: words,
  }),
  next(answers),
]

export const noteSteps = (answers: EntryAnswers): EntryStep[] => [
  step('note', ['response'], {
    kind: 'text',
    ask: 'How did the client respond?',
    why: `What could be seen or heard, and what it did for the objective. ${noProcessNotes}`,
    example: 'Walked twice; said worry kept until 5:30 often seems smaller by then.',
    ...said(answers, ['response']),
    read: words,
  }),
  step('note', ['risk'], {
    kind: 'text',
    ask: 'What was seen of risk?',
    why: 'That it was asked is worth a line where there is none.',
    example: 'Asked; no thoughts of suicide, no plan, no intent.',
    ...said(answers, ['risk']),
    read: words,
  }),
  next(answers),
  step('note', ['note'], {
    kind: 'text',
    ask: 'Anything else for the record?',
    why: noProcessNotes,
    example: 'Came ten minutes late; the bus.',
    ...said(answers, ['note']),
    read: words,
  }),
]

const next = (answers: EntryAnswers): EntryStep =>
  step('note', ['plan'], {
    kind: 'text',
    ask: 'What comes next?',
    why: 'Shows that the plan goes on from here, and what the client does until then.',
    example: 'Two steps of the ladder this week; next session on November 24.',
    ...said(answers, ['plan']),
    read: words,
  })
