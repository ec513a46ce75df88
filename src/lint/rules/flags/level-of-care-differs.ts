import { ageOn, isRealDate } from '../../../language/dates.ts'
import type { Context } from '../../context.ts'
import { bareClientText, clientText } from '../../finding.ts'
import { defineRule } from '../../rule.ts'
import { hoursAWeek, programKind } from './program-hours.ts'
import { isClosed } from './standing.ts'

export const levelOfCareDiffers = defineRule({
  id: 'level-of-care-differs',
  group: 'flags',
  severity: 'warning',
  what: 'The level of care is not the one that the assessment pointed to, or does not fit the program’s name or hours.',
  why: 'A client may well be placed elsewhere than assessed, by choice or for want of a place; a payer wants to read why. A level and a program that differ are billed differently.',
  fix: 'Say why under “necessity: level_of_care_reason”, or correct level, program or hours.',
  source:
    'txplan: a level other than the one assessed needs its reason (the ASAM Criteria place by the assessment); 42 CFR 410.43(c)(1) and 424.24: hours a week of partial hospitalization and intensive outpatient programs',
  messages: {
    assessed:
      'The assessment points to level {assessed}, and care is given at {given}; nothing says why.',
    hours: '{hours} hours a week are given; Medicare counts {kind} from {least} hours a week.',
    outpatient: 'The level of care is {given}; by its name or hours, the program is {kind}.',
  },
  bad: {
    plan: 'txplan: 1\nsetting:\n  level_of_care: "1.0"\n  level_assessed: "2.1"\n',
  },
  good: {
    plan: 'txplan: 1\nsetting:\n  level_of_care: "1.0"\n  level_assessed: "2.1"\nnecessity:\n  level_of_care_reason: No intensive program within two hours; sessions twice a week instead.\n',
  },
  check(context) {
    if (context.plan.setting === undefined || isClosed(context.plan)) return
    checkAssessed(context)
    checkProgram(context)
  },
})

function checkAssessed({ plan, report }: Context): void {
  const { level_of_care: given = '', level_assessed: assessed = '' } = plan.setting ?? {}
  if (plan.necessity?.level_of_care_reason?.trim() || isSameLevel(given, assessed)) return
  report({
    at: ['setting', 'level_assessed'],
    message: 'assessed',
    args: { assessed: clientText(assessed), given: clientText(given) },
  })
}

const plain = (level: string): string =>
  level
    .toLowerCase()
    .replace(/\b(?:asam|level)\b/g, '')
    .replace(/[^a-z0-9.]/g, '')
    .replace(/\.0(?!\d)/g, '')

/** `2.1` is `ASAM Level 2.1`, and `1` is `1.0`; what is not written differs from nothing. */
function isSameLevel(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)]
  if (a === '' || b === '' || a === b) return true
  const isWordy = (level: string) => /[a-z]{3}/.test(level)
  return (isWordy(a) || isWordy(b)) && (a.startsWith(b) || b.startsWith(a))
}

function checkProgram(context: Context): void {
  const { level_of_care: level = '', program = '', program_hours = '' } = context.plan.setting ?? {}
  const kind = programKind(level) ?? programKind(program)
  const hours = hoursAWeek(program_hours)
  if (isPlainOutpatient(level)) checkOutpatient(level, kind?.name, hours, context)
  else if (kind !== undefined && hours !== undefined && hours < kind.least && isAdult(context))
    context.report({
      at: ['setting', 'program_hours'],
      message: 'hours',
      args: { hours: bareClientText(String(hours)), kind: kind.name, least: kind.least },
      atMost: 'info',
    })
}

function checkOutpatient(
  level: string,
  kind: string | undefined,
  hours: number | undefined,
  { report }: Context,
): void {
  const isMore = hours !== undefined && hours >= intensiveFrom
  if (kind === undefined && !isMore) return
  const args = { given: clientText(level), kind: kind ?? 'intensive outpatient care' }
  report({ at: ['setting', 'level_of_care'], message: 'outpatient', args, atMost: 'info' })
}

/** Hours a week from which outpatient care is called intensive. */
const intensiveFrom = 9

const isPlainOutpatient = (level: string): boolean =>
  /^(?:routine |standard |regular |traditional )?out-?patient(?: (?:therapy|care|services?))?$|^(?:asam )?(?:level )?1(?:\.0)?$/i.test(
    level.trim(),
  )

/** For adolescents a program is intensive with fewer hours. */
function isAdult({ client, effective, asOf }: Context): boolean {
  const { date_of_birth: birth } = client
  const day = effective !== undefined && isRealDate(effective) ? effective : asOf
  if (birth === undefined || !isRealDate(birth)) return true
  return (ageOn(birth, day) ?? 18) >= 18
}
