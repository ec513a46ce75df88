import { isDay } from '../../../plan/plan-day.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { clientText } from '../../finding.ts'
import { defineRule, type FileKind } from '../../rule.ts'
import { type DateAt, everyDate } from './every-date.ts'

export const birthAfterEvent = defineRule({
  id: 'birth-after-event',
  group: 'dates',
  severity: 'error',
  what: 'The date of birth lies after something that the client has lived through.',
  why: 'One of the two dates is wrong. A wrong date of birth sends a claim back and may bind the plan to another person.',
  fix: 'Correct the date of birth or the other date.',
  source: 'txplan: dates that cannot both be true',
  messages: {
    found: 'The date of birth, {birth}, lies after “{field}”, {date}.',
    record: 'The date of birth, {birth}, lies after “{field}” of the record, {date}.',
  },
  bad: {
    plan: 'txplan: 1\nclient:\n  date_of_birth: 2028-03-04\nsetting:\n  admission: 2026-10-01\n',
  },
  good: {
    plan: 'txplan: 1\nclient:\n  date_of_birth: 1988-03-04\nsetting:\n  admission: 2026-10-01\n',
  },
  check(context) {
    const birth = context.client.date_of_birth
    const first = isDay(birth) ? earliest(context) : undefined
    if (!isDay(birth) || !first || first.day >= birth) return
    const { day: date, field } = first
    const message = first.in === 'record' ? 'record' : 'found'
    const args = { birth: clientText(birth), field, date }
    context.report({ ...place(context, first), message, args })
  },
})

type Dated = DateAt & { day: string }

function earliest(context: Context): Dated | undefined {
  let first: Dated | undefined
  for (const date of everyDate(context))
    if (isEvent(date) && (!first || date.day < first.day)) first = date
  return first
}

const isEvent = (date: DateAt): date is Dated =>
  date.day !== undefined && date.field !== 'client.date_of_birth'

/** The date of birth, where it stands in the plan; it may be kept in `identities.yaml`. */
function place({ plan }: Context, other: DateAt): { at: Path; in: FileKind } {
  if (plan.client?.date_of_birth === undefined) return { at: other.path, in: other.in }
  return { at: ['client', 'date_of_birth'], in: 'plan' }
}
