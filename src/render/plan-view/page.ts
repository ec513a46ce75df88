/** Writes parts of a plan by the table of fields: asked for by name, labeled and formatted there. */
import type { Block, Fact, RichText } from '../view.ts'
import { detailBlocks, fact, quoteBlock, textBlock } from './blocks.ts'
import type { Field, Fields } from './fields/field.ts'
import { percent, reading } from './formats.ts'
import type { Names } from './names.ts'
import { noCharts, type ProgressCharts } from './progress-charts.ts'
import { flat, labeled } from './rich.ts'
import { type Caption, type ColumnHead, tableBlock } from './table.ts'

type Leaf = string | number | boolean | readonly (string | number)[]

/** The fields of a part that hold a value of their own. */
export type LeafKey<Part> = {
  [Key in keyof Part]-?: NonNullable<Part[Key]> extends Leaf ? Key : never
}[keyof Part]

/** One part of the plan, ready to be written field by field. */
export interface Sheet<Part> {
  label(key: LeafKey<Part>): string
  /** The value in words; empty where the field is. */
  value(key: LeafKey<Part>): RichText
  /** The same on one line; undefined where the field is empty. */
  words(key: LeafKey<Part>): string | undefined
  /** The same between two words of ours: 'by Ruth Salter'. */
  around(before: string, key: LeafKey<Part>, after?: string): string | undefined
  facts(...keys: LeafKey<Part>[]): Fact[]
  /** Short values side by side, long ones as text. */
  details(...keys: LeafKey<Part>[]): Block[]
  text(key: LeafKey<Part>): Block[]
  /** Text without its label, where the heading above says enough. */
  plain(key: LeafKey<Part>): Block[]
  quote(key: LeafKey<Part>): Block[]
  /** Values one below the other, for a cell of a table. */
  stack(...keys: LeafKey<Part>[]): RichText
  /** The same, each with its label before it. */
  labeled(...keys: LeafKey<Part>[]): RichText
}

/**
 * A column: one field under its own label, or a cell put together under a title. The first column
 * names the row, and so does one of the kind `name`.
 */
export type TableColumn<Part> =
  | LeafKey<Part>
  | readonly [
      title: string,
      cell: (sheet: Sheet<Part>, row: Part) => RichText,
      kind?: 'number' | 'name',
    ]

export interface Page {
  names: Names
  charts: ProgressCharts
  sheet<Part extends object>(fields: Fields<NoInfer<Part>>, part: Part | undefined): Sheet<Part>
  table<Part extends object>(
    fields: Fields<NoInfer<Part>>,
    rows: readonly Part[] | undefined,
    columns: readonly TableColumn<NoInfer<Part>>[],
    caption?: Caption,
  ): Block[]
}

export function pageFor(names: Names, charts: ProgressCharts = noCharts): Page {
  return {
    names,
    charts,
    sheet: (fields, part) => sheetOf(fields, part, names),
    table: (fields, rows, columns, caption) => tableOf(fields, rows, columns, names, caption),
  }
}

function sheetOf<Part extends object>(
  fields: Fields<Part>,
  part: Part | undefined,
  names: Names,
): Sheet<Part> {
  const value = (key: LeafKey<Part>) => shownValue(fields, part, key, names)
  const label = (key: LeafKey<Part>) => labelOf(fields, key)
  const words = (key: LeafKey<Part>) => flat(value(key)) || undefined
  const facts = (...keys: LeafKey<Part>[]) => keys.flatMap((key) => fact(label(key), value(key)))
  return {
    label,
    value,
    words,
    around: (before, key, after = '') => {
      const inner = words(key)
      return inner && `${before}${inner}${after}`
    },
    facts,
    details: (...keys) => detailBlocks(facts(...keys)),
    text: (key) => textBlock(label(key), value(key)),
    plain: (key) => textBlock(undefined, value(key)),
    quote: (key) => quoteBlock(label(key), value(key)),
    stack: (...keys) => keys.flatMap(value),
    labeled: (...keys) => keys.flatMap((key) => labeled(label(key), value(key))),
  }
}

function tableOf<Part extends object>(
  fields: Fields<Part>,
  rows: readonly Part[] | undefined,
  columns: readonly TableColumn<Part>[],
  names: Names,
  caption: Caption | undefined,
): Block[] {
  const heads = columns.map((column, i) => headOf(fields, column, i === 0))
  const cells = (rows ?? []).map((row) => {
    const sheet = sheetOf(fields, row, names)
    return columns.map((column) => (isCell(column) ? column[1](sheet, row) : sheet.value(column)))
  })
  return tableBlock(heads, cells, caption)
}

function headOf<Part>(
  fields: Fields<Part>,
  column: TableColumn<Part>,
  isFirst: boolean,
): ColumnHead {
  if (isCell(column)) {
    const [title, , kind] = column
    return { title, isNumber: kind === 'number', isName: isFirst || kind === 'name' }
  }
  const [title, format] = fieldOf(fields, column)
  return { title, isNumber: numberFormats.has(format), isName: isFirst }
}

/** Formats whose values stand in line at their right end, as far as they are all numbers. */
const numberFormats: ReadonlySet<unknown> = new Set([reading, percent])

function isCell<Part>(
  column: TableColumn<Part>,
): column is Extract<TableColumn<Part>, readonly unknown[]> {
  return Array.isArray(column)
}

/** `Fields` ties each format to its own field; the two part ways once the key is a variable. */
function fieldOf<Part>(fields: Fields<Part>, key: LeafKey<Part>): Field<unknown> {
  return fields[key] as unknown as Field<unknown>
}

function labelOf<Part>(fields: Fields<Part>, key: LeafKey<Part>): string {
  return fieldOf(fields, key)[0]
}

function shownValue<Part>(
  fields: Fields<Part>,
  part: Part | undefined,
  key: LeafKey<Part>,
  names: Names,
): RichText {
  const value = part?.[key]
  return value === undefined || value === null ? [] : fieldOf(fields, key)[1](value, names)
}
