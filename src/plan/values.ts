/**
 * Reads the values of a measure: what a baseline or score says as a number, what a target asks for,
 * and whether a value is enough. Nothing is guessed: what is not plainly a number is a level in words.
 */
import type { Target } from './types.generated.ts'

export type Written = number | string | undefined

export interface Value {
  value: number
  /** 10 in `6/10`. */
  outOf?: number
}

/** The number that a baseline, a score or an exact target states; `undefined` for levels in words. */
export function readValue(written: Written): Value | undefined {
  if (typeof written === 'number') return { value: written }
  if (written === undefined || written.length > longest) return undefined
  const text = written.trim()
  if (!/\d/.test(text)) return /^(?:none|zero|nil|never)$/i.test(text) ? { value: 0 } : undefined
  const plain = /^[+-]?\d+(?:\.\d+)?(?= ?(?:%|percent|points?|pts)?$)/i.exec(text)
  if (plain) return { value: Number(plain[0]) }
  const [, value, outOf] =
    /^(\d+(?:\.\d+)?) ?(?:\/|(?:out )?of) ?(\d+(?:\.\d+)?)$/i.exec(text) ?? []
  return value === undefined ? undefined : { value: Number(value), outOf: Number(outOf) }
}

const longest = 24

/** What a target asks for. */
export type Aim =
  | { kind: 'at_most' | 'at_least'; value: number }
  | { kind: 'between'; from: number; to: number }
  | { kind: 'equals'; value: number }
  | { kind: 'change_by'; by: number; percent: boolean }

/** The aim of a target that is a number; of several, the first. */
export function aimOf(target: Target | undefined): Aim | undefined {
  if (target === undefined) return undefined
  const { at_most, at_least, between, change_by, equals } = target
  if (at_most !== undefined) return { kind: 'at_most', value: at_most }
  if (at_least !== undefined) return { kind: 'at_least', value: at_least }
  if (between !== undefined) return readBetween(between)
  if (change_by !== undefined) return readChange(change_by)
  const exact = readValue(equals)
  return exact && { kind: 'equals', value: exact.value }
}

/** A range written backwards has a finding of its own, and is no aim. */
function readBetween([from, to]: readonly number[]): Aim | undefined {
  return from === undefined || to === undefined || from > to
    ? undefined
    : { kind: 'between', from, to }
}

function readChange(change: number | string): Aim | undefined {
  const by = typeof change === 'number' ? change : Number.parseFloat(change)
  return Number.isFinite(by)
    ? { kind: 'change_by', by, percent: typeof change === 'string' }
    : undefined
}

/** The value at which an aim is reached when one comes from `baseline`. */
export function aimedAt(aim: Aim, baseline: number | undefined): number | undefined {
  if (aim.kind === 'between')
    return baseline === undefined ? undefined : Math.min(Math.max(baseline, aim.from), aim.to)
  if (aim.kind !== 'change_by') return aim.value
  if (baseline === undefined) return undefined
  return aim.percent ? baseline * (1 + aim.by / 100) : baseline + aim.by
}

/** Whether a value is enough; `undefined` when that takes a baseline that is not there. */
export function reaches(
  aim: Aim,
  value: number,
  baseline: number | undefined,
): boolean | undefined {
  if (aim.kind === 'between') return value >= aim.from && value <= aim.to
  if (aim.kind === 'equals') return value === aim.value
  const end = aimedAt(aim, baseline)
  if (end === undefined) return undefined
  const falling = aim.kind === 'at_most' || (aim.kind === 'change_by' && aim.by < 0)
  return falling ? value <= end : value >= end
}

/** `at most 7`, `between 7 and 9`, `a change of -50%`. */
export function aimText(aim: Aim): string {
  if (aim.kind === 'between') return `between ${aim.from} and ${aim.to}`
  if (aim.kind === 'change_by') return `a change of ${aim.by}${aim.percent ? '%' : ''}`
  return aim.kind === 'equals' ? `${aim.value}` : `${aim.kind.replace('_', ' ')} ${aim.value}`
}

/** Two decimals at most: what was worked out, as a person would write it. */
export const rounded = (value: number): number => Math.round(value * 100) / 100
