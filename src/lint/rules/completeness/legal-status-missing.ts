import type { Context } from '../../context.ts'
import { defineRule } from '../../rule.ts'
import type { TextAt } from '../../texts.ts'
import { speaksOfMandate } from './legal-words.ts'
import { isOver, isWritten } from './written.ts'

export const legalStatusMissing = defineRule({
  id: 'legal-status-missing',
  group: 'completeness',
  severity: 'info',
  what: 'The text tells of custody, a court or probation, and the client’s legal status is not recorded.',
  why: 'Who mandates treatment, and until when, decides who hears of it and what has to be reported.',
  fix: 'Add “legal” under “client”: status, court, mandate, officer, custody, as far as they are known.',
  source: 'txplan: what a reader has to find in a sentence belongs in its field as well',
  messages: {
    found: 'This speaks of a court, custody or probation; “legal” under “client” is empty.',
  },
  bad: {
    plan: 'txplan: 1\nassessment:\n  presenting_problem: Court-ordered to treatment after a second DUI\n',
  },
  good: {
    plan: 'txplan: 1\nclient:\n  legal: { status: Court-ordered, court: County drug court }\nassessment:\n  presenting_problem: Court-ordered to treatment after a second DUI\n',
  },
  check(context) {
    const { plan, report } = context
    if (isOver(plan) || isWritten(plan.client?.legal)) return
    if (isWritten(plan.assessment?.history?.legal)) return
    const said = findSaid(context)
    if (said) report({ at: said.path, message: 'found' })
  },
})

const findSaid = ({ texts }: Context): TextAt | undefined =>
  texts.find((one) => isTelling(one) && speaksOfMandate(one.text))

/** Texts on the client’s life; not those on others, on former times, or on what was ruled out. */
const isTelling = (one: TextAt): boolean =>
  one.in === 'plan' && !one.own && tops.has(one.top) && !elsewhere.has(one.field)

const tops = new Set([
  'summary',
  'client',
  'referred_by',
  'setting',
  'assessment',
  'problems',
  'person',
  'necessity',
  'diagnoses',
])

const elsewhere = new Set(
  'family developmental trauma psychosocial treatment occupation education school differential name relationship address involvement'.split(
    ' ',
  ),
)
