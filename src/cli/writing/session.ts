/** One conversation that can be broken off and gone on with: every answer and every key is kept. */
import { converse, type Hooks } from '../../writing/converse.ts'
import type { Interview, State } from '../../writing/interview.ts'
import type { Asker } from '../../writing/question.ts'
import type { Keeper } from './keeper.ts'

export interface Session<A> {
  interview: Interview<A>
  asker: Asker
  keeper: Keeper
  check?: Hooks<A>['check']
  /** Key of a question to go back to. */
  first?: string
}

export async function hold<A>(session: Session<A>, start: State<A>) {
  const { interview, asker, keeper, check, first } = session
  const { typed } = keeper
  let latest = start
  return converse(interview, start, asker, {
    save: (state) => {
      latest = state
      keeper.keep(state)
    },
    typing: (key, text) => keeper.typing(key, text, latest),
    ...(typed ? { typed } : {}),
    ...(check ? { check } : {}),
    ...(first === undefined ? {} : { first }),
  })
}
