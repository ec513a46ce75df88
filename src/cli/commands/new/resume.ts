/** Going on with a conversation that was broken off. */
import type { Answers } from '../../../plan/answers.ts'
import type { Draft, Drafts } from '../../../practice/drafts.ts'
import { UserError } from '../../../practice/failure.ts'
import type { State } from '../../../writing/interview.ts'
import type { Desk } from '../../writing/desk.ts'
import { type DraftHead, draftId } from '../../writing/keeper.ts'

export interface Opened {
  state: State<Answers>
  draft: DraftHead
}

/** A draft and the name it goes by, which may be another than its client’s. */
export interface Kept {
  id: string
  draft: Draft
}

/** Every conversation about a new plan that is not finished. */
function unfinished(drafts: Drafts): Kept[] {
  return drafts
    .list()
    .filter((id) => id.startsWith(prefix) && drafts.keeperOf(id) !== 'nobody')
    .flatMap((id) => {
      const draft = drafts.read(id)
      return draft ? [{ id, draft }] : []
    })
}

const prefix = 'new-'

/** The unfinished conversation about this client. */
export const draftOf = (client: string | undefined, { drafts }: Desk): Kept | undefined =>
  client === undefined
    ? undefined
    : unfinished(drafts).find(({ draft }) => draft.name === client || folderOf(draft) === client)

const folderOf = ({ answers }: Draft): string | undefined => (answers as Answers).folder

/**
 * The draft of this client or, without one named, the only draft there is.
 *
 * @throws UserError when there is none, or it is not clear which
 */
export function resumed(client: string | undefined, desk: Desk): Opened & { id: string } {
  const all = unfinished(desk.drafts)
  // Of two conversations about one client, the second is asked for by the name of its draft.
  const byName = all.find(({ id }) => id === `${prefix}${client}`)
  const kept = client === undefined ? all[0] : (byName ?? draftOf(client, desk))
  if (!kept)
    throw new UserError(
      client === undefined
        ? 'There is no unfinished conversation here.'
        : `There is no unfinished conversation about ${client} here.`,
      'Begin one: txplan new CLIENT',
    )
  if (client === undefined && all.length > 1)
    throw new UserError(
      `There are ${all.length} unfinished conversations: ${all.map((one) => nameOf(one, all)).join(', ')}.`,
      `Say which: txplan new --resume ${nameOf(kept, all)}`,
    )
  return { ...openedFrom(kept.draft), id: kept.id }
}

function nameOf({ id, draft }: Kept, all: readonly Kept[]): string {
  const folder = folderOf(draft) ?? draft.name
  const isOnlyOne = all.every((one) => one.id === id || folderOf(one.draft) !== folder)
  return isOnlyOne ? folder : id.slice(prefix.length)
}

export const openedFrom = ({ version: _, answers, settled, ...draft }: Draft): Opened => ({
  state: { answers: answers as Answers, settled: new Set(settled) },
  draft,
})

/** A name for a draft whose client is not named yet, unlike any that is there. */
export function freeName({ drafts }: Desk): string {
  const taken = new Set(drafts.list())
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? 'unnamed' : `unnamed-${number}`
    if (!taken.has(draftId({ kind: 'new', name }))) return name
  }
}
