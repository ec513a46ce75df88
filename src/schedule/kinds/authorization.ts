/** A payer’s authorization: its last day, and its sessions and units, counted in the record. */
import {
  type AuthorizationAt,
  authorizations,
  isFollowed,
  isReplaced,
} from '../../care/authorizations.ts'
import type { Care } from '../../care/care.ts'
import { unitsOf } from '../../care/units.ts'
import { pathText } from '../../source/path-text.ts'
import { datesOf, stated } from '../dates.ts'
import { decided } from '../decide.ts'
import type { DueItem, Reason } from '../item.ts'

export function authorization(care: Care): DueItem[] {
  const all = authorizations(care)
  return all.flatMap((one) => {
    const isEnding = one.to === undefined || !isFollowed(one, all, care.asOf)
    const isUsed = one.to === undefined || !isReplaced(one, all, care.asOf)
    const isOnly = all.length === 1
    const parts = [
      ...(isEnding ? [item('end', one, ending(one, care), isOnly)] : []),
      ...(isUsed
        ? [
            item('sessions', one, sessions(one, care), isOnly),
            item('units', one, units(one, care), isOnly),
          ]
        : []),
    ]
    return parts.flatMap((part) => part ?? [])
  })
}

const titles = {
  end: 'Authorization ends',
  sessions: 'Authorized sessions',
  units: 'Authorized units',
} as const

const fields = { end: 'to', sessions: 'sessions', units: 'units' } as const

function item(
  part: keyof typeof titles,
  { path, payer = '' }: AuthorizationAt,
  reason: Reason | undefined,
  isOnly: boolean,
): DueItem | undefined {
  const [, , at] = path
  const title = `${titles[part]}${part !== 'end' && reason?.day !== undefined ? ' are used up' : ''}`
  const common = {
    kind: 'authorization',
    subject: `coverages[${at}]/${part}`,
    title: isOnly ? title : `${title} (coverages[${at}])`,
    ...(isOnly || payer === '' ? {} : { privately: `${title} (${payer})` }),
    path: [...path, fields[part]],
    in: 'plan',
    todo: `Ask the payer for another, and enter its number, period and sessions under “${pathText(path)}”.`,
  } as const
  return decided(common, [reason])
}

function ending({ path, authorization: { to } }: AuthorizationAt, care: Care): Reason | undefined {
  const place = [...path, 'to']
  const day = datesOf(care).day(to, place)
  return day === undefined ? undefined : stated(day, { path: place, in: 'plan' }, by)
}

const by = 'the authorization'

function sessions(one: AuthorizationAt, { asOf }: Care): Reason | undefined {
  const { sessions: wanted, used, held } = one
  if (wanted === undefined || used === undefined || isOver(one, asOf)) return undefined
  return counted({ unit: 'sessions', wanted, used, day: held[wanted - 1]?.date }, one)
}

/** Only where every session can be counted: a number that may be too low is worse than none. */
function units(one: AuthorizationAt, { asOf, record }: Care): Reason | undefined {
  const { authorization, held, code } = one
  const wanted = authorization.units
  if (wanted === undefined || record === undefined || isOver(one, asOf)) return undefined
  const each = held.map((session) => unitsOf(session, code))
  if (each.includes(undefined)) return uncounted(one)
  let used = 0
  let day: string | undefined
  for (const [at, amount = 0] of each.entries()) {
    used += amount
    if (used >= wanted) day ??= held[at]?.date
  }
  return counted({ unit: 'units', wanted, used, day }, one)
}

/** Once its time is over, only its end matters. */
const isOver = ({ to }: AuthorizationAt, asOf: string): boolean => to !== undefined && to < asOf

interface Count {
  unit: 'sessions' | 'units'
  wanted: number
  used: number
  /** The day on which the last of them was used. */
  day: string | undefined
}

function counted({ unit, wanted, used, day }: Count, { from, path }: AuthorizationAt): Reason {
  const left = Math.max(0, wanted - used)
  const since = from === undefined ? '' : ` from ${from} on`
  const sentence = `“${pathText(path)}” gives ${wanted} ${unit}; the record shows ${used}${since}, and ${left} ${left === 1 ? 'is' : 'are'} left.`
  const place = [...path, unit]
  const told = { kind: 'used', sentence, path: place, in: 'plan' } as const
  const reason = { by, rule: `${wanted} ${unit}`, isSure: true }
  if (day !== undefined) {
    const last = `The last of them was used on ${day}: what is held after that day is not covered.`
    return { ...reason, day, steps: [told, { kind: 'used', sentence: last, day }] }
  }
  const waitingFor = { kind: 'count', unit, wanted, held: used, left } as const
  return { ...reason, waitingFor, steps: [told] }
}

function uncounted({ path, authorization: { units: wanted } }: AuthorizationAt): Reason {
  const sentence = `“${pathText(path)}” gives ${wanted} units; they are quarters of an hour, and not every session says when it began and ended.`
  const place = [...path, 'units']
  const steps = [{ kind: 'used', sentence, path: place, in: 'plan' } as const]
  return { by, rule: `${wanted} units`, isSure: true, steps }
}
