/** Why treatment ends, and on which day. */
import { found } from '../found.ts'
import { dayUpTo } from '../life/day-limits.ts'
import { longDay } from '../life/days.ts'
import type { Life } from '../life/life.ts'
import type { Option } from '../question.ts'
import type { Section } from './index.ts'
import { type DischargePart, said, saidOr, step } from './step.ts'

const section: Section = 'the end'

/** As records and payers name them; anything else can be said in own words. */
const reasons: readonly Option[] = [
  'Goals of treatment reached',
  'Goals reached in part; client and clinician agreed to end',
  'The client ended treatment',
  'Transfer to another provider',
  'Referral to another level of care',
  'The client moved away',
  'Contact was lost',
  'Coverage ended',
  'The clinician ended treatment',
  'Death of the client',
].map((value) => ({ value, label: value }))

export const whyPart: DischargePart = (answers, life) => {
  const { asOf } = life.care
  return [
    step(section, ['reason'], {
      kind: 'search',
      ask: 'Why does treatment end?',
      why: 'The first thing that a later reader wants to know: an end that was agreed on, or one that came about.',
      notes: courseLines(life),
      search: (text) => (text.trim() === '' ? reasons : found(reasons, text)),
      own: 'In my own words',
      ...said(answers, ['reason']),
      optional: false,
    }),
    {
      ...step(section, ['date'], {
        kind: 'line',
        ask: 'On which day did it end?',
        why: 'From that day on the plan is closed: a change after it is a finding.',
        ...saidOr(answers, ['date'], asOf),
        optional: false,
        read: dayUpTo(
          asOf,
          'That day is still to come; a plan is closed once treatment has ended.',
        ),
      }),
      needed: false,
    },
  ]
}

function courseLines({ care: { plan }, sessions }: Life): string[] {
  const { admission, first_session } = plan.setting ?? {}
  const from = admission ?? first_session ?? plan.effective
  const last = sessions.at(-1)?.day
  const anticipated = plan.discharge?.anticipated
  return [
    ...(from ? [`In treatment since ${longDay(from)}.`] : []),
    ...(last ? [`${sessions.length} sessions were held, the last on ${longDay(last)}.`] : []),
    ...(anticipated ? [`The end was expected: ${longDay(anticipated)}.`] : []),
  ]
}
