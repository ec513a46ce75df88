/** The end of the plan: the day it sets itself, and how old a profile lets a plan become. */
import type { Care } from '../../care/care.ts'
import { agesFrom } from '../../care/last-looked-at.ts'
import { addMonths } from '../../language/dates.ts'
import type { Profile } from '../../plan/types.generated.ts'
import { demandOf } from '../../profiles/demand.ts'
import { pathText } from '../../source/path-text.ts'
import { datesOf } from '../dates.ts'
import { decided } from '../decide.ts'
import type { DueItem, Reason } from '../item.ts'

export function planExpiry(care: Care): DueItem[] {
  const own = datesOf(care).reason(care.plan.expires, ['expires'], 'the plan’s own “expires”')
  const ages = care.requirements.profiles.flatMap((profile) => [
    ageOf(profile, 'max_age_months', care),
    ageOf(profile, 'full_update_months', care),
  ])
  const item = decided(end, [own, ...ages])
  return item ? [item] : []
}

const end = {
  kind: 'plan-expiry',
  subject: 'plan',
  title: 'Plan expires',
  path: ['expires'],
  in: 'plan',
  todo: 'Make the plan anew: a new revision with its own date, signed again (txplan sign); or discharge.',
  command: 'txplan review {client}',
} as const

const words = {
  max_age_months: (months: number) => `a plan covers sessions for ${months} months`,
  full_update_months: (months: number) => `the whole plan is made anew every ${months} months`,
}

function ageOf(profile: Profile, field: keyof typeof words, care: Care): Reason | undefined {
  const months = profile.review?.[field]
  const level = profile.review?.level
  if (months === undefined || !Number.isInteger(months) || months < 1) return undefined
  const made = agesFrom(care)
  const demand = demandOf(profile, level === 'recommended' ? level : 'required')
  const reason = { by: demand.title, rule: words[field](months), demand, isSure: true }
  if (made === undefined) return { ...reason, steps: [undated] }
  const day = addMonths(made.day, months)
  const sentence = `The plan is of ${made.day} (“${pathText(made.path)}”); ${months} months after that is ${day}.`
  return { ...reason, day, steps: [{ kind: 'age', sentence, day, path: made.path, in: 'plan' }] }
}

const undated = {
  kind: 'no-start',
  sentence: 'Nothing says of which day the plan is: there is no day to count from.',
} as const
