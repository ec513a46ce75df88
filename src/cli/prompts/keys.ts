/** Keys as Node tells them, and what they mean in every kind of question. */

export interface Key {
  /** Node's name; letters and digits have their own, most other characters none. */
  name?: string
  ctrl: boolean
  meta: boolean
  shift: boolean
  /** What the terminal sent. */
  sequence: string
  /** The part of `sequence` that tells keys apart which have no name. */
  code?: string
}

/** What the key writes; nothing for keys that command. */
export function written({ ctrl, meta, sequence }: Key): string {
  return ctrl || meta || !sequence || /^\p{Cc}/u.test(sequence) ? '' : sequence
}

/** Enter, also the one of the number pad. */
export const isEnter = (key: Key): boolean => key.name === 'return' || key.code === 'OM'

/** Ctrl-J, which every terminal can send, where Alt-Enter or Shift-Enter may mean something else. */
export const isNewLine = (key: Key): boolean => key.name === 'enter' || (isEnter(key) && key.meta)

export const isBack = (key: Key): boolean =>
  key.name === 'escape' || (key.name === 'tab' && key.shift)

export const isUp = (key: Key): boolean => key.name === 'up' || (key.ctrl && key.name === 'p')
export const isDown = (key: Key): boolean => key.name === 'down' || (key.ctrl && key.name === 'n')
