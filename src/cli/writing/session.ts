/** One conversation that can be broken off and gone on with: every answer and every key is kept. */
import type { Draft, Drafts } from '../../practice/drafts.ts'
import { converse, type Hooks } from '../../writing/converse.ts'
import type { Interview, State } from '../../writing/interview.ts'
import type { Asker } from '../../writing/question.ts'

export interface Session<A> {
  interview: Interview<A>
  asker: Asker
  drafts: Drafts
  /** Which draft, and what it says of itself. */
  draft: Pick<Draft, 'kind' | 'name' | 'started'>
  check?: Hooks<A>['check']
  /** Key of a question to go back to. */
  first?: string
}

/** The file name of a draft: `new-rivera-j`. */
export const draftId = ({ kind, name }: Pick<Draft, 'kind' | 'name'>): string => `${kind}-${name}`

export async function hold<A>(session: Session<A>, start: State<A>) {
  const { interview, asker, drafts, draft, check, first } = session
  const id = draftId(draft)
  const typed = drafts.readTyped(id)
  let isKept = drafts.has(id)
  const keep = ({ answers, settled }: State<A>): void => {
    drafts.write(id, { version: 1, ...draft, answers, settled: [...settled] })
    isKept = true
  }
  return converse(interview, start, asker, {
    save: (state) => {
      keep(state)
      drafts.forgetTyped(id)
    },
    typing: (key, text) => {
      // What is typed first of all needs a conversation that it belongs to.
      if (!isKept) keep(start)
      drafts.writeTyped(id, { key, text })
    },
    ...(typed ? { typed } : {}),
    ...(check ? { check } : {}),
    ...(first === undefined ? {} : { first }),
  })
}
