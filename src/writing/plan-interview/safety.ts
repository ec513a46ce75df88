/** Risk, and what was agreed for a crisis. */

import type { Answers } from '../../plan/answers.ts'
import { day } from '../typed.ts'
import { listed, words } from '../typed-words.ts'
import type { World } from '../world.ts'
import type { Section } from './index.ts'
import { maybe, type Part, type PlanStep, said, saidOr, step } from './step.ts'
import { effectiveOf, payerWords, templateOf } from './steps.ts'

const section: Section = 'safety'

export const safetyPart: Part = (answers, world) => [
  step(section, ['assessment', 'risk', 'level'], {
    kind: 'choice',
    ask: 'What did the risk assessment come to?',
    why:
      templateOf(answers, world)?.cues?.risk ??
      'Suicide, self-harm, harm to others: that it was asked is worth writing down even where there is none.',
    ...payerWords('safety_plan', answers, world),
    options: [
      { value: 'none', label: 'None' },
      { value: 'low', label: 'Low' },
      { value: 'moderate', label: 'Moderate' },
      { value: 'high', label: 'High' },
      { value: 'imminent', label: 'Imminent' },
    ],
    ...said(answers, ['assessment', 'risk', 'level']),
  }),
  ...assessed(answers, world),
  ...atRisk(answers, world),
]

function assessed(answers: Answers, world: World): PlanStep[] {
  if (answers.assessment?.risk?.level === undefined) return []
  const at = ['assessment', 'risk', 'assessed_on']
  return [
    step(section, at, {
      kind: 'line',
      ask: 'On which day was risk assessed?',
      why: 'An assessment of risk holds for its day.',
      example: 'today, last Friday',
      ...saidOr(answers, at, effectiveOf(answers, world)),
      read: day(world.today, { past: true }),
    }),
  ]
}

/** What is asked where there is some risk. */
function atRisk(answers: Answers, world: World): PlanStep[] {
  const level = answers.assessment?.risk?.level
  if (level === undefined || level === 'none') return []
  const at = (field: string) => ['assessment', 'risk', field]
  return [
    step(section, at('factors'), {
      kind: 'text',
      ask: 'What raises the risk? One on each line.',
      why: 'Whoever covers for you has to know what to watch.',
      example: 'Former attempt in 2019',
      ...asLines(answers.assessment?.risk?.factors),
      read: listed,
    }),
    step(section, at('protective_factors'), {
      kind: 'text',
      ask: 'What protects? One on each line.',
      why: 'What kept the client safe so far is what a safety plan builds on.',
      example: 'Wants to see her daughter finish school',
      ...asLines(answers.assessment?.risk?.protective_factors),
      read: listed,
    }),
    step(section, at('suicide'), {
      kind: 'text',
      ask: 'What was said about thoughts of suicide, plan and intent?',
      example: 'Denied thoughts, plan and intent today; thoughts without a plan in 2021',
      why: 'In a few words, as it was said; what was asked and denied counts too.',
      ...said(answers, at('suicide')),
      read: words,
    }),
    ...safetyPlan(answers, world),
  ]
}

function safetyPlan(answers: Answers, world: World): PlanStep[] {
  const at = (field: string) => ['assessment', 'safety_plan', field]
  return [
    step(section, at('date'), {
      kind: 'line',
      ask: 'When was the safety plan made?',
      example: 'today, 3 weeks ago',
      why: 'Without one, go on; the next question asks why none is needed.',
      ...payerWords('safety_plan', answers, world),
      ...said(answers, at('date')),
      read: day(world.today, { past: true }),
    }),
    answers.assessment?.safety_plan?.date === undefined
      ? step(section, at('not_needed'), {
          kind: 'text',
          ask: 'Why is no safety plan needed?',
          ...said(answers, at('not_needed')),
          read: words,
        })
      : step(section, at('where'), {
          kind: 'line',
          ask: 'Where is it kept?',
          why: 'In a crisis it has to be found.',
          example: 'In the record, and a copy with the client',
          ...said(answers, at('where')),
          read: words,
        }),
  ]
}

const asLines = (lines: readonly string[] | undefined) => maybe('initial', lines?.join('\n'))
