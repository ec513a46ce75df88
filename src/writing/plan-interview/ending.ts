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
      ...maybe('example', example?.necessity),
      ...payerWords('medical_necessity', answers, world),
      ...said(answers, ['necessity', 'statement']),
      read: words,
    }),
    ...levelReason(answers, world),
    step(section, ['necessity', 'prognosis'], {
      kind: 'text',
      ask: 'What is the prognosis, and what speaks for it?',
      ...maybe('example', example?.prognosis),
      ...said(answers, ['necessity', 'prognosis']),
      read: words,
    }),
    step(section, ['discharge', 'criteria'], {
      kind: 'text',
      ask: 'What must be so for treatment to end? One on each line.',
      why: 'Signs that both of you would recognize.',
      ...maybe('example', discharge?.criteria?.map(line).join('; ')),
      ...payerWords('discharge_criteria', answers, world),
      ...maybe('initial', answers.discharge?.criteria?.join('\n')),
      read: listed,
    }),
    step(section, until, {
      kind: 'line',
      ask: 'When is that expected?',
      example: '6 months',
      ...said(answers, until),
      read: day(world.today, { from: effectiveOf(answers, world) }),
    }),
    step(section, ['discharge', 'aftercare'], {
      kind: 'text',
      ask: 'What follows treatment?',
      ...maybe('example', discharge?.aftercare && line(discharge.aftercare)),
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
      ...maybe('why', fitting?.when),
      ...said(answers, at),
      read: words,
    }),
  ]
}
