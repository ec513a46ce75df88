import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { isDay } from '../dates/plan-day.ts'
import { type CriticalAt, criticalAnswersOf } from './critical-answers.ts'
import { isFilled } from './danger.ts'

export const criticalItemWithoutFollowUp = defineRule({
  id: 'critical-item-without-follow-up',
  group: 'flags',
  severity: 'warning',
  what: 'A critical item of a questionnaire was answered positively, and nothing recorded since then speaks of risk or safety.',
  why: 'The chart shows that the question was asked and answered; it has to show as well what the clinician did with the answer.',
  fix: 'Record what was done and when: a session note with “risk”, “assessed_on” of the risk assessment, or the date of the safety plan.',
  source:
    'txplan: an answer about death or self-harm is followed by a dated entry; the critical items are those of the instrument, as published',
  messages: {
    found:
      '{item} of the {scale} of {day} was answered above zero; no risk entry, risk assessment or safety plan is dated on that day or later.',
    undated:
      '{item} of a {scale} without a date was answered above zero; there is no risk entry, dated risk assessment or dated safety plan.',
  },
  bad: {
    plan: 'txplan: 1\n',
    record:
      'txplan: 1\nmeasures:\n  - { instrument: phq-9, date: 2026-10-13, items: [2, 2, 2, 2, 1, 2, 2, 0, 1] }\n',
  },
  good: {
    plan: 'txplan: 1\n',
    record:
      'txplan: 1\nsessions:\n  - date: 2026-10-13\n    risk: Asked about item 9; a passing wish not to wake up, no plan, no intent.\nmeasures:\n  - { instrument: phq-9, date: 2026-10-13, items: [2, 2, 2, 2, 1, 2, 2, 0, 1] }\n',
  },
  check(context) {
    const open = criticalAnswersOf(context).filter((one) => !isFollowed(one, context))
    const last = open.reduce<CriticalAt | undefined>(
      (latest, one) => ((one.day ?? '') >= (latest?.day ?? '') ? one : latest),
      undefined,
    )
    if (last === undefined) return
    const { scale, item, day, path } = last
    const args = { scale, item: `${item.charAt(0).toUpperCase()}${item.slice(1)}` }
    context.report({
      at: path,
      in: 'record',
      message: day === undefined ? 'undated' : 'found',
      args: day === undefined ? args : { ...args, day },
    })
  },
})

function isFollowed({ day = '', of }: CriticalAt, context: Context): boolean {
  if (aboutRisk.test(of.note ?? '')) return true
  return context.once(daysOfEntries).some((entry) => entry >= day)
}

const aboutRisk = /\b(?:risk|safety|suicid\w*|asked|assess\w*|denie[sd]|intent|c-?ssrs)\b/i

/** Every day on which plan or record show that somebody looked at risk or safety. */
function daysOfEntries({ plan, record }: Context): string[] {
  const { risk, safety_plan: safety, screenings = [] } = plan.assessment ?? {}
  const days = [
    risk?.assessed_on,
    safety?.date,
    ...(risk?.flags ?? []).map(({ date }) => date),
    ...screenings.flatMap((one) =>
      aboutRisk.test(`${one.for} ${one.instrument}`) ? one.date : [],
    ),
    ...(plan.review?.history ?? []).flatMap(({ date, summary, decision_note: note }) =>
      aboutRisk.test(`${summary} ${note}`) ? date : [],
    ),
    ...(record?.sessions ?? []).flatMap((one) =>
      isFilled(one.risk) || aboutRisk.test(`${one.note} ${one.response} ${one.plan}`)
        ? one.date
        : [],
    ),
    ...(record?.measures ?? []).flatMap(({ instrument = '', date }) =>
      /c-?ssrs|columbia/i.test(instrument) ? date : [],
    ),
    ...(record?.events ?? []).flatMap(({ kind, date }) =>
      kind === 'crisis' || kind === 'hospital' ? date : [],
    ),
    ...(record?.contacts ?? []).flatMap(({ about = '', date }) =>
      aboutRisk.test(about) ? date : [],
    ),
  ]
  return days.filter(isDay)
}
