/**
 * Filling the blanks of a library text. A blank that has no value stays as it is written, `{{target}}`,
 * and is an error in a plan (`placeholder-left`): nothing is ever filled in by itself.
 */
import { formatLong } from '../language/dates.ts'
import { resolveDateOrSpan } from '../language/spans.ts'
import type { Blank } from '../plan/types.generated.ts'

export type Blanks = Readonly<Record<string, Blank>>
export type BlankValues = Readonly<Record<string, string | number>>

/** What a text is filled with. */
export interface Filling {
  blanks: Blanks
  values: BlankValues
  /** What the plan calls the client. */
  client: string
  /** The day that spans are counted from, `YYYY-MM-DD`. */
  from: string
}

/** `{{client}}` is no blank: the plan knows it. */
export const ownName = 'client'

const pattern = /\{\{([a-z][a-z0-9-]*)\}\}/g

/** A blank with the full stop behind it, if there is one. */
const gap = /\{\{([a-z][a-z0-9-]*)\}\}(\.?)/g

/** Names of the blanks in a value and all that it holds, each once, in the order of the text. */
export function blanksIn(value: unknown): string[] {
  const found = new Set<string>()
  const visit = (part: unknown): void => {
    if (typeof part === 'string')
      for (const [, name] of part.matchAll(pattern)) found.add(name as string)
    else if (typeof part === 'object' && part !== null)
      for (const one of Object.values(part)) visit(one)
  }
  visit(value)
  found.delete(ownName)
  return [...found]
}

/**
 * The same value with its blanks filled. A string that is one blank and nothing else becomes the value
 * itself, so that a target is a number and a target date a day; in a sentence a day is written out.
 */
export function filled<T>(value: T, filling: Filling): T {
  if (typeof value === 'string') return filledText(value, filling) as T
  if (Array.isArray(value)) return value.map((one) => filled(one, filling)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) =>
      part === undefined ? [] : [[key, filled(part, filling)]],
    ),
  ) as T
}

function filledText(text: string, filling: Filling): string | number {
  const whole = /^\{\{([a-z][a-z0-9-]*)\}\}$/.exec(text)?.[1]
  if (whole !== undefined && whole !== ownName) return wholeValue(whole, filling) ?? text
  return text.replace(gap, (blank, name: string, stop: string, at: number) => {
    const inside = words(name, filling)
    if (inside === undefined) return blank
    const said = at === 0 ? inside.charAt(0).toUpperCase() + inside.slice(1) : inside
    // “at 4:30 a.m.” ends its sentence by itself.
    return said.endsWith('.') ? said : said + stop
  })
}

function wholeValue(name: string, { blanks, values, from }: Filling): string | number | undefined {
  const value = given(values, name)
  if (value === undefined) return undefined
  const kind = given(blanks, name)?.kind
  if (kind === 'date') return resolveDateOrSpan(String(value), from)?.date ?? String(value)
  return isNumeric(kind) && /^-?\d+(\.\d+)?$/.test(String(value)) ? Number(value) : value
}

const isNumeric = (kind: Blank['kind']): boolean => kind === 'number' || kind === 'score'

function words(name: string, { blanks, values, client, from }: Filling): string | undefined {
  if (name === ownName) return client
  const value = given(values, name)
  if (value === undefined) return undefined
  if (given(blanks, name)?.kind !== 'date') return String(value)
  const day = resolveDateOrSpan(String(value), from)?.date
  return day === undefined ? String(value) : formatLong(day)
}

const given = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined
