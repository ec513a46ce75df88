/**
 * What one client contributes to the comparison of all clients: numbers made of its words, never the
 * words. Plain data, small enough to be sent from a worker by the thousand.
 */
import type { Path } from '../../source/document.ts'
import type { FileKind } from '../rule.ts'

/** What kind of text it is. `plan`: all problems, goals and objectives together, with their figures. */
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
  path: Path
  in: FileKind
  kind: TextKind
  /** The library entry that it says it was taken from. */
  library?: string
  /** Of every word but names, pronouns, numbers and dates; 53 bits. */
  hash: number
  /** How much it says that is its own; see `weightOf` in `reading.ts`. */
  weight: number
  /**
   * Where its numbers begin in `ClientPrint.numbers`, and how many shingles follow the band keys.
   * Absent where only the whole text can be compared.
   */
  sketch?: { at: number; size: number }
}

/** How long, how often and for how long one service is given, as written. */
export interface DoseItem {
  minutes?: number
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
}

/** Keys under which a text is looked for, one of each band. */
export const bands = 20
/** MinHash values that make a band key. */
export const rows = 3
/** The lowest shingles kept of a text; one of fewer is kept whole. */
export const mostShingles = 96

/**
 * From how much of its own a text is compared by itself, and when it takes several clients to say the
 * same. Chosen by the measurements in `test/lint/across`; no source gives a figure.
 */
export const enoughAlone = 5
export const enoughInMany = 3
