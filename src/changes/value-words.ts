/** A value of a plan in words: dates in long form, statuses and targets as one would say them. */
import { formatLong } from '../language/dates.ts'
import { nameOf } from '../measures/names.ts'
import { labelOf } from '../plan/labels.ts'
import { fieldShape, saysSomethingEmpty } from '../plan/sameness.ts'
import type { Shape } from '../plan/shape.ts'
import { signatureCode } from '../plan/signature-codes.ts'
import { targetWords } from '../plan/target-words.ts'
import type { Baseline, Measure, Target } from '../plan/types.generated.ts'
import { isMapping, itemShape, type Mapping } from './run.ts'

/** `keys` are those of its address, to tell what stands there: `['objectives', 'measure', 'target']`. */
export function valueWords(
  value: unknown,
  shape: Shape | undefined,
  keys: readonly string[],
): string {
  const key = keys.at(-1) ?? ''
  if (value === undefined || value === null) return ''
  const code = signatureCode(value, keys)
  if (code !== undefined) return code
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value) && value.length === 0)
    return saysSomethingEmpty(keys.join('.')) ? 'none' : ''
  if (Array.isArray(value)) return listWords(value, shape, keys)
  if (isMapping(value)) return mappingWords(value, shape, keys)
  if (isTarget(keys.slice(0, -1))) return targetWords({ [key]: value })
  return scalarWords(value as string | number, shape && 'forms' in shape ? shape.kind : '', key)
}

const isTarget = (keys: readonly string[]) => keys.at(-1) === 'target'

function scalarWords(value: string | number, kind: string, key: string): string {
  const text = String(value).replace(/\s+/g, ' ').trim()
  if (key === 'instrument') return nameOf(text) ?? text
  if (kind === 'word') return text.replaceAll('-', ' ')
  if (kind === 'percent') return `${text}%`
  if (kind === 'date' || kind === 'date-or-span') return formatLong(text)
  if (kind === 'date-time') return momentWords(text)
  return text
}

/** `2026-10-01T14:30` is “October 1, 2026, 14:30”. */
function momentWords(text: string): string {
  const [day = '', clock = ''] = text.split(/[T ]/)
  return [formatLong(day), clock.slice(0, 5)].filter(Boolean).join(', ')
}

function listWords(
  values: readonly unknown[],
  shape: Shape | undefined,
  keys: readonly string[],
): string {
  const words = values.map((value) =>
    isMapping(value)
      ? itemWords(value, itemShape(shape), keys)
      : valueWords(value, itemShape(shape), keys),
  )
  return words.filter(Boolean).join(values.some(isLong) ? '; ' : ', ')
}

const isLong = (value: unknown) =>
  isMapping(value) || (typeof value === 'string' && /[\s,]/.test(value))

function mappingWords(value: Mapping, shape: Shape | undefined, keys: readonly string[]): string {
  if (isTarget(keys)) return targetWords(value as Target)
  if (keys.at(-1) === 'measure') return measureWords(value as Measure)
  if (keys.at(-1) === 'baseline') return baselineWords(value as Baseline)
  return fieldLines(value, shape, keys)
    .map(({ label, words }) => `${label}: ${words}`)
    .join('; ')
}

/** “PHQ-9, from 16 on October 1, 2026, to at most 9 points”. */
function measureWords({ instrument, behavior, unit, baseline, target }: Measure): string {
  const what = instrument === undefined ? '' : scalarWords(instrument, 'ref', 'instrument')
  const aim = targetWords(target)
  const from = baselineWords(baseline)
  return [
    what,
    behavior ?? '',
    from && `from ${from}`,
    aim && [from && target?.change_by === undefined ? 'to' : '', aim, unit ?? ''].join(' ').trim(),
  ]
    .filter(Boolean)
    .join(', ')
}

const baselineWords = ({ value, date, source }: Baseline = {}): string =>
  [
    value === undefined ? '' : String(value),
    date === undefined ? '' : `on ${formatLong(date)}`,
    source === undefined ? '' : `(${source})`,
  ]
    .filter(Boolean)
    .join(' ')

const isListOfItems = (value: unknown): value is Mapping[] =>
  Array.isArray(value) && value.length > 0 && value.every(isMapping)

/** “up-by-nine: met, 100%, six days a week”. */
function itemWords(item: Mapping, shape: Shape | undefined, keys: readonly string[]): string {
  const [first = '', ...rest] = Object.entries(item)
    .map(([key, value]) => valueWords(value, fieldShape(shape, key), [...keys, key]))
    .filter((words) => words !== '')
  return [first, rest.join(', ')].filter(Boolean).join(': ')
}

/** Each filled field with its label, except those named. */
export function fieldLines(
  value: Mapping,
  shape: Shape | undefined,
  keys: readonly string[],
  except: readonly string[] = [],
): { label: string; words: string }[] {
  return Object.entries(value).flatMap(([key, field]) => {
    if (except.includes(key)) return []
    const at = [...keys, key]
    const label = labelOf(at)
    const inner = fieldShape(shape, key)
    const lines = isListOfItems(field)
      ? field.map((item) => itemWords(item, itemShape(inner), at))
      : [valueWords(field, inner, at)]
    return lines.filter((words) => words !== '').map((words) => ({ label, words }))
  })
}
