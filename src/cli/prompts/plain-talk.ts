/** One question in plain lines, whatever its kind: how it is put, and the lines that command. */
import type { Option, Question, Reply, View } from '../../writing/question.ts'
import type { LineReader } from './line-reader.ts'

export type Say = (...lines: string[]) => void

export const talkCommands = (keeps: boolean): string =>
  `Answer each question with a line. Lines that command: :back goes to the question before, :skip leaves a question open, :why says again what it is for, :edit opens an editor for a longer text, :stop stops; nothing is ${keeps ? 'lost' : 'changed'}.`

const needed = 'An answer is needed here; :stop stops.'

export class Talk {
  readonly view: View
  readonly say: Say
  /** What `:edit` does, where it does something. */
  edit: (() => Promise<void>) | undefined
  readonly #question: Question
  readonly #reader: LineReader

  constructor(question: Question, view: View, reader: LineReader, say: Say) {
    this.view = view
    this.say = say
    this.#question = question
    this.#reader = reader
  }

  begin(): void {
    const { notes = [], ask } = this.#question
    const { progress } = this.view
    // “6 of 11” counts the parts of the conversation, not its questions.
    const where = /^\d/.test(progress) ? `Part ${progress}.` : `${progress}.`
    this.say('', where, ...notes, ask, ...this.#reasons())
  }

  /** What the person may do, and what an empty line does. */
  invite(how: string, now?: string): void {
    if (now !== undefined) this.say(`Now: ${now}`)
    if (now !== undefined) this.say(`${how} Press Enter to keep it.`)
    else this.say(this.#question.optional ? `${how} ${this.skipWords}` : how)
  }

  private get skipWords(): string {
    const { skip } = this.#question
    return skip === undefined ? 'Press Enter to skip.' : `Press Enter for: ${skip}.`
  }

  /** Takes lines until one makes a reply. */
  async reply(take: (line: string) => Reply | undefined): Promise<Reply> {
    for (;;) {
      const line = await (this.#isSecret ? this.#reader.secret() : this.#reader.next())
      if (line === undefined) return { kind: 'stop' }
      // A passphrase may look like a command.
      const typed = this.#isSecret ? '' : line.trim()
      const command = /^:[a-z]+$/i.exec(typed)?.[0].toLowerCase()
      const reply = command === undefined ? take(line) : await this.#obey(command)
      if (reply) return reply
    }
  }

  /** What an empty line means where there is nothing to keep. */
  empty(): Reply | undefined {
    return this.#question.optional ? { kind: 'skip' } : this.told(needed)
  }

  chosen({ label, value }: Option): Reply {
    this.say(`Chosen: ${label}`)
    return { kind: 'answer', value }
  }

  /** Says it; the question stays open. */
  told(...lines: string[]): undefined {
    this.say(...lines)
  }

  /** While somebody else has the input. */
  async away<T>(use: () => Promise<T>): Promise<T> {
    this.#reader.pause()
    try {
      return await use()
    } finally {
      this.#reader.resume()
    }
  }

  async #obey(command: string): Promise<Reply | undefined> {
    switch (command) {
      case ':stop':
        return { kind: 'stop' }
      case ':back':
        return this.view.canGoBack ? { kind: 'back' } : this.told('This is the first question.')
      case ':skip':
        return this.empty()
      case ':why':
        return this.told(this.#question.ask, ...this.#reasons())
      case ':edit':
        if (this.edit) return void (await this.edit())
        return this.told('There is no editor for this question. Type the answer here.')
      default:
        return this.told(`${command} is no command. ${talkCommands}`)
    }
  }

  get #isSecret(): boolean {
    return this.#question.kind === 'line' && this.#question.secret === true
  }

  #reasons(): string[] {
    const { why, example, payer } = this.#question
    return [why, example && `For example: ${example}`, payer].filter((one) => one !== undefined)
  }
}
