/** A questionnaire that was given: which one, the answers or the score, and safety where it has to be asked. */

import type { Instrument, VariantKind } from '../../measures/instrument.ts'
import { found } from '../found.ts'
import { said, saidOr } from '../step.ts'
import { words } from '../typed-words.ts'
import { columbiaSteps, isColumbia } from './columbia.ts'
import { type About, type EntryAnswers, type EntryStep, type Part, step, textOf } from './entry.ts'
import { eachItem, itemsLine, itemsOf } from './items.ts'
import { criticalSteps, safetySteps } from './safety.ts'
import { givenOf, scaleOf, scaleOptions, scoringFault } from './scale.ts'
import { scoreStep } from './score.ts'
import { whenStep, whoSteps } from './who-and-when.ts'

export const measureSections = ['measure', 'answers', 'safety', 'note'] as const

export const measurePart: Part = (answers, about) => [
  which(answers, about),
  whenStep(answers, about, {
    section: 'measure',
    ask: 'On which day was it answered?',
    why: 'Scores are compared by their day.',
  }),
  ...(textOf(answers, 'instrument') === undefined ? [] : results(answers)),
  ...whoSteps('by', answers, about, {
    section: 'note',
    ask: 'Who gave it?',
    why: 'Whoever has to explain the score.',
  }),
  step('note', ['note'], {
    kind: 'text',
    ask: 'Anything to say about it?',
    why: 'What a reader of the score should know of that day.',
    example: 'Filled in after a night shift.',
    ...said(answers, ['note']),
    read: words,
  }),
]

const which = (answers: EntryAnswers, { plan, record }: About): EntryStep => ({
  ...step(
    'measure',
    ['instrument'],
    {
      kind: 'search',
      ask: 'Which questionnaire?',
      why: 'Only scores of the same questionnaire can be compared; those of this plan come first.',
      example: 'PHQ-9',
      optional: false,
      ...said(answers, ['instrument']),
      search: (typed) => found(scaleOptions(plan, record), typed),
    },
    (before, instrument) =>
      before['instrument'] === instrument ? before : { ...ofNoForm(before), instrument },
  ),
  forgets: (key) => !withoutForm.has(key),
})

/** What was said of one questionnaire is no answer to another: the third item of both is not the same. */
const withoutForm: ReadonlySet<string> = new Set(['instrument', 'date', 'by', 'note'])

const ofNoForm = (answers: EntryAnswers): EntryAnswers =>
  Object.fromEntries(Object.entries(answers).filter(([field]) => withoutForm.has(field)))

function results(answers: EntryAnswers): EntryStep[] {
  const instrument = scaleOf(answers)
  if (!instrument) return [scoreStep(answers, undefined)]
  return [
    ...variants(answers, instrument),
    ...(isColumbia(instrument) ? columbiaSteps(answers) : scores(answers, instrument)),
    ...criticalSteps(answers, instrument),
    ...safetySteps(answers, instrument),
  ]
}

/** Form, edition, informant, way of scoring: what a score cannot be read without. */
function variants(answers: EntryAnswers, { variants: all = [], requires = [] }: Instrument) {
  const kinds = [...new Set(all.map(({ kind }) => kind))]
  return kinds.map((kind) =>
    step('measure', [kind], {
      kind: 'choice',
      ask: variantAsk[kind],
      why: 'Its range, its bands or its items differ by it; scores of one are not those of another.',
      options: all
        .filter((one) => one.kind === kind)
        .map(({ id, name }) => ({ value: id, label: name })),
      optional: !requires.includes(kind),
      ...said(answers, [kind]),
    }),
  )
}

const variantAsk: Readonly<Record<VariantKind, string>> = {
  informant: 'Who answered?',
  form: 'Which form?',
  edition: 'Which edition?',
  scoring: 'How was it scored?',
}

/** By its items where that may be done, else by its total. */
function scores(answers: EntryAnswers, instrument: Instrument): EntryStep[] {
  const hasItems = itemsOf(answers, instrument) !== undefined
  if (scoringFault(instrument, givenOf(answers)) && !hasItems)
    return [scoreStep(answers, instrument)]
  const how = textOf(answers, 'how')
  const isScored = answers['score'] !== undefined
  return [
    ...(how !== undefined || !(hasItems || isScored) ? [howStep(answers, instrument)] : []),
    ...entered(how ?? (hasItems ? 'line' : 'total'), answers, instrument),
    // Said both ways in one line: whether they agree, lint knows.
    ...(hasItems && how === undefined && isScored ? [scoreStep(answers, instrument)] : []),
  ]
}

function entered(how: string, answers: EntryAnswers, instrument: Instrument): EntryStep[] {
  if (how === 'each') return eachItem(answers, instrument)
  return [how === 'line' ? itemsLine(answers, instrument) : scoreStep(answers, instrument)]
}

const howStep = (answers: EntryAnswers, instrument: Instrument): EntryStep => ({
  ...step('answers', ['how'], {
    kind: 'choice',
    ask: 'How would you like to enter it?',
    why: 'With its answers the score is worked out here, and a critical one cannot hide in a total.',
    options: [
      { value: 'each', label: 'One answer after the other' },
      { value: 'line', label: 'All answers in a line' },
      ...(instrument.scoreKind === 'none' ? [] : [{ value: 'total', label: 'The score alone' }]),
    ],
    optional: false,
    ...saidOr(answers, ['how'], 'each'),
  }),
  needed: false,
})
