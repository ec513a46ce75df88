/** Writes values as a PDF has them (ISO 32000-1, 7.3). What was read comes out with the same meaning. */
import type { PdfDict, PdfRef, PdfValue } from '../read/values.ts'

/** A piece of the file, in which each character is a byte. */
export type Latin1 = string

/** @throws TypeError for a stream, which is an object of its own and no value in another. */
export function written(value: PdfValue): Latin1 {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return numberText(value)
  switch (value.kind) {
    case 'name':
      return `/${escapedName(value.name)}`
    case 'string':
      return `<${Buffer.from(value.bytes).toString('hex').toUpperCase()}>`
    case 'ref':
      return `${value.num} ${value.gen} R`
    case 'array':
      return `[${value.items.map(written).join(' ')}]`
    case 'dict':
      return dictText([...value.entries].map(([key, held]) => [key, written(held)]))
    case 'stream':
      throw new TypeError('A stream is no value inside another.')
  }
}

/** A dictionary of entries that are written already. */
export const dictText = (entries: readonly (readonly [string, Latin1])[]): Latin1 =>
  `<<\n${entries.map(([key, text]) => `/${escapedName(key)} ${text}`).join('\n')}\n>>`

/** No exponents: PDF has none. */
function numberText(value: number): Latin1 {
  if (Number.isInteger(value)) return String(value)
  return value.toFixed(6).replace(/\.?0+$/, '')
}

/** Everything but plain characters as `#xx` (7.3.5). */
const escapedName = (name: string): Latin1 =>
  Buffer.from(name, 'latin1')
    .toString('latin1')
    .replace(
      /[^A-Za-z0-9_.+*:@!'"~^|,;=?&$-]/g,
      (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
    )

/** A text string: plain where it can be, otherwise UTF-16 with its mark (7.9.2.2). */
export function textString(text: string): Latin1 {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`
}

/** A moment in UTC (7.9.4). */
export const dateString = (at: Date): Latin1 =>
  `(D:${at.toISOString().slice(0, 19).replace(/[-:T]/g, '')}+00'00')`

export const ref = (num: number, gen = 0): PdfRef => ({ kind: 'ref', num, gen })

/** The same dictionary with these entries set; the others stay, in their order. */
export const withEntries = (dict: PdfDict, set: Readonly<Record<string, PdfValue>>): PdfDict => ({
  ...dict,
  entries: new Map([...dict.entries, ...Object.entries(set)]),
})

/** A dictionary that stands in no file yet. */
export const dict = (entries: Readonly<Record<string, PdfValue>>): PdfDict => ({
  kind: 'dict',
  entries: new Map(Object.entries(entries)),
  start: 0,
  end: 0,
})
