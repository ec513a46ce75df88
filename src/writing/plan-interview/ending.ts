/** Why care is necessary, and when it ends. */

import { line } from '../../library/items.ts'
import type { Answers } from '../../plan/answers.ts'
import { day } from '../typed.ts'
import { listed, words } from '../typed-words.ts'
import type { World } from '../world.ts'
import type { Section } from './index.ts'
import { maybe, type Part, type PlanStep, said, step } from './step.ts'
import { effectiveOf, payerWords, templateOf } from './steps.ts'

const section: Section = 'necessity and end'

export const endingPart: Part = (answers, world) => {
  const { cues, example, discharge } = templateOf(answers, world) ?? {}
  const until = ['discharge', 'anticipated']
  return [
    step(section, ['necessity', 'statement'], {
      kind: 'text',
      ask: 'Why is this care necessary?',
      why: cues?.necessity ?? 'What would happen without it, and what it is expected to change.',
      example:
        example?.necessity ??
        'Without care she stands to lose her job; weekly treatment is expected to restore sleep in ten weeks.',
      ...payerWords('medical_necessity', answers, world),
      ...said(answers, ['necessity', 'statement']),
      read: words,
    }),
    ...levelReason(answers, world),
    step(section, ['necessity', 'prognosis'], {
      kind: 'text',
      ask: 'What is the prognosis, and what speaks for it?',
      why: 'Payers pay for care that is expected to help; what speaks for it is what they look for.',
      example:
        example?.prognosis ?? 'Good: a first episode, steady work, and a partner who takes part',

      ...said(answers, ['necessity', 'prognosis']),
      read: words,
    }),
    step(section, ['discharge', 'criteria'], {
      kind: 'text',
      ask: 'What must be so for treatment to end? One on each line.',
      why: 'Signs that both of you would recognize.',
      example:
        discharge?.criteria?.map(line).join('; ') ??
        'PHQ-9 of 4 or below at two visits in a row; a month of full working weeks',
      ...payerWords('discharge_criteria', answers, world),
      ...maybe('initial', answers.discharge?.criteria?.join('\n')),
      read: listed,
    }),
    step(section, until, {
      kind: 'line',
      ask: 'When is that expected?',
      why: 'An end in sight is part of an agreement; it can be moved at a review.',
      example: '6 months',
      ...said(answers, until),
      read: day(world.today, { from: effectiveOf(answers, world) }),
    }),
    step(section, ['discharge', 'aftercare'], {
      kind: 'text',
      ask: 'What follows treatment?',
      why: 'So that nobody leaves without knowing where to turn.',
      example: discharge?.aftercare
        ? line(discharge.aftercare)
        : 'A visit after three months; her written steps for a bad week',

      ...said(answers, ['discharge', 'aftercare']),
      read: words,
    }),
  ]
}

/** Outpatient care is the lowest level and needs no reason. */
function levelReason(answers: Answers, world: World): PlanStep[] {
  const level = answers.setting?.level_of_care
  if (level === undefined || level === 'outpatient' || level === '1.0') return []
  const at = ['necessity', 'level_of_care_reason']
  const notes = templateOf(answers, world)?.level_of_care ?? []
  const fitting = notes.find((one) => one.level?.toLowerCase() === level.toLowerCase())
  return [
    step(section, at, {
      kind: 'text',
      ask: `Why ${level} and not a lower level?`,
      why: fitting?.when ?? 'What would not be safe, or not be enough, at a lower level.',
      example: 'Two sessions a week did not stop daily drinking; no safe place to withdraw at home',
      ...said(answers, at),
      read: words,
    }),
  ]
}
