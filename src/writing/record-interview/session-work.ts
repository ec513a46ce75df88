/** What was worked on in a session: objectives, interventions, diagnoses of the plan. */
import { maybe } from '../step.ts'
import {
  diagnosisOptions,
  interventionOptions,
  objectiveNumbers,
  objectiveOptions,
} from './aims.ts'
import { type About, type EntryAnswers, type EntryStep, listIn, step } from './entry.ts'

export function workSteps(answers: EntryAnswers, { plan }: About): EntryStep[] {
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
