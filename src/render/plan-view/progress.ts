/** How far a goal or an objective has come. */
import type { Progress } from '../../plan/types.generated.ts'
import type { Block, RichText } from '../view.ts'
import { textBlock } from './blocks.ts'
import * as aims from './fields/aims.ts'
import type { Page, Sheet } from './page.ts'
import { joinFilled, saysAgain, withBeginning } from './rich.ts'

/** One entry is a sentence; two make a table worth its head. */
export function progressBlocks(page: Page, progress: Progress[] | undefined): Block[] {
  const [only, ...more] = progress ?? []
  if (only && more.length === 0) return onlyProgress(page, only)
  return page.table(
    aims.progress,
    progress,
    ['date', 'status', 'percent', [aims.progress.evidence[0], evidenceBesideStatus], 'by'],
    aims.goal.progress,
  )
}

function onlyProgress(page: Page, progress: Progress): Block[] {
  const sheet = page.sheet(aims.progress, progress)
  const when = joinFilled([sheet.words('date'), sheet.around('by ', 'by')])
  const how = joinFilled([sheet.words('status'), sheet.words('percent')])
  const lead = joinFilled([when, how], ': ')
  const evidence = evidenceBesideStatus(sheet)
  const beginning = lead !== '' && evidence.length > 0 ? `${lead}.` : lead
  return textBlock(aims.goal.progress, withBeginning(beginning, evidence))
}

/** What shows it; nothing where that only repeats the status. */
export function evidenceBesideStatus(
  sheet: Pick<Sheet<{ status?: string; evidence?: string }>, 'words' | 'value'>,
): RichText {
  const [status, evidence] = [sheet.words('status'), sheet.words('evidence')]
  const isRepeated = saysAgain(evidence, status) && saysAgain(status, evidence)
  return isRepeated ? [] : sheet.value('evidence')
}
