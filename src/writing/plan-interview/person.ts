/** The person behind the problems. */

import type { Answers } from '../../plan/answers.ts'
import { eachLine, halves, words } from '../typed-words.ts'
import type { Section } from './index.ts'
import { maybe, type Part, type PlanStep, said, step } from './step.ts'
import { payerWords, templateOf } from './steps.ts'

const section: Section = 'strengths'

export const personPart: Part = (answers, world) => {
  const { cues, example } = templateOf(answers, world) ?? {}
  const { strength, strength_use } = example ?? {}
  return [
    step(section, ['person', 'strengths'], {
      kind: 'text',
      ask: 'What does the client bring? One on each line, with how it will be used.',
      why: cues?.strengths ?? 'Strength, colon, use: Keeps lists: will keep the sleep diary.',
      example:
        strength && strength_use
          ? `${strength}: ${strength_use}`
          : 'Keeps lists: will keep the sleep diary',
      ...payerWords('strengths', answers, world),
      ...maybe('initial', pairs(answers.person?.strengths, 'strength', 'use')),
      read: eachLine((line) => pair(line, 'strength', 'use')),
    }),
    barriers(answers),
    step(section, ['person', 'preferences'], {
      kind: 'text',
      ask: 'What does the client prefer?',
      example: 'Afternoons, in Spanish, no worksheets; talking while walking helped before',
      why: 'Times, format, language, what helped before: it keeps people in treatment.',
      ...said(answers, ['person', 'preferences']),
      read: words,
    }),
    step(section, ['person', 'culture'], {
      kind: 'text',
      ask: 'Which culture, faith or identity bears on this treatment?',
      why: 'What matters to the client decides what treatment can look like.',
      example: 'Fasts during Ramadan; asks that sessions then be held in the evening',
      ...said(answers, ['person', 'culture']),
      read: words,
    }),
  ]
}

const barriers = (answers: Answers): PlanStep =>
  step(section, ['person', 'barriers'], {
    kind: 'text',
    ask: 'What stands in the way, and what is done about it? One on each line.',
    why: 'A barrier that is named can be planned around; a plan that ignores it fails on it.',
    example: 'No car on weekdays: every other session by video',
    ...maybe('initial', pairs(answers.person?.barriers, 'barrier', 'plan')),
    read: eachLine((line) => pair(line, 'barrier', 'plan')),
  })

function pair(line: string, first: string, second: string): Record<string, string> {
  const [one, two] = halves(line)
  return { [first]: one, ...(two === undefined ? {} : { [second]: two }) }
}

/** The same as lines again, to be edited. */
function pairs(
  items: readonly object[] | undefined,
  first: string,
  second: string,
): string | undefined {
  const part = (item: object, key: string) => (item as Record<string, string | undefined>)[key]
  return items
    ?.map((item) => [part(item, first), part(item, second)].filter(Boolean).join(': '))
    .join('\n')
}
