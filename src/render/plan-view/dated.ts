/** When something was done and by whom, as one fact: 'Assessed: October 1, 2026, by Ruth Salter'. */
import type { Fact, RichText } from '../view.ts'
import { fact } from './blocks.ts'
import type { LeafKey, Sheet } from './page.ts'
import { joined } from './rich.ts'

export function datedFact<Part>(
  sheet: Sheet<Part>,
  date: LeafKey<Part>,
  by: LeafKey<Part>,
): Fact[] {
  return fact(sheet.label(date), datedWords(sheet, date, by))
}

export function datedWords<Part>(
  sheet: Sheet<Part>,
  date: LeafKey<Part>,
  by: LeafKey<Part>,
): RichText {
  return joined([sheet.words(date), sheet.around('by ', by)])
}
