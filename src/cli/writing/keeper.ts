/** Keeps the draft of one conversation, so that nothing said or typed in it is lost. */
import type { Draft, Drafts, Typed } from '../../practice/drafts.ts'
import type { State } from '../../writing/interview.ts'

/** What a draft says of itself, besides the answers. */
export type DraftHead = Omit<Draft, 'version' | 'answers' | 'settled'>

/** The file name of a draft: `new-rivera-j`. */
export const draftId = ({ kind, name }: Pick<Draft, 'kind' | 'name'>): string => `${kind}-${name}`

export class Keeper {
  private readonly drafts: Drafts
  private readonly head: DraftHead
  /** The mark of this window, and of the one whose draft it goes on with. */
  private readonly by: string
  private before: string | undefined
  private id: string
  /** Told once when drafts cannot be kept. */
  private readonly tell: (text: string) => void
  private isTold = false

  /** @param head with the `by` of the draft that is gone on with, if one is */
  constructor(drafts: Drafts, head: DraftHead, tell: (text: string) => void) {
    this.drafts = drafts
    this.head = head
    this.before = head.by
    this.by = `${head.started} ${Math.random().toString(36).slice(2)}`
    this.id = this.idBefore() ?? draftId(head)
    this.tell = tell
  }

  /** Whether there is anything to go on with. */
  get isKept(): boolean {
    const keeper = this.drafts.keeperOf(this.id)
    return keeper !== undefined && this.isOurs(keeper)
  }

  /** The name of its draft, where another window keeps the one of that name. */
  get otherName(): string | undefined {
    return this.id === draftId(this.head) ? undefined : this.id.slice(this.head.kind.length + 1)
  }

  /** What was being typed when the conversation broke off. */
  get typed(): Typed | undefined {
    return this.isKept ? this.drafts.readTyped(this.id) : undefined
  }

  keep<A>({ answers, settled }: State<A>): void {
    this.safely(() => {
      this.claim()
      const draft = { ...this.head, by: this.by, version: 1 as const }
      this.drafts.write(this.id, { ...draft, answers, settled: [...settled] })
      this.before = undefined
      this.drafts.forgetTyped(this.id)
    })
  }

  /** Called at every key. What is typed first of all needs a conversation that it belongs to. */
  typing<A>(key: string, text: string, start: State<A>): void {
    if (!this.isKept) this.keep(start)
    this.safely(() => this.drafts.writeTyped(this.id, { key, text }))
  }

  remove(): void {
    if (this.isKept) this.safely(() => this.drafts.remove(this.id))
  }

  /** What the draft is called that is gone on with: of two windows on one client, one goes by another name. */
  private idBefore(): string | undefined {
    const { drafts, before } = this
    return before === undefined
      ? undefined
      : drafts.list().find((id) => drafts.keeperOf(id) === before)
  }

  private isOurs(keeper: string): boolean {
    return keeper === this.by || (this.before !== undefined && keeper === this.before)
  }

  /** Another window may keep a draft of that name by now: then this one goes by another. */
  private claim(): void {
    for (let number = 2; ; number += 1) {
      const keeper = this.drafts.keeperOf(this.id)
      if (keeper === undefined || this.isOurs(keeper)) return
      this.id = `${draftId(this.head)}-${number}`
    }
  }

  /** A full disk must not end the conversation: what was said is still here. */
  private safely(write: () => void): void {
    try {
      write()
    } catch (error) {
      if (this.isTold) return
      this.isTold = true
      const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason'
      this.tell(
        `What you say cannot be kept on this disk (${code}); it lasts only as long as this window.`,
      )
    }
  }
}
