/** Asks one question after the other: forward, back, again where something is missing, until the end. */
import {
  answered,
  type Interview,
  isSettled,
  leftOut,
  nextStep,
  progressOf,
  type State,
  type Step,
} from './interview.ts'
import type { Asker, ChoiceQuestion, Reply } from './question.ts'

export interface Hooks<A> {
  /** Called after every answer, before the next question. */
  save: (state: State<A>) => void
  /** Called at every key, with the question that is being answered. */
  typing: (key: string, text: string) => void
  /** What is to be said about an answer before it is let stand; nothing where it is well. */
  check?: (state: State<A>, step: Step<A>) => Promise<readonly string[]>
  /** Key of a question to begin with, although it is answered. */
  first?: string
  /** What had been typed where the conversation broke off. */
  typed?: { key: string; text: string }
}

export type Ended<A> = { state: State<A>; end: 'done' | 'stopped' }

/** Asks until nothing is open. */
export function converse<A>(
  interview: Interview<A>,
  start: State<A>,
  asker: Asker,
  hooks: Hooks<A>,
): Promise<Ended<A>> {
  return new Conversation(interview, start, asker, hooks).run()
}

class Conversation<A> {
  private readonly interview: Interview<A>
  private state: State<A>
  private readonly asker: Asker
  private readonly hooks: Hooks<A>
  /** Key of a question that is answered already and asked again; nothing where the first open one is. */
  private again: string | undefined
  /** Whether one question is to be asked again, and not those behind it. */
  private isSingle = false
  /** What had been typed before; said once. */
  private typed: Hooks<A>['typed']

  constructor(interview: Interview<A>, start: State<A>, asker: Asker, hooks: Hooks<A>) {
    this.interview = interview
    this.state = start
    this.asker = asker
    this.hooks = hooks
    this.typed = hooks.typed
  }

  async run(): Promise<Ended<A>> {
    await this.begin()
    for (let step = await this.open(); step; step = await this.open()) {
      const reply = await this.asked(step)
      if (reply.kind === 'stop') return { state: this.state, end: 'stopped' }
      if (reply.kind === 'back') this.goBack(step)
      else if (!(await this.taken(step, reply))) return { state: this.state, end: 'stopped' }
    }
    return { state: this.state, end: 'done' }
  }

  /** The question to begin with may be one of those that are not loaded yet. */
  private async begin(): Promise<void> {
    const { first = this.typed?.key } = this.hooks
    if (first === undefined) return
    if (!this.find(first)) await this.interview.rest?.()
    const key = this.find(first)?.key
    // Where the conversation broke off at the first open question, nothing is gone through again.
    this.again = key === nextStep(this.interview, this.state)?.key ? undefined : key
    this.isSingle = this.hooks.first !== undefined
  }

  private find(key: string | undefined): Step<A> | undefined {
    return this.interview.steps(this.state.answers).find((step) => step.key === key)
  }

  /** The question above or below, in the order of the conversation. */
  private beside({ key }: Step<A>, way: -1 | 1): Step<A> | undefined {
    const steps = this.interview.steps(this.state.answers)
    const at = steps.findIndex((one) => one.key === key)
    return at < 0 ? undefined : steps[at + way]
  }

  private goBack(step: Step<A>): void {
    this.again = this.beside(step, -1)?.key ?? step.key
    this.isSingle = false
  }

  /** The next question; before there is none, whatever was not loaded yet is. */
  private async open(): Promise<Step<A> | undefined> {
    const step = this.present()
    if (step || !this.interview.rest) return step
    await this.interview.rest()
    return this.present()
  }

  private present(): Step<A> | undefined {
    return this.find(this.again) ?? nextStep(this.interview, this.state)
  }

  private asked(step: Step<A>): Promise<Reply> {
    const { typed } = this
    this.typed = undefined
    this.loadMeanwhile()
    return this.asker.ask(step.question, {
      progress: progressOf(this.interview, step),
      ...(typed?.key === step.key ? { typed: typed.text } : {}),
      typing: (text) => this.hooks.typing(step.key, text),
      canGoBack: this.beside(step, -1) !== undefined,
    })
  }

  /** Once the first question stands there, the rest of the conversation is made ready. */
  private loadMeanwhile(): void {
    // What goes wrong in loading is told where it is waited for.
    setTimeout(() => this.interview.rest?.().catch(() => {}), afterFirstPaint).unref()
  }

  /** Takes the reply; false when the person left. */
  private async taken(step: Step<A>, reply: Reply): Promise<boolean> {
    const before = this.state
    if (reply.kind === 'answer')
      this.state = answered(before, step, reply.value, reply.own === true)
    else this.state = leftOut(before, step)
    const verdict = reply.kind === 'answer' ? await this.verdict(step) : 'keep'
    // Until it is let stand, a draft holds the answer as something typed, and is asked about it again.
    if (verdict === 'stop') return false
    this.hooks.save(this.state)
    if (verdict === 'keep') this.goOn(step)
    else this.askAgain(step, verdict)
    return true
  }

  /** Whoever went back goes on with the question below, and so to where the conversation was. */
  private goOn(step: Step<A>): void {
    const next = this.again === undefined || this.isSingle ? undefined : this.beside(step, 1)
    this.again = next && !this.isOpenUpTo(next) ? next.key : undefined
    this.isSingle = false
  }

  /** Whether this question or one above it is open: what was taken out, say. It is asked first. */
  private isOpenUpTo({ key }: Step<A>): boolean {
    const steps = this.interview.steps(this.state.answers)
    const at = steps.findIndex((one) => one.key === key)
    return steps.slice(0, at + 1).some((one) => !isSettled(one, this.state))
  }

  /** The same question once more, or the one where the answer is changed, with what was said there. */
  private askAgain(step: Step<A>, where: string): void {
    const { key, question } =
      this.find(where) ?? this.find(step.mend) ?? this.find(step.key) ?? step
    this.again = key
    if ((question.kind === 'line' || question.kind === 'text') && question.initial !== undefined)
      this.hooks.typing(key, question.initial)
  }

  /** `keep`, `stop`, or where it is to be changed. */
  private async verdict(step: Step<A>): Promise<string> {
    const notes = (await this.hooks.check?.(this.state, step)) ?? []
    if (notes.length === 0) return 'keep'
    const reply = await this.asker.ask(keepOrChange(step, notes), {
      progress: progressOf(this.interview, step),
      canGoBack: true,
    })
    if (reply.kind === 'stop') return 'stop'
    return reply.kind === 'answer' ? String(reply.value) : 'change'
  }
}

/** In milliseconds. */
const afterFirstPaint = 50

const keepOrChange = <A>(
  { question, parts = [] }: Step<A>,
  notes: readonly string[],
): ChoiceQuestion => ({
  kind: 'choice',
  at: question.at,
  ask: 'Change it, or keep it as it is?',
  notes,
  options: [
    { value: 'change', label: 'Change it' },
    ...parts.map(({ key, label }) => ({ value: key, label: `Change: ${label}` })),
    { value: 'keep', label: 'Keep it', hint: 'lint will go on saying so' },
  ],
  initial: 'change',
  optional: false,
})
