/** What a clause is about: its verb and object, or its noun, and of what kind they are. */
import type { ActKind } from '../reading.ts'

export type NounClass = 'state' | 'generic' | 'reading' | 'product' | 'concrete' | 'none'

export interface Head {
  kind: ActKind
  /** Tokens of verb and object, the end not included. */
  from: number
  to: number
  verb: string | undefined
  /** The class of its object, or of the noun that it is. */
  object: NounClass
  objectAt: number | undefined
  /** The object stands behind a preposition. */
  oblique: boolean
  negated: boolean
  /** More, less, better: a comparison without an amount. */
  compared: boolean
  /** What is to be gone, and is a named act. */
  zero: boolean
  loose: boolean
  /** To be learnt, and not said how it is shown. */
  learning: boolean
  /** Said of a thing as done: `homework turned in`. */
  finished: boolean
}

/** A noun that something is done to or said of. */
export interface Noun {
  noun: NounClass
  at: number | undefined
  /** Behind a preposition: `walk in the corridor`. */
  oblique: boolean
}

export const noNoun: Noun = { noun: 'none', at: undefined, oblique: false }

/** Something that others can see or read off. */
export const isConcrete = ({ noun }: Noun): boolean =>
  noun === 'concrete' || noun === 'product' || noun === 'reading'

/** A verb with its object, in a clause that ends before `end`. */
export interface VerbPhrase {
  at: number
  end: number
  object: Noun
  negated: boolean
}

/** What kind of thing a verb makes of its object. */
export interface Sense {
  kind: ActKind
  zero?: boolean
  compared?: boolean
}

export const state: Sense = { kind: 'state' }
export const comparedState: Sense = { kind: 'state', compared: true }
export const act: Sense = { kind: 'act' }
export const none: Sense = { kind: 'act', zero: true }
