/** A line or a text to be written. */
import { printable } from '../../lint/formats/wrap.ts'
import type { LineQuestion, Read, TextQuestion, View } from '../../writing/question.ts'
import { type Draft, draftOf, edited, insert } from './draft.ts'
import { rowAway, rowsOf } from './draft-rows.ts'
import { type Body, type Face, type Look, needed, type Step } from './face.ts'
import { isDown, isEnter, isNewLine, isUp, type Key } from './keys.ts'

export function fieldFace(
  question: LineQuestion | TextQuestion,
  view: View,
  { signs }: Look,
  canEdit: boolean,
): Face {
  const multiline = question.kind === 'text'
  const secret = question.kind === 'line' && question.secret
  const read = lastOnly(question.read)
  let draft = draftOf(clean(view.typed ?? question.initial ?? '', multiline))
  let problem: string | undefined
  /** The width last drawn at, and the column that moving up and down keeps to. */
  let width = 80
  let column: number | undefined

  const set = (next: Draft): void => {
    const changed = next.text !== draft.text
    draft = next
    if (!changed) return
    problem = undefined
    if (!secret) view.typing?.(draft.text)
  }

  const toRow = (by: 1 | -1): void => {
    column ??= rowsOf(draft, width).caret.column
    const end = by < 0 ? 0 : draft.text.length
    set(rowAway(draft, width, by, column) ?? { text: draft.text, at: end })
  }

  const answer = (): Step => {
    const typed = draft.text.trim()
    if (typed === '' && question.optional) return { reply: { kind: 'skip' } }
    const made = typed === '' ? { problem: needed } : read(draft.text)
    if ('value' in made)
      return {
        reply: { kind: 'answer', value: made.value },
        said: secret ? veil : told(typed, made.says),
      }
    problem = made.problem
    return undefined
  }

  return {
    press(key: Key): Step {
      if (multiline && isNewLine(key)) return void set(insert(draft, '\n'))
      if (isEnter(key) || isNewLine(key)) return answer()
      if (canEdit && multiline && key.ctrl && key.name === 'o') return 'edit'
      if (isUp(key) || isDown(key)) return void toRow(isUp(key) ? -1 : 1)
      column = undefined
      set(edited(draft, key) ?? draft)
      return undefined
    },

    draw(cells, limit): Body {
      width = cells - gutter - 2
      const { rows, caret } = rowsOf(secret === true ? veiled(draft) : draft, width)
      const from = firstShown(rows.length, caret.row, limit)
      const shown = rows.slice(from, from + limit)
      return {
        rows: shown.map(({ text }, at) => `${at + from === 0 ? signs.pointer : ' '} ${text}`),
        caret: { row: caret.row - from, column: caret.column + gutter },
        ...understood(draft.text, read, problem),
      }
    },

    keys: [
      'Enter next',
      ...(view.canGoBack ? ['Esc back'] : []),
      ...(question.optional ? ['empty Enter skips'] : []),
      ...(multiline ? ['Alt-Enter or Ctrl-J new line'] : []),
      ...(multiline && canEdit ? ['Ctrl-O editor'] : []),
    ],

    writing: {
      text: () => draft.text,
      paste: (text) => {
        column = undefined
        set(insert(draft, clean(text, multiline)))
      },
      replace(text, fault) {
        set(draftOf(clean(text, multiline)))
        problem = fault
      },
      multiline,
    },
  }
}

/** Cells for the sign before the first row. */
const gutter = 2

function understood(text: string, read: (typed: string) => Read, problem?: string) {
  if (problem !== undefined) return { problem }
  const made = text.trim() === '' ? undefined : read(text)
  return made && 'value' in made && made.says ? { says: made.says } : {}
}

/** As long as what is typed, so that one sees that a key was heard; of any length afterwards. */
const veiled = ({ text, at }: Draft): Draft => ({ text: '*'.repeat(text.length), at })
const veil = '********'

const told = (typed: string, says: string | undefined): string =>
  says === undefined ? typed : `${typed} (${says})`

/** Line breaks of any system; in a line they are spaces, as is what commands a terminal. */
export function clean(text: string, multiline: boolean): string {
  const lines = text.split(/\r\n|[\r\n]/).map(printable)
  return lines.join(multiline ? '\n' : ' ')
}

/** The caret's row is always among the rows shown, in their middle while there is more on both sides. */
function firstShown(rows: number, caret: number, limit: number): number {
  return Math.max(0, Math.min(caret - Math.floor(limit / 2), rows - limit))
}

/** A function that is asked the same thing again and again is asked once. */
export function lastOnly<T>(ask: (text: string) => T): (text: string) => T {
  let last: { text: string; answer: T } | undefined
  return (text) => {
    if (last?.text !== text) last = { text, answer: ask(text) }
    return last.answer
  }
}
