/** What the structure check walks: the model as a plain table (see `shapes.generated.ts`). */

/** One way a scalar may be written. */
export interface Form {
  type: 'string' | 'number' | 'integer' | 'boolean'
  is?: unknown
  words?: readonly string[]
  pattern?: RegExp
  min?: number
  max?: number
}

export interface Scalar {
  /** The kind of value in the model's own words, such as `date` or `percent`. */
  kind: string
  forms: readonly Form[]
}

export type Shape = Scalar | { fields: Readonly<Record<string, Shape>> } | { map: Shape } | List

export interface List {
  items: Shape
  length?: number
  /** Its texts are ids of things defined elsewhere. */
  refs?: true
}
