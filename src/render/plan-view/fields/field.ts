/**
 * A field of a plan: what it is called on a page, and how its value is put into words.
 *
 * This folder is the one place where the wording can be read at a glance. The types hold it
 * complete: a field that is added to the model does not compile until it has a label here. A part
 * with fields of its own has a caption only; ids of elements carry a label that is shown where
 * nothing else is known.
 */
import type { Format } from '../formats.ts'

type Leaf = string | number | boolean | readonly (string | number)[]

export type Field<Value> = readonly [label: string, format: Format<Value>]

/** Label and format of each field; the caption alone of what has fields of its own. */
export type Fields<Part> = {
  readonly [Key in keyof Part]-?: NonNullable<Part[Key]> extends Leaf
    ? Field<NonNullable<Part[Key]>>
    : string
}
