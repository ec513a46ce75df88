import { findAges } from '../../../language/ages.ts'
import { addDays, ageOn, isRealDate } from '../../../language/dates.ts'
import type { Context } from '../../context.ts'
import { type Args, clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import type { TextAt } from '../../texts.ts'

export const ageDiffers = defineRule({
  id: 'age-differs',
  group: 'text',
  severity: 'error',
  what: 'A stated age of the client is not that of the date of birth.',
  why: 'One of the two is wrong, or the text is about somebody else.',
  fix: 'Correct the age or the date of birth; see whether the text was taken from another plan.',
  source:
    'Noridian JE-B, psychotherapy service-specific review, 2021: contradictory documentation as a reason for denial',
  messages: {
    found: 'The text gives the age {stated}; by the date of birth it was {actual} on {day}.',
    field: 'The age is given as {stated}; by the date of birth it was {actual} on {day}.',
  },
  bad: {
    plan: 'txplan: 1\neffective: 2026-10-01\nclient:\n  date_of_birth: 1992-03-14\nsummary: Client is a 43-year-old woman.\n',
  },
  good: {
    plan: 'txplan: 1\neffective: 2026-10-01\nclient:\n  date_of_birth: 1992-03-14\nsummary: Client is a 34-year-old woman.\n',
  },
  check(context) {
    const birth = context.client.date_of_birth
    if (birth === undefined || !isRealDate(birth)) return
    checkField(context, birth)
    const names = namesOf(context)
    for (const one of context.texts)
      if (mayStateAge(one) && isAboutClient(one)) checkText(context, one, birth, names)
  },
})

/** Most texts state none; a quick look comes before the thorough one. */
const mayStateAge = ({ text }: TextAt): boolean =>
  text.length >= shortest && (/\d/.test(text) || text.includes('year')) && stated.test(text)

/** “34 y/o”; an age by itself stands in a field of its own. */
const shortest = 5

const stated = /\b(?:old|aged?)\b|\d ?(?:y|m)(?:\/o|\.?o)/i

/** Ages by which a field of words about former times is meant, and parts about other people. */
const passedOver = new Set([
  'age',
  'onset',
  'first_use',
  'last_use',
  'started',
  'client_words',
  'guardians',
  'emergency_contacts',
  'collateral_contacts',
  'care_team',
  'outside_providers',
  'supports',
])

const isAboutClient = ({ own, path }: TextAt) =>
  !own && !path.some((part) => typeof part === 'string' && passedOver.has(part))

function checkText(context: Context, one: TextAt, birth: string, names: string[]): void {
  const days = daysOf(context, one)
  const [least, most] = agesOn(birth, days)
  if (least === undefined || most === undefined) return
  for (const { age, unit, subject, start } of findAges(one.text, names)) {
    if (subject !== 'client' || unit !== 'year' || (age >= least && age <= most)) continue
    if (isHistory(one) && /^age/i.test(one.text.slice(start))) continue
    const args = argsOf(String(age), most, days)
    context.report({ at: one.path, in: one.in, message: 'found', args })
  }
}

/** In a history “age 5” says when, not how old the client is now. */
const isHistory = ({ top, path }: TextAt) => top === 'assessment' && path[1] === 'history'

function checkField(context: Context, birth: string): void {
  const { age } = context.plan.client ?? {}
  const stated = age === undefined ? undefined : String(age)
  const [, from, to = from] = agePattern.exec(stated ?? '') ?? []
  const days = planDays(context)
  const [, most] = agesOn(birth, days)
  if (from === undefined || most === undefined) return
  const least = youngest(birth, days, most)
  if (Number(from) <= most && Number(to) >= least) return
  const args = argsOf(stated ?? '', most, days)
  const wasOvertaken = Number(from) === most - 1 && Number(to) === most - 1
  context.report({
    at: ['client', 'age'],
    message: 'field',
    args,
    ...(wasOvertaken ? { atMost: 'warning' as const } : {}),
  })
}

/** A form filled in at intake may bear the age of a birthday since; no more than a quarter back. */
function youngest(birth: string, [first = '']: readonly string[], most: number): number {
  return ageOn(birth.replace(/-02-29$/, '-02-28'), addDays(first, -92)) ?? most
}

/** “34”, “34 years”, “65-70”. */
const agePattern =
  /^\s*(\d{1,3})(?:\s*(?:-|–|to)\s*(\d{1,3}))?(?:[\s-]*(?:years?|yrs?|y\/?o)(?:[\s-]*(?:old|of age))?)?\s*$/i

const argsOf = (stated: string, most: number, days: readonly string[]): Args => ({
  stated: clientText(stated),
  actual: clientText(String(most)),
  day: days.at(-1) ?? '',
})

/**
 * The ages that a text may state: the client's on the day it bears, and one less, since it may have
 * been written before the last birthday.
 */
function agesOn(birth: string, days: readonly string[]): [number?, number?] {
  const first = days[0]
  const last = days.at(-1)
  if (first === undefined || last === undefined) return []
  const most = ageOn(birth.replace(/-02-29$/, '-02-28'), last)
  const least = ageOn(birth, first)
  return most === undefined ? [] : [(least ?? 0) - 1, most]
}

/** From when to when a text was written, as far as its own part and the plan are dated. */
function daysOf(context: Context, { path, in: file }: TextAt): string[] {
  const own = ownDate(file === 'plan' ? context.plan : context.record, path)
  if (file === 'record') return own ? [own] : []
  return [...(own ? [own] : []), ...planDays(context)].sort()
}

const planDays = ({ plan }: Context): string[] =>
  [plan.effective, plan.revision?.date].filter((day) => day && isRealDate(day)).sort() as string[]

/** The date of the innermost part around a text that has one. */
function ownDate(root: unknown, path: TextAt['path']): string | undefined {
  let here = root
  let date: string | undefined
  for (const part of path) {
    here = (here as Record<string | number, unknown> | undefined)?.[part]
    const stated = (here as { date?: unknown } | undefined)?.date
    if (typeof stated === 'string' && isRealDate(stated)) date = stated
  }
  return date
}

/** Names by which the client is spoken of; initials would be found everywhere. */
function namesOf({ client }: Context): string[] {
  const { name, preferred_name: preferred, initials } = client
  const all = [name, preferred, initials, ...(name ?? '').split(/\s+/)]
  return [...new Set(all.filter((one) => one !== undefined && one.length > 1))] as string[]
}
