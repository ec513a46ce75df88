/**
 * One question while it is on the screen: keys go in, pictures come out, until there is a reply. The
 * screen and the keyboard are @inquirer/core's; what it knows of a line of text is only where the caret
 * stands.
 */
import { createPrompt, useEffect, useKeypress, useState } from '@inquirer/core'
import type { Question, Reply, View } from '../../writing/question.ts'
import type { Ahead } from './ahead.ts'
import type { Face, Look, Step } from './face.ts'
import { collapsed, frame, type Size } from './frame.ts'
import { isBack, type Key } from './keys.ts'
import { Pastes } from './pastes.ts'

/** What of Node's readline is used here. */
export interface Line {
  line: string
  cursor: number
  on(event: string, listener: (...args: unknown[]) => void): void
  prependListener(event: string, listener: (...args: unknown[]) => void): void
  pause(): void
  resume(): void
}

export interface Showing {
  question: Question
  view: View
  face: Face
  look: Look & { notesAbove: boolean }
  input: NodeJS.ReadStream
  output: NodeJS.WriteStream
  edit?: (text: string) => Promise<string>
  /** What was typed before the question stood there. */
  ahead: Ahead
  signal: AbortSignal
}

/** Terminals that mark what is pasted are asked to. */
export const markPastes = '\u001B[?2004h'
export const leavePastes = '\u001B[?2004l'
const showCaret = '\u001B[?25h'
const hideCaret = '\u001B[?25l'

/** Everything this program may have changed about the terminal, undone. */
export const asFound = leavePastes + showCaret

export const show = createPrompt<Reply, Showing>((showing, done) => {
  const [, setTick] = useState(0)
  const [stage] = useState(() => new Stage(showing))
  useEffect((line) => {
    stage.enter(line as unknown as Line, () => setTick((tick) => tick + 1), done)
    return () => stage.leave()
  }, [])
  useKeypress((key) => stage.press(key as Key))
  return stage.picture()
})

class Stage {
  readonly showing: Showing
  line: Line | undefined
  redraw = () => {}
  done: (reply: Reply) => void = () => {}
  ended: { reply: Reply; said: string } | undefined
  editing = false
  listeners = new AbortController()
  readonly pastes: Pastes

  constructor(showing: Showing) {
    this.showing = showing
    this.pastes = new Pastes({
      key: (key) => this.act(key),
      paste: (text) => showing.face.writing?.paste(text),
      later: () => this.redraw(),
    })
  }

  enter(line: Line, redraw: () => void, done: (reply: Reply) => void): void {
    this.line = line
    this.redraw = redraw
    this.done = done
    const { input, output, signal } = this.showing
    const stop = () => this.end({ kind: 'stop' })
    for (const end of ['close', 'error']) line.on(end, stop)
    line.prependListener('SIGINT', stop)
    input.on('error', stop)
    output.on('resize', redraw)
    signal.addEventListener('abort', stop)
    this.listeners.signal.addEventListener('abort', () => {
      input.removeListener('error', stop)
      output.removeListener('resize', redraw)
      signal.removeEventListener('abort', stop)
    })
    this.suspendWell(line)
    this.catchUp()
    redraw()
  }

  leave(): void {
    this.pastes.leave()
    this.listeners.abort()
  }

  /** Only into a line: a list or yes and no would be answered unseen. */
  catchUp(): void {
    const { ahead, face } = this.showing
    const stops = ahead.wantsToStop
    const text = ahead.take()
    if (text !== '') face.writing?.paste(text)
    if (stops) this.end({ kind: 'stop' })
  }

  /** Ctrl-Z: the shell gets the terminal as it was; afterwards the question is drawn anew. */
  suspendWell(line: Line): void {
    const { input, output } = this.showing
    const before = (_: unknown, key: Key) => {
      if (suspends(key)) output.write(asFound)
    }
    input.prependListener('keypress', before)
    this.listeners.signal.addEventListener('abort', () => input.removeListener('keypress', before))
    line.on('SIGCONT', () => {
      if (this.ended) return
      line.resume()
      output.write(markPastes + '\n'.repeat(this.frame().rows.length))
      this.redraw()
    })
  }

  press(key: Key): void {
    if (this.editing || this.ended || suspends(key)) return
    if (this.showing.face.writing) this.pastes.press(key)
    else this.act(key)
    if (!this.pastes.busy) this.redraw()
  }

  act(key: Key): void {
    const { face, view } = this.showing
    if (isBack(key)) {
      if (view.canGoBack) this.end({ kind: 'back' })
    } else if (key.ctrl && key.name === 'd' && !face.writing?.text()) this.end({ kind: 'stop' })
    else this.follow(face.press(key))
  }

  follow(step: Step): void {
    if (step === 'edit') void this.edit()
    else if (step) this.end(step.reply, step.said)
  }

  end(reply: Reply, said = outcomes[reply.kind]): void {
    if (this.ended) return
    this.ended = { reply, said }
    this.done(reply)
    this.redraw()
  }

  /** Hands the terminal to the editor and takes it back. */
  async edit(): Promise<void> {
    const { face, input, output, edit } = this.showing
    if (!edit || !face.writing) return
    const text = face.writing.text()
    this.editing = true
    this.line?.pause()
    input.setRawMode?.(false)
    output.write(asFound)
    try {
      face.writing.replace(await edit(text))
    } catch (error) {
      face.writing.replace(text, (error as Error).message)
    }
    this.editing = false
    if (this.ended) return
    input.setRawMode?.(true)
    output.write(markPastes)
    this.line?.resume()
    this.redraw()
  }

  /** Rows up to the caret's, and those below it. */
  picture(): [string, string | undefined] {
    const { question, look, output } = this.showing
    if (this.ended) {
      const { reply, said } = this.ended
      const sign = reply.kind === 'answer' ? look.signs.done : '-'
      return [collapsed(question, sign, said, sizeOf(output).columns, look).join('\n'), undefined]
    }
    const { rows, caret } = this.frame()
    if (!caret) {
      this.placeCaret('', 0)
      return [hideCaret + rows.join('\n'), undefined]
    }
    this.placeCaret(rows[caret.row]!, caret.column)
    const below = rows.slice(caret.row + 1).join('\n')
    return [showCaret + rows.slice(0, caret.row + 1).join('\n'), below || undefined]
  }

  frame() {
    const { question, view, face, look, output } = this.showing
    return frame(question, view, face, sizeOf(output), look)
  }

  /** readline is made to believe in a line of spaces, since it places the caret by its line. */
  placeCaret(row: string, column: number): void {
    if (!this.line) return
    this.line.line = ' '.repeat(Math.max(row.length, column))
    this.line.cursor = column
  }
}

const suspends = (key: Key): boolean => key.ctrl && key.name === 'z'

const outcomes: Record<Reply['kind'], string> = {
  answer: '',
  skip: '(skipped)',
  back: '(back)',
  stop: '(stopped)',
}

export const sizeOf = ({ columns, rows }: NodeJS.WriteStream): Size => ({
  columns: columns || 80,
  rows: rows || 24,
})
