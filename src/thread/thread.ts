/**
 * The golden thread as a value: what a plan and its record link to what, ready to be drawn. What is
 * wrong with it, the findings of lint say; nothing here judges.
 */
import type { Path } from '../source/document.ts'

export type ThreadKind =
  | 'diagnosis'
  | 'problem'
  | 'goal'
  | 'objective'
  | 'intervention'
  | 'session'
  | 'review'
  | 'progress'

/** A part of the plan or the record, in one of the places where the thread passes it. */
export interface ThreadNode {
  kind: ThreadKind
  id: string | undefined
  /** When it was, of a session, a review and a note of progress: `YYYY-MM-DD`, at times less. */
  date?: string
  /** The path of the part within its file. */
  path: Path
  /** The file it stands in. */
  in: 'plan' | 'record'
  /** What it says, on one line: client text. Empty when it says nothing. */
  words: string
  /** Where it stands, when that is not `active`. */
  status?: string
  /** Drawn in full in an earlier place. */
  also?: true
  children: ThreadNode[]
}

/**
 * Where a branch of the tree starts. The plain names are the upper end of the thread in this plan;
 * `unlinked-…` holds what could hang on something above it, and hangs on nothing.
 */
export type BranchName =
  | 'diagnoses'
  | 'problems'
  | 'goals'
  | 'objectives'
  | 'interventions'
  | 'sessions'
  | 'reviews'
  | 'unlinked-problems'
  | 'unlinked-goals'
  | 'unlinked-objectives'
  | 'unlinked-interventions'
  | 'unlinked-sessions'
  | 'unlinked-reviews'
  | 'sessions-not-held'

export interface Branch {
  name: BranchName
  nodes: ThreadNode[]
}

export interface MatrixSession {
  id: string | undefined
  date: string | undefined
  path: Path
}

/** An objective, or a goal that sessions name in place of one. */
export interface MatrixRow {
  kind: 'objective' | 'goal'
  id: string | undefined
  path: Path
  /** Positions in `sessions` of those that name it. */
  sessions: number[]
  /** The day of the latest of them. */
  last: string | undefined
}

/** Which session worked on which objective. */
export interface Matrix {
  /** Sessions that took place, the oldest first; undated ones before all. */
  sessions: MatrixSession[]
  /** In the order of the goals. */
  rows: MatrixRow[]
}

export interface Thread {
  branches: Branch[]
  matrix: Matrix
}
