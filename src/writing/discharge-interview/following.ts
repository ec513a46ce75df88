/** What follows treatment, and the summary of it. */
import type { DischargeAnswers, Referral } from '../../plan/discharge-answers.ts'
import { eachLine, halves, listed, words } from '../typed-words.ts'
import { summaryDraft } from './facts.ts'
import type { Section } from './index.ts'
import { type DischargePart, maybe, saidOr, step } from './step.ts'

const section: Section = 'what follows'

export const followingPart: DischargePart = (answers, life) => {
  const { discharge } = life.care.plan
  return [
    step(section, ['aftercare'], {
      kind: 'text',
      ask: 'What follows treatment?',
      why: 'So that nobody leaves without knowing where to turn, in a bad week and in a crisis.',
      example: 'A visit after three months; her written steps for a bad week; 988 at any hour',
      ...saidOr(answers, ['aftercare'], discharge?.aftercare?.trim()),
      read: words,
    }),
    step(section, ['referrals'], {
      kind: 'text',
      ask: 'To whom is the client referred? One on each line: to whom, a colon, what for.',
      why: 'Whoever goes on with the client, and whom the summary may go to with a release.',
      example: 'Dr. Helen Marrow: goes on with sertraline, next visit in January',
      ...maybe('initial', answers.referrals && referralLines(answers.referrals)),
      read: eachLine(referral),
    }),
    step(section, ['recommendations'], {
      kind: 'text',
      ask: 'What do you recommend? One on each line.',
      why: 'What the client, the family or the next clinician should go on with, or watch for.',
      example:
        'Keep the two evenings of music; come back if sleep falls below five hours for a week',
      ...maybe('initial', (answers.recommendations ?? discharge?.recommendations)?.join('\n')),
      read: listed,
    }),
    step(section, ['summary'], {
      kind: 'text',
      ask: 'The discharge summary:',
      why: 'It begins with what plan and record tell. Put it into your words, and add what only you know.',
      ...saidOr(answers, ['summary'], summaryDraft(answers, life)),
      optional: false,
      read: words,
    }),
  ]
}

function referral(line: string): Referral {
  const [to, reason] = halves(line)
  return { to, ...(reason === undefined ? {} : { reason }) }
}

const referralLines = (referrals: NonNullable<DischargeAnswers['referrals']>): string =>
  referrals.map(({ to, reason }) => [to, reason].filter(Boolean).join(': ')).join('\n')
