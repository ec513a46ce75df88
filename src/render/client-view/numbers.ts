/**
 * How one will know, for the client: the number at the start, the latest one, the number wanted and
 * by when. Every figure is taken from the plan or its record and written as it stands there.
 */
import { formatLong } from '../../language/dates.ts'
import { findPlaceholders } from '../../language/placeholders.ts'
import { resolveDateOrSpan } from '../../language/spans.ts'
import type { Goal, Measure, Objective, Target } from '../../plan/types.generated.ts'
import { textBlock } from '../plan-view/blocks.ts'
import { withUnit } from '../plan-view/counted.ts'
import { deadlineWords } from '../plan-view/formats.ts'
import { instrumentName } from '../plan-view/instrument.ts'
import type { Names } from '../plan-view/names.ts'
import { capital, joinFilled } from '../plan-view/rich.ts'
import { line } from '../rich-text.ts'
import type { Block } from '../view.ts'
import type { Latest } from './latest.ts'

/** Lines of one goal or objective, in the order in which a client asks. */
export function numberBlocks(
  { measure, target_date }: Pick<Goal & Objective, 'measure' | 'target_date'>,
  latest: Latest | undefined,
  names: Names,
): Block[] {
  const { instrument } = measure ?? {}
  const isSet = target_date !== undefined && findPlaceholders(target_date).length === 0
  const day = isSet ? whenWords(target_date, names) : undefined
  const wanted = measure && wantedWords(measure)
  const told = (label: string, words: string | undefined) => textBlock(label, line(words ?? ''))
  return [
    ...told('Measured with', instrument && instrumentName(instrument)),
    ...told('At the start', startWords(measure)),
    ...told('Latest', latestWords(latest, measure)),
    ...(wanted
      ? told('What you want', capital(joinFilled([wanted, day], ' ')))
      : told('By when', isSet ? deadlineWords(target_date, names) : undefined)),
  ]
}

/** 'by January 29, 2027'; 'within 8 weeks (by November 26, 2026)'. */
function whenWords(target: string, names: Names): string {
  const isSpan = resolveDateOrSpan(target, '2000-01-01')?.from === 'span'
  return `${isSpan ? 'within' : 'by'} ${deadlineWords(target, names)}`
}

/** '14 points on September 29, 2026'. */
function startWords(measure: Measure | undefined): string {
  const { value, date } = measure?.baseline ?? {}
  if (value === undefined) return ''
  const amount = withUnit(String(value), measure?.unit)
  return joinFilled([amount, date && `on ${formatLong(date)}`], ' ')
}

function latestWords(latest: Latest | undefined, measure: Measure | undefined): string {
  if (!latest) return ''
  const amount = latest.isPercent
    ? `${latest.value}% of the way`
    : withUnit(String(latest.value), measure?.unit)
  return `${amount} on ${formatLong(latest.day)}`
}

/** '4 activities a week or more': “at most” and “at least” are read the wrong way around too often. */
function wantedWords({ target, unit, baseline }: Measure): string {
  const change = target?.change_by
  if (change !== undefined)
    return changeWords(String(change), baseline?.value === undefined ? undefined : unit)
  return waysOf(target, unit).join(', or ')
}

function waysOf({ at_most, at_least, between, equals }: Target = {}, unit: string | undefined) {
  const counted = (value: number | string) => withUnit(String(value), unit)
  const [from, to] = between ?? []
  return [
    at_most === undefined ? '' : at_most === 0 ? counted(0) : `${counted(at_most)} or less`,
    at_least === undefined ? '' : `${counted(at_least)} or more`,
    from === undefined || to === undefined ? '' : `${from} to ${counted(to)}`,
    equals === undefined ? '' : counted(equals),
  ].filter((way) => way !== '')
}

function changeWords(change: string, unit: string | undefined): string {
  const amount = change.replace(/^[+-]/, '')
  const counted = amount.endsWith('%') ? amount : withUnit(amount, unit)
  return `${counted} ${change.startsWith('-') ? 'less' : 'more'} than at the start`
}
