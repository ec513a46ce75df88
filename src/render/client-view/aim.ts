/**
 * What goals and steps have in common for the client: their words, their standing, and the sentence
 * that was agreed to, which is never replaced by its retelling.
 */
import { isOpenAim } from '../../care/open-aims.ts'
import type { Goal, Objective } from '../../plan/types.generated.ts'
import { quoteBlock, textBlock } from '../plan-view/blocks.ts'
import { badge } from '../plan-view/formats.ts'
import { parseRichText } from '../rich-text.ts'
import type { Badge, Block, RichText } from '../view.ts'

/** What is deferred waits and is not over. */
export const isOver = (aim: Pick<Goal, 'status' | 'completed'>): boolean =>
  !isOpenAim(aim) && aim.status !== 'deferred'

/** The plan’s own sentence, where the title is another. */
export const asAgreed = (title: RichText, statement: RichText): Block[] =>
  JSON.stringify(title) === JSON.stringify(statement)
    ? []
    : textBlock('In the full plan', statement)

export const inYourWords = (content: RichText): Block[] => quoteBlock('In your words', content)

export function firstFilled(...texts: (string | undefined)[]): RichText {
  const found = texts.find((text) => text?.trim())
  return found === undefined ? [] : parseRichText(found)
}

const words: Readonly<Partial<Record<NonNullable<Objective['status']>, string>>> = {
  met: 'Done',
  'partly-met': 'Partly done',
  'not-met': 'Not reached',
  deferred: 'Set aside for now',
  revised: 'Replaced',
  discontinued: 'Stopped',
}

/** That something is under way need not be said. */
export function plainBadge(status: Objective['status']): { badge?: Badge } {
  const known = badge(status)
  const text = status && words[status]
  return known && text ? { badge: { ...known, text } } : {}
}
