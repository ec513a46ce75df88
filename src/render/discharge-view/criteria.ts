/** What was to be so for treatment to end, and how much of it was. */
import type { Plan } from '../../plan/types.generated.ts'
import { section } from '../plan-view/blocks.ts'
import * as agreed from '../plan-view/fields/agreed.ts'
import type { Page } from '../plan-view/page.ts'
import { tableBlock } from '../plan-view/table.ts'
import { line } from '../rich-text.ts'
import type { Block, Section } from '../view.ts'

export function criteriaSection(page: Page, { discharge, review }: Plan): Section[] {
  const held = review?.history?.findLast(({ decision }) => decision === 'discharge')
  const rows = judgedRows(discharge?.criteria ?? [], held?.decision_note ?? '')
  const told = [
    ...page.sheet(agreed.discharge, discharge).plain('criteria'),
    ...page.sheet(agreed.pastReview, held).plain('decision_note'),
  ]
  return section('criteria', 'Criteria for discharge', rows ? tableOf(rows) : told)
}

type Row = readonly [criterion: string, verdict: string]

/**
 * From the review’s sentence, where it is the one that `txplan discharge` makes and names each of them as it
 * stands; what somebody has written in other words is shown as it is.
 */
function judgedRows(criteria: readonly string[], note: string): Row[] | undefined {
  const texts = criteria.map((one) => flat(one).replace(/\.$/, ''))
  const places = placesIn(flat(note), texts)
  if (!places || !ourSentence.test(places.rest)) return undefined
  const from = places.rest.search(unmet)
  return criteria.map((text, at) => {
    const isUnmet = from >= 0 && (places.at[at] ?? 0) > from
    return [text, isUnmet ? 'Not met' : 'Met']
  })
}

/** Where each text stands in the sentence, and the sentence with as many `#` in their places. */
function placesIn(sentence: string, texts: readonly string[]) {
  const at: number[] = []
  let rest = sentence
  // The longest first: one may begin as another does.
  const byLength = [...texts.keys()].sort((a, b) => lengthAt(texts, b) - lengthAt(texts, a))
  for (const index of byLength) {
    const text = texts[index] ?? ''
    const place = text === '' ? -1 : rest.indexOf(text)
    if (place < 0) return undefined
    at[index] = place
    rest = rest.slice(0, place) + '#'.repeat(text.length) + rest.slice(place + text.length)
  }
  return texts.length > 0 ? { at, rest } : undefined
}

const lengthAt = (texts: readonly string[], at: number): number => texts[at]?.length ?? 0

const ourSentence =
  /^(?:All criteria for discharge were met|Criteria for discharge met|No criterion for discharge was met): #+(?:; #+)*\.(?: Not met: #+(?:; #+)*\.)?$/

const unmet = /Not met: |No criterion for discharge was met: /

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()

const tableOf = (rows: readonly Row[]): Block[] =>
  tableBlock(
    [
      { title: 'Treatment ends when', isNumber: false, isName: true },
      { title: 'At discharge', isNumber: false, isName: false },
    ],
    rows.map((row) => row.map(line)),
  )
