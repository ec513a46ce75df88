/** The lines of a mapping, its lists and what is in them. */
import { itemKind } from '../../changes/item-kinds.ts'
import { nounOf } from '../../changes/nouns.ts'
import { formatLong } from '../../language/dates.ts'
import { labelOf } from '../../plan/labels.ts'
import type { Shape } from '../../plan/shape.ts'
import { signatureCode } from '../../plan/signature-codes.ts'
import { targetWords } from '../../plan/target-words.ts'
import type { Target } from '../../plan/types.generated.ts'
import { valueAt } from '../../source/meaning.ts'
import { sentencesOf } from './sentences.ts'

export interface At {
  shape: Shape | undefined
  /** Of the address, without places in lists. */
  keys: readonly string[]
  file: 'plan' | 'record'
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.values(value).every(isEmpty))

/** Fields in the order of the model, then those it does not know. */
export function fieldLines(value: object, at: At, except: readonly string[] = []): string[] {
  const known = at.shape && 'fields' in at.shape ? Object.keys(at.shape.fields) : []
  const own = Object.keys(value)
    .filter((key) => !known.includes(key))
    .sort()
  return [...known, ...own].flatMap((key) => {
    const field: unknown = (value as Fields)[key]
    return except.includes(key) || isEmpty(field) ? [] : linesOf(field, inside(at, key))
  })
}

const inside = ({ shape, keys, file }: At, key: string): At => ({
  shape:
    shape && 'map' in shape
      ? shape.map
      : shape && 'fields' in shape && Object.hasOwn(shape.fields, key)
        ? shape.fields[key]
        : undefined,
  keys: [...keys, key],
  file,
})

const indented = (lines: readonly string[]): string[] =>
  lines.map((line) => (line === '' ? '' : `  ${line}`))

function linesOf(value: unknown, at: At): string[] {
  const label = labelFor(at)
  const code = signatureCode(value, at.keys)
  if (code !== undefined) return [`${label}: ${code}`]
  if (Array.isArray(value)) return listLines(value, label, at)
  if (!isFields(value)) return textLines(value, label, at)
  const target = at.keys.at(-1) === 'target' ? targetWords(value as Target) : ''
  if (target !== '' && Object.keys(value).length === 1) return [`${label}: ${target}`]
  return [label, ...indented(fieldLines(value, at))]
}

/** A field of the user's own keeps its name. */
function labelFor({ keys }: At): string {
  const key = keys.at(-1) ?? ''
  return key.startsWith('x-') ? key : labelOf(keys)
}

function textLines(value: unknown, label: string, at: At): string[] {
  const lines = wordLines(value, at.shape)
  return lines.length < 2
    ? [`${label}: ${lines[0] ?? ''}`.trimEnd()]
    : [`${label}:`, ...indented(lines)]
}

function wordLines(value: unknown, shape: Shape | undefined): string[] {
  if (typeof value === 'boolean') return [value ? 'yes' : 'no']
  const kind = shape && 'forms' in shape ? shape.kind : ''
  const text = String(value)
  if (kind === 'date' || kind === 'date-or-span') return [formatLong(text)]
  return kind === 'percent' ? [`${text}%`] : sentencesOf(text)
}

function listLines(values: readonly unknown[], label: string, at: At): string[] {
  const inner = at.shape && 'items' in at.shape ? at.shape.items : undefined
  if (values.some(isFields))
    return values.flatMap((item) => itemLines(item, label, { ...at, shape: inner }))
  const words = values.map((item) => (Array.isArray(item) ? item.join(', ') : String(item)))
  const kind = inner && 'forms' in inner ? inner.kind : ''
  const isShort = words.every((word) => !/\s/.test(word)) || typeof values[0] === 'number'
  if (isShort && kind !== 'prose') return [`${label}: ${words.join(', ')}`]
  return [`${label}:`, ...values.flatMap((item) => marked(wordLines(item, inner)))]
}

const marked = ([first = '', ...rest]: string[]) => [`  - ${first}`, ...indented(indented(rest))]

/** “Objective sleep-1: Sleep 7 hours on 5 nights a week”, then all else it says. */
function itemLines(item: unknown, label: string, at: At): string[] {
  if (!isFields(item)) return isEmpty(item) ? [] : [`${label}: ${String(item)}`]
  const kind = itemKind(at.keys.join('.'), at.file)
  const noun = kind.kind === 'item' ? label : nounOf(kind)
  const id = typeof item['id'] === 'string' ? item['id'] : ''
  const name = [noun, id].filter(Boolean).join(' ')
  const title = kind.title.find((field) => !isEmpty(valueAt(item, field.split('.'))))
  const words = title === undefined ? [] : titleWords(item, title, at)
  const isNamed = title !== undefined && !title.includes('.') && words.length === 1
  const said = [...(id === '' ? [] : ['id']), ...(isNamed ? [title] : [])]
  return [isNamed ? `${name}: ${words[0]}` : name, ...indented(fieldLines(item, at, said))]
}

const titleWords = (item: Fields, title: string, at: At): string[] =>
  wordLines(valueAt(item, title.split('.')), inside(at, title).shape)
