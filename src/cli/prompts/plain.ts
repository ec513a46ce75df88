/**
 * The conversation in plain lines, for screen readers and for pipes: every line is written once, nothing
 * is drawn over, and answers are lines too.
 */
import type { Asker, Question, Reply } from '../../writing/question.ts'
import { wrapped } from './frame.ts'
import { type LineReader, lineReader } from './line-reader.ts'
import { choiceTalk, severalTalk, yesNoTalk } from './plain-choice.ts'
import { searchTalk } from './plain-search.ts'
import { type Say, Talk, talkCommands } from './plain-talk.ts'
import { lineTalk, textTalk } from './plain-text.ts'

export interface PlainOptions {
  input: NodeJS.ReadableStream & { isTTY?: boolean }
  output: NodeJS.WritableStream
  width: number
  /** Opens an editor with the text; what it rejects with is told to the person. */
  edit?: (text: string) => Promise<string>
  /** Fires when the conversation must end at once. */
  signal?: AbortSignal
  /** False where what was said is gone with the conversation. */
  keeps?: boolean
}

export function plainAsker(options: PlainOptions): Asker {
  const { input, output, width, edit, signal, keeps = true } = options
  const say: Say = (...lines) => {
    for (const line of lines.flatMap((one) => wrapped(one, width))) output.write(`${line}\n`)
  }
  // Whoever listened may be gone; the end of the input tells soon enough.
  output.on('error', () => {})
  let reader: LineReader | undefined
  let closed = false
  return {
    async ask(question, view) {
      if (closed) return { kind: 'stop' }
      if (!reader) say(talkCommands(keeps))
      reader ??= lineReader(input, signal)
      const talk = new Talk(question, view, reader, say)
      talk.begin()
      // An editor needs a terminal, as no pipe is one.
      return replyTo(question, talk, input.isTTY ? edit : undefined)
    },
    tell: (text) => say('', text),
    close() {
      closed = true
      reader?.close()
    },
  }
}

function replyTo(
  question: Question,
  talk: Talk,
  edit: ((text: string) => Promise<string>) | undefined,
): Promise<Reply> {
  switch (question.kind) {
    case 'line':
      return lineTalk(question, talk)
    case 'text':
      return textTalk(question, talk, edit)
    case 'choice':
      return choiceTalk(question, talk)
    case 'several':
      return severalTalk(question, talk)
    case 'search':
      return searchTalk(question, talk)
    case 'yes-no':
      return yesNoTalk(question, talk)
  }
}
