/** A document as the practice wants it: its order, its headings, its words, its color and its head. */
import type { Document as Layout } from '../../plan/types.generated.ts'
import type { RenderInput } from '../input.ts'
import { titles } from '../plan-view/fields/document.ts'
import { marks } from '../plan-view/mark.ts'
import { ofPart } from '../plan-view/signing-notes.ts'
import type { Section, View } from '../view.ts'

/** Where the practice says how. The paper that is asked for this once goes before. */
export const laidOut = (
  view: View,
  { layout, paper }: Pick<RenderInput, 'layout' | 'paper'>,
  hasPlanSections: boolean,
): View =>
  layout ? withLayout(view, paper ? { ...layout, paper } : layout, hasPlanSections) : view

/** @param hasPlanSections false for a document with sections of its own, such as the client's version */
export function withLayout(
  view: View,
  { paper, accent, letterhead, words = {}, sections = [] }: Layout,
  hasPlanSections: boolean,
): View {
  const { name = view.letterhead?.name ?? '', lines = view.letterhead?.lines ?? [] } =
    letterhead ?? {}
  const laidOut: View = {
    ...view,
    ...(paper ? { paper } : {}),
    ...(accent ? { accent } : {}),
    ...(letterhead ? { letterhead: { name, lines } } : {}),
    ...wordsFor(view, words, hasPlanSections),
  }
  return hasPlanSections ? inOrder(laidOut, sections) : laidOut
}

type Words = NonNullable<Layout['words']>

function wordsFor(view: View, words: Words, hasPlanSections: boolean): Partial<View> {
  const { title, confidentiality } = words
  const own = new Map<string, string | undefined>([
    [marks.draft, words.draft],
    [marks.changed, words.changed],
  ])
  const mark = own.get(view.mark ?? '')
  return {
    ...(confidentiality?.trim() ? { confidentiality } : {}),
    ...(mark?.trim() ? { mark } : {}),
    ...(title?.trim() && hasPlanSections && view.title === titles.document ? { title } : {}),
  }
}

/** Those that are named first, in their order; then the rest. What is left out is told where one signs. */
function inOrder(view: View, wanted: NonNullable<Layout['sections']>): View {
  const shown = wanted.filter(({ show }) => show !== false)
  const isNamed = ({ id }: Section) => wanted.some((one) => one.id === id)
  const named = shown.flatMap(({ id, title }) =>
    view.sections
      .filter((section) => section.id === id)
      .map((section) => (title?.trim() ? { ...section, title } : section)),
  )
  const sections = [...named, ...view.sections.filter((section) => !isNamed(section))]
  const { signing, ...rest } = view
  if (!signing || sections.length === view.sections.length) return { ...view, sections }
  return { ...rest, sections, signing: ofPart(signing) }
}
