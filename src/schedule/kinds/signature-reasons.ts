/** Why a signature is wanted: who asks for it, from which day on, and what of an older one is there. */
import type { Care } from '../../care/care.ts'
import { madeOn } from '../../care/last-looked-at.ts'
import type { SignatureAt } from '../../care/signing.ts'
import type { Demand } from '../../profiles/demand.ts'
import type { ChainStep, Reason } from '../item.ts'
import { type LeftBehind, leftBehind } from './left-behind.ts'

/** Where nobody in particular asks: a line that was prepared, or a signature that no longer speaks. */
export function orOwn(
  reasons: readonly Reason[],
  lines: readonly SignatureAt[],
  care: Care,
): Reason[] {
  const behind = leftBehind(lines, care)
  const isDated = reasons.some(({ day }) => day !== undefined)
  if (behind?.isChanged && !isDated) return [...reasons, outgrown(behind)]
  if (reasons.length > 0) return [...reasons]
  if (behind) return [outgrown(behind)]
  const waiting = lines.find(isWaiting)
  return waiting ? [prepared(waiting)] : []
}

/** A line that nobody has filled in. */
export const isWaiting = ({ standing }: SignatureAt): boolean => standing === 'blank'

const outgrown = ({ rule, step, since }: LeftBehind): Reason => ({
  by: 'the plan itself',
  rule,
  isSure: true,
  ...(since === undefined ? { steps: [step, noDay] } : { day: since, steps: [step] }),
})

/** A line that was prepared, and that nobody in particular asks for. */
const prepared = ({ path }: SignatureAt): Reason => ({
  by: 'the plan itself',
  rule: 'a line is prepared for it',
  isSure: true,
  steps: [
    { kind: 'stated', sentence: 'A line for it is there, and is not signed.', path, in: 'plan' },
  ],
})

/** No requirement names a day: it is wanted from when the text is in force. */
export function required(demand: Demand, lines: readonly SignatureAt[], care: Care): Reason {
  const rule = demand.level === 'required' ? 'signed' : 'signed, as advice'
  const reason = { by: demand.title, rule, demand, isSure: true }
  const { step, since } = leftBehind(lines, care) ?? {}
  const stale = step ? [step] : []
  if (demand.level !== 'required') return { ...reason, steps: [...stale, noDay] }
  if (since !== undefined) return { ...reason, day: since, steps: stale }
  const day = madeOn(care)?.day
  return day === undefined
    ? { ...reason, steps: [...stale, noDay] }
    : { ...reason, day, steps: [...stale, fromThen(day)] }
}

/** It asks for the signature, and not in so many words for one under each revision. */
export const unsaid = (demand: Demand, { step }: LeftBehind): Reason => ({
  by: demand.title,
  rule: 'signed; whether each revision anew is not told',
  demand,
  isSure: true,
  steps: [step, noDay],
})

const noDay: ChainStep = {
  kind: 'no-start',
  sentence: 'The requirement names no day by which it has to be given.',
}

/** Used for co-signatures too, where nothing says within which time. */
export const fromThen = (day: string): ChainStep => ({
  kind: 'in-use',
  sentence: `The requirement names no number of days. The present text is of ${day}: what is given under it from then on is given under an unsigned plan.`,
  day,
})
