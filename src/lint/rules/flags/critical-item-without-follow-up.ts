import { type CriticalAt, criticalAnswersOf } from '../../../care/critical-answers.ts'
import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import { followUpOf } from './follow-up.ts'

export const criticalItemWithoutFollowUp = defineRule({
  id: 'critical-item-without-follow-up',
  group: 'flags',
  severity: 'warning',
  what: 'A critical item of a questionnaire was answered positively, and nothing written in the days after says what was found.',
  why: 'The chart shows that the question was asked and answered; it has to show as well what the clinician did with the answer, and when.',
  fix: 'Record what was found or done and when: “risk” of that day’s session or the next, a note beside the score, “assessed_on” of the risk assessment, or the date of the safety plan.',
  source:
    'txplan: an answer about death or self-harm is followed by a dated entry; the windows are ours (a session of that week or the next one within 14 days, another entry within a week, a crisis by the next day); the critical items are those of the instrument, as published',
  messages: {
    found:
      '{item} of the {scale} of {day} was answered above zero. No session of that day or the next says what was found, and no risk assessment, contact or safety plan of that time does.',
    bare: '{item} of the {scale} of {day} was answered above zero. The risk line of the session of {session} does not say what was found, and no risk assessment, contact or safety plan of that time does.',
    undated:
      '{item} of a {scale} without a date was answered above zero; there is no risk entry, dated risk assessment or dated safety plan.',
  },
  bad: {
    plan: 'txplan: 1\n',
    record:
      'txplan: 1\nsessions:\n  - { date: 2026-10-13, risk: No change. }\nmeasures:\n  - { instrument: phq-9, date: 2026-10-13, items: [2, 2, 2, 2, 1, 2, 2, 0, 1] }\n',
  },
  good: {
    plan: 'txplan: 1\n',
    record:
      'txplan: 1\nsessions:\n  - date: 2026-10-13\n    risk: Asked about item 9; a passing wish not to wake up, no plan, no intent.\nmeasures:\n  - { instrument: phq-9, date: 2026-10-13, items: [2, 2, 2, 2, 1, 2, 2, 0, 1] }\n',
  },
  check(context) {
    const told = new Set<string | undefined>()
    for (const answer of criticalAnswersOf(context)) {
      // Several forms of one day are one conversation.
      if (told.has(answer.day)) continue
      const { isFollowed, bareOn } = followUpOf(answer, context)
      if (isFollowed) continue
      told.add(answer.day)
      report(answer, bareOn, context)
    }
  },
})

function report({ scale, item, day, path }: CriticalAt, bareOn: string | undefined, to: Context) {
  const args = { scale, item: `${item.charAt(0).toUpperCase()}${item.slice(1)}` }
  if (day === undefined) to.report({ at: path, in: 'record', message: 'undated', args })
  else if (bareOn === undefined)
    to.report({ at: path, in: 'record', message: 'found', args: { ...args, day } })
  else
    to.report({ at: path, in: 'record', message: 'bare', args: { ...args, day, session: bareOn } })
}
