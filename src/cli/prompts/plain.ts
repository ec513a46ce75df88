/**
 * The conversation in plain lines, for screen readers and for pipes: every line is written once, nothing
 * is drawn over, and answers are lines too.
 */
import type {
  Asker,
  ChoiceQuestion,
  LineQuestion,
  Option,
  Question,
  Reply,
  SearchQuestion,
  SeveralQuestion,
  TextQuestion,
  View,
  YesNoQuestion,
} from '../../writing/question.ts'
import { wrapped } from './frame.ts'
import { type LineReader, lineReader } from './line-reader.ts'
import { choosable, exactly, optionLines, pick, pickSeveral } from './plain-options.ts'

export interface PlainOptions {
  input: NodeJS.ReadableStream & { isTTY?: boolean }
  output: NodeJS.WritableStream
  width: number
  /** Opens an editor with the text; what it rejects with is told to the person. */
  edit?: (text: string) => Promise<string>
  /** Fires when the conversation must end at once. */
  signal?: AbortSignal
}

export function plainAsker(options: PlainOptions): Asker {
  const { input, output, width, signal } = options
  const say: Say = (...lines) => {
    if (lines.length === 0) return
    output.write(
      lines
        .flatMap((line) => wrapped(line, width))
        .join('\n')
        .concat('\n'),
    )
  }
  // Whoever listened may be gone; the end of the input tells soon enough.
  output.on('error', () => {})
  let reader: LineReader | undefined
  return {
    async ask(question, view) {
      if (!reader) say(commands)
      reader ??= lineReader(input, signal)
      const edit = input.isTTY ? options.edit : undefined
      const talk = new Talk(question, view, reader, say, edit)
      return talk.reply()
    },
    tell: (text) => say('', text),
    close: () => reader?.close(),
  }
}

type Say = (...lines: string[]) => void

const commands =
  'Answer each question with a line. Lines that command: :back goes to the question before, :skip leaves a question open, :why says again what it is for, :edit opens an editor for a longer text, :stop stops; nothing is lost.'

const needed = 'An answer is needed here; :stop stops and keeps what you said.'

/** A line that answers; the wish to write in an editor; or the end of the question. */
type Heard = { line: string } | 'edit' | Reply

const isReply = (heard: Heard): heard is Reply => heard !== 'edit' && 'kind' in heard

/** One question and its answer. */
class Talk {
  readonly question: Question
  readonly view: View
  readonly reader: LineReader
  readonly say: Say
  readonly edit: ((text: string) => Promise<string>) | undefined

  constructor(
    question: Question,
    view: View,
    reader: LineReader,
    say: Say,
    edit: ((text: string) => Promise<string>) | undefined,
  ) {
    this.question = question
    this.view = view
    this.reader = reader
    this.say = say
    this.edit = edit
  }

  reply(): Promise<Reply> {
    const { question } = this
    this.say('', `Question ${this.view.progress}.`, ...(question.notes ?? []), question.ask)
    this.say(...this.reasons())
    switch (question.kind) {
      case 'line':
        return this.line(question)
      case 'text':
        return this.text(question)
      case 'choice':
        return this.choice(question)
      case 'several':
        return this.several(question)
      case 'search':
        return this.search(question)
      case 'yes-no':
        return this.yesNo(question)
    }
  }

  reasons(): string[] {
    const { why, example, payer } = this.question
    return [why, example && `For example: ${example}`, payer].filter((one) => one !== undefined)
  }

  /** What the person may do, in one line. */
  invite(how: string, now?: string): void {
    const { optional } = this.question
    if (now !== undefined) this.say(`Now: ${now}`)
    const enter = now !== undefined ? ' Press Enter to keep it.' : ' Press Enter to skip.'
    this.say(how + (now !== undefined || optional ? enter : ''))
  }

  /** The next line that is no command. */
  async hear(): Promise<Heard> {
    for (;;) {
      const line = await this.reader.next()
      if (line === undefined) return { kind: 'stop' }
      const heard = this.obey(line)
      if (heard) return heard
    }
  }

  obey(line: string): Heard | undefined {
    const { question, view } = this
    const command = /^:[a-z]+$/i.exec(line.trim())?.[0].toLowerCase()
    switch (command) {
      case undefined:
        return { line }
      case ':stop':
        return { kind: 'stop' }
      case ':back':
        if (view.canGoBack) return { kind: 'back' }
        return this.told('This is the first question.')
      case ':skip':
        if (question.optional) return { kind: 'skip' }
        return this.told(needed)
      case ':why':
        return this.told(question.ask, ...this.reasons())
      case ':edit':
        if (question.kind === 'text' && this.edit) return 'edit'
        return this.told('There is no editor for this question. Type the answer here.')
      default:
        return this.told(`${command} is no command. ${commands}`)
    }
  }

  told(...lines: string[]): undefined {
    this.say(...lines)
  }

  /** What an empty line means where nothing was there to keep. */
  empty(): Reply | undefined {
    return this.question.optional ? { kind: 'skip' } : this.told(needed)
  }

  async line(question: LineQuestion): Promise<Reply> {
    let now = this.view.typed ?? question.initial
    this.invite('Type the answer.', now)
    for (;;) {
      const heard = await this.hear()
      if (isReply(heard)) return heard
      if (heard === 'edit') continue
      const typed = heard.line.trim() === '' ? (now ?? '') : heard.line
      this.view.typing?.(typed)
      const reply = typed.trim() === '' ? this.empty() : this.read(question, typed)
      if (reply) return reply
      now = undefined
    }
  }

  read(question: LineQuestion | TextQuestion, typed: string): Reply | undefined {
    const made = question.read(typed)
    if ('problem' in made) return this.told(made.problem)
    if (made.says) this.say(`Understood: ${made.says}`)
    return { kind: 'answer', value: made.value }
  }

  async text(question: TextQuestion): Promise<Reply> {
    let now = this.view.typed ?? question.initial
    let lines: string[] = []
    /** A text that was not taken; the editor may still mend it. */
    let refused = ''
    this.invite(textHow, now)
    for (;;) {
      const heard = await this.hear()
      if (isReply(heard)) return heard
      if (heard === 'edit') {
        const text = lines.length > 0 ? lines.join('\n') : (now ?? refused)
        now = (await this.edited(text)) || undefined
        lines = []
        this.invite(textHow, now)
        continue
      }
      const ends = heard.line.trim() === '.' || (lines.length === 0 && heard.line.trim() === '')
      if (!ends) {
        lines.push(heard.line)
        this.view.typing?.(lines.join('\n'))
        continue
      }
      const typed = lines.length > 0 ? lines.join('\n') : (now ?? '')
      const reply = typed.trim() === '' ? this.empty() : this.read(question, typed)
      if (reply) return reply
      refused = typed
      now = undefined
      lines = []
    }
  }

  async edited(text: string): Promise<string> {
    this.reader.pause()
    try {
      const made = await this.edit?.(text)
      this.view.typing?.(made ?? text)
      return made ?? text
    } catch (error) {
      this.say((error as Error).message)
      return text
    } finally {
      this.reader.resume()
    }
  }

  async choice({ options, initial }: ChoiceQuestion): Promise<Reply> {
    this.say(...optionLines(options))
    const now = choosable(options).find(({ value }) => value === initial)
    this.invite('Type a number, or words of one of them.', now?.label)
    for (;;) {
      const heard = await this.hear()
      if (isReply(heard)) return heard
      if (heard === 'edit') continue
      const said = heard.line.trim()
      const picked = said === '' ? now : pick(options, said)
      if (picked && !('problem' in picked)) return this.chosen(picked)
      const reply = picked ? this.told(picked.problem) : this.empty()
      if (reply) return reply
    }
  }

  chosen(option: Option): Reply {
    this.say(`Chosen: ${option.label}`)
    return { kind: 'answer', value: option.value }
  }

  async several({ options, initial }: SeveralQuestion): Promise<Reply> {
    this.say(...optionLines(options))
    const now = choosable(options).filter(({ value }) => initial?.includes(value))
    const labels = (chosen: readonly Option[]) => chosen.map(({ label }) => label).join(', ')
    this.invite(
      'Type numbers with commas or spaces between them, or: all.',
      now.length > 0 ? labels(now) : undefined,
    )
    for (;;) {
      const heard = await this.hear()
      if (isReply(heard)) return heard
      if (heard === 'edit') continue
      const said = heard.line.trim()
      const picked = said === '' ? now : pickSeveral(options, said)
      if (!('problem' in picked) && picked.length > 0) {
        this.say(`Chosen: ${labels(picked)}`)
        return { kind: 'answer', value: picked.map(({ value }) => value) }
      }
      const reply = 'problem' in picked ? this.told(picked.problem) : this.empty()
      if (reply) return reply
    }
  }

  async yesNo({ initial }: YesNoQuestion): Promise<Reply> {
    const now = initial === undefined ? undefined : initial ? 'yes' : 'no'
    this.invite('Type yes or no.', now)
    for (;;) {
      const heard = await this.hear()
      if (isReply(heard)) return heard
      if (heard === 'edit') continue
      const said = heard.line.trim().toLowerCase() || now
      if (said === 'y' || said === 'yes') return { kind: 'answer', value: true }
      if (said === 'n' || said === 'no') return { kind: 'answer', value: false }
      const reply = said === undefined ? this.empty() : this.told('Type yes or no.')
      if (reply) return reply
    }
  }

  async search(question: SearchQuestion): Promise<Reply> {
    const { initial } = question
    const known = initial === undefined ? undefined : found(question, initial)
    const keeps = known !== undefined || question.own !== undefined
    this.invite(
      'Type words to search for, then the number of what was found.',
      keeps ? (known?.label ?? initial) : undefined,
    )
    let listed = this.list(question, this.view.typed ?? '')
    for (;;) {
      const heard = await this.hear()
      if (isReply(heard)) return heard
      if (heard === 'edit') continue
      const said = heard.line.trim()
      if (said === '') {
        if (known) return this.chosen(known)
        if (initial !== undefined && keeps) return own(initial)
        const reply = this.empty()
        if (reply) return reply
        continue
      }
      const numbered = /^[1-9]\.?$/.test(said) ? listed[Number.parseInt(said, 10) - 1] : undefined
      if (numbered) return numbered.own ? own(numbered.option.value) : this.chosen(numbered.option)
      this.view.typing?.(said)
      const exact = exactly(question.search(said), said)
      if (exact) return this.chosen(exact)
      listed = this.list(question, said)
    }
  }

  /** Says what was found for the words, numbered; that is what the next number means. */
  list(question: SearchQuestion, typed: string): Listed[] {
    const typedOwn = question.own !== undefined && typed.trim() !== ''
    const options = choosable(question.search(typed)).slice(0, typedOwn ? 8 : 9)
    const listed: Listed[] = options.map((option) => ({ option }))
    const lines = optionLines(options)
    if (typedOwn) {
      listed.push({ option: { value: typed.trim(), label: typed.trim() }, own: true })
      lines.push(`${listed.length}. ${question.own}: ${typed.trim()}`)
    }
    if (options.length === 0 && typed.trim() !== '')
      lines.unshift(`Nothing found for: ${typed.trim()}`)
    if (lines.length > 0) this.say(...lines)
    if (typed.trim() !== '') this.say('Type a number, or other words.')
    return listed
  }
}

const textHow = 'Type the text, as many lines as you like; a line with only a period ends it.'

interface Listed {
  option: Option
  own?: true
}

const own = (value: string): Reply => ({ kind: 'answer', value, own: true })

const found = ({ search }: SearchQuestion, value: string): Option | undefined =>
  [...search(''), ...search(value)].find((option) => !option.heading && option.value === value)
