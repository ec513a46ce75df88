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

/** From the review’s own sentence, where it names each of them as it stands; else the sentence is shown. */
function judgedRows(criteria: readonly string[], note: string): Row[] | undefined {
  const said = flat(note)
  const from = said.search(unmet)
  const rows = criteria.flatMap((text): Row[] => {
    const at = said.indexOf(flat(text).replace(/\.$/, ''))
    return at < 0 ? [] : [[text, from >= 0 && at > from ? 'Not met' : 'Met']]
  })
  return rows.length > 0 && rows.length === criteria.length ? rows : undefined
}

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
