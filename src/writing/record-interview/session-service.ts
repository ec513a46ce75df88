/** As what a session is billed: code, place and form, and who else was there. */
import { found } from '../found.ts'
import { maybe, saidOr } from '../step.ts'
import { words } from '../typed-words.ts'
import { type About, type EntryAnswers, type EntryStep, listIn, step } from './entry.ts'
import {
  codeOptions,
  isWithOthers,
  lastHeld,
  placeOptions,
  usualCode,
  usualModality,
} from './service.ts'

export function serviceSteps(answers: EntryAnswers, about: About): EntryStep[] {
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
