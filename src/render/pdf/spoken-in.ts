/** Text in another language than the document stands in an element of its own that says so. */
import type { Tag } from './tags.ts'

/** The element that receives a text: its own or, in another language, a span within it. */
export type SpokenIn = (tag: Tag | undefined, language: string | undefined) => Tag | undefined

/** What follows in the same language goes into the same span; what comes between ends it. */
export function spokenIn(): SpokenIn {
  const open = new Map<Tag, Tag>()
  return (tag, language) => {
    if (!tag) return undefined
    const last = open.get(tag)
    if (language && last?.language === language) return last
    open.delete(tag)
    if (!language) return tag
    const span: Tag = { type: 'Span', parent: tag, language }
    open.set(tag, span)
    return span
  }
}
