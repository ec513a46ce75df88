/** A session: when, as what it is billed, what was worked on, how it went. */
import { found } from '../found.ts'
import { maybe, said, saidOr } from '../step.ts'
import { clock, endClock } from '../typed-clock.ts'
import { words } from '../typed-words.ts'
import {
  diagnosisOptions,
  interventionOptions,
  objectiveNumbers,
  objectiveOptions,
} from './aims.ts'
import {
  type About,
  type EntryAnswers,
  type EntryStep,
  listIn,
  type Part,
  step,
  textOf,
} from './entry.ts'
import {
  codeOptions,
  isWithOthers,
  lastHeld,
  minutesInWords,
  placeOptions,
  usualCode,
  usualModality,
} from './service.ts'
import { whenStep, whoSteps } from './who-and-when.ts'

export const sessionSections = ['when', 'service', 'work', 'note'] as const

/** Whoever looks into the record may see it; what is kept apart is protected, as long as it is apart. */
const noProcessNotes =
  'No process notes here: your own analysis of what was said keeps its protection only apart from the record (45 CFR 164.501).'

export const sessionPart: Part = (answers, about) => {
  const isMissed = ['cancelled', 'no-show'].includes(textOf(answers, 'attendance') ?? '')
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
    ...(isMissed ? [...missed(answers), ...saidYet(answers, about)] : held(answers, about)),
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

const missed = (answers: EntryAnswers): EntryStep[] => [
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

/** What belongs to a session that was held is not asked for, and yet taken where it was said. */
const saidYet: Part = (answers, about) =>
  held(answers, about).filter(
    ({ key }) => answers[key] !== undefined && key !== 'plan' && key !== 'note',
  )

const held: Part = (answers, about) => [
  ...times(answers, about),
  ...service(answers, about),
  ...work(answers, about),
  ...how(answers),
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

function service(answers: EntryAnswers, about: About): EntryStep[] {
  const { plan } = about
  return [
    step('service', ['service_code'], {
      kind: 'search',
      ask: 'Which service code?',
      why: 'The code has to fit the minutes and what was done.',
      ...saidOr(answers, ['service_code'], usualCode(answers, about)),
      own: 'Another code',
      search: (typed) => found(codeOptions(), typed),
    }),
    step('service', ['place_of_service'], {
      kind: 'search',
      ask: 'Where was the client?',
      why: 'The place of service on the claim; by video it is 10 at home and 02 elsewhere.',
      ...saidOr(
        answers,
        ['place_of_service'],
        lastHeld(about)?.place_of_service ?? plan.setting?.place_of_service,
      ),
      search: (typed) => found(placeOptions(), typed),
    }),
    step('service', ['modality'], {
      kind: 'line',
      ask: 'In which form?',
      why: 'Individual, group, couple or family; in person or by video.',
      example: 'Individual, in person',
      ...saidOr(answers, ['modality'], usualModality(answers)),
      read: words,
    }),
    ...(isWithOthers(answers) || answers['participants'] !== undefined ? [others(answers)] : []),
  ]
}

const others = (answers: EntryAnswers): EntryStep =>
  step('service', ['participants'], {
    kind: 'line',
    ask: 'Who else took part? Names with commas between.',
    why: 'A family session names who was there.',
    example: 'Chidi Okafor, Alma Quintero (interpreter)',
    ...maybe('initial', listIn<string>(answers, 'participants')?.join(', ')),
    read: (typed) => {
      const names = typed.split(/[,;\n]/).flatMap((name) => name.trim() || [])
      return names.length > 0 ? { value: names } : { problem: 'Wanted a name, or nothing.' }
    },
  })

function work(answers: EntryAnswers, { plan }: About): EntryStep[] {
  const chosen = (field: string) => maybe('initial', listIn<string>(answers, field))
  const steps = [
    step('work', ['objectives'], {
      kind: 'several',
      ask: 'Which objectives were worked on?',
      why: 'The golden thread: a session that serves no objective of the plan is hard to defend.',
      options: objectiveOptions(plan),
      aliases: objectiveNumbers(plan),
      ...chosen('objectives'),
    }),
    step('work', ['interventions'], {
      kind: 'several',
      ask: 'What was done?',
      why: 'The interventions of the plan that were used.',
      options: interventionOptions(plan),
      ...chosen('interventions'),
    }),
    step('work', ['diagnoses'], {
      kind: 'several',
      ask: 'For which diagnoses?',
      why: 'A claim names the diagnosis that was treated that day.',
      options: diagnosisOptions(plan),
      ...chosen('diagnoses'),
    }),
  ]
  // Where there is one diagnosis, it is no question; where the plan has none of a kind, neither.
  return steps.filter(({ question }) => {
    const least = question.at[0] === 'diagnoses' && !('diagnoses' in answers) ? 2 : 1
    const isGiven = answers[String(question.at[0])] !== undefined
    return isGiven || (question.kind === 'several' && question.options.length >= least)
  })
}

const how = (answers: EntryAnswers): EntryStep[] => [
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
