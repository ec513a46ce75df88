/** A question on the screen: what each kind must be able to do for the prompt to show it. */
import type { Paint } from '../../lint/formats/paint.ts'
import type { Reply } from '../../writing/question.ts'
import type { Key } from './keys.ts'
import type { Signs } from './signs.ts'

export interface Look {
  paint: Paint
  signs: Signs
  /** False where what was said is gone with the conversation. */
  keeps?: boolean
}

/** What a key led to: the answer and how it is told, the wish for an editor, or just another picture. */
export type Step = { reply: Reply; said?: string } | 'edit' | undefined

export interface Body {
  /** Painted rows, none wider than asked for. */
  rows: readonly string[]
  /** Where one writes; lists have no caret. */
  caret?: { row: number; column: number }
  /** How the answer is understood so far, or why it was not taken. */
  says?: string
  problem?: string
}

export interface Face {
  press(key: Key): Step
  /** At most this many rows, if that can be. */
  draw(width: number, rows: number): Body
  /** What the keys do, the most useful first. */
  keys: readonly string[]
  /** Text that is written here; without it, there is nothing to paste into or to edit. */
  writing?: {
    text(): string
    paste(text: string): void
    /** The text as the editor left it, or as it was and what went wrong. */
    replace(text: string, problem?: string): void
    multiline: boolean
  }
}

export const needed = 'An answer is needed here; Ctrl-C stops.'

/** For a list that marks nothing by itself. */
export const markFirst = `Arrows or typing mark one first. ${needed}`
