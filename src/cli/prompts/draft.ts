/** Text that is being written: what the keys of a line editor do to it. A caret stands between characters. */
import { characters } from './cells.ts'
import type { Key } from './keys.ts'
import { written } from './keys.ts'

export interface Draft {
  text: string
  /** Where the caret is, in UTF-16 units. */
  at: number
}

type Edit = (draft: Draft) => Draft

export const draftOf = (text: string): Draft => ({ text, at: text.length })

export const insert = ({ text, at }: Draft, more: string): Draft => ({
  text: text.slice(0, at) + more + text.slice(at),
  at: at + more.length,
})

/** What the key makes of the draft; `undefined` when it is no key for editing. */
export function edited(draft: Draft, key: Key): Draft | undefined {
  const edit = edits[keyName(key)]
  if (edit) return edit(draft)
  const more = written(key)
  return more === '' ? undefined : insert(draft, more)
}

const keyName = ({ ctrl, meta, name = '' }: Key): string =>
  `${ctrl ? 'ctrl-' : ''}${meta ? 'alt-' : ''}${name}`

/** How far to look for the characters beside the caret; no character is longer. */
const reach = 64

function left({ text, at }: Draft): number {
  const before = characters(text.slice(Math.max(0, at - reach), at))
  return at - (before.at(-1)?.length ?? 0)
}

function right({ text, at }: Draft): number {
  return at + (characters(text.slice(at, at + reach))[0]?.length ?? 0)
}

const wordLeft = ({ text, at }: Draft): number =>
  at - (/[\p{L}\p{N}\p{M}'’]*[^\p{L}\p{N}]*$/u.exec(text.slice(0, at))?.[0].length ?? 0)

const wordRight = ({ text, at }: Draft): number =>
  at + (/^[^\p{L}\p{N}]*[\p{L}\p{N}\p{M}'’]*/u.exec(text.slice(at))?.[0].length ?? 0)

/** As in a shell: back to the last space. */
const spaceLeft = ({ text, at }: Draft): number =>
  at - (/\S*\s*$/.exec(text.slice(0, at))?.[0].length ?? 0)

const lineStart = ({ text, at }: Draft): number => text.lastIndexOf('\n', at - 1) + 1

function lineEnd({ text, at }: Draft): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

const move =
  (to: (draft: Draft) => number): Edit =>
  (draft) => ({ text: draft.text, at: to(draft) })

/** Cuts what lies between the caret and there; at the end of a line, the line break. */
const cut =
  (to: (draft: Draft) => number): Edit =>
  (draft) => {
    const { text, at } = draft
    const there = to(draft)
    return {
      text: text.slice(0, Math.min(at, there)) + text.slice(Math.max(at, there)),
      at: Math.min(at, there),
    }
  }

const restOfLine: Edit = (draft) => cut(lineEnd(draft) > draft.at ? lineEnd : right)(draft)
const lineSoFar: Edit = (draft) => cut(lineStart(draft) < draft.at ? lineStart : left)(draft)

const edits: Readonly<Record<string, Edit>> = {
  left: move(left),
  'ctrl-b': move(left),
  right: move(right),
  'ctrl-f': move(right),
  home: move((draft) => (draft.at === 0 ? 0 : lineStart(draft))),
  'ctrl-a': move((draft) => (draft.at === 0 ? 0 : lineStart(draft))),
  end: move(lineEnd),
  'ctrl-e': move(lineEnd),
  'ctrl-home': move(() => 0),
  'ctrl-end': move(({ text }) => text.length),
  'ctrl-left': move(wordLeft),
  'alt-left': move(wordLeft),
  'alt-b': move(wordLeft),
  'ctrl-right': move(wordRight),
  'alt-right': move(wordRight),
  'alt-f': move(wordRight),
  backspace: cut(left),
  'ctrl-h': cut(left),
  delete: cut(right),
  'ctrl-d': cut(right),
  'ctrl-w': cut(spaceLeft),
  'alt-backspace': cut(wordLeft),
  'ctrl-backspace': cut(wordLeft),
  'alt-d': cut(wordRight),
  'ctrl-delete': cut(wordRight),
  'ctrl-u': lineSoFar,
  'ctrl-k': restOfLine,
}
