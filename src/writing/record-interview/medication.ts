/** A change of medication, as the client or the prescriber told it. */
import { found } from '../found.ts'
import type { Option } from '../question.ts'
import { said } from '../step.ts'
import { frequency } from '../typed.ts'
import { words } from '../typed-words.ts'
import { type About, type EntryAnswers, type EntryStep, type Part, step } from './entry.ts'
import { whenStep } from './who-and-when.ts'

const section = 'medication'

export const medicationPart: Part = (answers, about) => [
  step(section, ['name'], {
    kind: 'search',
    ask: 'Which medication?',
    why: 'What changes in it may explain what changes in the scores.',
    example: 'Sertraline',
    optional: false,
    ...said(answers, ['name']),
    own: 'Another',
    search: (typed) => found(known(about), typed),
  }),
  step(section, ['change'], {
    kind: 'choice',
    ask: 'What changed?',
    why: 'The list in the plan is of one day; the record tells how it went on.',
    options: [
      { value: 'started', label: 'Started' },
      { value: 'dose', label: 'Another dose' },
      { value: 'stopped', label: 'Stopped' },
      { value: 'other', label: 'Something else' },
    ],
    optional: false,
    ...said(answers, ['change']),
  }),
  whenStep(answers, about, {
    section,
    ask: 'Since which day?',
    why: 'A score of the week before is read otherwise than one of the week after.',
  }),
  ...(answers['change'] === 'stopped' && answers['dose'] === undefined ? [] : taken(answers)),
  step(section, ['reason'], {
    kind: 'text',
    ask: 'Why?',
    why: 'A side effect, no response, a wish of the client.',
    example: 'Three weeks without side effects and with little change.',
    ...said(answers, ['reason']),
    read: words,
  }),
  step(section, ['by'], {
    kind: 'line',
    ask: 'Who changed it?',
    why: 'The prescriber, or the client alone: that matters most.',
    example: 'p-nair, or “the client, without asking”',
    ...said(answers, ['by']),
    read: words,
  }),
]

const taken = (answers: EntryAnswers): EntryStep[] => [
  step(section, ['dose'], {
    kind: 'line',
    ask: 'Which dose now?',
    why: 'With its unit, as it stands on the package.',
    example: '100 mg',
    ...said(answers, ['dose']),
    read: words,
  }),
  step(section, ['frequency'], {
    kind: 'line',
    ask: 'How often is it taken?',
    why: 'As it is taken, should that differ from how it was prescribed.',
    example: 'every morning',
    ...said(answers, ['frequency']),
    read: frequency,
  }),
]

/** Those that the plan or the record names. */
function known({ plan, record }: About): Option[] {
  const named = [...(plan.medications ?? []), ...(record?.medication_changes ?? [])]
  const names = new Set(named.flatMap(({ name }) => name ?? []))
  return [...names].map((name) => ({ value: name, label: name }))
}
