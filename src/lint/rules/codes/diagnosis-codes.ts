/** Every ICD-10-CM code of a plan with its standing on the plan's date, judged once for all rules. */
import {
  type CodeEntry,
  type CodeStatus,
  type CodeTable,
  statusOn,
} from '../../../codes/icd10cm.ts'
import { planDay } from '../../../plan/plan-day.ts'
import type { Path } from '../../../source/document.ts'
import type { Context } from '../../context.ts'
import { type Args, clientText } from '../../finding.ts'

export const source = 'ICD-10-CM FY2027, CDC/NCHS and CMS'

export interface CodeAt {
  code: string
  path: Path
  /** The day on which it was judged. */
  date: string
  status: CodeStatus
  /** Kept as it was put down, or not yet made: no claim will carry it. */
  unbilled: boolean
}

/** Every code that claims to be of ICD-10-CM. */
export const diagnosisCodes = (context: Context): readonly CodeAt[] => context.once(findCodes)

/** The plan's own date; without one, the day of the check. */
export const judgingDay = ({ plan, asOf }: Context): string => planDay(plan)?.day ?? asOf

const icd10cm = /^icd[- ]?10(?:[- ]?cm)?$/i

function findCodes(context: Context): CodeAt[] {
  const found: CodeAt[] = []
  const date = judgingDay(context)
  for (const [at, { code, other_codes, status }] of (context.plan.diagnoses ?? []).entries()) {
    const unbilled = status === 'rule-out' || status === 'history'
    const add = (text: string, path: Path) =>
      found.push({
        code: text,
        path,
        date,
        status: standing(context.codes(), text, date),
        unbilled,
      })
    if (code !== undefined) add(code, ['diagnoses', at, 'code'])
    for (const [index, other] of (other_codes ?? []).entries())
      if (other.code !== undefined && icd10cm.test(other.system ?? ''))
        add(other.code, ['diagnoses', at, 'other_codes', index, 'code'])
  }
  return found
}

const judged = new WeakMap<CodeTable, Map<string, CodeStatus>>()

/** A practice meets the same few codes on the same few days. */
function standing(table: CodeTable, code: string, date: string): CodeStatus {
  const known = judged.get(table) ?? new Map<string, CodeStatus>()
  judged.set(table, known)
  const key = `${code} ${date}`
  const status = known.get(key) ?? statusOn(table, code, date)
  if (known.size < mostKept) known.set(key, status)
  return status
}

const mostKept = 2000

/** What a diagnosis is called tells as much about the client as a sentence would. */
export const codeWords = ({ code, title }: CodeEntry) => clientText(`${code} ${title}`)

const mostChoices = 6

/** Codes to choose from: a text with a name for each, and the codes and titles by those names. */
export function choices(entries: readonly CodeEntry[]): { text: string; args: Args } {
  const shown = entries.slice(0, mostChoices)
  const names = shown.map((_, index) => `{choice${index + 1}}`)
  const args = shown.map((entry, index) => [`choice${index + 1}`, codeWords(entry)] as const)
  const more = entries.length - shown.length
  const rest = more > 0 ? [`${more} more`] : []
  return { text: [...names, ...rest].join('; '), args: Object.fromEntries(args) }
}
