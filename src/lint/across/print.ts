/**
 * What one client contributes to the comparison of all clients: numbers made of its words, never
 * the words. Plain data, small enough to be sent from a worker by the thousand.
 */
import type { Path } from '../../source/document.ts'
import type { FileKind } from '../rule.ts'

/**
 * What kind of text it is. `plan`: all problems, goals and objectives together, with their
 * figures.
 */
export type TextKind =
  | 'problem'
  | 'goal'
  | 'objective'
  | 'intervention'
  | 'client-words'
  | 'narrative'
  | 'session'
  | 'plan'

/** One text of one client. */
export interface TextPrint {
  /**
   * Parts of its path with `/` between: a list for each of many texts would make the message
   * heavy.
   */
  path: string
  in: FileKind
  kind: TextKind
  /** The library entry that it says it was taken from. */
  library?: string
  /** Of every word but names, pronouns, numbers and dates; 53 bits. */
  hash: number
  /** How much it says that is its own: 1 for each particular word, one half for a common one. */
  weight: number
  /** Where its numbers begin in `ClientPrint.numbers`. */
  at: number
  /** How many shingles follow the band keys; 0 where only the whole text can be compared. */
  size: number
}

/** How long, how often and for how long one service is given, as written. */
export interface DoseItem {
  minutes?: string
  frequency?: string
  duration?: string
}

/** What is given for the primary diagnosis. */
export interface DosePrint {
  /** First three characters of the primary diagnosis, such as `F33`. */
  category: string
  path: Path
  items: DoseItem[]
  /** True when the plan names the protocol or manual that sets the dose. */
  protocol: boolean
}

/** A signature of somebody who treats, given at a moment. */
export interface SigningPrint {
  /** Hash of the name. */
  who: number
  /** Minutes since 1970. */
  minute: number
  path: Path
}

/** Where a client is found, by whatever the caller calls it. */
export interface Place {
  /** What the caller finds the client's files again by; must differ between plans. */
  unit: string
  /** Folder of the plan: who the client is, where no record number says so. */
  folder: string
  /** Folder of the practice, if there is one: record numbers are told apart by it. */
  practice?: string
}

export interface ClientPrint extends Place {
  /** The client's record number. */
  record?: string
  /** Hash of name and date of birth, where both are known. */
  person?: number
  texts: TextPrint[]
  /** Band keys and shingles of the texts, one text after the other. */
  numbers: Uint32Array
  dose?: DosePrint
  signings?: SigningPrint[]
}

/** Keys under which a text is looked for, one of each band. */
export const bands = 28
/** The lowest shingles kept of a text; one of fewer is kept whole. */
export const mostShingles = 96

/**
 * How much of its own a text must say: to be compared by itself, to be compared with its variants
 * too, or to count only where several clients share it. Chosen by measuring: of 2,145 objectives
 * written apart from each other none of weight 4 was like another, and two of weight 5 were
 * nearly. No source gives a figure.
 */
export const enoughAlone = 4
export const enoughVaried = 5
export const enoughInMany = 3

export const pathKey = (path: Path): string => path.join('/')

/** No field of a plan is named by figures alone. */
export const pathOf = (key: string): Path =>
  key.split('/').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
