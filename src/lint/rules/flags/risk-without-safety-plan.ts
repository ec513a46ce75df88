import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { defineRule, type Report } from '../../rule.ts'
import {
  hasContent,
  isFilled,
  isRaised,
  isStanding,
  type Risk,
  type SafetyPlan,
  statesDanger,
} from './danger.ts'
import { deathIn, deathInWords } from './death-wish.ts'
import { isClosed } from './standing.ts'
import { dangerToOthers, unnamed } from './threats.ts'

export const riskWithoutSafetyPlan = defineRule({
  id: 'risk-without-safety-plan',
  group: 'flags',
  severity: 'warning',
  what: 'Risk is recorded as raised, and there is no dated safety plan.',
  why: 'If something happens, the first thing that is asked for is the safety plan and its date.',
  fix: 'Enter the safety plan under “assessment.safety_plan” with its date and where it is kept, or say under “not_needed” why there is none.',
  source:
    '12VAC35-105-665, WAC 246-341-0640 and OAR 309-019-0140 by way of their profiles: a safety plan where risk indicates one; txplan: raised risk has a dated answer',
  messages: {
    level: 'The level of risk is “{level}”; there is no safety plan with a date.',
    flag: 'A flag of the kind “{kind}” stands; there is no safety plan with a date.',
    text: 'The text says that thoughts of suicide or self-harm are present; there is no safety plan with a date.',
    threat:
      'The text tells of a threat, or of a wish, to harm somebody else; there is no safety plan with a date.',
    undated: 'Risk is recorded as raised, and the safety plan has no date.',
    elsewhere:
      'Risk is recorded as raised. A text speaks of a safety plan, but its date does not stand under “assessment.safety_plan”.',
  },
  bad: {
    plan: 'txplan: 1\nassessment:\n  risk:\n    level: moderate\n    assessed_on: 2026-10-01\n',
  },
  good: {
    plan: 'txplan: 1\nassessment:\n  risk:\n    level: moderate\n    assessed_on: 2026-10-01\n  safety_plan:\n    date: 2026-10-01\n    where: On her phone and in the chart\n',
  },
  check(context) {
    const { risk, safety_plan: safety = {} } = context.plan.assessment ?? {}
    if (risk === undefined || isClosed(context.plan)) return
    if (safety.date !== undefined || isFilled(safety.not_needed)) return
    const raised = raisedBy(risk, context)
    if (raised === undefined) return
    const demand = context.requirements.demand('safety_plan')
    context.report({ ...reportOf(raised, safety, context), ...(demand ? { demand } : {}) })
  },
})

const at = (...path: Path): Path => ['assessment', ...path]

/** The first thing that says so. */
function raisedBy(risk: Risk, context: Context): Report | undefined {
  if (isRaised(risk))
    return { at: at('risk', 'level'), message: 'level', args: { level: risk.level ?? '' } }
  const flag = (risk.flags ?? []).findIndex(isStanding)
  const kind = risk.flags?.[flag]?.kind
  if (kind !== undefined) return { at: at('risk', 'flags', flag), message: 'flag', args: { kind } }
  return inTexts(risk, context)
}

/** Thoughts of suicide or of harm to others; a wish to be dead alone may go without a safety plan. */
function inTexts(risk: Risk, context: Context): Report | undefined {
  const { plan } = context
  const isThought = (text: string | undefined) =>
    statesDanger(text) || deathIn(unnamed(text, plan) ?? '') === 'thoughts'
  const field = (['suicide', 'self_harm'] as const).find((one) => isThought(risk[one]))
  if (field) return { at: at('risk', field), message: 'text' }
  const quoted = deathInWords(context).find(({ death }) => death === 'thoughts')
  if (quoted) return { at: quoted.path, message: 'text' }
  return dangerToOthers(unnamed(risk.violence, plan)) === undefined
    ? undefined
    : { at: at('risk', 'violence'), message: 'threat' }
}

function reportOf(raised: Report, safety: SafetyPlan, context: Context): Report {
  if (hasContent(safety)) return { at: at('safety_plan'), message: 'undated' }
  return isSpokenOf(context) ? { ...raised, message: 'elsewhere', atMost: 'warning' } : raised
}

const spokenOf = /(?<!\b(?:no|without(?: an?)?|needs an?) )\b(?:safety|crisis) plan\b/i

const isSpokenOf = ({ texts }: Context): boolean =>
  texts.some(({ text, own }) => !own && text.length > 10 && spokenOf.test(text))
