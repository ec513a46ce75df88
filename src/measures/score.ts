/**
 * From answers to a score, where that may be done: instruments of tier C, and those scored from
 * tables, are kept as scores only. Answers are as the client gave them, before any reversing.
 */
import { nearestStep } from './band.ts'
import type { Instrument, Subscale, VariantKind } from './instrument.ts'
import { figure, type Given, variantsGiven } from './variant.ts'

/** One answer; null or undefined where the client left it blank. */
export type Answer = number | null | undefined

export type ItemFault =
  /** Nothing is computed: the publisher does not allow it, or a table is needed. */
  | { kind: 'scores-only'; because: 'licence' | 'table' | 'rules' }
  | { kind: 'needs'; what: VariantKind; choices: readonly string[] }
  | { kind: 'too-few' | 'too-many'; given: number; wanted: number }
  | { kind: 'blank'; items: readonly number[]; most: number }
  | { kind: 'answer'; item: number; value: number; allowed: string }

export interface SubscaleScore {
  id: string
  name: string
  score: number
  /** On the screening side of the subscale's own threshold, where it has one. */
  positive?: boolean
}

export interface CriticalAnswer {
  item: number
  value: number
  about: string
  confirmed: boolean
}

export interface Scored {
  /** Absent where the instrument has no total. */
  score?: number
  subscales: readonly SubscaleScore[]
  /** Items left blank for which something else stands in. */
  blank: readonly number[]
  /** Whether all facts that the score rests on are confirmed. */
  confirmed: boolean
  critical: readonly CriticalAnswer[]
}

export type Scoring = { scored: Scored; fault?: never } | { fault: ItemFault; scored?: never }

/** Scores the answers of one administration, or says why that cannot be done. */
export function scoreItems(
  instrument: Instrument,
  answers: readonly Answer[],
  given: Given = {},
): Scoring {
  const key = scoringKey(instrument, given)
  if ('kind' in key) return { fault: key }
  const fault = countFault(instrument, answers, key) ?? answerFault(instrument, answers, key)
  if (fault) return { fault }
  const blank = key.counted.filter((item) => answerTo(answers, item) === undefined)
  const most = instrument.missing?.value.most ?? 0
  if (blank.length > most) return { fault: { kind: 'blank', items: blank, most } }
  return { scored: scored(instrument, answers, key, blank) }
}

/** What is needed to score: how many items, which of them count, and their range. */
interface Key {
  items: number
  counted: readonly number[]
  range: readonly [number, number]
  subscales: readonly Subscale[]
  /** No blank is filled from the others where there is no total. */
  hasTotal: boolean
  confirmed: boolean
}

function scoringKey(instrument: Instrument, given: Given): Key | ItemFault {
  if (instrument.tier === 'C') return { kind: 'scores-only', because: 'licence' }
  if (instrument.scoreKind === 'T') return { kind: 'scores-only', because: 'table' }
  const need = missingVariant(instrument, given)
  if (need) return need
  if (variantsGiven(instrument, given).some((one) => one.scoredElsewhere))
    return { kind: 'scores-only', because: 'table' }
  const items = figure(instrument, 'items', given)
  const range = figure(instrument, 'itemRange', given)
  const subscales = figure(instrument, 'subscales', given)
  const hasTotal = instrument.scoreKind !== 'none'
  if (items === undefined || !range || !(hasTotal || subscales))
    return { kind: 'scores-only', because: 'rules' }
  const all = Array.from({ length: items }, (_, i) => i + 1)
  const parts = subscales?.value ?? []
  return {
    items,
    counted: hasTotal ? all : parts.flatMap((one) => one.items ?? []).sort((a, b) => a - b),
    range: range.value,
    subscales: parts,
    hasTotal,
    confirmed: range.confirmed && (instrument.reverse?.confirmed ?? true),
  }
}

/** The first kind of variant that must be known and is not. */
export function missingVariant(
  instrument: Instrument,
  given: Given,
): (ItemFault & { kind: 'needs' }) | undefined {
  if (instrument.requires === undefined) return undefined
  const known = new Set(variantsGiven(instrument, given).map(({ kind }) => kind))
  const what = instrument.requires.find((kind) => !known.has(kind))
  if (!what) return undefined
  const choices = (instrument.variants ?? []).filter(({ kind }) => kind === what)
  return { kind: 'needs', what, choices: choices.map(({ id }) => id) }
}

function countFault(
  { unscored = 0 }: Instrument,
  { length }: readonly Answer[],
  { items }: Key,
): ItemFault | undefined {
  if (length < items) return { kind: 'too-few', given: length, wanted: items }
  if (length > items + unscored) return { kind: 'too-many', given: length, wanted: items }
  return undefined
}

const answerTo = (answers: readonly Answer[], item: number): number | undefined =>
  answers[item - 1] ?? undefined

function answerFault(
  { itemValues }: Instrument,
  answers: readonly Answer[],
  { counted, range: [least, most] }: Key,
): ItemFault | undefined {
  for (const item of counted) {
    const value = answerTo(answers, item)
    if (value === undefined) continue
    const only = itemValues?.[item]
    const fits = only
      ? only.includes(value)
      : Number.isInteger(value) && value >= least && value <= most
    const allowed = only ? only.join(', ') : `${least} to ${most}`
    if (!fits) return { kind: 'answer', item, value, allowed }
  }
  return undefined
}

function scored(
  instrument: Instrument,
  answers: readonly Answer[],
  key: Key,
  blank: readonly number[],
): Scored {
  const values = new Map<number, number>()
  for (const item of key.counted) {
    const value = answerTo(answers, item)
    if (value !== undefined) values.set(item, turned(instrument, item, value, key.range))
  }
  const fill = instrument.missing?.value.as
  if (fill === 'zero') for (const item of blank) values.set(item, 0)
  return {
    score: key.hasTotal ? total(instrument, [...values.values()], key) : undefined,
    subscales: key.subscales.flatMap((part) => subscaleScore(instrument, part, values)),
    blank,
    confirmed: key.confirmed && (blank.length === 0 || instrument.missing?.confirmed === true),
    critical: criticalAnswers(instrument, answers),
  }
}

const turned = (
  { reverse }: Instrument,
  item: number,
  value: number,
  [least, most]: readonly [number, number],
): number => (reverse?.value.includes(item) ? least + most - value : value)

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

/** The mean of the answered items stands in for each blank one. */
function total(instrument: Instrument, values: readonly number[], { items }: Key): number {
  const mean = sum(values) / values.length
  if (instrument.scoreKind === 'mean') return nearestStep(mean, instrument.step ?? 0.01)
  return Math.round(values.length === items ? sum(values) : mean * items) * (instrument.factor ?? 1)
}

/** Nothing where an item of it is blank. */
function subscaleScore(
  { better }: Instrument,
  part: Subscale,
  values: ReadonlyMap<number, number>,
): SubscaleScore[] {
  const { id, name, items, cutOff } = part
  const own = (items ?? []).flatMap((item) => values.get(item) ?? [])
  if (!items || own.length < items.length) return []
  const score = sum(own)
  if (cutOff === undefined) return [{ id, name, score }]
  const isHigher = (part.better ?? better) === 'higher'
  return [{ id, name, score, positive: isHigher ? score <= cutOff : score >= cutOff }]
}

/** The answers that call for a look at safety. An item left blank is not among them. */
export function criticalAnswers(
  { critical = [] }: Instrument,
  answers: readonly Answer[],
): CriticalAnswer[] {
  return critical.flatMap(({ value: items, above, about, confirmed }) =>
    items.flatMap((item) => {
      const value = answerTo(answers, item)
      return value !== undefined && value > above ? [{ item, value, about, confirmed }] : []
    }),
  )
}

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`

const refusals = {
  licence: 'its publisher allows only the score to be kept',
  table: 'its score comes from the publisher’s tables',
  rules: 'the rules for this form are not known here',
}

/** A fault in words; holds no text of the client's, but the answer that is out of range. */
export function itemFaultText({ name }: Pick<Instrument, 'name'>, fault: ItemFault): string {
  switch (fault.kind) {
    case 'scores-only':
      return `${name} is not scored from its items: ${refusals[fault.because]}. Enter the score.`
    case 'needs':
      return `To read ${name}, say which ${fault.what}: ${fault.choices.join(', ')}.`
    case 'too-few':
    case 'too-many':
      return `${name} has ${plural(fault.wanted, 'item')}; ${plural(fault.given, 'answer')} given.`
    case 'blank':
      return `${name} cannot be scored: ${blankText(fault)}.`
    case 'answer':
      return `${name}, item ${fault.item}: ${fault.value} is not an answer; ${fault.allowed} are.`
  }
}

function blankText({ items, most }: { items: readonly number[]; most: number }): string {
  const which = `item${items.length === 1 ? '' : 's'} ${items.join(', ')} left blank`
  return most === 0 ? `${which}, and none may be` : `${which}, and at most ${most} may be`
}
