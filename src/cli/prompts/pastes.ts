/**
 * Tells what is pasted from what is typed, so that a line break in a paste does not answer. Most
 * terminals mark pastes; in others, keys that come faster than anybody types are one.
 */
import { isEnter, type Key, written } from './keys.ts'

interface Taker {
  key(key: Key): void
  paste(text: string): void
  /** Something has changed though no key was pressed just now. */
  later(): void
}

/** How long after Enter the next key may come for both to be part of a paste, in milliseconds. */
const gap = 10

export class Pastes {
  readonly #taker: Taker
  /** What has come of a paste that the terminal marks. */
  #marked: string | undefined
  /** An Enter that may turn out to be part of a paste. */
  #held: NodeJS.Timeout | undefined
  /** Runs for as long as an unmarked paste may go on. */
  #unmarked: NodeJS.Timeout | undefined

  constructor(taker: Taker) {
    this.#taker = taker
  }

  /** Whether a paste is still coming in: nothing need be drawn before it is whole. */
  get busy(): boolean {
    return this.#marked !== undefined
  }

  press(key: Key): void {
    if (this.#unmarked) this.#goOn()
    if (key.name === 'paste-start' || this.#marked !== undefined) this.#mark(key)
    else if (this.#held) this.#afterEnter(key)
    else if (isEnter(key) && !key.meta) this.#hold(key)
    else this.#taker.key(key)
  }

  leave(): void {
    clearTimeout(this.#held)
    clearTimeout(this.#unmarked)
  }

  #mark(key: Key): void {
    if (key.name === 'paste-start') this.#marked = ''
    else if (key.name !== 'paste-end') this.#marked += key.sequence
    else {
      const text = this.#marked ?? ''
      this.#marked = undefined
      this.#taker.paste(text)
    }
  }

  #hold(key: Key): void {
    this.#held = setTimeout(() => {
      this.#held = undefined
      // The line break that ends a paste is no answer yet.
      if (!this.#unmarked) this.#taker.key(key)
      this.#taker.later()
    }, gap)
  }

  #afterEnter(key: Key): void {
    if (!isEnter(key) && key.name !== 'enter' && written(key) === '') return
    clearTimeout(this.#held)
    this.#held = undefined
    this.#goOn()
    this.#taker.paste('\n')
    if (isEnter(key)) this.#hold(key)
    else if (key.name !== 'enter') this.#taker.key(key)
  }

  #goOn(): void {
    clearTimeout(this.#unmarked)
    this.#unmarked = setTimeout(() => {
      this.#unmarked = undefined
    }, 3 * gap)
  }
}
