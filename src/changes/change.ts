/** What a comparison of two plans, or of two records, says: every change, what it is about, and of which class it is. */
import type { ChangeClass } from '../plan/change-class.ts'
import type { ClientRecord, Plan } from '../plan/types.generated.ts'
import type { Path } from '../source/document.ts'
import type { AmountMeaning } from './amounts.ts'

export type { ChangeClass }

/** What a change is about: an item of a list, or a part of the plan. */
export interface Subject {
  /** Of what stands in the record and not in the plan. */
  file?: 'record'
  /**
   * `goal`, `objective`, `intervention`, `problem`, `diagnosis`, `service`, `measure`, `team-member` …; of a part
   * that is no list its address: `client`, `review`, `assessment.risk`; `plan` for what stands at the top.
   */
  kind: string
  /** The id it has now, or had if it is gone. */
  id?: string
  /** Words by which a reader knows it: its statement, name or description, in full. */
  title?: string
  /** A day, or the role of a signature, by which those without an id are told apart. */
  tag?: string
  /** Where it stands in the earlier plan and in the later one. */
  before?: Path
  after?: Path
  /** What it is part of: the goal of an objective. */
  within?: Subject
}

/** How a score stands to the one before it of the same kind. */
export interface Since {
  date: string
  score: number
}

interface Told {
  subject: Subject
  class: ChangeClass
}

/** An item that was not there, with all it brings along; the objectives of a goal are told on their own. */
export interface Added extends Told {
  what: 'added'
  value: unknown
  /** Of a score in a record. */
  since?: Since
}

export interface Removed extends Told {
  what: 'removed'
  value: unknown
}

/** The same item in another place: an objective under another goal. A change of order is none. */
export interface Moved extends Told {
  what: 'moved'
  from: Subject | undefined
  to: Subject | undefined
}

/** The same item under another id. */
export interface Renamed extends Told {
  what: 'renamed'
  from: string | undefined
  to: string | undefined
}

/** A field that was filled, emptied or changed. */
export interface FieldChange extends Told {
  what: 'field'
  /** The field within its subject: `['measure', 'target', 'at_most']`. */
  field: Path
  /** `undefined` where it was not there. */
  before: unknown
  after: unknown
  detail?: Detail
}

export type Change = Added | Removed | Moved | Renamed | FieldChange

/** A run of words that both texts have, or only one of them. */
export interface Piece {
  in: 'both' | 'before' | 'after'
  text: string
}

/** An id that still stands where it stood, and does not name what it named. */
export interface LeftBehind {
  id: string
  /** The id that what it named has now. */
  now?: string
  /** Whether it names anything now. */
  leads: boolean
}

/** A deadline that is given as a span, and the days on which it fell and falls. */
export interface MovedDeadline {
  subject: Subject
  field: Path
  before: string
  after: string
}

/** How a value changed, where more can be said than what it was and is. */
export type Detail =
  | { kind: 'text'; pieces: Piece[]; meaning?: AmountMeaning }
  /** `meaning` is about the aim: is the target now easier to reach, or is the reading better. */
  | { kind: 'number'; by: number; meaning?: 'easier' | 'harder' | 'better' | 'worse' }
  /** A target that is told in another way now: `at most 9` became `between 5 and 9`. */
  | { kind: 'target'; meaning: 'easier' | 'harder' }
  /** `times` counts this move among those that history knows of. */
  /** Of the day on which the plan takes effect: `moves` are the deadlines that follow it. */
  | { kind: 'date'; days: number; times?: number; moves?: MovedDeadline[] }
  /** A reference that an id was changed, or given to another item, without. */
  | { kind: 'reference'; left: LeftBehind }
  /** Entries of a list of words, ids or codes. */
  | {
      kind: 'entries'
      added: string[]
      removed: string[]
      changed: Piece[][]
      left?: LeftBehind[]
    }
  /** The same items of a list whose order says something, by their ids or titles. */
  | { kind: 'order'; before: string[]; after: string[] }

export interface RecordDiff {
  before: ClientRecord
  after: ClientRecord
  changes: Change[]
}

export interface PlanDiff {
  before: Plan
  after: Plan
  /** In the order of the later plan; what is gone stands where it stood. */
  changes: Change[]
}
