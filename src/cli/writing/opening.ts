/** How a conversation about something that is there begins: anew, or where one about the same was left. */
import type { Draft, Drafts } from '../../practice/drafts.ts'
import { UserError } from '../../practice/failure.ts'
import type { State } from '../../writing/interview.ts'
import type { Asker } from '../../writing/question.ts'
import { type DraftHead, draftId, type Keeper } from './keeper.ts'
import { askWhatOf } from './unfinished.ts'

export interface Opened<A> {
  state: State<A>
  head: DraftHead
  again?: true
}

export interface Beginning<A> {
  drafts: Drafts
  head: DraftHead
  start: A
  resume: boolean
  /** What a draft of it is about, in a sentence: `this plan`. */
  about: string
}

/** `undefined` when the person left. */
export async function opening<A>(
  { drafts, head, start, resume, about }: Beginning<A>,
  asker: Asker,
): Promise<Opened<A> | undefined> {
  const kept = draftFor(drafts, head)
  if (resume && !kept)
    throw new UserError('There is nothing unfinished to go on with.', 'Begin: leave out --resume')
  const choice = kept && !resume ? await askWhatOf(kept.draft, about, asker) : 'resume'
  if (choice === 'stop') return undefined
  if (kept && choice === 'resume') return resumed<A>(kept.draft)
  if (kept) drafts.remove(kept.id)
  return { state: { answers: start, settled: new Set() }, head }
}

/** The unfinished conversation about this very file; another one’s may have taken the name first. */
function draftFor(drafts: Drafts, head: DraftHead) {
  return drafts
    .list()
    .filter((id) => id.startsWith(draftId(head)) && drafts.keeperOf(id) !== 'nobody')
    .map((id) => ({ id, draft: drafts.read(id) as Draft }))
    .find(({ draft }) => draft.about === head.about)
}

/** Whatever the file has become meanwhile: the answers go by ids. */
function resumed<A>({ version: _, answers, settled, ...head }: Draft): Opened<A> {
  return { state: { answers: answers as A, settled: new Set(settled) }, head, again: true }
}

/** What is said to a person who leaves. */
export const leftWords = ({ isKept }: Keeper, command: string): string =>
  isKept
    ? `Nothing is lost. Go on with: txplan ${command} --resume`
    : 'Nothing was said yet, so nothing is kept.'
