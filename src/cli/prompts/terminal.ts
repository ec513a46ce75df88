/**
 * The conversation at a terminal, with keys. It speaks on the stream it is given, which is standard
 * error: what a program hands on goes to standard output.
 */
import { emitKeypressEvents, type Interface } from 'node:readline'
import type { Paint } from '../../lint/formats/paint.ts'
import type { Asker, Question, Reply, View } from '../../writing/question.ts'
import { typedAhead } from './ahead.ts'
import { choiceFace, severalFace } from './choice.ts'
import type { Face, Look } from './face.ts'
import { fieldFace } from './field.ts'
import { searchFace } from './find.ts'
import { noteRows, notesFit, wrapped } from './frame.ts'
import { asFound, leavePastes, markPastes, type Showing, show, sizeOf } from './showing.ts'
import { signsFor } from './signs.ts'
import { yesNoFace } from './yes-no.ts'

export interface TerminalOptions {
  input: NodeJS.ReadStream
  output: NodeJS.WriteStream
  paint: Paint
  env: Readonly<Record<string, string | undefined>>
  /** Opens an editor with the text; what it rejects with is shown to the person. */
  edit?: (text: string) => Promise<string>
  /** Fires when the conversation must end at once: the terminal is gone, the process is to stop. */
  signal?: AbortSignal
  /** False where what was said is gone with the conversation. */
  keeps?: boolean
}

export function terminalAsker(options: TerminalOptions): Asker {
  const { input, output, signal, keeps = true } = options
  const look: Look = { paint: options.paint, signs: signsFor(options.env), keeps }
  const closing = new AbortController()
  const close = () => closing.abort()
  if (signal?.aborted) close()
  signal?.addEventListener('abort', close)
  // Whoever reads and writes here may be gone; then there is nobody to tell.
  for (const stream of [input, output]) stream.on('error', close)
  hearEscapeSoon(input)
  const ahead = typedAhead(input)

  return {
    async ask(question, view) {
      if (ahead.wantsToStop) close()
      if (closing.signal.aborted) return { kind: 'stop' }
      const notesAbove = !notesFit(question, sizeOf(output))
      if (notesAbove) write(noteRows(question, sizeOf(output).columns - 1))
      const face = faceFor(question, view, look, options.edit !== undefined)
      const showing = { ...options, question, view, face, ahead, signal: closing.signal }
      return ask({ ...showing, look: { ...look, notesAbove } })
    },
    tell: (text) => write(wrapped(text, Math.min(widest, sizeOf(output).columns - 1))),
    close() {
      close()
      signal?.removeEventListener('abort', close)
      ahead.take()
      if (output.writable) output.write(asFound)
      input.setRawMode?.(false)
      input.pause()
    },
  }

  function write(rows: readonly string[]): void {
    output.write(`${rows.join('\n')}\n`)
  }
}

/** Longer lines of running text are hard to read. */
const widest = 110

/** Never throws for what a person or a terminal may do. */
async function ask(showing: Showing): Promise<Reply> {
  const { input, output, ahead, signal } = showing
  output.write(cleanRow + markPastes)
  try {
    return await show(showing, { input, output })
  } catch (error) {
    if (!leaving.has((error as Error).name)) throw error
    return { kind: 'stop' }
  } finally {
    output.write(leavePastes)
    if (!signal.aborted) ahead.listen()
  }
}

/** The terminal echoes what is typed while nothing is asked. */
const cleanRow = '\r\u001B[J'

const leaving = new Set(['ExitPromptError', 'AbortPromptError', 'CancelPromptError'])

function faceFor(question: Question, view: View, look: Look, canEdit: boolean): Face {
  switch (question.kind) {
    case 'line':
    case 'text':
      return fieldFace(question, view, look, canEdit)
    case 'choice':
      return choiceFace(question, view, look)
    case 'several':
      return severalFace(question, view, look)
    case 'search':
      return searchFace(question, view, look)
    case 'yes-no':
      return yesNoFace(question, view, look)
  }
}

/** Esc also begins what other keys send. Node waits half a second for more, which feels like a fault. */
function hearEscapeSoon(input: NodeJS.ReadStream): void {
  emitKeypressEvents(input, { escapeCodeTimeout: 60 } as unknown as Interface)
}
