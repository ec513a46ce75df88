/** The practice as it stands on a letterhead. */

import type { PracticeAnswers } from '../../plan/practice-answers.ts'
import { said } from '../step.ts'
import { listed, words } from '../typed-words.ts'
import { inStep } from './confidential.ts'
import { npi } from './npi.ts'
import { type Part, type PracticeStep, step } from './step.ts'

export const section = 'practice'

export const letterheadPart: Part = (answers) =>
  asked(answers).map((one) => ({
    ...one,
    put: (before, value, own) => inStep(before, one.put(before, value, own)),
  }))

const asked = (answers: PracticeAnswers): PracticeStep[] => [
  step(section, ['practice', 'name'], {
    kind: 'line',
    ask: 'What is the practice called?',
    why: 'It stands at the head of every plan. For a practice of one, your own name will do.',
    example: 'Harbor Street Counseling',
    optional: false,
    ...said(answers, ['practice', 'name']),
    read: words,
  }),
  step(section, ['practice', 'address'], {
    kind: 'text',
    ask: 'What is its address? A line each, as on an envelope.',
    why: onLetterhead,
    example: '214 Harbor Street, Suite 3',
    ...(answers.practice?.address ? { initial: answers.practice.address.join('\n') } : {}),
    read: listed,
  }),
  field(answers, 'phone', 'What is its telephone number?', '207-555-0140'),
  field(answers, 'fax', 'And its fax number?', '207-555-0141'),
  field(answers, 'email', 'Its e-mail address?', 'front.desk@harborstreet.example'),
  field(answers, 'website', 'Its website?', 'https://harborstreet.example'),
  step(section, ['practice', 'npi'], {
    kind: 'line',
    ask: 'What is the practice’s own NPI, if it has one?',
    why: 'The National Provider Identifier of a group (type 2). A clinician’s own is asked for next.',
    example: '1000000004',
    ...said(answers, ['practice', 'npi']),
    read: npi,
  }),
]

const onLetterhead = 'It stands in the letterhead; go on without it to leave it out.'

function field(answers: PracticeAnswers, name: string, ask: string, example: string): PracticeStep {
  const at = ['practice', name]
  return step(section, at, {
    kind: 'line',
    ask,
    why: onLetterhead,
    example,
    ...said(answers, at),
    read: words,
  })
}
