/** What shows how an objective stands: asked for until something is told. */
import type { ReviewAnswers } from '../../plan/review-answers.ts'
import type { AimAt } from '../life/aims.ts'
import type { Life } from '../life/life.ts'
import { evidenceIn } from '../life/standing.ts'
import type { Reader } from '../typed-words.ts'
import type { Section } from './index.ts'
import { type ReviewStep, saidOr, step } from './step.ts'

/** Scores that were taken since the last review stand there, to be confirmed or put better. */
export function evidenceStep(aim: AimAt, answers: ReviewAnswers, life: Life): ReviewStep {
  const at = ['objectives', aim.id, 'evidence']
  return step('objectives' satisfies Section, at, {
    kind: 'text',
    ask: `What shows it? (${aim.id})`,
    why: 'A score, a count, what was seen or said: without it a payer reads the review as a plan that nobody looked at.',
    example: 'Asleep by midnight on 4 of 7 nights in each of the last two weeks, by her log',
    ...saidOr(answers, at, evidenceIn(aim, life)),
    optional: false,
    read: telling,
  })
}

/** “Ongoing” shows nothing. */
const telling: Reader = (text) => {
  const value = text.trim()
  if (value !== '' && !hollow.test(value)) return { value }
  return {
    problem:
      'That tells nothing that was seen: a payer reads it as a plan nobody looked at. A score, a count, or what was done is wanted.',
  }
}

const hollow =
  /^\W*(?:(?:on-?going|continu\w*|same|as before|unchanged|n\/?a|none|no change|in progress|progressing|good|fine|ok(?:ay)?|see (?:above|notes?)|doing (?:well|better|fine))\W*)*$/i
