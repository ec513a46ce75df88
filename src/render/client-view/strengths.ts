/** What the client brings, and who stands by. */
import type { Plan } from '../../plan/types.generated.ts'
import { section, textBlock } from '../plan-view/blocks.ts'
import * as findings from '../plan-view/fields/findings.ts'
import { prose } from '../plan-view/formats.ts'
import type { Page } from '../plan-view/page.ts'
import { bullets, joined, listOf } from '../plan-view/rich.ts'
import type { RichText, Section } from '../view.ts'

export function strengthsSection(page: Page, { client_view: view, person }: Plan): Section[] {
  const sheet = page.sheet(findings.strengths, person)
  return section('strengths', 'What you bring', [
    ...textBlock('Your strengths', strengthList(view?.strengths, person)),
    ...textBlock('What matters to you', sheet.value('priorities')),
    ...textBlock('What you value', sheet.value('values')),
    ...textBlock('How you like to work', sheet.value('preferences')),
  ])
}

type Person = Plan['person']

/** In words for the client where there are some. */
function strengthList(plain: string[] | undefined, person: Person): RichText {
  if (plain && plain.length > 0) return bullets(plain)
  const strengths = person?.strengths ?? []
  return listOf(
    strengths.map(({ strength }) => prose(strength ?? '', { of: (_, id) => id })),
    false,
  )
}

export const supportFacts = (person: Person): RichText =>
  listOf(
    (person?.supports ?? []).map(({ who, how }) => joined([who, how], ': ')),
    false,
  )
