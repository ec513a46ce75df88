import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { defineRule, type Report } from '../../rule.ts'
import { type Flag, isStanding, type Risk, statesDanger, statesIntent } from './danger.ts'
import { deathIn, deathInWords } from './death-wish.ts'
import { isEnglish } from './standing.ts'
import { dangerToOthers, unnamed } from './threats.ts'

export const riskContradictsItself = defineRule({
  id: 'risk-contradicts-itself',
  group: 'flags',
  severity: 'warning',
  what: 'The level of risk is given as none or low, and another part of the plan says more.',
  why: 'The level is what everybody reads; if the text beside it is right, it says too little.',
  fix: 'See which of the two is right, and correct the other or its date.',
  source:
    'Noridian JE-B, psychotherapy service-specific review, 2021: contradictory documentation as a reason for denial',
  messages: {
    flag: 'The level of risk is “{level}”; a flag of the kind “{kind}” is called {severity}.',
    intent:
      'The level of risk is “{level}”; the text says that suicidal thoughts are present with a plan or intent.',
    present:
      'The level of risk is “none”; the text says that thoughts of suicide or self-harm are present.',
    wish: 'The level of risk is “none”; the text says that a wish to be dead or not to wake up is present.',
    threat:
      'The level of risk is “{level}”; the text tells of a threat, or of an intent, to harm somebody else.',
    others:
      'The level of risk is “none”; the text says that thoughts of harming others are present.',
    screening:
      'The level of risk is “none”; a screening for suicide of the same day or later is called positive.',
  },
  bad: {
    plan: 'txplan: 1\nassessment:\n  risk:\n    level: low\n    suicide: Reports suicidal thoughts with a plan and access to pills.\n',
  },
  good: {
    plan: 'txplan: 1\nassessment:\n  risk:\n    level: low\n    suicide: Denies suicidal thoughts, plan and intent.\n',
  },
  check(context) {
    const risk = context.plan.assessment?.risk
    if (risk?.level !== 'none' && risk?.level !== 'low') return
    const found =
      inFlags(risk) ??
      inTexts(risk, context) ??
      inWords(risk, context) ??
      inThreats(risk, context) ??
      inScreenings(risk, context)
    if (found) context.report(found)
  },
})

const severe = /\b(?:moderate|high|severe|serious|acute|imminent|critical)\b/i

/** What was noted before the assessment is part of what it weighed. */
const isLater = ({ date }: Flag, { assessed_on: day }: Risk) =>
  day === undefined || date === undefined || date > day

function inFlags(risk: Risk): Report | undefined {
  const { flags = [], level } = risk
  const flag = flags.findIndex(
    (one) => isStanding(one) && severe.test(one.severity ?? '') && isLater(one, risk),
  )
  const { kind = '', severity = '' } = flags[flag] ?? {}
  const word = severe.exec(severity)?.[0].toLowerCase()
  if (word === undefined) return undefined
  return {
    at: ['assessment', 'risk', 'flags', flag],
    message: 'flag',
    args: { level: level ?? '', kind, severity: word },
  }
}

function inTexts(risk: Risk, { plan }: Context): Report | undefined {
  if (!isEnglish(plan)) return undefined
  const { level = '' } = risk
  for (const field of ['suicide', 'self_harm'] as const) {
    const at = ['assessment', 'risk', field]
    if (statesIntent(risk[field])) return { at, message: 'intent', args: { level } }
    if (level !== 'none') continue
    if (statesDanger(risk[field])) return { at, message: 'present' }
    const death = deathIn(unnamed(risk[field], plan) ?? '')
    if (death) return { at, message: messageOf[death] }
  }
  return undefined
}

const messageOf = { thoughts: 'present', wish: 'wish' } as const

/** A wish to be dead goes with a low level; with none it does not. */
function inWords({ level }: Risk, context: Context): Report | undefined {
  if (level !== 'none' || !isEnglish(context.plan)) return undefined
  const [found] = deathInWords(context)
  return found && { at: found.path, message: messageOf[found.death] }
}

function inThreats(risk: Risk, { plan }: Context): Report | undefined {
  const { level = '' } = risk
  for (const [text, path] of aboutOthers(risk)) {
    const at = ['assessment', 'risk', ...path]
    const danger = dangerToOthers(unnamed(text, plan))
    if (danger === 'threat') return { at, message: 'threat', args: { level } }
    if (danger !== undefined && level === 'none') return { at, message: 'others' }
  }
  return undefined
}

const aboutOthers = (risk: Risk): [string | undefined, Path][] => [
  [risk.violence, ['violence']],
  ...(risk.flags ?? []).flatMap((one, at): [string | undefined, Path][] =>
    one.kind === 'harm-to-others' && isStanding(one) && isLater(one, risk)
      ? [[one.excerpt, ['flags', at]]]
      : [],
  ),
]

function inScreenings({ level, assessed_on: day = '' }: Risk, { plan }: Context) {
  if (level !== 'none') return undefined
  const at = (plan.assessment?.screenings ?? []).findIndex(
    ({ for: what = '', instrument = '', result = '', date = '' }) =>
      /suicid|c-?ssrs/i.test(`${what} ${instrument}`) &&
      /^\s*positive\b/i.test(result) &&
      date >= day,
  )
  return at < 0
    ? undefined
    : { at: ['assessment', 'screenings', at, 'result'], message: 'screening' }
}
