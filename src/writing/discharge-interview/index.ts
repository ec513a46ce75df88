/** The conversation at the end of treatment: why, how each aim stands, what was reached, what follows. */
import type { DischargeAnswers } from '../../plan/discharge-answers.ts'
import type { Interview } from '../interview.ts'
import { type Life, lifeOnDays } from '../life/life.ts'
import { aimsPart } from './aims.ts'
import { followingPart } from './following.ts'
import { reachedPart } from './reached.ts'
import { whyPart } from './why.ts'

export const sections = ['the end', 'objectives', 'what was reached', 'what follows'] as const

export type Section = (typeof sections)[number]

export function dischargeInterview(life: Life): Interview<DischargeAnswers> {
  const lifeOn = lifeOnDays(life)
  return {
    sections,
    steps: (answers) => [
      ...whyPart(answers, life),
      ...[aimsPart, reachedPart, followingPart].flatMap((part) =>
        part(answers, lifeOn(answers.date)),
      ),
    ],
  }
}
