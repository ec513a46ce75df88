import {
  codesForMinutes,
  cptNotice,
  minutesFit,
  type ServiceCode,
  serviceCode,
} from '../../../codes/service-codes.ts'
import type { Context } from '../../context.ts'
import { defineRule, type Report } from '../../rule.ts'
import { everyServiceCode, type ServiceCodeAt } from './every-service-code.ts'

/** Below this, none of the individual psychotherapy codes is reported. */
const shortest = 16

export const minutesOutsideServiceCode = defineRule({
  id: 'minutes-outside-service-code',
  group: 'codes',
  severity: 'error',
  what: 'The minutes do not fit the service code.',
  why: 'Time that does not bear out the code is the most common reason to take back money for psychotherapy.',
  fix: 'Correct the minutes or the code.',
  source: `Medicare contractor coverage document L35101 (time ranges). ${cptNotice}`,
  messages: {
    found: '{code} stands for {range} minutes; here it is {minutes}.',
    short:
      '{code} stands for {range} minutes; here it is {minutes}. Under 16 minutes none of the psychotherapy codes is reported.',
  },
  bad: {
    plan: 'txplan: 1\n',
    record:
      'txplan: 1\nsessions:\n  - date: 2026-10-08\n    start: 14:00\n    end: 14:45\n    service_code: "90837"\n',
  },
  good: {
    plan: 'txplan: 1\n',
    record:
      'txplan: 1\nsessions:\n  - date: 2026-10-08\n    start: 14:00\n    end: 14:45\n    service_code: "90834"\n',
  },
  withoutPlan: true,
  check(context) {
    for (const at of everyServiceCode(context)) {
      const outside = at.minutes && [...new Set(at.minutes)].filter((one) => !fits(at.code, one))
      const known = serviceCode(at.code)
      if (!outside?.length || !known || hasFurtherHalfHour(at, outside, context)) continue
      context.report({ at: at.path, in: at.in, ...faultOf(known, at, outside) })
    }
  },
})

const fits = (code: string, minutes: number): boolean => {
  const fit = minutesFit(code, minutes)
  return fit !== 'too-short' && fit !== 'too-long'
}

/** A crisis session past its first hour is complete when the add-on stands beside it. */
function hasFurtherHalfHour(
  { code, session }: ServiceCodeAt,
  outside: readonly number[],
  { plan, record }: Context,
): boolean {
  const known = serviceCode(code)
  if (known?.kind !== 'crisis' || !outside.every((one) => minutesFit(code, one) === 'too-long'))
    return false
  const beside = session
    ? record?.sessions?.filter(({ date }) => date === session.date).map((one) => one.service_code)
    : plan.services?.map((one) => one.code)
  return beside?.some((other) => serviceCode(other ?? '')?.addOn) ?? false
}

function faultOf(
  known: ServiceCode,
  { code, minutes }: ServiceCodeAt,
  outside: readonly number[],
): Omit<Report, 'at'> {
  const args = { code: known.code, range: rangeOf(known), minutes: minutesText(minutes) }
  const individual = known.kind.startsWith('individual')
  if (individual && outside.some((one) => one < shortest)) return { message: 'short', args }
  const better = outside.length === 1 ? codesForMinutes(code, outside[0] as number) : []
  if (better.length === 0) return { message: 'found', args }
  const words = serviceCode(better[0] as string)?.words ?? ''
  const fix = 'Correct the minutes, or use {better} ({words}) for {outside} minutes.'
  return {
    message: 'found',
    args: { ...args, better: better.join(' with '), words, outside: outside[0] as number },
    fix,
  }
}

const minutesText = (minutes: ServiceCodeAt['minutes']): string =>
  [...new Set(minutes)].join(' to ')

/** `38 to 52`, or `53 or more`. */
function rangeOf({ minutes }: ServiceCode): string {
  if (!minutes) return ''
  return minutes.max === undefined ? `${minutes.min} or more` : `${minutes.min} to ${minutes.max}`
}
