/** Changes told in words, for whoever draws them: a terminal, Markdown, a page. */
import type { Change, ChangeClass, Subject } from './change.ts'

/** A run of text; the mark says how it differs from what stands around it, never by colour alone. */
export interface Run {
  text: string
  mark?: 'added' | 'removed' | 'strong' | 'quiet'
}

export interface ToldChange {
  change: Change
  class: ChangeClass
  /** `+` new, `-` gone, `~` changed, `>` moved or renamed. */
  sign: '+' | '-' | '~' | '>'
  /** What it is, in a few words: “Target”, “Statement”, “New objective”. */
  label: string
  /** What it says: words put in and taken out, “at most 9 → at most 12”. */
  runs: Run[]
  /** What it means, where that can be said: “easier”, “28 days later, the third time”. */
  note?: string
  /** Of what a reader must not miss. */
  tone?: 'warning'
  /** Further lines below it: what a new item brings along. */
  below?: Run[][]
}

/** All that is told about one subject. */
export interface ToldGroup {
  subject: Subject
  /** “Objective sleep-1”, then its words in short. */
  heading: Run[]
  changes: ToldChange[]
}
