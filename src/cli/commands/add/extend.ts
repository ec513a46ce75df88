/** The text of a plan with one thing more in it; every other byte stays. */
import type { Plan } from '../../../plan/types.generated.ts'
import { UserError } from '../../../practice/failure.ts'
import type { Path, SourceDocument } from '../../../source/document.ts'
import { appendItem } from '../../../source/edit.ts'
import { valueAt } from '../../../source/meaning.ts'
import { readSource } from '../../../source/read.ts'
import { servesKey } from '../../../writing/add-interview.ts'
import { inFormatOrder } from '../../../writing/in-order.ts'

/** @throws UserError when the file is written in a way that cannot be edited safely */
export function extended(document: SourceDocument, plan: Plan, place: Path): string {
  const list = place.slice(0, -1)
  const { [servesKey]: serves, ...made } = valueAt(plan, place) as Record<string, unknown>
  const item = inFormatOrder(list, made)
  const text = appended(document, list, item)
  const id = (item as { id?: string }).id
  if (!Array.isArray(serves) || id === undefined) return text
  return serves.reduce<string>((now, objective) => named(now, String(objective), id), text)
}

/** The text with an intervention named by an objective. */
function named(text: string, objective: string, intervention: string): string {
  const document = readSource(text)
  const { goals = [] } = document.value as Plan
  for (const [goal, { objectives = [] }] of goals.entries())
    for (const [at, { id }] of objectives.entries())
      if (id === objective)
        return appended(document, ['goals', goal, 'objectives', at, 'interventions'], intervention)
  return text
}

function appended(document: SourceDocument, list: Path, item: unknown): string {
  const result = appendItem(document, list, item)
  if ('text' in result) return result.text
  throw new UserError(result.problem, 'Nothing was changed.')
}
